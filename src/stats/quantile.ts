/**
 * Quantile of the values (share 0–1), interpolated linearly between the order statistics: type 7 of Hyndman and
 * Fan, "Sample Quantiles in Statistical Packages" (1996), as in R and Excel's PERCENTILE.INC. NaN when there are none.
 *
 * `quantile([1, 2, 3, 4], 0.25)` is `1.75`.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/** The middle value. `median([3, 1, 10])` is `3`. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
