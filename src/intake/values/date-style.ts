import { type RawCell, textOf } from '../cells.js';
import { compileDatePattern } from './date-pattern.js';
import { type EpochUnit, epochUnitOf } from './epoch.js';
import { datePartsOf, wallSecOfParts } from './moment.js';
import type { DateStyle } from './moment-reader.js';
import { isNeverText } from './never.js';

const SIX_ROWS = 1000;

const PATTERNS: readonly { test: RegExp; pattern: string }[] = [
  { test: /^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])$/, pattern: 'yyyyMMdd' },
  {
    test: /^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d$/,
    pattern: 'yyyyMMddHHmmss',
  },
  { test: /^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])([01]\d|2[0-3])[0-5]\d$/, pattern: 'yyyyMMddHHmm' },
  {
    test: /^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01]) ([01]\d|2[0-3])[0-5]\d([0-5]\d)?$/,
    pattern: 'yyyyMMdd HHmmss',
  },
  {
    test: /^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01]) ([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/,
    pattern: 'yyyyMMdd H:mm:ss',
  },
];
/** Not to be taken for the year first: neither `2026` nor `1999` is a day and month. */
const MONTH_FIRST = /^(0[1-9]|1[0-2])([0-2]\d|3[01])(19|20)\d{2}$/;
const DAY_FIRST = /^([0-2]\d|3[01])(0[1-9]|1[0-2])(19|20)\d{2}$/;

/**
 * Decides from the cells of a column how its dates are written: digits only (`20261001`), seconds (or smaller units) since 1970,
 * Excel day numbers, or text with separators. Null when most cells are no dates at all.
 */
export function dateStyleOf(cells: readonly RawCell[]): DateStyle | null {
  const texts = cells.map(textOf).filter((text) => !isNeverText(text));
  if (texts.length === 0) return null;
  if (moreThan(0.8, texts, (text) => /^\d{5}/.test(text))) {
    const style = digitStyle(texts);
    if (style !== undefined) return style;
  }
  return moreThan(0.5, texts, isDateText) ? { kind: 'text', order: 'ymd' } : null;
}

/** Whether a larger share of the texts than this passes the test; no more of them are looked at than it takes to know. */
function moreThan(share: number, texts: readonly string[], test: (text: string) => boolean): boolean {
  let passed = 0;
  for (const [i, text] of texts.entries()) {
    if (test(text)) passed++;
    if (passed / texts.length > share) return true;
    if ((passed + texts.length - i - 1) / texts.length <= share) return false;
  }
  return false;
}

/** The style of dates that begin with many digits; undefined where it is none of these. */
function digitStyle(texts: readonly string[]): DateStyle | null | undefined {
  const areMostly = (pattern: RegExp, share: number) => moreThan(share, texts, (text) => pattern.test(text));
  for (const { test, pattern } of PATTERNS) if (areMostly(test, 0.9)) return { kind: 'pattern', pattern };
  const [isMonthFirst, isDayFirst] = [MONTH_FIRST, DAY_FIRST].map((test) => areMostly(test, 0.9));
  // Where both fit, the order is looked for as that of any other text.
  if (isMonthFirst !== isDayFirst)
    return { kind: 'pattern', pattern: isMonthFirst ? 'MMddyyyy' : 'ddMMyyyy' };
  if (isMonthFirst) return { kind: 'text', order: 'ymd' };
  if (areMostly(/^\d{6}$/, 0.9)) return sixDigits(texts, '') ?? yearAndMonth(texts);
  for (const { test, pattern } of CLOCKS) if (areMostly(test, 0.9)) return sixDigits(texts, pattern);
  const unit = epochUnit(texts);
  if (unit) return { kind: 'epoch', unit };
  if (areMostly(/^[2-7]\d{4}([.,]\d+)?$/, 0.9)) return { kind: 'serial' };
  return undefined;
}

/** The unit in which most of the numbers are moments since 1970; that of the first of them is tried. */
function epochUnit(texts: readonly string[]): EpochUnit | undefined {
  const unit = texts.map(epochUnitOf).find((one) => one !== undefined);
  return unit && moreThan(0.8, texts, (text) => epochUnitOf(text) === unit) ? unit : undefined;
}

const SIX = ['yyMMdd', 'ddMMyy', 'MMddyy'];
/** The clock behind a day of six digits. */
const CLOCKS = [
  { test: /^\d{6} [0-2]\d[0-5]\d$/, pattern: ' HHmm' },
  { test: /^\d{6} [0-2]\d[0-5]\d[0-5]\d$/, pattern: ' HHmmss' },
  { test: /^\d{6} [0-2]?\d:[0-5]\d$/, pattern: ' H:mm' },
  { test: /^\d{6} [0-2]?\d:[0-5]\d:[0-5]\d$/, pattern: ' H:mm:ss' },
  { test: /^\d{6}[0-2]\d[0-5]\d[0-5]\d$/, pattern: 'HHmmss' },
];

/**
 * Dates of six digits such as `990101`, with a clock behind them or without: of the patterns under which nearly all are days, the one with the fewest
 * different years; null when none fits, or when two fit equally well.
 */
function sixDigits(texts: readonly string[], clock: string): DateStyle | null {
  const few = texts.slice(0, SIX_ROWS);
  const fitting = SIX.map((day) => {
    const pattern = `${day}${clock}`;
    const date = compileDatePattern(pattern)!;
    const days = few.filter((text) => !Number.isNaN(date.read(text)));
    const year = day.indexOf('yy');
    const years = new Set(days.map((text) => text.slice(year, year + 2))).size;
    return { pattern, share: days.length / few.length, years };
  }).filter(({ share }) => share > 0.9);
  const [best, next] = fitting.sort((a, b) => a.years - b.years);
  return best && best.years !== next?.years ? { kind: 'pattern', pattern: best.pattern } : null;
}

/** Months such as `202601`, where they are no days of six digits: from 2013 on they cannot be. */
function yearAndMonth(texts: readonly string[]): DateStyle | null {
  const isMonth =
    texts.length > 0 && moreThan(0.9, texts, (text) => /^(19|20)\d{2}(0[1-9]|1[0-2])$/.test(text));
  return isMonth ? { kind: 'pattern', pattern: 'yyyyMM' } : null;
}

/** Whether a text is a day that exists, read in one order or the other. */
function isDateText(text: string): boolean {
  const parts = datePartsOf(text);
  return (
    parts !== null && (['dmy', 'mdy'] as const).some((order) => !Number.isNaN(wallSecOfParts(parts, order)))
  );
}
