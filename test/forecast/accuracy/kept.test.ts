import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracyOf, worstFirst } from '../../../src/forecast/accuracy/kept/accuracy-of.js';
import { correctionOf } from '../../../src/forecast/accuracy/kept/corrections.js';
import { cuts, horizonBand } from '../../../src/forecast/accuracy/kept/cuts.js';
import type { KeptForecast } from '../../../src/forecast/accuracy/kept/forecast-row.js';
import { pairUp } from '../../../src/forecast/accuracy/kept/pair-up.js';
import { placeRows } from '../../../src/forecast/series.js';
import { dayOf, isoDate, weekday } from '../../../src/time/calendar-date.js';
import { dayRows, intervalRows } from '../build.js';

const names = cuts.map(({ name }) => name);
const first = '2026-03-02';
const dateAt = (i: number) => isoDate(dayOf(first) + i);

function kept(
  start: string,
  minutes: number,
  offered: number,
  more: Partial<KeptForecast> = {},
): KeptForecast {
  return {
    queue: 'sales',
    channel: null,
    method: 'level',
    origin: '2026-03-01',
    interval_start: start.length === 10 ? `${start}T00:00+08:00` : `${start}+08:00`,
    interval_minutes: minutes,
    offered,
    offered_lo80: offered - 10,
    offered_hi80: offered + 10,
    offered_lo95: offered - 20,
    offered_hi95: offered + 20,
    aht_sec: null,
    day_type: 'normal',
    ...more,
  };
}

/** Four weeks in which 100 ± a little come each day, and what had been forecast. */
const came = (i: number) => 100 + ((i * 7) % 5) - 2;
const actuals = placeRows(dayRows(first, 28, (_, __, i) => came(i)));
const month = (mean: (weekday: number) => number) =>
  Array.from({ length: 28 }, (_, i) => kept(dateAt(i), 1440, mean(weekday(dayOf(dateAt(i))))));

describe('kept forecasts beside what came', () => {
  it('pairs the handle time too, weighted by contacts where rows are added up', () => {
    const halves = intervalRows(first, 30, { '09:00': 10, '09:30': 30 }).map((row) => ({
      ...row,
      handled: row.offered,
      talk_sec: row.offered * 100,
      hold_sec: 0,
      acw_sec: 0,
    }));
    const forecasts = [
      kept(`${first}T09:00`, 30, 10, { aht_sec: 100 }),
      kept(`${first}T09:30`, 30, 30, { aht_sec: 140 }),
    ];
    const scored = (least: number) =>
      pairUp(forecasts, placeRows(halves), least).rows.map(({ handleTime }) => handleTime);
    expect(scored(0)).toEqual([
      { forecastSec: 100, handled: 10, seconds: 1000 },
      { forecastSec: 140, handled: 30, seconds: 3000 },
    ]);
    expect(scored(60)).toEqual([{ forecastSec: 130, handled: 40, seconds: 4000 }]);
  });

  it('are scored by queue and method, and by groups', () => {
    const found = accuracyOf(
      pairUp(
        month(() => 90),
        actuals,
        0,
      ),
      names,
    );
    const [all] = found;
    expect(all).toMatchObject({ queue: 'sales', method: 'level', group: '', rows: 28 });
    expect(all.wape).toBeCloseTo(0.1, 2);
    expect(all.bias).toBeCloseTo(-0.1, 2);
    expect(found.filter(({ cut }) => cut.name === 'weekday').map(({ group }) => group)).toEqual([
      ...'1234567',
    ]);
    const ahead = found.filter(({ cut }) => cut.name === 'horizon').map(({ group, rows }) => [group, rows]);
    expect(ahead).toEqual([
      ['1d', 1],
      ['2d', 1],
      ['3d', 1],
      ['4-7d', 4],
      ['8-14d', 7],
      ['15-28d', 14],
    ]);
    expect(found.some(({ cut }) => cut.name === 'interval')).toBe(false);
  });

  it('add up to the grain of what came, without bounds', () => {
    const halves = intervalRows(first, 30, { '09:00': 10, '09:30': 20, '10:00': 5 });
    const forecast = [
      kept(`${first}T09:00`, 30, 12),
      kept(`${first}T09:30`, 30, 12),
      kept(`${first}T10:00`, 30, 7),
    ];
    const fine = pairUp(forecast, placeRows(halves), 0);
    expect(fine.rows.map(({ actual, mean, lo80 }) => [actual, mean, lo80])).toEqual([
      [10, 12, 2],
      [20, 12, 2],
      [5, 7, -3],
    ]);
    const hourly = pairUp(forecast.slice(0, 2), placeRows(halves.slice(0, 2)), 60);
    expect(hourly.rows.map(({ actual, mean, lo80 }) => [actual, mean, lo80])).toEqual([[30, 24, null]]);
    expect(hourly.minutes).toBe(60);
  });

  it('know silence from not knowing', () => {
    const halves = [
      ...intervalRows(dateAt(0), 30, { '09:00': 10, '10:00': 5 }),
      ...intervalRows(dateAt(2), 30, { '09:00': 10 }),
    ];
    const at = (start: string) => kept(start, 30, 8);
    const { rows, unknown } = pairUp(
      [
        at(`${dateAt(0)}T08:30`),
        at(`${dateAt(0)}T09:30`),
        at(`${dateAt(1)}T09:00`),
        at(`${dateAt(2)}T09:00`),
        at(`${dateAt(2)}T09:30`),
      ],
      placeRows(halves),
      0,
    );
    expect(rows.map(({ target, actual }) => [target, actual])).toEqual([
      ['2026-03-02T09:30:00', 0],
      ['2026-03-04T09:00:00', 10],
    ]);
    expect(unknown).toBe(3);
  });

  it('say which queues nobody called', () => {
    const other = month(() => 90).map((row) => ({ ...row, queue: 'service' }));
    expect(pairUp([...month(() => 90), ...other], actuals, 0).strangers).toEqual(['service']);
  });

  it('have a yardstick only where the weeks before are known', () => {
    const late = pairUp(month(() => 90).slice(21), actuals, 0);
    expect(late.scale(late.rows[0])).toBeGreaterThan(0);
    const early = pairUp(
      month(() => 90),
      actuals,
      0,
    );
    expect(early.scale(early.rows[0])).toBeNull();
  });
});

