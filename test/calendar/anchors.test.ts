import { describe, expect, it } from 'vitest';
import { lunarToDay } from '../../src/calendar/lunar.js';
import { qingmingDay } from '../../src/calendar/qingming.js';
import { isoDate } from '../../src/time/calendar-date.js';

describe('lunar anchors', () => {
  it('lunar new year', () => {
    const newYears = {
      2012: '01-23',
      2018: '02-16',
      2023: '01-22',
      2024: '02-10',
      2025: '01-29',
      2026: '02-17',
    };
    for (const [year, date] of Object.entries(newYears))
      expect(isoDate(lunarToDay(+year, 1, 1))).toBe(`${year}-${date}`);
  });

  it('an ordinary month is taken where the year has a leap month of the same number', () => {
    // 2001 had a leap fourth month; the lunar date 4-5 fell on 27 April and again on 27 May.
    expect(isoDate(lunarToDay(2001, 4, 5))).toBe('2001-04-27');
  });

  it('exists for every year until 2099', () => {
    for (let year = 1950; year < 2100; year++) {
      expect(isoDate(lunarToDay(year, 1, 1)) > `${year}-01-20`).toBe(true);
      expect(isoDate(lunarToDay(year, 5, 5)).slice(0, 4)).toBe(String(year));
      expect(isoDate(lunarToDay(year, 8, 15)).slice(0, 4)).toBe(String(year));
    }
  });
});

it('Qingming is on 4 or 5 April', () => {
  expect([2023, 2024, 2025, 2026, 2027].map((year) => isoDate(qingmingDay(year)))).toEqual([
    '2023-04-05',
    '2024-04-04',
    '2025-04-04',
    '2026-04-05',
    '2027-04-05',
  ]);
});
