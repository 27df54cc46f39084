import { describe, expect, it } from 'vitest';
import { designFor, observation } from '../../src/forecast/daily/design.js';
import { expectation, filter, smooth, startState } from '../../src/forecast/daily/kalman.js';
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
  start.variance[design.size + 1] = 0;
  return { design, observations, pass: filter(design, still, start, Float64Array.from(logs), observations) };
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
    const { design, observations, pass } = localLevel(logs);
    const { smoothed } = byHand(logs);
    Array.from(smooth(design, still, pass, observations)).forEach((value, t) => {
      expect(value).toBeCloseTo(smoothed[t], 8);
    });
  });

  it('expects what the state shows', () => {
    expect(expectation({ mean: Float64Array.of(2, 3) }, Float64Array.of(1, -1))).toBe(-1);
  });
});
