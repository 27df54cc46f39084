import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { dayOf, isoDate, weekday } from '../../src/time/calendar-date.js';
import { intervalRows } from './build.js';

const first = dayOf('2025-01-06');
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** Days from 08:00 to 17:00 with the rush at an hour, at weekends one hour later; some noise. */
function history(days: number, rushAt: (index: number) => number) {
  return Array.from({ length: days }, (_, i) => {
    const rush = rushAt(i) + (weekday(first + i) > 5 ? 1 : 0);
    const volumes = Array.from({ length: 10 }, (_, k): [string, number] => {
      const usual = 20 + 100 * Math.exp(-(((8 + k - rush) / 1.5) ** 2));
      return [clock(8 + k), Math.round(usual * (1 + 0.1 * Math.sin(i * i + 3 * k)))];
    });
    return intervalRows(isoDate(first + i), 60, Object.fromEntries(volumes));
  }).flat();
}

/** The busiest hour of each of the next seven days. */
const busiest = (rows: ReturnType<typeof history>) => {
  const { rows: coming } = makeForecast(rows, plainCalendar, { days: 7, intervalMinutes: 60 });
  const dates = [...new Set(coming.map((row) => row.interval_start.slice(0, 10)))];
  return dates.map((date) => {
    const own = coming.filter((row) => row.interval_start.startsWith(date));
    return own.reduce((a, b) => (b.offered > a.offered ? b : a)).interval_start.slice(11, 16);
  });
};

describe('a shape of the day that changes altogether', () => {
  it('is followed within weeks, whatever years came before', () => {
    const moved = history(420, (i) => (i < 392 ? 10 : 15));
    expect(busiest(moved)).toEqual([15, 15, 15, 15, 15, 16, 16].map(clock));
    const rush = makeForecast(moved, plainCalendar, { days: 1, intervalMinutes: 60 }).rows;
    const at = (hour: number) =>
      rush.find((row) => row.interval_start.slice(11, 16) === clock(hour))!.offered;
    expect(Math.abs(at(15) / 120 - 1)).toBeLessThan(0.1);
    expect(Math.abs(at(10) / 20 - 1)).toBeLessThan(0.2);
  });

  it('is not made of one strange week', () => {
    expect(busiest(history(420, (i) => (i >= 392 && i < 399 ? 15 : 10)))[0]).toBe(clock(10));
  });
});
