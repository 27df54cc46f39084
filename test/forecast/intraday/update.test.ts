import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayPair } from '../../../src/forecast/intraday/day-pair.js';
import { handleTimeSoFar } from '../../../src/forecast/intraday/handle-time.js';
import { ridge } from '../../../src/forecast/intraday/ridge.js';
import { signalsOf } from '../../../src/forecast/intraday/signals.js';
import { updateOf } from '../../../src/forecast/intraday/update.js';
import type { Forecast } from '../../../src/tables/forecast.js';

const shape = [0, 200, 300, 400, 300, 400, 300, 200];
const known = 4;
const day = (actual: (k: number) => number): DayPair => ({
  forecast: Float64Array.from(shape),
  actual: Float64Array.from(shape, (_, k) => actual(k)),
});
/** A deviation of the whole day, by day; the same on every run. */
const deviation = (i: number) => 0.1 * Math.sin(i * 12.9898);
const lasting = Array.from({ length: 40 }, (_, i) => day((k) => shape[k] * Math.exp(deviation(i))));
const passing = Array.from({ length: 40 }, (_, i) =>
  day((k) => shape[k] * Math.exp(k < known ? deviation(i) : deviation(7 * i + 3))),
);
const busy = day((k) => 1.2 * shape[k]);

describe('the two signals', () => {
  it('are the day so far and its last two hours', () => {
    const [all, recent] = signalsOf(
      day((k) => (k < 2 ? 1.5 : 1) * shape[k]),
      4,
      60,
    )!;
    expect(all).toBeCloseTo(Math.log(1000.5 / 900.5), 10);
    expect(recent).toBe(0);
  });

  it('are none before anything was expected', () => {
    expect(signalsOf(busy, 1, 60)).toBeNull();
  });
});

describe('the handle time so far', () => {
  const rows = ['09:00', '10:00'].map((time) => ({
    ...({} as Forecast),
    interval_start: `2026-10-23T${time}+08:00`,
    interval_minutes: 60,
    aht_sec: time === '09:00' ? 200 : 300,
  }));
  const handling = { handled: new Float64Array(24), seconds: new Float64Array(24) };
  handling.handled.set([10, 30], 9);
  handling.seconds.set([2400, 9000], 9);

  it('stands beside the forecast for the same contacts', () => {
    expect(handleTimeSoFar(rows, handling, 10)).toEqual({ actualSec: 240, expectedSec: 200 });
    expect(handleTimeSoFar(rows, handling, 11)).toEqual({ actualSec: 285, expectedSec: 275 });
  });

  it('is not known without handled contacts or forecast handle times', () => {
    expect(handleTimeSoFar(rows, undefined, 11)).toBeNull();
    expect(handleTimeSoFar(rows, handling, 9)).toBeNull();
    expect(
      handleTimeSoFar(
        rows.map((one) => ({ ...one, aht_sec: null })),
        handling,
        11,
      ),
    ).toBeNull();
  });
});

describe('ridge regression', () => {
  it('finds coefficients without noise, and says the error without each lesson', () => {
    const signals = Array.from({ length: 12 }, (_, i) => [deviation(i), deviation(i + 50)] as const);
    const responses = signals.map(([a, b]) => 0.5 * a + 0.25 * b);
    const { coefficients, errors } = ridge(signals, responses, [0, 0], 0.42);
    expect(coefficients[0]).toBeCloseTo(0.5, 3);
    expect(coefficients[1]).toBeCloseTo(0.25, 3);
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(1e-4);
  });

  it('leaves out one lesson as if it had not been there', () => {
    const signals = Array.from({ length: 12 }, (_, i) => [deviation(i), deviation(i + 50)] as const);
    const responses = signals.map(([a], i) => 0.5 * a + 0.05 * deviation(3 * i + 1));
    // With a wide spread there is hardly a penalty, and its change by leaving out one hardly matters.
    const { errors } = ridge(signals, responses, [0, 0], 100);
    const without = ridge(signals.slice(1), responses.slice(1), [0, 0], 100).coefficients;
    const error = responses[0] - without[0] * signals[0][0] - without[1] * signals[0][1];
    expect(errors[0]).toBeCloseTo(error, 5);
  });

  it('stays at the centre where the responses are noise', () => {
    const signals = Array.from({ length: 30 }, (_, i) => [0.001 * deviation(i), 0] as const);
    const responses = signals.map((_, i) => deviation(5 * i + 2));
    const { coefficients } = ridge(signals, responses, [0.3, 0.1], 0.05);
    expect(coefficients[0]).toBeCloseTo(0.3, 2);
    expect(coefficients[1]).toBeCloseTo(0.1, 2);
  });
});

