import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { silentBounds } from '../../src/forecast/bounds.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { dayRows, intervalRows } from './build.js';

describe('a queue without a contact', () => {
  it('may get some: the rate is bounded by the rule of three', () => {
    // Hanley and Lippman-Hand (1983): after n without any, 3/n is the upper 95 % limit; 3.69/n that of 97.5 %. Over n·k days ahead, k large, the rate decides.
    expect(silentBounds(1000, 1)!.hi95).toBeLessThan(1);
    expect(silentBounds(100, 100_000)!.hi95 / 1000).toBeCloseTo(3.69, 1);
    // Geometric: after 28 silent days, more than x contacts in 28 days have the chance (1/2)^x.
    expect(0.5 ** silentBounds(28, 28)!.hi95).toBeCloseTo(0.025, 10);
    expect(silentBounds(0, 1)).toBeNull();
  });

  it('never has an interval of nothing, which narrows as more silent days are known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 400 }), (silent, days) => {
        const { hi80, hi95 } = silentBounds(silent, days)!;
        expect(hi80).toBeGreaterThan(0);
        expect(hi95).toBeGreaterThan(hi80);
        expect(silentBounds(silent + 1, days)!.hi95).toBeLessThan(hi95);
        expect(silentBounds(silent, days + 1)!.hi95).toBeGreaterThan(hi95);
      }),
    );
  });

  it('is forecast 0 by day, interval and week, with an upper bound', () => {
    const days = dayRows('2026-03-02', 28, () => 0);
    const halves = days.flatMap((row) => intervalRows(row.interval_start.slice(0, 10), 30, { '09:00': 0 }));
    for (const [history, per] of [[days], [halves], [days, 'all']] as const) {
      const { rows } = makeForecast(history, plainCalendar, { days: 28, per });
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row).toMatchObject({ offered: 0, offered_lo95: 0 });
        expect(row.offered_hi80).toBeGreaterThan(0);
      }
    }
    expect(makeForecast(days, plainCalendar, { days: 28, per: 'all' }).rows[0].offered_hi95).toBe(5.322);
  });
});

describe('two days of history', () => {
  it('have wide intervals, wider on weekdays that were not seen', () => {
    const { rows } = makeForecast(
      dayRows('2026-03-02', 2, () => 300),
      plainCalendar,
      { days: 7 },
    );
    const width = (i: number) => rows[i].offered_hi95! / rows[i].offered_lo95!;
    expect(rows.map((row) => Math.round(row.offered))).toEqual(new Array(7).fill(300));
    expect(width(0)).toBeGreaterThan(4);
    // Wednesday was not seen, the Monday after was.
    expect(width(0)).toBeGreaterThan(width(5));
  });
});