describe('what to correct', () => {
  const correctionsIn = (mean: (weekday: number) => number) =>
    worstFirst(accuracyOf(pairUp(month(mean), actuals, 0), names)).map(({ cut, group, correction }) => [
      cut.name,
      group,
      Math.round(correction.factor * 100) / 100,
    ]);

  it('is the level where all days are wrong', () => {
    expect(correctionsIn(() => 90)).toEqual([['all', '', 1.11]]);
  });

  it('is the weekday where one is wrong', () => {
    expect(correctionsIn((wd) => (wd === 3 ? 70 : 100))).toEqual([['weekday', '3', 1.44]]);
  });

  it('is the level first, and then what is left of a weekday', () => {
    const found = correctionsIn((wd) => (wd === 3 ? 63 : 90));
    expect(found.map(([name, group]) => `${name} ${group}`.trim())).toContain('weekday 3');
    expect(found.find(([name]) => name === 'all')![2]).toBeGreaterThan(1.1);
  });

  it('is nothing where errors come and go', () => {
    expect(correctionsIn(() => 100)).toEqual([]);
  });

  it('needs four days', () => {
    const rows = pairUp(
      month(() => 50),
      actuals,
      0,
    ).rows;
    expect(correctionOf(rows.slice(0, 3))).toBeNull();
    expect(correctionOf(rows.slice(0, 4))!.factor).toBeCloseTo(2, 0);
  });

  it('lies between one and the plain ratio, and saves error', () => {
    const day = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }));
    fc.assert(
      fc.property(fc.array(day, { minLength: 4, maxLength: 20 }), (days) => {
        const rows = pairUp(
          days.map(([mean], i) => kept(dateAt(i), 1440, mean)),
          placeRows(dayRows(first, days.length, (_, __, i) => days[i][1])),
          0,
        ).rows;
        const found = correctionOf(rows);
        if (found === null) return;
        const sum = (of: 0 | 1) => days.reduce((all, one) => all + one[of], 0);
        const ratio = sum(1) / sum(0);
        expect(found.factor).toBeGreaterThanOrEqual(Math.min(1, ratio) - 1e-9);
        expect(found.factor).toBeLessThanOrEqual(Math.max(1, ratio) + 1e-9);
        expect(found.saved).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the bands of the horizon', () => {
  it.each([
    [0, '0d'],
    [1, '1d'],
    [3, '3d'],
    [5, '4-7d'],
    [28, '15-28d'],
    [91, '29-91d'],
    [92, '92d+'],
  ])('%d days ahead are %s', (ahead, band) => {
    expect(horizonBand(ahead)).toBe(band);
  });
});
