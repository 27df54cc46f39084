import { createRequire } from 'node:module';
import type { DDSketch } from '@datadog/sketches-js';
import { ValueCounts } from './value-counts.js';

/** Up to so many different values a distribution is exact. */
export const EXACT_VALUES = 2000;
/** Beyond, a quantile is off by at most this share of itself. */
export const SKETCH_ERROR = 0.01;

/** So many values are kept one by one: most groups of a table by interval have no more. */
const FEW = 256;

/**
 * Values of which quantiles are wanted. Up to `EXACT_VALUES` different ones every value is kept, with how often it came; beyond that
 * they go into a sketch: DDSketch, Masson, Rim and Lee (2019), of which a quantile is off by at most `SKETCH_ERROR` of itself.
 * Which of the two it is, and what is in it, depends on the values alone, never on the order or on the parts they came in.
 */
export interface Distribution {
  count: number;
  /** The values as they came, as long as they are few; none from then on. */
  few: number[];
  /** How often each value came, once they are not few any more. */
  counts: ValueCounts | null;
  /** Instead, once there are too many different ones. */
  sketch: DDSketch | null;
}

/** A distribution without values. */
export function emptyDistribution(): Distribution {
  return { count: 0, few: [], counts: null, sketch: null };
}

/** Adds a value, as often as `times` says. */
export function addValue(all: Distribution, value: number, times = 1): void {
  all.count += times;
  if (all.count <= FEW) for (let i = 0; i < times; i++) all.few.push(value);
  else if (all.sketch) all.sketch.accept(value, times);
  else {
    all.counts ??= withFew(all);
    all.counts.add(value, times);
    if (all.counts.size > EXACT_VALUES) toSketch(all);
  }
}

function withFew(all: Distribution): ValueCounts {
  const counts = new ValueCounts();
  for (const value of all.few) counts.add(value, 1);
  all.few = [];
  return counts;
}

/** Used for the few values of one distribution after the other. */
const scratch = new ValueCounts();

/** Goes through the different values, as they rise, and how often each came; there is no sketch. */
function eachValue({ few, counts }: Distribution, tell: (value: number, times: number) => void): void {
  if (!counts) for (const value of few) scratch.add(value, 1);
  (counts ?? scratch).forEach(tell);
  scratch.clear();
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
  eachValue(all, (value, times) => {
    sketch.accept(value, times);
  });
  all.few = [];
  all.counts = null;
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
  const [values, times]: number[][] = [[], []];
  const sizes = Int32Array.from(all, (one) => {
    if (one === null) return -1;
    if (one.sketch) return -2;
    const start = values.length;
    for (const value of one.few) {
      values.push(value);
      times.push(1);
    }
    one.counts?.forEach((value, often) => {
      values.push(value);
      times.push(often);
    });
    return values.length - start;
  });
  return {
    sizes,
    values: Float64Array.from(values),
    times: Float64Array.from(times),
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
  for (const value of part.few) addValue(whole, value);
  part.counts?.forEach((value, times) => {
    addValue(whole, value, times);
  });
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
  putInOrder(all);
  const at = (all.count - 1) * share;
  const below = Math.floor(at);
  const low = valueAt(below);
  const high = below + 1 < all.count ? valueAt(below + 1) : low;
  return low + (at - below) * (high - low);
}

/**
 * The different values of the distribution that was asked last, rising, and how many values there are up to each. Several quantiles of one are
 * asked for one after the other; kept for each of thousands, they would be most of what a large table takes.
 */
const inOrder = {
  of: null as Distribution | null,
  count: 0,
  different: 0,
  values: new Float64Array(EXACT_VALUES),
  upTo: new Float64Array(EXACT_VALUES),
};

function putInOrder(all: Distribution): void {
  if (inOrder.of === all && inOrder.count === all.count) return;
  const { values, upTo } = inOrder;
  let [different, count] = [0, 0];
  eachValue(all, (value, times) => {
    count += times;
    values[different] = value;
    upTo[different++] = count;
  });
  Object.assign(inOrder, { of: all, count, different });
}

/** The value that so many are before in the order. */
function valueAt(before: number): number {
  const { values, upTo } = inOrder;
  let [from, to] = [0, inOrder.different - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (upTo[middle] > before) to = middle;
    else from = middle + 1;
  }
  return values[from];
}
