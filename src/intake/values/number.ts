import { halfWidth } from '../../text/half-width.js';

/** What stands for the decimal sign in a column: `3.5` or `3,5`. */
export type DecimalSign = '.' | ',';

/** Words for so many times the number: `1.2万` is 12,000. */
const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 1e4,
  萬: 1e4,
  百万: 1e6,
  亿: 1e8,
  億: 1e8,
  k: 1000,
};
/** What is counted, behind a number: `100 calls`, `12 通`; also what a score is given in, `5分`, `4 stars`. */
const COUNTED = new RegExp(
  `^([+-]?[\\d.,]+)(${Object.keys(SCALES).sort(longerFirst).join('|')})?(?:calls?|contacts?|chats?|tickets?|llamadas?|anrufe?|appels?|chamadas?|通|次|个|個|件|条|條|人次|人|笔|宗|単|单|分|星|颗星|stars?|points?|pts)?$`,
  'i',
);

function longerFirst(a: string, b: string): number {
  return b.length - a.length;
}

/** The share that stands beside a count in the same cell: `99 (99.0%)`, `99/99.0%`. */
const SHARE_BESIDE = /(?<=^[\d.,]+)(?:\([\d.,]+%\)|\[[\d.,]+%\]|[/|][\d.,]+%)$/;

/** A number without blanks, in plain characters, and without the share that may stand beside a count: `withoutShare('99 (99.0%)')` is `'99'`. */
export function withoutShare(text: string): string {
  return halfWidth(text)
    .replace(/[\s'’_]/g, '')
    .replace(SHARE_BESIDE, '');
}

/**
 * Reads a number as exports write it: thousands marks, full-width digits, a percent sign (then a share, 0–1), words for thousands and for what is
 * counted; of a count with its share beside it, the count. NaN when the text is none.
 *
 * `numberOf('8,285.64%')` is `82.8564`; `numberOf('1.2万次')` is `12000`; `numberOf('99 (99.0%)')` is `99`; `numberOf('1.234,5', ',')` is `1234.5`.
 */
export function numberOf(text: string, decimal: DecimalSign = '.'): number {
  const direct = decimal === '.' ? Number(text) : Number.NaN;
  if (!Number.isNaN(direct)) return Number.isFinite(direct) && isPlain(text) ? direct : Number.NaN;
  const plain = withoutShare(text);
  const [thousands, sign] = decimal === '.' ? [',', '.'] : ['.', ','];
  const percent = plain.endsWith('%');
  const [, counted, scale = ''] = percent ? [] : (COUNTED.exec(plain) ?? []);
  const body = percent ? plain.slice(0, -1) : (counted ?? plain);
  const joined = hasThousands(body, thousands, sign) ? body.replaceAll(thousands, '') : body;
  const normal = joined.replace(sign, '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(normal)) return Number.NaN;
  if (percent) return +normal / 100;
  return scale === '' ? +normal : Math.round(+normal * SCALES[scale.toLowerCase()] * 1000) / 1000;
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

const SURE: Record<DecimalSign, RegExp> = {
  '.': /^\s*[+-]?(?:0\.\d+|\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})\s*%?\s*$/,
  ',': /^\s*[+-]?(?:0,\d+|\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})\s*%?\s*$/,
};
/** `1.234` and `1,234`: thousands in one part of the world, a fraction in the other. */
const OPEN: Record<DecimalSign, RegExp> = {
  '.': /^\s*[+-]?[1-9]\d{0,2},\d{3}\s*$/,
  ',': /^\s*[+-]?[1-9]\d{0,2}\.\d{3}\s*$/,
};

/**
 * The decimal sign that the numbers of a column show by themselves: `3.5` or `1,234.5` the point, `3,5` or `1.234,5` the comma; null where
 * they show none, or both.
 */
export function decimalShown(texts: readonly string[]): DecimalSign | null {
  const signed = texts.filter((text) => text.includes('.') || text.includes(','));
  const shows = (sign: DecimalSign) => signed.some((text) => SURE[sign].test(text));
  const point = shows('.');
  if (point === shows(',')) return null;
  return point ? '.' : ',';
}

/**
 * The same for a column of counts, which have no fractions: there `1.234` stands for 1234, and so does `1,234`. Fractions that are all `.000` are
 * decimals of whole numbers.
 *
 * `decimalOfCounts(['987', '1.234'])` is `','`; `decimalOfCounts(['5.000', '7.000'])` is `null`.
 */
export function decimalOfCounts(texts: readonly string[]): DecimalSign | null {
  const shown = decimalShown(texts);
  if (shown) return shown;
  const isBroken = (text: string) => !/[.,]000\s*$/.test(text);
  const shows = (sign: DecimalSign) => texts.some((text) => OPEN[sign].test(text) && isBroken(text));
  const point = shows('.');
  if (point === shows(',')) return null;
  return point ? '.' : ',';
}

/**
 * The same for a column of durations, which may have fractions: `4.320` beside `980` is 4320, for three places behind a point of which one is 0 would
 * stand behind every number.
 *
 * `decimalOfDurations(['980', '4.320'])` is `','`; `decimalOfDurations(['980.000', '4.320'])` is `null`.
 */
export function decimalOfDurations(texts: readonly string[]): DecimalSign | null {
  const shown = decimalShown(texts);
  if (shown) return shown;
  const signed = texts.filter((text) => text.includes('.'));
  const isFixed = signed.length > 0 && signed.every((text) => OPEN[','].test(text));
  const hasPlain = texts.some((text) => /^\s*[1-9]\d{0,2}\s*$/.test(text));
  return isFixed && hasPlain && signed.some((text) => /[1-9]\d?0\s*$/.test(text)) ? ',' : null;
}

/** Whether a number among counts is written as in another part of the world: `1.234` where the decimal sign is the point. */
export function isForeignThousand(text: string, decimal: DecimalSign): boolean {
  return OPEN[decimal === '.' ? ',' : '.'].test(text);
}

/** Whether most of the filled texts are numbers with that decimal sign. */
export function areNumbers(texts: readonly string[], decimal: DecimalSign): boolean {
  const filled = texts.filter((text) => text !== '');
  return filled.filter((text) => !Number.isNaN(numberOf(text, decimal))).length > filled.length / 2;
}

/** The decimal sign of a column of texts by itself: what it shows, else the point. */
export function decimalSignOf(texts: readonly string[]): DecimalSign {
  return decimalShown(texts) ?? '.';
}
