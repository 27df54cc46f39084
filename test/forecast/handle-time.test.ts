import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { dayRows } from './build.js';

/** Half a year of days with 500 contacts, each of the handle time given. */
function history(seconds: (index: number) => number) {
  return dayRows('2026-01-05', 182, () => 500).map((row, i) => ({
    ...row,
    handled: 500,
    talk_sec: 500 * seconds(i),
    hold_sec: 0,
    acw_sec: 0,
  }));
}
const noise = (i: number) => 1 + 0.02 * Math.sin(i * i);
const ahead = (seconds: (index: number) => number) =>
  makeForecast(history(seconds), plainCalendar, { days: 14, model: 'mean-4' }).rows.map(
    (row) => row.aht_sec!,
  );

describe('the handle time of coming days', () => {
  it('stays where nothing moves, whatever single days bring', () => {
    for (const value of ahead((i) => 200 * noise(i))) expect(value).toBeCloseTo(200, -1);
    const wild = ahead((i) => (i === 175 ? 4000 : 200 * noise(i)));
    for (const value of wild) expect(Math.abs(value / 200 - 1)).toBeLessThan(0.02);
  });

  it('follows a level that has shifted', () => {
    for (const value of ahead((i) => (i < 120 ? 200 : 260) * noise(i)))
      expect(Math.abs(value / 260 - 1)).toBeLessThan(0.03);
  });

  it('carries a trend on, ever less of it', () => {
    const values = ahead((i) => 200 * Math.exp(0.003 * i) * noise(i));
    const now = 200 * Math.exp(0.003 * 182);
    expect(values.at(-1)!).toBeGreaterThan(now * 0.99);
    expect(values.at(-1)!).toBeLessThan(now * Math.exp(0.003 * 14) * 1.02);
  });
});
