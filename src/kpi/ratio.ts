/**
 * Numerator over denominator; null when one of them is unknown or the denominator is not above zero.
 *
 * `ratio(3, 4)` is `0.75`; `ratio(3, 0)` is `null`.
 */
export function ratio(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator <= 0 ? null : numerator / denominator;
}

/**
 * The sum of the parts that are known; null when none is.
 *
 * `sumKnown(200, null, 30)` is `230`.
 */
export function sumKnown(...parts: readonly (number | null)[]): number | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.reduce((total, part) => total + part, 0);
}