describe('the update of the rest of the day', () => {
  it('takes over what lasted on past days', () => {
    const { factors, days, stays } = updateOf(lasting, busy, known, 60);
    expect({ days, stays }).toEqual({ days: 40, stays: false });
    for (const factor of factors!.slice(known)) expect(factor).toBeCloseTo(1.2, 1);
    expect([...factors!.slice(0, known)]).toEqual([1, 1, 1, 1]);
  });

  it('leaves the forecast where the morning told nothing on past days', () => {
    const { factors, total } = updateOf(passing, busy, known, 60);
    for (const factor of factors!.slice(known)) expect(Math.abs(factor - 1)).toBeLessThan(0.08);
    expect(total!.variance).toBeGreaterThan(0.001);
  });

  it('is less sure where past days were worse', () => {
    const sure = updateOf(lasting, busy, known, 60).total!.variance;
    expect(sure).toBeLessThan(updateOf(passing, busy, known, 60).total!.variance);
  });

  it('takes over 22 % after two and a half hours where there are few past days, less of few contacts', () => {
    const few = updateOf(lasting.slice(0, 19), busy, known, 60);
    const trust = 0.01 / (0.01 + 1 / 900);
    // Open from the second interval on: three hours.
    expect(few.days).toBe(0);
    expect(few.factors![known]).toBeCloseTo(Math.exp(0.23 * trust * Math.log(1080.5 / 900.5)), 6);
    const tiny = { forecast: busy.forecast.map((v) => v / 200), actual: busy.actual.map((v) => v / 200) };
    expect(updateOf([], tiny, known, 60).factors![known]).toBeLessThan(1.01);
  });

  it('leaves the last two hours as they are where it must be assumed', () => {
    expect(updateOf([], busy, 6, 60)).toMatchObject({ stays: true });
    expect(updateOf([], busy, 6, 60).factors![7]).toBe(1);
  });

  it('never looks at what comes after the moment', () => {
    const other = day((k) => (k < known ? 1.2 * shape[k] : 7 * k));
    expect(updateOf(lasting, other, known, 60)).toEqual(updateOf(lasting, busy, known, 60));
  });

  it('is a number whatever comes', () => {
    const count = fc.integer({ min: 0, max: 5000 });
    const pair = fc
      .tuple(fc.array(count, { minLength: 8, maxLength: 8 }), fc.array(count, { minLength: 8, maxLength: 8 }))
      .map(([forecast, actual]) => ({
        forecast: Float64Array.from(forecast),
        actual: Float64Array.from(actual),
      }));
    fc.assert(
      fc.property(
        fc.array(pair, { maxLength: 30 }),
        pair,
        fc.integer({ min: 0, max: 8 }),
        (past, today, at) => {
          const { factors, spread, total } = updateOf(past, today, at, 60);
          for (const factor of factors ?? []) expect(factor).toBeGreaterThan(0);
          for (const value of [...(spread?.variance ?? []), total?.variance ?? 0]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThan(Number.POSITIVE_INFINITY);
          }
          expect([...(factors ?? [])].every(Number.isFinite)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
