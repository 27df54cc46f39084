import { describe, expect, it } from 'vitest';
import { type Calendar, plainCalendar } from '../../src/calendar/day-info.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { partlySilentNotes } from '../../src/forecast/partly-silent.js';
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
const notes = (rows: readonly Interval[], calendar: Calendar = plainCalendar) => {
  const placed = placeRows(rows);
  return partlySilentNotes(gatherSeries(placed, 1440), placed, calendar).map(({ en }) => en);
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

  it('is no measure where so long a silence is no chance, and it is told', () => {
    expect(unknownDays(hours(afternoon), 'auto')).toBe(1);
    const [told, ...more] = notes(hours(afternoon));
    expect(told).toMatch(
      /^no rows for a large part of 1 day \(sales, 2026-03-18 13:00–24:00, some 280 contacts .* left out/,
    );
    expect(more).toEqual([]);
    expect(notes(hours(() => false))).toEqual([]);
  });

  it('gives the others of its kind their full volume', () => {
    const wednesdays = (rows: readonly Interval[]) =>
      makeForecast(rows, plainCalendar, { days: 7 })
        .rows.filter(({ interval_start }) => interval_start.startsWith('2026-04-15'))
        .reduce((sum, { offered }) => sum + offered, 0);
    expect(wednesdays(hours(afternoon))).toBeCloseTo(480, 0);
  });

  it('is told of where it counts as zero: hours that are silent again and again, special days, few contacts', () => {
    const everyDay = (date: string, hour: number) =>
      date >= '2026-03-18' && date <= '2026-03-20' && hour >= 13;
    expect(unknownDays(hours(everyDay), 'auto')).toBe(0);
    expect(notes(hours(everyDay))).toEqual([expect.stringMatching(/3 days .*counted as zero/)]);
    const eve: Calendar = {
      ...plainCalendar,
      day: (date) => ({ ...plainCalendar.day(date), dayType: date === '2026-03-18' ? 'window' : 'normal' }),
    };
    expect(notes(hours(afternoon), eve)).toEqual([expect.stringMatching(/counted as zero/)]);
    const few = hours(afternoon).map((one) => ({ ...one, offered: 1 }));
    expect(unknownDays(few, 'auto')).toBe(0);
  });

  it('the first day and the last may begin late and end early', () => {
    const ends = (date: string, hour: number) =>
      (date === isoDate(FROM) && hour < 14) || (date === isoDate(FROM + DAYS - 1) && hour > 13);
    expect(notes(hours(ends))).toEqual([]);
  });
});
