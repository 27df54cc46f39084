import { createRequire } from 'node:module';
import type { DDSketch } from '@datadog/sketches-js';

/** Up to so many different values a distribution is exact. */
export const EXACT_VALUES = 2000;
/** Beyond, a quantile is off by at most this share of itself. */
export const SKETCH_ERROR = 0.01;

/**
 * Values of which quantiles are wanted. Up to `EXACT_VALUES` different ones every value is kept, with how often it came; beyond that
 * they go into a sketch: DDSketch, Masson, Rim and Lee (2019), of which a quantile is off by at most `SKETCH_ERROR` of itself.
 * Which of the two it is, and what is in it, depends on the values alone, never on the order or on the parts they came in.
 */
export interface Distribution {
  count: number;
  /** How often each value came; empty once there is a sketch. */
  readonly times: Map<number, number>;
  sketch: DDSketch | null;
}

/** A distribution without values. */
export function emptyDistribution(): Distribution {
  return { count: 0, times: new Map(), sketch: null };
}

/** Adds a value, as often as `times` says. */
export function addValue(all: Distribution, value: number, times = 1): void {
  all.count += times;
  if (all.sketch) {
    all.sketch.accept(value, times);
    return;
  }
  all.times.set(value, (all.times.get(value) ?? 0) + times);
  if (all.times.size > EXACT_VALUES) toSketch(all);
}

/** The package is loaded when the first distribution outgrows what is exact: few runs ever need it. */
function emptySketch(): DDSketch {
  const { DDSketch: Sketch } = createRequire(import.meta.url)(
    '@datadog/sketches-js',
  ) as typeof import('@datadog/sketches-js');
  return new Sketch({ relativeAccuracy: SKETCH_ERROR });
}

function toSketch(all: Distribution): void {
  const sketch = emptySketch();
  for (const [value, times] of all.times) sketch.accept(value, times);
  all.times.clear();
  all.sketch = sketch;
}

/** Adds all values of `part` to `whole`; the part stays as it is. */
export function addAll(whole: Distribution, part: Distribution): void {
  if (part.sketch) {
    if (!whole.sketch) toSketch(whole);
    whole.sketch!.merge(part.sketch);
    whole.count += part.count;
    return;
  }
  for (const [value, times] of part.times) addValue(whole, value, times);
}

/**
 * The quantile at a share (0–1); NaN when there are no values. Exact ones are interpolated between the order statistics: type 7 of
 * Hyndman and Fan (1996), as in R and Excel's PERCENTILE.INC.
 *
 * Of the values 1, 2, 3 and 4 the quantile at 0.25 is `1.75`.
 */
export function quantileOf(all: Distribution, share: number): number {
  if (all.count === 0) return Number.NaN;
  if (all.sketch) return all.sketch.getValueAtQuantile(share);
  const sorted = [...all.times].sort(([a], [b]) => a - b);
  const at = (all.count - 1) * share;
  const below = Math.floor(at);
  const low = atRank(sorted, below);
  const high = atRank(sorted, Math.min(below + 1, all.count - 1));
  return low + (at - below) * (high - low);
}

/** The value at a place among the sorted ones, the first being 0. */
function atRank(sorted: readonly (readonly [number, number])[], rank: number): number {
  let seen = 0;
  for (const [value, times] of sorted) {
    seen += times;
    if (rank < seen) return value;
  }
  return Number.NaN;
}
