import { describe, expect, it } from 'vitest';
import { chinaCalendar } from '../../src/calendar/china.js';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { type BacktestOptions, backtest, backtestSteps } from '../../src/forecast/backtest/backtest.js';
import { summaryOf } from '../../src/forecast/backtest/summary.js';
import { outcomeOf } from '../../src/forecast/fit-task.js';
import { models } from '../../src/forecast/index.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { placeRows } from '../../src/forecast/series.js';
import type { Interval } from '../../src/tables/intervals.js';
import { dayOf, isoDate, weekday } from '../../src/time/calendar-date.js';
import { dayRows, intervalRows, row } from './build.js';

const china = chinaCalendar(2025, 2026);
const methods = models.map((model) => model.name);
const wave = (wd: number, _: string, i: number) => Math.round(200 + 40 * wd + 30 * Math.sin(i * i));
const options: BacktestOptions = {
  from: '2026-04-01',
  every: { count: 7, unit: 'days' },
  horizon: { count: 14, unit: 'days' },
  minutes: 1440,
  methods,
};
const run = (rows: readonly Interval[], more: Partial<BacktestOptions> = {}) =>
  backtest(placeRows(rows), china, { ...options, ...more });

describe('backtest', () => {
  it('is the same in steps, its work done elsewhere, in another order and from copies', () => {
    const history = dayRows('2026-01-05', 130, wave);
    const steps = backtestSteps(placeRows(history), china, options);
    const { value, done } = steps.next();
    if (done) throw new Error('there is work to do');
    expect(value.tasks).toHaveLength(5 * methods.length);
    const backwards = structuredClone([...value.tasks])
      .reverse()
      .map(outcomeOf);
    const last = steps.next(structuredClone(backwards.reverse()));
    expect(last.done && last.value.rows).toEqual(run(history).rows);
  });

  it('says what the forecast says that knows only the days up to the origin', () => {
    const history = dayRows('2026-01-05', 130, wave);
    const { rows, origins } = run(history);
    expect(origins).toHaveLength(5);
    for (const { day } of origins) {
      const origin = isoDate(day);
      const known = history.filter((one) => one.interval_start.slice(0, 10) <= origin);
      for (const method of methods) {
        const own = makeForecast(known, china, { days: 14, model: method, from: isoDate(day + 1) }).rows;
        const mine = rows.filter((one) => one.origin === origin && one.method === method);
        expect(mine.map((one) => [one.target, one.mean, one.lo95, one.hi80])).toEqual(
          own.map((one) => [
            one.interval_start.slice(0, 10),
            one.offered,
            one.offered_lo95,
            one.offered_hi80,
          ]),
        );
      }
    }
  });

  it('does not peek: other data after an origin, the same forecast', () => {
    const history = dayRows('2026-01-05', 130, wave);
    const cut = dayOf('2026-04-15');
    const other = history.map((one, i) =>
      dayOf(one.interval_start) > cut ? { ...one, offered: 3 + ((i * 7919) % 5000) } : one,
    );
    const upTo = (rows: readonly Interval[]) =>
      run(rows)
        .rows.filter((one) => dayOf(one.origin) <= cut)
        .map(({ actual, ...forecast }) => forecast);
    expect(upTo(other)).toEqual(upTo(history));
  });

  it('counts days with contacts where asked, and knows the closed ones', () => {
    const closed = new Set(['2026-04-06', '2026-04-15']);
    const history = dayRows('2026-01-05', 130, (wd, date, i) =>
      wd > 5 || closed.has(date) ? null : wave(wd, date, i),
    );
    const { rows } = backtest(placeRows(history), plainCalendar, {
      ...options,
      from: '2026-04-03',
      every: { count: 5, unit: 'observed' },
      horizon: { count: 10, unit: 'observed' },
      methods: ['mean-4'],
    });
    const first = rows.filter((one) => one.origin === '2026-04-03');
    expect(first.map((one) => one.ahead)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(first[0].target).toBe('2026-04-07');
    expect(first.map((one) => one.target)).not.toContain('2026-04-15');
    expect(first.every((one) => weekday(dayOf(one.target)) <= 5)).toBe(true);
  });

  it('scores intervals, and silence on a known day as zero', () => {
    const days = Array.from({ length: 60 }, (_, i) => isoDate(dayOf('2026-01-05') + i));
    const history = days.flatMap((date, i) =>
      intervalRows(date, 30, {
        '09:00': 40 + (i % 3),
        '09:30': 60,
        ...(date === '2026-02-20' ? {} : { '10:00': 50 }),
      }),
    );
    const { rows } = run(history, {
      from: '2026-02-19',
      minutes: 30,
      methods: ['mean-4'],
      horizon: { count: 3, unit: 'days' },
    });
    const silent = rows.filter((one) => one.target === '2026-02-20T10:00:00');
    expect(silent[0]).toMatchObject({ actual: 0, origin: '2026-02-19', ahead: 1 });
  });

  it('does not score days of which nothing is known', () => {
    const history = dayRows('2026-01-05', 130, (wd, date, i) =>
      date >= '2026-04-10' && date <= '2026-04-16' ? null : wave(wd, date, i),
    );
    const targets = run(history, { methods: ['mean-4'] }).rows.map((one) => one.target);
    expect(targets).toContain('2026-04-09');
    expect(targets.filter((date) => date >= '2026-04-10' && date <= '2026-04-16')).toEqual([]);
  });

  it('sums up by queue and method, special days apart, all queues at the end', () => {
    const both = [
      ...dayRows('2026-01-05', 130, wave),
      ...dayRows('2026-01-05', 130, (...at) => 2 * wave(...at), { queue: 'service' }),
    ];
    const table = summaryOf(run(both, { methods: ['mean-4', 'seasonal-naive'] }));
    expect(table.map((one) => [one.queue, one.method, one.days])).toEqual(
      ['sales', 'service', '*'].flatMap((queue) =>
        ['mean-4', 'seasonal-naive'].flatMap((method) =>
          ['all', 'ordinary', 'special'].map((days) => [queue, method, days]),
        ),
      ),
    );
    const [all, ordinary, special] = table;
    expect(all.rows).toBe(ordinary.rows + special.rows);
    expect(table[6].wape).toBeCloseTo(all.wape!, 10);
  });

  it('says so when days are to be scored by half hour', () => {
    const history = dayRows('2026-01-05', 130, wave);
    expect(() => run(history, { minutes: 30, methods: ['mean-4'] })).toThrow('meets anything');
  });

  it('says so when no origin fits', () => {
    expect(() => run([row('2026-01-05', 1440, 5)])).toThrow('days with contacts before it');
  });
});
