import { inQuotes, listed } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { type RawCell, type RawRow, textOf } from '../cells.js';
import type { Contradiction } from '../outcome.js';
import { createSamples } from './samples.js';

/** A column of shares of the contacts offered, of which each contact belongs to one. */
export interface ShareColumn {
  readonly index: number;
  readonly header: string;
  /** Whether the counts of the rows make it: then it is right, whatever it is a share of. */
  isExplained(): boolean;
}

/** Further ways in which contacts end, besides answered and abandoned. */
const OTHER_ENDS = /\b(?:busy|overflow(?:ed)?|blocked)\b|溢出|遇忙|忙线|占线/i;
const SHARE = /[%％]|\b(?:rate|ratio|pct|percent)\b|率|占比/i;
const PART = /占比|比重|\bshare\b|\b% of (?:total|all)\b/i;
const ENOUGH = 0.5;

/** Whether a column holds the share of contacts that ended otherwise than answered or abandoned, by its header. `isOtherEnd('Busy %')` is `true`. */
export function isOtherEnd(header: string): boolean {
  return OTHER_ENDS.test(header) && SHARE.test(header);
}

/** Whether a column says that it is a share of a whole, by its header. `isPartOfWhole('投诉占比')` is `true`. */
export function isPartOfWhole(header: string): boolean {
  return PART.test(header);
}

/**
 * Watches shares that stand side by side and together are the whole. Where most rows have another sum it is told of only if it is more than the whole, and the
 * counts do not make each of them as it is: then they are shares of different wholes.
 */
export function createShareSum(columns: readonly ShareColumn[]) {
  // Without a percent sign the largest number says whether they are shares or percentages.
  const [shares, percentages] = [watchWhole(1), watchWhole(100)];
  let largest = 0;
  return {
    see: (_: unknown, { cells, row }: RawRow) => {
      const parts = columns.map(({ index }) => shareOf(cells[index]));
      if (parts.some((part) => part === null)) return;
      const known = parts as Share[];
      largest = Math.max(largest, ...known.map(({ value }) => value));
      const example = () => columns.map(({ index }) => textOf(cells[index])).join(' + ');
      for (const watch of [shares, percentages]) watch.see(known, row, example);
    },
    contradictions: (): readonly Contradiction[] => {
      const { compared, above, other } = largest <= 1 ? shares : percentages;
      const names = listed(columns.map(({ header }) => inQuotes(header)));
      const most = ENOUGH * compared();
      if (other.count > 0 && other.count <= most)
        return [{ id: 'sum-of-shares', what: notTheWhole(names), ...other.found() }];
      if (above.count <= most || columns.every((column) => column.isExplained())) return [];
      return [{ id: 'sum-of-shares', what: moreThanWhole(names), ...above.found() }];
    },
  };
}

function watchWhole(whole: number) {
  const [above, other] = [createSamples(), createSamples()];
  let count = 0;
  return {
    above,
    other,
    compared: () => count,
    see: (parts: readonly Share[], row: number, example: () => string) => {
      const inWhole = ({ value, sign }: Share) => (sign ? (value * whole) / 100 : value);
      const sum = parts.reduce((total, part) => total + inWhole(part), 0);
      if (sum === 0) return;
      count++;
      const slack = parts.reduce((total, part) => total + inWhole({ ...part, value: part.digit }), 1e-9);
      if (Math.abs(sum - whole) > slack) other.add(row, example);
      if (sum - whole > slack) above.add(row, example);
    },
  };
}

interface Share {
  readonly value: number;
  readonly sign: boolean;
  /** The last digit that is printed. */
  readonly digit: number;
}

function shareOf(cell: RawCell): Share | null {
  const match = /^(\d*\.?(\d*))\s*([%％]?)$/.exec(textOf(cell).trim());
  if (!match || match[1] === '' || match[1] === '.') return null;
  return {
    value: Number(match[1]),
    sign: match[3] !== '',
    digit: match[1].includes('.') ? 10 ** -match[2].length : 1,
  };
}

function moreThanWhole({ en, zh }: Text): Text {
  return {
    en: `${en} add up to more than 100%, so they are not shares of the same whole`,
    zh: `${zh}之和超过100%，不是同一总量的占比`,
  };
}

function notTheWhole({ en, zh }: Text): Text {
  return { en: `${en} do not add up to 100%`, zh: `${zh}之和不是100%` };
}
