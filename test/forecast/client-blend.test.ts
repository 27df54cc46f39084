import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { dayOf, isoDate } from '../../src/time/calendar-date.js';
import { dayRows } from './build.js';

const history = dayRows('2026-01-05', 200, (wd, _, i) => 300 + 50 * wd + 20 * Math.sin(i * i));
/** A client's forecast of the last days of the history and the coming week, so many times the usual. */
const client = (past: number, coming: number) =>
  Array.from({ length: 17 }, (_, k) => {
    const at = dayOf('2026-01-05') + 190 + k;
    const usual = 300 + 50 * (((at + 3) % 7) + 1);
    return {
      queue: 'sales',
      interval_start: isoDate(at),
      interval_minutes: 1440,
      offered: usual * (k < 10 ? past : coming),
    };
  });
const total = (rows: readonly { offered: number }[]) => rows.reduce((sum, row) => sum + row.offered, 0);
const forecast = (past: number, use: 'given' | 'blend') =>
  makeForecast(history, plainCalendar, { days: 7, client: client(past, 1.2), clientUse: use });

describe("a client's forecast", () => {
  const own = total(makeForecast(history, plainCalendar, { days: 7 }).rows);

  it('is taken as given, with the error that it had on past days', () => {
    const { rows, details } = forecast(1, 'given');
    expect(total(rows)).toBeCloseTo(total(client(1, 1.2).slice(10)), 1);
    expect(rows.every((row) => row.model === 'client')).toBe(true);
    expect(details.at(-1)!.en).toContain('on 10 past days');
    const worse = forecast(1.5, 'given').rows;
    expect(worse[0].offered_hi80!).toBeGreaterThan(rows[0].offered_hi80!);
  });

  it('is told when it says nobody comes on a day on which the own forecast expects many', () => {
    const rows = client(1, 1).map((row, k) => (k === 12 ? { ...row, offered: 0 } : row));
    const { notes } = makeForecast(history, plainCalendar, { days: 7, client: rows });
    const told = notes.filter(({ en }) => en.includes('is 0 for 1 day'));
    expect(told).toHaveLength(1);
    expect(told[0].en).toContain(rows[12].interval_start);
    expect(forecast(1, 'given').notes.some(({ en }) => en.includes('is 0 for'))).toBe(false);
  });

  it('is blended by how good each is: a good one counts, a bad one hardly', () => {
    const good = total(forecast(1, 'blend').rows);
    const bad = total(forecast(1.5, 'blend').rows);
    expect(good).toBeGreaterThan(own * 1.05);
    expect(good).toBeLessThan(own * 1.2);
    expect(bad).toBeGreaterThan(own);
    expect(bad).toBeLessThan(own * 1.02);
  });

  it('says that its error is assumed where it covers no past days', () => {
    const { details } = makeForecast(history, plainCalendar, { days: 7, client: client(1, 1.2).slice(10) });
    expect(details.at(-1)!.en).toContain('10.0 % (assumed');
  });

  it('stands beside the own one and the blend, row by row and together, whatever is used', () => {
    const alone = makeForecast(history, plainCalendar, { days: 7 }).rows;
    const given = forecast(1, 'given').rows;
    const blended = forecast(1, 'blend').rows;
    given.forEach((row, i) => {
      expect(row.own_offered).toBe(alone[i].offered);
      expect(row.client_offered).toBe(row.offered);
      expect(row.blend_offered).toBe(blended[i].offered);
      expect(row.client_weight).toBeGreaterThan(0);
      expect(row.client_weight).toBeLessThanOrEqual(1);
    });
    const options = { days: 7, client: client(1, 1.2).slice(0, 14), clientUse: 'blend' } as const;
    const [last] = makeForecast(history, plainCalendar, options).rows.slice(-1);
    expect(last).toMatchObject({ client_offered: null, own_offered: last.offered, client_weight: null });
  });

  it('counts in totals of several days too', () => {
    const options = { days: 7, client: client(1, 1.2), per: 'all' } as const;
    const [row] = makeForecast(history, plainCalendar, options).rows;
    expect(row.offered).toBeCloseTo(total(client(1, 1.2).slice(10)), 1);
    expect(row.model).toBe('client');
  });
});
