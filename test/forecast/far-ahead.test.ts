import { expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { dayRows } from './build.js';

const history = dayRows('2024-01-01', 700, (wd, _, i) => 400 + 20 * wd + 20 * Math.sin(i * i));
const width = (from: string) => {
  const { rows, notes } = makeForecast(history, plainCalendar, { from, days: 1, model: 'mean-4' });
  return {
    log: Math.log(rows[0].offered_hi80! / rows[0].offered_lo80!),
    notes: notes.map(({ en }) => en).join(),
  };
};

it('intervals grow with the years, and it is said', () => {
  const [near, far] = [width('2025-12-02'), width('2029-12-04')];
  // Four years: a standard deviation of 0.4, 80 % of them within 2 × 1.28 × 0.4 = 1.03.
  expect(far.log).toBeGreaterThan(near.log + 0.3);
  expect(far.log).toBeGreaterThan(1);
  expect(far.notes).toContain('4.0 years after the history');
  expect(near.notes).not.toContain('after the history');
});

it('a day more than ten years ahead is refused', () => {
  expect(() => makeForecast(history, plainCalendar, { days: 100_000 })).toThrow(/more than 10 years/);
});
