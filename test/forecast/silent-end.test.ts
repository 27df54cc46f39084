import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { dayRows } from './build.js';

/** Three years of about 300 a day, the last days with nothing, of which the very last may again have some. */
const ending = (silent: number, volume = (index: number) => 300 + 20 * Math.sin(index * index)) =>
  makeForecast(
    dayRows('2023-01-02', 1000, (_, __, i) => (i >= 1000 - silent ? 0 : Math.round(volume(i)))),
    plainCalendar,
    { days: 7 },
  );
const said = ({ notes }: ReturnType<typeof ending>) => notes.map(({ en }) => en).join();

describe('days without contacts at the end', () => {
  it.each([3, 14, 27])('are an outage at first: %i days', (silent) => {
    const result = ending(silent);
    expect(said(result)).toContain(`no contacts on the last ${silent} days; taken for an outage`);
    for (const row of result.rows) expect(Math.abs(row.offered - 300)).toBeLessThan(30);
  });

  it.each([28, 60, 400])('mean that the queue no longer runs after four weeks: %i days', (silent) => {
    const result = ending(silent);
    expect(said(result)).toContain(`no contacts on the last ${silent} days; the queue is taken for closed`);
    expect(result.rows).toHaveLength(7);
    for (const row of result.rows) {
      expect(row.offered).toBe(0);
      expect(row.offered_hi95).toBeGreaterThan(0);
    }
  });

  it('are nothing new to a queue that is often silent for as long', () => {
    const bursts = (i: number) => (i % 20 < 3 ? 50 : 0);
    expect(said(ending(12, bursts))).not.toContain('no contacts on the last');
    expect(ending(12, bursts).rows[0].offered).toBeGreaterThan(0);
  });
});
