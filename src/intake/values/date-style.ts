import type { Text } from '../../text/text.js';
import { type RawCell, textOf } from '../cells.js';
import { type DateOrder, datePartsOf, wallSecOfParts } from './moment.js';
import type { DateStyle } from './moment-reader.js';
import { isUnknown } from './unknown.js';

/** What the numbers of a column of dates say about their order; fed cell by cell, so that a whole file can be looked at. */
export interface OrderEvidence {
  see(cell: RawCell): void;
  /** Whether a number above 12 has settled the order. */
  settled(): boolean;
  decide(): { order: DateOrder; evidence: Text; sure: boolean };
}

const PATTERNS: readonly { test: RegExp; pattern: string }[] = [
  { test: /^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])$/, pattern: 'yyyyMMdd' },
  {
    test: /^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d$/,
    pattern: 'yyyyMMddHHmmss',
  },
  { test: /^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])([01]\d|2[0-3])[0-5]\d$/, pattern: 'yyyyMMddHHmm' },
  {
    test: /^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])[ T]([01]\d|2[0-3])[0-5]\d([0-5]\d)?$/,
    pattern: 'yyyyMMdd HHmmss',
  },
];

/**
 * Decides from the cells of a column how its dates are written: digits only (`20261001`), epoch seconds or milliseconds,
 * Excel day numbers, or text with separators. Null when most cells are no dates at all.
 */
export function dateStyleOf(cells: readonly RawCell[]): DateStyle | null {
  const texts = cells.map(textOf).filter((text) => !isNeverText(text));
  if (texts.length === 0) return null;
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  for (const { test, pattern } of PATTERNS) {
    if (share((text) => test.test(text)) > 0.9) return { kind: 'pattern', pattern };
  }
  if (share((text) => /^1\d{9}(\.\d+)?$/.test(text)) > 0.8) return { kind: 'epoch', unit: 'seconds' };
  if (share((text) => /^1\d{12}$/.test(text)) > 0.8) return { kind: 'epoch', unit: 'milliseconds' };
  if (share((text) => /^[2-7]\d{4}(\.\d+)?$/.test(text)) > 0.9) return { kind: 'serial' };
  return share(isDateText) > 0.5 ? { kind: 'text', order: 'ymd' } : null;
}

/** Whether a text is a day that exists, read in one order or the other. */
function isDateText(text: string): boolean {
  const parts = datePartsOf(text);
  return (
    parts !== null && (['dmy', 'mdy'] as const).some((order) => !Number.isNaN(wallSecOfParts(parts, order)))
  );
}

/** Empty, or what stands for a moment that never came: `0`, `0000-00-00 00:00:00`, `[None]`. */
export function isNeverText(text: string): boolean {
  return text === '0' || text.startsWith('0000-00-00') || isUnknown(text);
}

/**
 * Gathers evidence on the order of day and month: a first or second number above 12 decides; then a column that is in time order
 * under one reading only; otherwise day first is assumed (month first with a 12-hour clock), and `sure` is false.
 */
export function gatherOrder(): OrderEvidence {
  const above: { first: string | null; second: string | null } = { first: null, second: null };
  let yearFirst: string | null = null;
  let halves = 0;
  const turns = { dmy: 0, mdy: 0 };
  const last = { dmy: Number.NaN, mdy: Number.NaN };
  const rises = { dmy: 0, mdy: 0 };
  const see = (cell: RawCell): void => {
    if (typeof cell !== 'string' || cell === '') return;
    const parts = datePartsOf(cell);
    if (!parts || parts.monthNamed) return;
    const [a, b] = parts.groups;
    if (parts.widths[0] === 4 || (a > 31 && parts.widths[1] !== 4)) {
      yearFirst ??= cell;
      return;
    }
    if (a > 12) above.first ??= cell;
    if (b > 12) above.second ??= cell;
    if (/[ap]\.?m/i.test(cell)) halves++;
    for (const order of ['dmy', 'mdy'] as const) {
      const wall = wallSecOfParts(parts, order);
      if (wall < last[order]) turns[order]++;
      if (wall > last[order]) rises[order]++;
      last[order] = wall;
    }
  };
  const decide = () => decideOrder({ above, yearFirst, halves, disorder: disorderOf(turns, rises) });
  return { see, settled: () => above.first !== null || above.second !== null || yearFirst !== null, decide };
}

type Order = 'dmy' | 'mdy';

/** How often the column runs against its own direction: newest-first lists are as orderly as oldest-first ones. */
function disorderOf(turns: Record<Order, number>, rises: Record<Order, number>): Record<Order, number> {
  return { dmy: Math.min(turns.dmy, rises.dmy), mdy: Math.min(turns.mdy, rises.mdy) };
}

interface Gathered {
  readonly above: { first: string | null; second: string | null };
  readonly yearFirst: string | null;
  readonly halves: number;
  readonly disorder: Record<Order, number>;
}

function decideOrder(seen: Gathered): { order: DateOrder; evidence: Text; sure: boolean } {
  const { above, yearFirst, disorder } = seen;
  if (yearFirst) return { order: 'ymd', evidence: year(yearFirst), sure: true };
  if (above.first) return { order: 'dmy', evidence: bigNumber(above.first, 1), sure: true };
  if (above.second) return { order: 'mdy', evidence: bigNumber(above.second, 2), sure: true };
  if (disorder.dmy !== disorder.mdy) {
    const order = disorder.dmy < disorder.mdy ? 'dmy' : 'mdy';
    const [small, large] = [disorder[order], Math.max(disorder.dmy, disorder.mdy)];
    if (small * 4 < large) return { order, evidence: inOrder(order, small, large), sure: true };
  }
  const order = seen.halves > 0 ? 'mdy' : 'dmy';
  return { order, evidence: ASSUMED[order], sure: false };
}

const ASSUMED: Record<Order, Text> = {
  dmy: {
    en: 'nothing in the file decides; day first is assumed (--date-order mdy for month first)',
    zh: '文件中无法判断，暂按日在前（月在前请用 --date-order mdy）',
  },
  mdy: {
    en: 'nothing but the 12-hour clock speaks for month first; assumed (--date-order dmy for day first)',
    zh: '仅12小时制提示月在前，暂按此读取（日在前请用 --date-order dmy）',
  },
};

function year(example: string): Text {
  return { en: `the year comes first, as in ${example}`, zh: `年份在最前，如 ${example}` };
}

function bigNumber(example: string, place: 1 | 2): Text {
  return place === 1
    ? { en: `the first number goes above 12, as in ${example}`, zh: `第一个数大于12，如 ${example}` }
    : { en: `the second number goes above 12, as in ${example}`, zh: `第二个数大于12，如 ${example}` };
}

function inOrder(order: Order, small: number, large: number): Text {
  return order === 'dmy'
    ? {
        en: `day first puts the rows in time order (${small} steps back, month first ${large})`,
        zh: `按日在前时间顺序成立（倒退${small}次，月在前为${large}次）`,
      }
    : {
        en: `month first puts the rows in time order (${small} steps back, day first ${large})`,
        zh: `按月在前时间顺序成立（倒退${small}次，日在前为${large}次）`,
      };
}
