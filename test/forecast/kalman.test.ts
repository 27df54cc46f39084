import { describe, expect, it } from 'vitest';
import { designFor, observation } from '../../src/forecast/daily/design.js';
import { expectation, filter, startState, traceFor } from '../../src/forecast/daily/kalman.js';
import { smooth } from '../../src/forecast/daily/smoother.js';
import { historyWith } from './build.js';

const still = {
  level: 0.09,
  slope: 0,
  deviation: 1e-12,
  persistence: 0.5,
  weekday: 0,
  annual: 1e-12,
  month: 1e-12,
};

/** A local level alone: weekdays, year and month held at zero. */
function localLevel(logs: readonly number[]) {
  const history = historyWith(
    '2026-03-02',
    logs.map(() => 1),
  );
  const closed = { ...history, openOn: new Array<boolean>(8).fill(false) };
  const design = designFor(closed);
  const observations = closed.days.map((day) => observation(design, day));
  for (const z of observations) z.fill(0, 1);
  const start = startState(design, still, 5, new Array<number>(8).fill(0));
  start.variance[2] = 0;
  const trace = traceFor(design, logs.length);
  const noise = new Float64Array(logs.length).fill(1);
  const seen = { logs: Float64Array.from(logs), observations, noise, jumps: new Float64Array(logs.length) };
  const pass = filter(design, still, start, seen, trace);
  return { design, seen, pass, trace };
}

/** The same by the textbook's scalar recursion (Durbin and Koopman 2012, section 2.2), with its smoother (2.4). */
function byHand(logs: readonly number[]) {
  let [a, p] = [5, 1e4];
  const steps = logs.map((y) => {
    const step = { a, p, v: y - a, f: p + 1 };
    if (!Number.isNaN(y)) {
      a += (p / step.f) * step.v;
      p -= p ** 2 / step.f;
    }
    p += 0.09;
    return step;
  });
  let r = 0;
  const smoothed = steps.map(() => 0);
  for (let t = steps.length - 1; t >= 0; t--) {
    const step = steps[t];
    if (!Number.isNaN(step.v)) r = step.v / step.f + (1 - step.p / step.f) * r;
    smoothed[t] = step.a + step.p * r;
  }
  return { level: a, smoothed };
}

describe('the filter', () => {
  const logs = [5, 5.2, 4.9, Number.NaN, 5.3, 5.1, 5.6, Number.NaN, Number.NaN, 5.4, 5.5];

  it('is the local-level recursion of the textbook where only the level moves', () => {
    const { pass } = localLevel(logs);
    expect(pass.state.mean[0]).toBeCloseTo(byHand(logs).level, 9);
  });

  it('smooths like the textbook, and tells what missing days would have shown', () => {
    const { design, seen, pass, trace } = localLevel(logs);
    const { smoothed } = byHand(logs);
    Array.from(smooth(design, still, trace, seen, pass.noise).expected).forEach((value, t) => {
      expect(value).toBeCloseTo(smoothed[t], 8);
    });
  });

  it('expects what the state shows', () => {
    expect(expectation({ mean: Float64Array.of(2, 3) }, Float64Array.of(1, -1))).toBe(-1);
  });
});

describe('the score', () => {
  it('is the derivative of the deviance by every variance, also over missing days and outliers', () => {
    const wave = Array.from({ length: 90 }, (_, i) => 5 + 0.2 * Math.sin(i * i) + (i % 7 === 6 ? -0.5 : 0));
    const history = historyWith('2026-03-02', wave.map(Math.exp));
    const design = designFor(history);
    const logs = Float64Array.from(wave, (log, i) => (i > 40 && i < 45 ? Number.NaN : log));
    const noise = new Float64Array(90).fill(1);
    noise[60] = 9;
    const seen = {
      logs,
      observations: history.days.map((day) => observation(design, day)),
      noise,
      jumps: new Float64Array(90),
    };
    const at = {
      level: 0.02,
      slope: 1e-4,
      deviation: 0.5,
      persistence: 0.6,
      weekday: 4e-3,
      annual: 4,
      month: 3,
    };
    const trace = traceFor(design, 90);
    const pass = (variances: typeof at, into?: typeof trace) =>
      filter(design, variances, startState(design, variances, 5, new Array<number>(8).fill(0)), seen, into);
    const { noise: own } = pass(at, trace);
    const { score } = smooth(design, at, trace, seen, own);
    for (const name of ['level', 'slope', 'deviation', 'persistence', 'weekday', 'month'] as const) {
      const step = at[name] * 1e-4;
      const up = pass({ ...at, [name]: at[name] + step }).deviance;
      const down = pass({ ...at, [name]: at[name] - step }).deviance;
      expect((up - down) / (2 * step) / score[name], name).toBeCloseTo(1, 4);
    }
  });

  it('goes with residuals that tell an outlier from a level shift', () => {
    const still = {
      level: 0.01,
      slope: 1e-8,
      deviation: 1e-4,
      persistence: 0.5,
      weekday: 1e-6,
      annual: 1,
      month: 1e-6,
    };
    const residuals = (volume: (i: number) => number) => {
      const logs = Float64Array.from({ length: 80 }, (_, i) => volume(i) + 0.02 * Math.sin(i * i));
      const history = historyWith('2026-03-02', [...logs.map(Math.exp)]);
      const design = designFor(history);
      const seen = {
        logs,
        observations: history.days.map((day) => observation(design, day)),
        noise: logs.map(() => 1),
        jumps: logs.map(() => 0),
      };
      const trace = traceFor(design, 80);
      const pass = filter(
        design,
        still,
        startState(design, still, 5, new Array<number>(8).fill(0)),
        seen,
        trace,
      );
      return smooth(design, still, trace, seen, pass.noise);
    };
    const largest = (values: Float64Array) => values.map(Math.abs).indexOf(Math.max(...values.map(Math.abs)));
    const peak = residuals((i) => (i === 50 ? 6 : 5));
    expect(largest(peak.outlier)).toBe(50);
    expect(Math.abs(peak.outlier[50])).toBeGreaterThan(Math.max(...peak.shift.map(Math.abs)));
    const step = residuals((i) => (i >= 50 ? 6 : 5));
    expect(largest(step.shift)).toBe(50);
    expect(Math.abs(step.shift[50])).toBeGreaterThan(Math.max(...step.outlier.map(Math.abs)));
  });
});
