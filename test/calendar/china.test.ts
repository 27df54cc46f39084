import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { chinaCalendar } from '../../src/calendar/china.js';
import { dayOf, isoDate, weekday } from '../../src/time/calendar-date.js';

const calendar = chinaCalendar(2004, 2027);
const kind = (date: string) => {
  const { dayType, event, offset } = calendar.day(date);
  return [dayType, event, offset];
};

describe('days off and make-up workdays, as the State Council announced them', () => {
  it('2018-12-29 was worked for the new year of 2019', () => {
    expect(kind('2018-12-29')).toEqual(['makeup', 'new-year', -3]);
    expect(kind('2018-12-30')).toEqual(['off', 'new-year', -2]);
    expect(kind('2019-01-01')).toEqual(['off', 'new-year', 0]);
  });

  it('Spring Festival 2018: 15 to 21 February off, 11 and 24 February worked; new year is the 16th', () => {
    for (let day = 15; day <= 21; day++)
      expect(kind(`2018-02-${day}`)).toEqual(['off', 'spring-festival', day - 16]);
    expect(kind('2018-02-11')).toEqual(['makeup', 'spring-festival', -5]);
    expect(kind('2018-02-24')).toEqual(['makeup', 'spring-festival', 8]);
  });

  it('National Day 2022: 1 to 7 October off, the Saturday and Sunday after it worked', () => {
    for (let day = 1; day <= 7; day++)
      expect(kind(`2022-10-0${day}`)).toEqual(['off', 'national-day', day - 1]);
    expect(kind('2022-10-08')).toEqual(['makeup', 'national-day', 7]);
    expect(kind('2022-10-09')).toEqual(['makeup', 'national-day', 8]);
  });

  it('2025-01-26, 2025-02-08 and 2024-02-04 were worked; 2024-02-17 was off', () => {
    expect(calendar.day('2025-01-26').dayType).toBe('makeup');
    expect(calendar.day('2025-02-08').dayType).toBe('makeup');
    expect(calendar.day('2024-02-04').dayType).toBe('makeup');
    expect(kind('2024-02-17')).toEqual(['off', 'spring-festival', 7]);
  });

  it('an ordinary weekend is normal, a holiday on a weekend is off', () => {
    expect(kind('2026-03-07')).toEqual(['normal', null, null]);
    expect(kind('2026-10-03')).toEqual(['off', 'national-day', 2]);
  });

  it('Mid-Autumn inside the National Day week counts as that week, outside as itself', () => {
    expect(kind('2025-10-06')).toEqual(['off', 'national-day', 5]);
    expect(kind('2026-09-25')).toEqual(['off', 'mid-autumn', 0]);
    expect(kind('2023-09-29')).toEqual(['off', 'mid-autumn', 0]);
    expect(kind('2023-09-30')).toEqual(['off', 'national-day', -1]);
  });

  it('the days around a holiday are its window', () => {
    expect(kind('2026-02-10')).toEqual(['window', 'spring-festival', -7]);
    expect(kind('2026-02-24')).toEqual(['window', 'spring-festival', 7]);
    expect(kind('2026-10-08')).toEqual(['window', 'national-day', 7]);
    expect(kind('2026-06-18')).toEqual(['window', 'dragon-boat', -1]);
  });
});

describe('a year that is not announced yet', () => {
  it('assumes the statutory days by their anchors and says so', () => {
    expect(calendar.coveredUntil).toBe('2026-12-31');
    expect(calendar.day('2027-10-01')).toMatchObject({
      dayType: 'off',
      event: 'national-day',
      announced: false,
    });
    expect(calendar.day('2027-10-04')).toMatchObject({ dayType: 'window', announced: false });
    for (const [date, offset] of [
      ['2027-02-05', -1],
      ['2027-02-06', 0],
      ['2027-02-08', 2],
    ] as const) {
      expect(kind(date)).toEqual(['off', 'spring-festival', offset]);
    }
    expect(kind('2027-06-09')).toEqual(['off', 'dragon-boat', 0]);
    expect(kind('2027-09-15')).toEqual(['off', 'mid-autumn', 0]);
    expect(calendar.day('2027-07-01')).toMatchObject({ dayType: 'normal', announced: false });
  });
});

const sources = new URL('../../../shared/data/cn-holidays/four_sources_by_day.csv', import.meta.url);
test.skipIf(!existsSync(sources))('agrees with public sources on every day on which they all do', () => {
  const agreed = new Map<string, string>();
  for (const line of readFileSync(sources, 'utf8').trim().split(/\r?\n/).slice(1)) {
    const [date, , holidayCn, chineseDays, lunarTypescript, tyme] = line.split(',');
    const words = new Set([holidayCn, chineseDays, lunarTypescript, tyme].filter((word) => word !== ''));
    if (words.size === 1) agreed.set(date, [...words][0]);
  }
  expect(agreed.size).toBeGreaterThan(600);
  const differing: string[] = [];
  for (const [date, word] of agreed) {
    const { dayType } = calendar.day(date);
    const worked = dayType === 'makeup' || (dayType !== 'off' && weekday(dayOf(date)) <= 5);
    const own = dayType === 'off' ? 'off' : worked ? 'work' : 'none';
    if (own !== word) differing.push(`${date} ${own} instead of ${word}`);
  }
  expect(differing).toEqual([]);
});

test('make-up workdays are weekends, and every holiday has its anchor day off', () => {
  for (let day = dayOf('2008-01-01'); day <= dayOf('2026-12-31'); day++) {
    const info = calendar.day(isoDate(day));
    if (info.dayType === 'makeup') expect(weekday(day)).toBeGreaterThanOrEqual(6);
    if (info.offset === 0 && info.event !== null)
      expect([info.date, info.dayType]).toEqual([info.date, 'off']);
  }
});
