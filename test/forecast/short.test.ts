import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { dayRows } from './build.js';

describe('a short history', () => {
  it.each([2, 5, 10, 14, 30])('is not ruled by one huge day among %i', (days) => {
    for (const huge of [days - 1, Math.floor(days / 2)]) {
      const history = dayRows('2026-03-02', days, (_, __, i) => (i === huge ? 100_000 : 100));
      const { rows, notes } = makeForecast(history, plainCalendar, { days: 8 });
      for (const row of rows) {
        expect(row.offered).toBeCloseTo(100, 0);
        expect(row.offered_hi80! - row.offered_lo80!).toBeGreaterThan(60);
      }
      expect(notes.map(({ en }) => en).join()).toContain('(100000)');
    }
  });

  it('keeps a weekday that is always busy', () => {
    const history = dayRows('2026-03-02', 21, (wd) => (wd === 1 ? 1000 : 100));
    const { rows, notes } = makeForecast(history, plainCalendar, { days: 7 });
    expect(rows[0].offered).toBeCloseTo(1000, 0);
    expect(notes.map(({ en }) => en).join()).not.toContain('not counted');
  });

  it('keeps a weekday closed that was', () => {
    const history = dayRows('2026-03-02', 10, (wd) => (wd === 7 ? 0 : 100));
    const { rows } = makeForecast(history, plainCalendar, { days: 7 });
    expect(rows.map((row) => row.offered === 0)).toEqual([false, false, false, true, false, false, false]);
  });
});
