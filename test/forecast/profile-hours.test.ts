import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { dayOf, isoDate, weekday } from '../../src/time/calendar-date.js';
import { intervalRows } from './build.js';

const first = dayOf('2025-01-06');

/** So many days of hours with 40 contacts from 09:00 to 16:00; `more` says what the day brings besides, by hour. */
function history(days: number, more: (index: number, weekday: number) => Record<string, number>) {
  return Array.from({ length: days }, (_, i) => {
    const usual = Object.fromEntries(
      Array.from({ length: 8 }, (_, k) => [
        `${String(9 + k).padStart(2, '0')}:00`,
        40 + ((i * 7 + k * 3) % 5),
      ]),
    );
    return intervalRows(isoDate(first + i), 60, { ...usual, ...more(i, weekday(first + i)) });
  }).flat();
}

/** Forecast of the hour on the coming days. */
const hourAt = (rows: ReturnType<typeof history>, hour: string) =>
  makeForecast(rows, plainCalendar, { days: 7, intervalMinutes: 60 })
    .rows.filter((row) => row.interval_start.slice(11, 16) === hour)
    .map((row) => row.offered);

describe('opening hours that change', () => {
  it('are followed within days when an evening hour opens', () => {
    const longer = history(400, (i): Record<string, number> => (i >= 393 ? { '20:00': 12 } : {}));
    for (const offered of hourAt(longer, '20:00')) expect(Math.abs(offered - 12)).toBeLessThan(2);
  });

  it('are followed when an hour closes', () => {
    const shorter = history(400, (i) => ({ '20:00': i >= 393 ? 0 : 12 }));
    for (const offered of hourAt(shorter, '20:00')) expect(offered).toBeLessThan(0.5);
    for (const offered of hourAt(shorter, '09:00')) expect(Math.abs(offered - 42)).toBeLessThan(2);
  });

  it('are followed on the weekday alone where only that changes', () => {
    const saturdays = history(
      406,
      (i, wd): Record<string, number> => (wd === 6 && i >= 380 ? { '20:00': 12 } : {}),
    );
    const evenings = hourAt(saturdays, '20:00');
    expect(weekday(first + 405)).toBe(7);
    expect(Math.abs(evenings[5] - 12)).toBeLessThan(2);
    for (const other of evenings.filter((_, i) => i !== 5)) expect(other).toBeLessThan(1);
  });

  it('are not made of one wild evening, nor of one night without contacts', () => {
    const wild = history(400, (i): Record<string, number> => (i === 397 ? { '20:00': 60 } : {}));
    for (const offered of hourAt(wild, '20:00')) expect(offered).toBeLessThan(2);
    const silent = history(400, (i) => ({ '20:00': i === 399 ? 0 : 12 }));
    for (const offered of hourAt(silent, '20:00')) expect(Math.abs(offered - 12)).toBeLessThan(2);
  });
});
