import { describe, expect, it } from 'vitest';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { dayOf, weekday } from '../../src/time/calendar-date.js';
import { calendarOf, dayRows, special } from './build.js';

/** A campaign of ten days, on weekdays and a weekend, in two past years and the coming one. */
const campaign = ['2023-06-05', '2024-06-03', '2025-06-02'].flatMap((first) =>
  Array.from({ length: 10 }, (_, i) => ({
    ...special(new Date(Date.parse(first) + i * 86_400_000).toISOString().slice(0, 10), 'sale', 'window', i),
  })),
);
const inCampaign = new Set(campaign.map(({ date }) => date));
const history = (days: number, weekend: number) =>
  dayRows('2023-01-02', days, (wd, date, i) => {
    const usual = 400 + 20 * Math.sin(i * i);
    const lift = inCampaign.has(date) ? 1.5 : 1;
    return Math.round(lift * usual * (wd < 6 ? 1 : inCampaign.has(date) ? weekend : 0));
  });
const saturdays = (rows: readonly { interval_start: string; offered: number }[]) =>
  rows.filter((row) => weekday(dayOf(row.interval_start)) === 6).map((row) => row.offered);

describe('an event on a weekday on which the queue is always closed', () => {
  const until = dayOf('2025-06-01') - dayOf('2023-01-02');

  it('finds it closed', () => {
    const { rows } = makeForecast(history(until, 0), calendarOf(campaign), { days: 9, model: 'level' });
    expect(saturdays(rows)).toEqual([0]);
    expect(rows[2].offered).toBeGreaterThan(550);
  });

  it('finds it open where it was so in past years', () => {
    const { rows } = makeForecast(history(until, 0.4), calendarOf(campaign), { days: 9, model: 'level' });
    expect(saturdays(rows)[0]).toBeGreaterThan(100);
  });

  it('finds it closed after a short history too', () => {
    const short = calendarOf([
      special('2023-01-18', 'push', 'window'),
      special('2023-02-04', 'push', 'window'),
    ]);
    const { rows } = makeForecast(history(30, 0), short, { days: 5, model: 'level' });
    expect(saturdays(rows)).toEqual([0]);
  });
});

describe('holidays without any past one', () => {
  const off = Array.from({ length: 3 }, (_, i) => special(`2023-03-0${7 + i}`, 'feast', 'off', i));

  it('are said, and may find the queue open or closed', () => {
    const { rows, details } = makeForecast(history(63, 0), calendarOf(off), { days: 7, model: 'level' });
    const feast = rows.filter((row) => row.day_type === 'off');
    for (const row of feast) {
      expect(row.offered).toBe(0);
      expect(row.offered_hi80).toBeGreaterThan(300);
    }
    expect(details.map(({ en }) => en)).toContain(
      'sales: 2023-03-07 feast and 2 more days: no holiday in the history: taken as a Sunday',
    );
  });
});
