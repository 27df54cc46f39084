/**
 * The value below which a share of binomial counts lies, of `n` trials with probability `p`: between two counts it is interpolated, so that
 * limits do not jump. Spiegelhalter, "Funnel plots for comparing institutional performance" (2005), appendix A.1.1. Below the first
 * count it is 0.
 *
 * `binomialLimit(0.5, 2, 0.5)` is `0.5`: P(X ≤ 0) is 0.25, P(X ≤ 1) is 0.75, half way between them is 0 + 0.5.
 */
export function binomialLimit(share: number, n: number, p: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return n;
  let log = n * Math.log1p(-p);
  let below = 0;
  for (let count = 0; count <= n; count++) {
    const chance = Math.exp(log);
    if (below + chance > share) return Math.max(0, count - (below + chance - share) / chance);
    below += chance;
    log += Math.log((n - count) / (count + 1)) + Math.log(p) - Math.log1p(-p);
  }
  return n;
}
