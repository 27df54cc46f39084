import { describe, expect, it } from 'vitest';
import { countryCalendar, isCountryCode } from '../../src/calendar/country.js';
import { dayWith } from '../../src/forecast/history.js';
import { specialKey } from '../../src/forecast/special.js';
import { dayOf } from '../../src/time/calendar-date.js';

describe('the holidays of other countries', () => {
  it('are days off; those that move with Easter are known by their distance from it', async () => {
    // Feiertagsgesetze der Länder: Easter Sunday 2026 is 5 April.
    const germany = await countryCalendar('de', 2025, 2026);
    expect(germany.day('2026-04-03')).toMatchObject({ dayType: 'off', event: 'easter', offset: -2 });
    expect(germany.day('2026-05-14')).toMatchObject({ dayType: 'off', event: 'easter', offset: 39 });
    expect(germany.day('2025-10-03')).toMatchObject({ dayType: 'off', offset: 0 });
    expect(germany.day('2026-11-02')).toMatchObject({ dayType: 'normal', event: null });
    // Mother's day is none.
    expect(germany.day('2026-05-10').dayType).toBe('normal');
  });

  it('differ by region', async () => {
    const [all, bavaria] = [
      await countryCalendar('de', 2026, 2026),
      await countryCalendar('DE-BY', 2026, 2026),
    ];
    expect(all.day('2026-01-06').dayType).toBe('normal');
    expect(bavaria.day('2026-01-06').dayType).toBe('off');
  });

  it('find themselves in other years, substitute days apart', async () => {
    const america = await countryCalendar('us', 2024, 2026);
    const key = (date: string) => specialKey(dayWith(america, dayOf(date)))?.key;
    // Thanksgiving, the fourth Thursday of November.
    expect(key('2024-11-28')).toBe(key('2025-11-27'));
    expect(key('2024-11-28')).toBeDefined();
    // 4 July 2026 is a Saturday, with the Friday off.
    expect(america.day('2026-07-03').event).toBe('independence-day-substitute');
    expect(america.day('2026-07-04').event).toBe('independence-day');
  });

  it('of several days count from the first', async () => {
    // Ramadan feast of Turkey: three days from 20 March 2026.
    const turkey = await countryCalendar('tr', 2026, 2026);
    const feast = ['2026-03-20', '2026-03-21', '2026-03-22'].map((date) => turkey.day(date));
    expect(feast.map((day) => day.dayType)).toEqual(['off', 'off', 'off']);
    expect(feast.map((day) => day.offset)).toEqual([0, 1, 2]);
  });

  it('say which countries and regions there are', async () => {
    await expect(countryCalendar('xx', 2026, 2026)).rejects.toThrow('--holidays XX');
    await expect(countryCalendar('de-zz', 2026, 2026)).rejects.toMatchObject({
      remedy: { en: expect.stringContaining('by, ') },
    });
  });

  it('are asked for by a code, not by a file', () => {
    expect(['de', 'US-CA', 'de-by-a'].every(isCountryCode)).toBe(true);
    expect(['de.csv', './de', 'holidays', 'none'].some(isCountryCode)).toBe(false);
  });
});
