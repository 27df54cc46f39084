/**
 * A number with thousands separators, as messages and sheets show it in either language; at most `decimals` decimals, halves away from zero. As
 * `toLocaleString('en-US')` writes it, but without the data of all languages, which a short run would wait for.
 *
 * `thousands(31599)` is `'31,599'`; `thousands(538.26, 1)` is `'538.3'`.
 */
export function thousands(value: number, decimals = 3): string {
  const [whole, part] = rounded(Math.abs(value), decimals).split('.');
  const isNegative = value < 0 || Object.is(value, -0);
  const sections = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return (isNegative ? '-' : '') + sections + (part ? `.${part}` : '');
}

/** Rounds what stands in the decimal notation, so that 1.005 is 1.01 as people expect, though its bits are a little less. */
function rounded(value: number, decimals: number): string {
  const written = String(value);
  if (written.includes('e')) return String(Number(value.toFixed(decimals)));
  const isShort = (written.split('.')[1] ?? '').length <= decimals;
  return isShort ? written : String(Number(`${Math.round(Number(`${written}e${decimals}`))}e-${decimals}`));
}
