/**
 * A number with thousands separators, as messages and sheets show it in either language; at most `decimals` decimals.
 *
 * `thousands(31599)` is `'31,599'`; `thousands(538.26, 1)` is `'538.3'`.
 */
export function thousands(value: number, decimals = 3): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: decimals });
}
