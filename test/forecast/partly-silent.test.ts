import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { partlySilentNote } from '../../src/forecast/partly-silent.js';
import { gatherSeries, placeRows } from '../../src/forecast/series.js';
import type { Interval } from '../../src/tables/intervals.js';
import { dayOf, isoDate } from '../../src/time/calendar-date.js';
import { row } from './build.js';

const FROM = dayOf('2026-03-02');
const DAYS = 42;

/** Hourly rows from 8 to 20, forty contacts each; those for which `isLost` holds are absent. */
function hours(isLost: (date: string, hour: number) => boolean): Interval[] {
  return Array.from({ length: DAYS }, (_, i) => isoDate(FROM + i)).flatMap((date) =>
    Array.from({ length: 12 }, (_, k) => 8 + k).flatMap((hour) =>
      isLost(date, hour) ? [] : [row(`${date}T${String(hour).padStart(2, '0')}:00`, 60, 40)],
    ),
  );
}

const afternoon = (date: string, hour: number) => date === '2026-03-18' && hour >= 13;
const unknownDays = (rows: readonly Interval[], missing: 'auto' | 'zero' | 'unknown') =>
  makeForecast(rows, plainCalendar, { days: 7, missing }).unknownDays;
const note = (rows: readonly Interval[]) => {
  const placed = placeRows(rows);
  return partlySilentNote(gatherSeries(placed, 1440), placed)?.en;
};

describe('a day of which hours are missing', () => {
  it('is left out where silence is unknown', () => {
    expect(unknownDays(hours(afternoon), 'unknown')).toBe(1);
    expect(unknownDays(hours(afternoon), 'zero')).toBe(0);
  });

  it('stays where it is hardly anything', () => {
    const oneHour = (date: string, hour: number) => date === '2026-03-18' && hour === 13;
    expect(unknownDays(hours(oneHour), 'unknown')).toBe(0);
  });

  it('is told of where it counts as zero', () => {
    expect(note(hours(afternoon))).toMatch(
      /^no rows for a large part of 1 day \(sales, 2026-03-18 13:00–24:00, some 280 contacts/,
    );
    expect(note(hours(() => false))).toBeUndefined();
  });

  it('the first day and the last may begin late and end early', () => {
    const ends = (date: string, hour: number) =>
      (date === isoDate(FROM) && hour < 14) || (date === isoDate(FROM + DAYS - 1) && hour > 13);
    expect(note(hours(ends))).toBeUndefined();
  });
});
