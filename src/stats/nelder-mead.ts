/** Where the search ended, and the value there. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
}

interface Vertex {
  at: number[];
  value: number;
}

/**
 * Looks for the minimum of a function of several variables without derivatives: the simplex search of Nelder and
 * Mead, "A Simplex Method for Function Minimization" (1965), with the usual coefficients 1, 2, 0.5, 0.5. The first simplex has
 * a corner at `start` and one at distance `step` along each axis. Stops after `maxSteps` moves, or when the values at
 * all corners agree to `tolerance`.
 *
 * `nelderMead(([x]) => (x - 3) ** 2, [0]).at[0]` is near `3`.
 */
export function nelderMead(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  {
    step = 0.5,
    maxSteps = 200,
    tolerance = 1e-8,
  }: { step?: number; maxSteps?: number; tolerance?: number } = {},
): Minimum {
  const evaluate = (at: number[]): Vertex => ({ at, value: f(at) });
  const corners = [evaluate([...start])];
  for (let i = 0; i < start.length; i++) {
    corners.push(evaluate(start.map((value, j) => (i === j ? value + step : value))));
  }
  const byValue = (a: Vertex, b: Vertex) => a.value - b.value;
  corners.sort(byValue);
  for (let move = 0; move < maxSteps && corners.at(-1)!.value - corners[0].value > tolerance; move++) {
    moveWorst(corners, evaluate);
    corners.sort(byValue);
  }
  return corners[0];
}

function moveWorst(corners: Vertex[], evaluate: (at: number[]) => Vertex): void {
  const worst = corners.at(-1)!;
  const centre = worst.at.map((_, i) => {
    let sum = 0;
    for (let c = 0; c < corners.length - 1; c++) sum += corners[c].at[i];
    return sum / (corners.length - 1);
  });
  const along = (factor: number) =>
    evaluate(centre.map((value, i) => value + factor * (worst.at[i] - value)));
  const reflected = along(-1);
  let next = reflected;
  if (reflected.value < corners[0].value) {
    const expanded = along(-2);
    if (expanded.value < reflected.value) next = expanded;
  } else if (reflected.value >= corners[corners.length - 2].value) {
    next = along(reflected.value < worst.value ? -0.5 : 0.5);
    if (next.value >= Math.min(reflected.value, worst.value)) {
      shrink(corners, evaluate);
      return;
    }
  }
  corners[corners.length - 1] = next;
}

function shrink(corners: Vertex[], evaluate: (at: number[]) => Vertex): void {
  const best = corners[0].at;
  for (let c = 1; c < corners.length; c++) {
    corners[c] = evaluate(corners[c].at.map((value, i) => best[i] + 0.5 * (value - best[i])));
  }
}
