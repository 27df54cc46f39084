import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { dayBounds } from '../../src/forecast/bounds.js';
import { dayWith } from '../../src/forecast/history.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { level } from '../../src/forecast/models/level.js';
import { spansOf, totalOf } from '../../src/forecast/totals.js';
import { dayOf } from '../../src/time/calendar-date.js';
import { dayRows, historyWith } from './build.js';

const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, i) => dayWith(plainCalendar, dayOf(from) + i));
const estimate = (volume: number, logSd: number) => ({ volume, logSd, reason: null });

describe('totals of days', () => {
  it('begin a week on Monday and a month on its first day', () => {
    const spans = (per: 'week' | 'month' | 'all') =>
      spansOf(days('2026-10-29', 6), per).map(({ first, places }) => [first.info.date, places.length]);
    expect(spans('week')).toEqual([
      ['2026-10-29', 4],
      ['2026-11-02', 2],
    ]);
    expect(spans('month')).toEqual([
      ['2026-10-29', 3],
      ['2026-11-01', 3],
    ]);
    expect(spans('all')).toEqual([['2026-10-29', 6]]);
  });

  it('of one day are the day', () => {
    expect(totalOf([estimate(300, 0.1)], [0]).bounds.hi80).toBeCloseTo(dayBounds(300, 0.1).hi80, 6);
  });

  it('lie between days that err alone and days that err alike, worked by hand', () => {
    const both = [estimate(100, 0.1), estimate(100, 0.1)];
    const width = (covariance: (i: number, j: number) => number) => {
      const { bounds } = totalOf(both, [0, 1], covariance);
      return Math.log(bounds.hi80 / bounds.lo80) / 2 / 1.2815515655;
    };
    expect(width((i, j) => (i === j ? 0.01 : 0))).toBeCloseTo(0.1 / Math.SQRT2, 3);
    expect(width(() => 0.01)).toBeCloseTo(0.1, 6);
    const { bounds } = totalOf(both, [0, 1]);
    expect(bounds.hi80).toBeLessThan(2 * dayBounds(100, 0.1).hi80);
  });

  it('agree with the days that they are made of', () => {
    const history = dayRows('2026-01-05', 200, (wd, _, i) => 300 + 50 * wd + 30 * Math.sin(i * i));
    const byDay = makeForecast(history, plainCalendar, { days: 28 }).rows;
    const [total] = makeForecast(history, plainCalendar, { days: 28, per: 'all' }).rows;
    expect(total.offered).toBeCloseTo(
      byDay.reduce((sum, row) => sum + row.offered, 0),
      1,
    );
    expect(total.interval_minutes).toBe(28 * 1440);
    expect(total.offered_hi80!).toBeLessThan(byDay.reduce((sum, row) => sum + row.offered_hi80!, 0));
  });

  it('know that the days of a model share the error of its level', () => {
    const history = historyWith(
      '2026-01-05',
      Array.from({ length: 200 }, (_, i) => 300 + 30 * Math.sin(i * i)),
    );
    const fitted = level.fit(history);
    const coming = days('2026-07-24', 28);
    const covariance = fitted.covariance!(coming);
    const estimates = fitted.predict(coming);
    expect(covariance(5, 5)).toBeCloseTo(estimates[5].logSd ** 2, 9);
    expect(covariance(5, 9)).toBeGreaterThan(0);
    expect(covariance(5, 9)).toBeLessThan(estimates[5].logSd * estimates[9].logSd);
  });
});
