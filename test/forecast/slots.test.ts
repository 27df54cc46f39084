import { describe, expect, it } from 'vitest';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { dayOf, isoDate, weekday } from '../../src/time/calendar-date.js';
import { calendarOf, dayRows, intervalRows } from './build.js';

const spots = ['2026-03-11', '2026-03-25', '2026-04-07'];
const rows = (date: string, event = 'spot', more = {}) => ({ date, time: '20:00', event, ...more });
const perHalfHour = (date: string) => (weekday(dayOf(date)) > 5 ? 20 : 40);

/** Ten weeks of half hours from 8 to 22, 40 contacts each (20 at weekends), three times as many in the slot of a spot. */
function history(lift = 3) {
  return Array.from({ length: 70 }, (_, i) => isoDate(dayOf('2026-02-02') + i)).flatMap((date) => {
    const volumes: Record<string, number> = {};
    for (let minute = 480; minute < 1320; minute += 30) {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${minute % 60 === 0 ? '00' : '30'}`;
      volumes[time] = perHalfHour(date) * (time === '20:00' && spots.includes(date) ? lift : 1);
    }
    return intervalRows(date, 30, volumes);
  });
}

const forecast = (events: readonly Record<string, string>[], options = {}) =>
  makeForecast(history(), calendarOf(events), { days: 7, ...options });
const past = spots.map((date) => rows(date));
const at = (result: ReturnType<typeof forecast>, time: string) =>
  result.rows.find((row) => row.interval_start.startsWith(time))!;

describe('slots of the day', () => {
  const coming = '2026-04-15';
  const result = forecast([...past, rows(coming)]);

  it('bring what the past ones brought, in their interval alone', () => {
    const slot = at(result, `${coming}T20:00`);
    expect(slot.offered).toBeGreaterThan(3 * 40 * 0.97);
    expect(slot.offered).toBeLessThan(3 * 40 * 1.01);
    expect(slot).toMatchObject({ event: 'spot', day_type: 'normal' });
    expect(at(result, `${coming}T20:30`).offered).toBeCloseTo(40, 0);
    expect(at(result, '2026-04-14T20:00').offered).toBeCloseTo(40, 0);
  });

  it('raise the day and the total of the week by the same', () => {
    const sum = result.rows.reduce((total, { offered }) => total + offered, 0);
    const daily = forecast([...past, rows(coming)], { intervalMinutes: 60 }).rows;
    const [week] = forecast([...past, rows(coming)], { per: 'all' }).rows;
    expect(daily.reduce((total, { offered }) => total + offered, 0)).toBeCloseTo(sum, 1);
    expect(week.offered).toBeCloseTo(sum, 1);
  });

  it('are explained by what the row shows: baseline times factor', () => {
    const days = Array.from({ length: 70 }, (_, i) => isoDate(dayOf('2026-02-02') + i));
    // The evening fades away over the weeks, which the profile follows.
    const fading = days.flatMap((date, i) =>
      intervalRows(date, 30, { '10:00': 200, '12:00': 300, '20:00': 100 - i }),
    );
    const { rows: forecasts, explanations } = makeForecast(
      fading,
      calendarOf([rows(coming, 'sale', { factor: '2' })]),
      {
        days: 7,
      },
    );
    const row = forecasts.find(({ interval_start }) => interval_start.startsWith(`${coming}T20:00`))!;
    const [{ baseline, factor, forecast: told }] = explanations;
    expect(baseline * factor).toBeCloseTo(row.offered, 3);
    expect(told).toBeCloseTo(row.offered, 3);
  });

  it('are told when nobody is expected in them, as a factor then adds nothing', () => {
    const night = { date: coming, time: '23:00', event: 'sale', factor: '3' };
    const { details } = forecast([night, rows(coming, 'sale', { factor: '2' })]);
    const texts = details.map(({ en }) => en);
    expect(texts.find((text) => text.includes('slots of the events file add'))).not.toContain('23:00');
    expect(texts.find((text) => text.includes('adds nothing'))).toContain(`${coming} 23:00-23:30 sale ×3.00`);
  });

  it('touch neither level nor shape of other days', () => {
    const plain = makeForecast(history(1), calendarOf([]), { days: 7 });
    const lifted = forecast(past);
    expect(lifted.rows.map(({ offered }) => offered)).toEqual(plain.rows.map(({ offered }) => offered));
  });

  it('have the factor that the file gives, and less sure bounds', () => {
    const given = forecast([...past, rows(coming, 'new', { factor: '1.5' })]);
    const slot = at(given, `${coming}T20:00`);
    const before = at(given, `${coming}T19:30`);
    expect(slot.offered).toBeCloseTo(60, 0);
    expect(slot.offered_hi80! / slot.offered).toBeGreaterThan(before.offered_hi80! / before.offered);
  });

  it('add nothing where nothing is known, and this is said', () => {
    const unknown = forecast([...past, rows(coming, 'new')]);
    expect(at(unknown, `${coming}T20:00`).offered).toBeCloseTo(40, 0);
    expect(unknown.details.map(({ en }) => en).join()).toContain('nothing added: 2026-04-15 20:00-20:30 new');
  });

  it('open the evening of a queue that is closed by then', () => {
    const given = forecast([...past, rows(coming), { ...rows('2026-04-08', 'late'), time: '23:00' }]);
    expect(at(given, '2026-04-15T23:00')).toBeUndefined();
    const nights = [...history(), ...intervalRows('2026-04-08', 30, { '23:00': 50 })];
    const late = [
      { ...rows('2026-04-08', 'late'), time: '23:00' },
      { ...rows(coming, 'late'), time: '23:00' },
    ];
    const night = makeForecast(nights, calendarOf(late), { days: 7 });
    expect(at(night, `${coming}T23:00`).offered).toBeCloseTo(50, 0);
    expect(at(night, '2026-04-14T23:00').offered).toBe(0);
  });

  it("shape a client's day too", () => {
    const client = [{ queue: 'sales', interval_start: coming, interval_minutes: 1440, offered: 2400 }];
    const given = forecast([...past, rows(coming)], { client });
    const slot = at(given, `${coming}T20:00`);
    expect(slot).toMatchObject({ model: 'client', event: 'spot' });
    expect(slot.offered / at(given, `${coming}T19:30`).offered).toBeCloseTo(3, 1);
    const own = given.rows.filter((row) => row.interval_start.startsWith(coming));
    expect(own.reduce((sum, row) => sum + row.offered, 0)).toBeCloseTo(2400, 1);
  });

  it('explain themselves by the past ones', () => {
    const [one] = result.explanations;
    expect(one).toMatchObject({ date: `${coming} 20:00-20:30`, event: 'spot', dayType: 'slot' });
    expect(one.past).toHaveLength(3);
    for (const { factor } of one.past) expect(factor).toBeCloseTo(3, 6);
  });

  it('are for their queue alone', () => {
    const other = forecast([...past, rows(coming, 'spot', { queue: 'service' })]);
    expect(at(other, `${coming}T20:00`).offered).toBeCloseTo(40, 0);
  });

  it('cannot be told from whole days, and this is said', () => {
    const days = dayRows('2026-02-02', 70, () => 1000);
    const { rows: days7, notes } = makeForecast(days, calendarOf([rows(coming)]), { days: 7 });
    expect(days7[2].offered).toBeCloseTo(1000, 0);
    expect(notes.map(({ en }) => en).join()).toContain('the history has whole days only: 2026-04-15');
  });
});

describe('factors of the events file', () => {
  const days = dayRows('2025-10-06', 140, (weekday) => (weekday === 7 ? 0 : 200));
  const on = (events: readonly Record<string, string>[], date: string) =>
    makeForecast(days, calendarOf(events), { days: 14 }).rows.find((row) =>
      row.interval_start.startsWith(date),
    )!;

  it('multiply an ordinary day, by any model', () => {
    const event = { date: '2026-02-25', event: 'campaign', factor: '2.5' };
    expect(on([event], '2026-02-25').offered).toBeCloseTo(500, 0);
    const { rows: naive } = makeForecast(days, calendarOf([event]), { days: 14, model: 'mean-4' });
    expect(naive[2].offered).toBeCloseTo(500, 6);
  });

  it('leave a closed day closed', () => {
    expect(on([{ date: '2026-03-01', event: 'campaign', factor: '2' }], '2026-03-01').offered).toBe(0);
  });
});
