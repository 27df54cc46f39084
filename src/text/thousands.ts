/**
 * A number with thousands separators, as messages and sheets show it in either language; at most `decimals` decimals. As `toLocaleString('en-US')`
 * writes it, but without the data of all languages, which a short run would wait for.
 *
 * `thousands(31599)` is `'31,599'`; `thousands(538.26, 1)` is `'538.3'`.
 */
export function thousands(value: number, decimals = 3): string {
  const [whole, part = ''] = value.toFixed(decimals).split('.');
  const digits = part.replace(/0+$/, '');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (digits === '' ? '' : `.${digits}`);
}
