/** What stands for the decimal sign in a column: `3.5` or `3,5`. */
export type DecimalSign = '.' | ',';

/**
 * Reads a number as exports write it: thousands marks, full-width digits, a percent sign (then a share, 0–1).
 * NaN when the text is none.
 *
 * `numberOf('8,285.64%')` is `82.8564`; `numberOf('1.234,5', ',')` is `1234.5`.
 */
export function numberOf(text: string, decimal: DecimalSign = '.'): number {
  const direct = decimal === '.' ? Number(text) : Number.NaN;
  if (!Number.isNaN(direct)) return Number.isFinite(direct) && isPlain(text) ? direct : Number.NaN;
  const plain = text.normalize('NFKC').replace(/[\s'’_]/g, '');
  const [thousands, sign] = decimal === '.' ? [',', '.'] : ['.', ','];
  const percent = plain.endsWith('%');
  const body = percent ? plain.slice(0, -1) : plain;
  const joined = hasThousands(body, thousands, sign) ? body.replaceAll(thousands, '') : body;
  const normal = joined.replace(sign, '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(normal)) return Number.NaN;
  return percent ? +normal / 100 : +normal;
}

/** `Number` also takes empty text, hexadecimal and `Infinity`; none of them is a number in an export. */
function isPlain(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length > 0 && (text.length < 2 || text[1] !== 'x') && text.trim() !== '' && code !== 73;
}

function hasThousands(text: string, mark: string, sign: string): boolean {
  const pattern = mark === ',' ? /^[+-]?\d{1,3}(,\d{3})+(\D|$)/ : /^[+-]?\d{1,3}(\.\d{3})+(\D|$)/;
  return (
    pattern.test(text) && text.lastIndexOf(mark) > -1 && !text.slice(0, text.lastIndexOf(mark)).includes(sign)
  );
}

/**
 * The decimal sign of a column of texts: the comma, if a number such as `3,5` or `1.234,5` occurs in it and no number
 * such as `3.5` does; else the point.
 */
export function decimalSignOf(texts: readonly string[]): DecimalSign {
  let comma = false;
  for (const text of texts) {
    if (/^\s*[+-]?\d+\.(\d{1,2}|\d{4,})%?\s*$/.test(text) || /,\d{3}\.\d/.test(text)) return '.';
    if (/^\s*[+-]?\d+,(\d{1,2}|\d{4,})%?\s*$/.test(text) || /\.\d{3},\d/.test(text)) comma = true;
  }
  return comma ? ',' : '.';
}

/**
 * The same for a column of counts, which have no fractions: points that always stand before three digits are thousands marks (`1.234` beside `12`
 * is 1234), unless the column is full of numbers below one.
 */
export function countSignOf(texts: readonly string[]): DecimalSign {
  const filled = texts.filter((text) => text.trim() !== '');
  const marked = filled.filter((text) => /^\s*[+-]?[1-9]\d{0,2}(\.\d{3})+\s*$/.test(text));
  const rest = filled.filter((text) => text.includes('.')).length - marked.length;
  return marked.length > 0 && rest === 0 ? ',' : decimalSignOf(texts);
}
