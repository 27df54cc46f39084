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
  /** The values in order, once they have been asked for. */
  order: Order | null;
}

/** Different values, rising, and how many values there are up to each. */
interface Order {
  readonly values: Float64Array;
  readonly upTo: Float64Array;
}

/** A distribution without values. */
export function emptyDistribution(): Distribution {
  return { count: 0, times: new Map(), sketch: null, order: null };
}

/** Adds a value, as often as `times` says. */
export function addValue(all: Distribution, value: number, times = 1): void {
  all.count += times;
  all.order = null;
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

/** Distributions as a few long arrays, to go from one thread to another. */
export interface PackedDistributions {
  /** For each distribution: how many of the values are its own; −1 where there is no distribution, −2 for a sketch. */
  readonly sizes: Int32Array;
  readonly values: Float64Array;
  readonly times: Float64Array;
  readonly sketches: readonly DDSketch[];
}

/** Puts distributions into arrays; null where none of them is one. */
export function packDistributions(all: readonly (Distribution | null)[]): PackedDistributions | null {
  if (all.every((one) => one === null)) return null;
  const size = all.reduce((sum, one) => sum + (one?.times.size ?? 0), 0);
  const [values, times] = [new Float64Array(size), new Float64Array(size)];
  let at = 0;
  for (const one of all) {
    one?.times.forEach((count, value) => {
      values[at] = value;
      times[at++] = count;
    });
  }
  return {
    sizes: Int32Array.from(all, (one) => (one === null ? -1 : one.sketch ? -2 : one.times.size)),
    values,
    times,
    sketches: all.flatMap((one) => (one?.sketch ? [one.sketch] : [])),
  };
}

/** Takes them out again. */
export function unpackDistributions({
  sizes,
  values,
  times,
  sketches,
}: PackedDistributions): readonly (Distribution | null)[] {
  let [at, sketch] = [0, 0];
  return Array.from(sizes, (size) => {
    if (size === -1) return null;
    const one = emptyDistribution();
    for (const end = at + Math.max(0, size); at < end; at++) addValue(one, values[at], times[at]);
    if (size === -2) {
      one.sketch = revived(sketches[sketch++]);
      one.count = one.sketch.count;
    }
    return one;
  });
}

/** A sketch that came from another thread has its numbers, but not its methods. */
function revived({ store, negativeStore, ...numbers }: DDSketch): DDSketch {
  const sketch = emptySketch();
  Object.assign(sketch.store, store);
  Object.assign(sketch.negativeStore, negativeStore);
  const { zeroCount, count, sum, min, max } = numbers;
  return Object.assign(sketch, { zeroCount, count, sum, min, max });
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
  all.order ??= inOrder(all.times);
  const { values, upTo } = all.order;
  const at = (all.count - 1) * share;
  const below = Math.floor(at);
  const place = upTo.findIndex((count) => below < count);
  const low = values[place];
  const high = below + 1 < upTo[place] ? low : (values[place + 1] ?? low);
  return low + (at - below) * (high - low);
}

function inOrder(times: ReadonlyMap<number, number>): Order {
  const values = new Float64Array(times.size);
  let next = 0;
  times.forEach((_, value) => {
    values[next++] = value;
  });
  values.sort();
  const upTo = new Float64Array(times.size);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    count += times.get(values[i])!;
    upTo[i] = count;
  }
  return { values, upTo };
}
