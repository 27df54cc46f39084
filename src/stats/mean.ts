/** Arithmetic mean of the values; NaN when there are none. `mean([1, 2, 6])` is `3`. */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
