/**
 * How often chance alone makes a mean lie `ratio` standard errors or more from zero, on either side, when these come from `values` normal
 * values: the two-sided tail of Student's t with `values` − 1 degrees of freedom. By Wallace's normal approximation (1959; error below
 * 0.01 in the normal deviate) and the bound of Abramowitz and Stegun 7.1.26 for the normal tail.
 *
 * `studentTail(2.447, 7)` is about 0.05, as in the tables for 6 degrees of freedom.
 */
export function studentTail(ratio: number, values: number): number {
  const freedom = values - 1;
  const t = Math.abs(ratio);
  const deviate = ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log1p(t ** 2 / freedom));
  return normalTail(deviate);
}

/** Two-sided tail of the normal distribution. */
function normalTail(deviate: number): number {
  const x = deviate / Math.SQRT2;
  const k = 1 / (1 + 0.3275911 * x);
  const series =
    k * (0.254829592 + k * (-0.284496736 + k * (1.421413741 + k * (-1.453152027 + k * 1.061405429))));
  return series * Math.exp(-(x ** 2));
}
