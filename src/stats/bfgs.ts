/** Where the search ended, and the value there. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
  /** What was learned of the curvature (its inverse), with which a later search may begin. */
  readonly inverse: number[][] | null;
}

/** A function's value and its derivatives at a point. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

/**
 * Looks for the minimum of a smooth function from its derivatives: the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno with a
 * backtracking line search; Nocedal and Wright, "Numerical Optimization" (2006), ch. 6. No coordinate moves by more than
 * `maxMove` at once. Stops after `maxSteps` steps, or when a step would gain less than `tolerance`.
 *
 * `bfgs(([x]) => ({ value: (x - 3) ** 2, gradient: [2 * (x - 3)] }), [0]).at[0]` is `3`.
 */
export function bfgs(
  f: (at: readonly number[]) => Slope,
  start: readonly number[],
  { maxMove = 1, maxSteps = 50, tolerance = 1e-6, inverse: known = null as number[][] | null } = {},
): Minimum {
  let at = [...start];
  let here = f(at);
  let inverse = known;
  for (let step = 0; step < maxSteps; step++) {
    let direction = times(inverse, here.gradient).map((value) => -value);
    let slope = inner(direction, here.gradient);
    if (!(slope < 0)) {
      inverse = null;
      direction = here.gradient.map((value) => -value);
      slope = inner(direction, here.gradient);
    }
    const longest = Math.max(...direction.map(Math.abs));
    const first = Math.min(1, maxMove / longest);
    if (!(-slope * first > tolerance)) break;
    const next = search(f, at, here, direction, slope, first);
    if (next === null) {
      if (inverse === null) break;
      inverse = null;
      continue;
    }
    const gained = here.value - next.slope.value;
    inverse = updated(inverse, minus(next.at, at), minus(next.slope.gradient, here.gradient));
    at = next.at;
    here = next.slope;
    if (gained < tolerance) break;
  }
  return { at, value: here.value, inverse };
}

const enough = 1e-4;
const halvings = 8;

function search(
  f: (at: readonly number[]) => Slope,
  from: readonly number[],
  here: Slope,
  direction: readonly number[],
  slope: number,
  first: number,
): { at: number[]; slope: Slope } | null {
  let length = first;
  for (let i = 0; i < halvings; i++) {
    const at = from.map((value, k) => value + length * direction[k]);
    const there = f(at);
    if (there.value <= here.value + enough * length * slope) return { at, slope: there };
    const bent = there.value - here.value - length * slope;
    const best = Number.isFinite(bent) ? (-slope * length ** 2) / (2 * bent) : 0;
    length = Math.min(0.5 * length, Math.max(0.1 * length, best));
  }
  return null;
}

/** The inverse of the curvature, learned from the last step; at first a multiple of the identity. */
function updated(inverse: number[][] | null, step: number[], change: number[]): number[][] | null {
  const curvature = inner(step, change);
  if (!(curvature > 1e-12)) return inverse;
  const scale = curvature / inner(change, change);
  const h = inverse ?? step.map((_, i) => step.map((__, j) => (i === j ? scale : 0)));
  const hy = times(h, change);
  const factor = (1 + inner(change, hy) / curvature) / curvature;
  return h.map((row, i) =>
    row.map(
      (value, j) => value + factor * step[i] * step[j] - (hy[i] * step[j] + step[i] * hy[j]) / curvature,
    ),
  );
}

function times(matrix: readonly (readonly number[])[] | null, vector: readonly number[]): number[] {
  return matrix === null ? [...vector] : matrix.map((row) => inner(row, vector));
}

function inner(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

function minus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, i) => value - b[i]);
}
