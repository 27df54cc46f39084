import { describe, expect, it } from 'vitest';
import { erlangAMethod } from '../../src/staffing/erlang-a.js';
import { erlangCMethod } from '../../src/staffing/erlang-c.js';
import { rosteredStaff } from '../../src/staffing/shrinkage.js';
import { type StaffingOptions, staffForecast } from '../../src/staffing/staff-forecast.js';
import { summarise } from '../../src/staffing/summary.js';
import { type Forecast, forecast } from '../../src/tables/forecast.js';

const options: StaffingOptions = {
  method: erlangCMethod,
  targetShare: 0.8,
  targetSec: 20,
  patienceSec: 300,
  shrinkage: 0.3,
  maxOccupancy: 0.85,
  minStaff: 0,
  maxStaff: null,
  ahtSec: null,
};

function row(parts: Partial<Forecast> = {}): Forecast {
  return {
    ...(Object.fromEntries(forecast.columns.map(({ name }) => [name, null])) as unknown as Forecast),
    queue: 'sales',
    interval_start: '2026-10-01T09:00+08:00',
    interval_minutes: 30,
    offered: 100,
    aht_sec: 180,
    model: 'client',
    ...parts,
  };
}

describe('shrinkage', () => {
  it('divides and rounds up once (pyworkforce: 14 and 15 at 30 % are 20 and 22)', () => {
    expect(rosteredStaff(14, 0.3)).toBe(20);
    expect(rosteredStaff(15, 0.3)).toBe(22);
    expect(rosteredStaff(50, 0.15)).toBe(59);
    expect(rosteredStaff(11, 0)).toBe(11);
  });
});

describe('staff for a forecast', () => {
  it('adds people, expectations and assumptions to the forecast row', () => {
    const [got] = staffForecast([row({ event: 'national-day' })], options);
    expect(got).toMatchObject({
      queue: 'sales',
      event: 'national-day',
      model: 'client',
      base_staff: 14,
      rostered_staff: 20,
      binding: 'service_level',
      method: 'erlang-c',
      target_share: 0.8,
      target_sec: 20,
      patience_sec: null,
      shrinkage: 0.3,
      max_occupancy: 0.85,
      abandon_rate: null,
    });
    expect(got.service_level).toBeCloseTo(0.88835, 5);
    expect(got.asa_sec).toBeCloseTo(7.836, 3);
  });

  it('shows patience and abandonment where the method has them', () => {
    const [got] = staffForecast([row()], { ...options, method: erlangAMethod, maxStaff: 8 });
    expect(got).toMatchObject({ base_staff: 8, binding: 'overload', patience_sec: 300 });
    expect(got.abandon_rate).toBeCloseTo(0.231864, 5);
  });

  it('expects nothing of an interval without contacts', () => {
    const [got] = staffForecast([row({ offered: 0, aht_sec: null })], options);
    expect(got).toMatchObject({ base_staff: 0, rostered_staff: 0, binding: 'none', aht_sec: null });
    expect([got.service_level, got.asa_sec, got.occupancy, got.abandon_rate]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('takes --aht only where the row has none, and asks for it by queue', () => {
    const [own, given] = staffForecast([row(), row({ aht_sec: null })], { ...options, ahtSec: 90 });
    expect([own.aht_sec, given.aht_sec]).toEqual([180, 90]);
    expect(() => staffForecast([row({ aht_sec: null })], options)).toThrowError(
      /queue sales has no average handle/,
    );
    expect(() => staffForecast([row({ aht_sec: 0 })], options)).toThrowError(/queue sales/);
  });

  it('refuses days and negative forecasts', () => {
    expect(() => staffForecast([row({ interval_minutes: 1440 })], options)).toThrowError(/whole days/);
    expect(() => staffForecast([row({ offered: -1 })], options)).toThrowError(/negative/);
  });
});

describe('the summary', () => {
  it('sums hours before any rounding and finds the peak over all queues', () => {
    const rows = staffForecast(
      [row(), row({ queue: 'service' }), row({ interval_start: '2026-10-01T09:30+08:00', offered: 120 })],
      options,
    );
    const got = summarise(rows);
    expect(got.baseHours).toBe((14 + 14 + rows[2].base_staff) / 2);
    expect(got.rosteredHours).toBeCloseTo(got.baseHours / 0.7, 10);
    const levels = rows.map((one) => (one.service_level ?? 0) * one.offered);
    expect(got.serviceLevel).toBeCloseTo((levels[0] + levels[1] + levels[2]) / 320, 12);
    expect(got.peak).toEqual({ start: '2026-10-01T09:00+08:00', agents: 28 });
  });

  it('names what is not met, and contacts that are long against the interval', () => {
    const starts = (at: string) => ({ interval_start: at });
    const rows = [
      row(starts('A')),
      row({ ...starts('B'), offered: 5 }),
      row({ ...starts('C'), offered: 60 }),
    ];
    const got = summarise(staffForecast(rows, { ...options, maxStaff: 8 }));
    expect(got).toMatchObject({ overload: ['A'], missed: ['C'], longContacts: 0, serviceLevel: null });
    const long = staffForecast([row({ offered: 3, aht_sec: 1000 })], options);
    expect(summarise(long).longContacts).toBe(1);
    expect(summarise([]).peak).toBeNull();
  });
});
