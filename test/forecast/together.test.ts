import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { dayBounds } from '../../src/forecast/bounds.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { isTogether, togetherRows } from '../../src/forecast/together.js';
import { correlationOf, type Way, wayOf } from '../../src/forecast/ways.js';
import { dayRows, historyWith } from './build.js';

const draft = (queue: string, offered: number, sd: number, more = {}) => ({
  queue,
  channel: null,
  wallSec: 0,
  interval_minutes: 1440,
  offered,
  sd,
  offered_lo80: null,
  offered_hi80: null,
  offered_lo95: null,
  offered_hi95: null,
  aht_sec: null,
  day_type: 'normal',
  event: null,
  model: 'level',
  ...more,
});
/** A queue that strayed like this over many days. */
const way = (values: readonly number[]): Way => ({
  residuals: new Map(values.map((value, i) => [i, value])),
  sd: Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length),
});
const wave = Array.from({ length: 2000 }, (_, i) => (i % 2 === 0 ? 0.1 : -0.1));
const slow = Array.from({ length: 2000 }, (_, i) => (i % 4 < 2 ? 0.1 : -0.1));

describe('queues together', () => {
  it('are as sure as the variance of a sum says, worked by hand', () => {
    // Two queues of 1000 with a standard deviation of 100: 141.4 together when independent, 200 when alike.
    const rows = [[draft('a', 1000, 100)], [draft('b', 1000, 100)]];
    const [alone] = togetherRows(rows, [way(wave), way(slow)], new Map());
    const [alike] = togetherRows(rows, [way(wave), way(wave)], new Map());
    expect(alone.sd).toBeCloseTo(141.8, 0);
    expect(alike.sd).toBeCloseTo(199.5, 0);
    const sd = Math.sqrt(Math.log1p((alone.sd / 2000) ** 2));
    expect(alone.offered_hi95).toBeCloseTo(dayBounds(2000, sd).hi95, 3);
  });

  it('lean on a correlation of one half where little is known, and never go below zero', () => {
    expect(correlationOf(way([]), way([]))).toBe(0.5);
    const against = wave.map((value) => -value);
    expect(correlationOf(way(wave), way(against))).toBeCloseTo(0, 1);
  });

  it('do not take the noise of counting for going alone', () => {
    // Both queues follow one wave; what is measured beyond Poisson noise is that wave.
    const volumes = Array.from({ length: 400 }, (_, i) => 400 * Math.exp(0.3 * Math.sin(i * i)));
    const one = wayOf(historyWith('2025-01-06', volumes));
    const other = wayOf(
      historyWith(
        '2025-01-06',
        volumes.map((value) => value / 2),
      ),
    );
    expect(correlationOf(one, other)).toBeGreaterThan(0.9);
  });

  it('add up: the rows of groups and of all are plain sums, their intervals narrower than the sums of bounds', () => {
    const history = ['a', 'b', 'c'].flatMap((queue, q) =>
      dayRows('2026-01-05', 150, (wd, _, i) => 200 + 40 * wd + 30 * Math.sin((q + 1) * i * i), { queue }),
    );
    const groups = new Map([
      ['a', 'east'],
      ['b', 'east'],
      ['c', 'west'],
    ]);
    const { rows } = makeForecast(history, plainCalendar, { days: 7, groups });
    expect([...new Set(rows.map((row) => row.queue))]).toEqual(['a', 'b', 'c', '* east', '*']);
    const [monday] = rows.map((row) => row.interval_start);
    const of = (queue: string) => rows.find((row) => row.queue === queue && row.interval_start === monday)!;
    expect(of('* east').offered).toBeCloseTo(of('a').offered + of('b').offered, 3);
    expect(of('*').offered).toBeCloseTo(of('* east').offered + of('c').offered, 3);
    const width = (queue: string) => of(queue).offered_hi80! - of(queue).offered_lo80!;
    expect(width('*')).toBeLessThan(width('a') + width('b') + width('c'));
    expect(width('*')).toBeGreaterThan(Math.hypot(width('a'), width('b'), width('c')) * 0.99);
    expect(rows.filter(isTogether)).toHaveLength(14);
  });

  it('lie between independent and alike for any queues', () => {
    const queue = fc.record({
      offered: fc.integer({ min: 20, max: 9999 }),
      share: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(queue, { minLength: 2, maxLength: 6 }), (queues) => {
        const rows = queues.map(({ offered, share }, i) => [draft(`q${i}`, offered, (offered * share) / 10)]);
        const all = togetherRows(
          rows,
          queues.map((_, i) => way(i % 2 ? wave : slow)),
          new Map(),
        ).at(-1)!;
        const sds = rows.map(([one]) => one.sd);
        expect(all.sd).toBeGreaterThanOrEqual(Math.hypot(...sds) * (1 - 1e-9));
        expect(all.sd).toBeLessThanOrEqual(sds.reduce((a, b) => a + b, 0) * (1 + 1e-9));
        expect(all.offered).toBe(queues.reduce((sum, one) => sum + one.offered, 0));
      }),
    );
  });

  it('weigh the handle time by contacts, and have none where a queue with contacts has none', () => {
    const one = draft('a', 300, 1, { aht_sec: 100 });
    const both = (aht_sec: number | null) =>
      togetherRows([[one], [draft('b', 100, 1, { aht_sec })]], [way(wave), way(wave)], new Map())[0].aht_sec;
    expect(both(200)).toBe(125);
    expect(both(null)).toBeNull();
  });
});
