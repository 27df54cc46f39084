import { isDigitAt } from '../../text/digit-at.js';
import type { Text } from '../../text/text.js';
import { isKnownHeader } from '../aliases/index.js';
import { isTotalLabel, isTotalName, isTotalWord, isWholeDay } from '../aliases/words.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import { numberOf } from '../values/number.js';
import { type Header, headerKey, lastHeaderRow } from './find-header.js';
import { isValue } from './header-rows.js';

/** The reasons for which rows are set aside without a preset saying so. */
export const ASIDE = {
  blank: { en: 'blank', zh: '空行' },
  total: { en: 'total', zh: '合计行' },
  remark: { en: 'remark', zh: '说明行' },
  header: { en: 'repeated header', zh: '重复表头' },
  other: { en: 'another table', zh: '另一张表' },
  unfilled: { en: 'no figures', zh: '无数据' },
} as const;

/** Two dates with a dash or a word between them: the period of a total. */
const PERIOD = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:-|–|—|~|～|至|到|to)\s*\d{4}[-/.年]\d{1,2}/i;
/** A week where a date ought to be: the sums of the days above it. */
const WEEK = /^\s*(?:第\s*[\d一二三四五六]{1,2}\s*周|week\s*\d{1,2})\s*$/i;
/** The foot of a printed page, and when it was printed. */
const PAGE =
  /^\s*(?:(?:page|seite|p[áa]gina)\s*:?\s*\d+|第\s*\d+\s*页|共\s*\d+\s*页|(?:printed|generated|exported)\b|打印时间|导出时间|生成时间|制表)/i;
/** Where a date or a time ought to be, other figures of the rows above it; as the name of a person some of them are none. */
const STATISTIC =
  /^\s*(?:(?:上周|上月|上期|上年|去年|同期|去年同期|环比|同比)(?:数据|增长率?|增幅|变化|对比|值)?|(?:last|previous|prior) (?:week|month|period|year)|(?:% )?change|variance|wow|mom|yoy|max(?:imum)?|min(?:imum)?|median|std\.?\s?dev\.?|standard deviation|count|最大值?|最小值?|最高值?|最低值?|峰值|谷值|中位数|标准差|计数)\s*[:：]?\s*$/i;

/**
 * Why a row that cannot be read is no row of the table: it is blank, a total, a remark or the header once more; null when it ought to be
 * one. `value` is the text that could not be read.
 */
export function whyNoRow(cells: readonly RawCell[], value: string, header: Header): Text | null {
  const filled = cells.filter((cell) => !isEmpty(cell));
  if (filled.length === 0) return ASIDE.blank;
  const label = textOf(filled[0]);
  if (isTotalLabel(label) || isTotalLabel(value) || PERIOD.test(value) || WEEK.test(value))
    return ASIDE.total;
  if (filled.some(isTotalCell) || isWholeDay(value) || STATISTIC.test(value || label)) return ASIDE.total;
  if (isFoot(filled, header)) return ASIDE.remark;
  if (filled.length === 1 && header.names.length > 2) return ASIDE.remark;
  if (headerAgain(cells, header) === 'same') return ASIDE.header;
  return value === '' && isNamelessSum(cells, filled, header) ? ASIDE.total : null;
}

/** Words before a colon, as of who signs below a table: `审核人：李四`, `Prepared by: Ann`. */
const LABELLED = /^\s*\p{L}[^:：\d]*[:：]/u;

/** Whether a row is a line around the table, cut into cells: a few texts in it without any figure, or one that says what the others are. */
function isFoot(filled: readonly RawCell[], { names }: Header): boolean {
  if (filled.length * 2 >= names.length || !filled.every((cell) => typeof cell === 'string')) return false;
  const texts = filled.map(textOf);
  return (
    texts.some((text) => PAGE.test(text) || LABELLED.test(text)) || !texts.some((text) => /\d/.test(text))
  );
}

/** A foot of the table in which a word stands before a colon. */
function isSigned(cells: readonly RawCell[], header: Header): boolean {
  const first = cells.find((cell) => !isEmpty(cell));
  return (
    typeof first === 'string' &&
    LABELLED.test(first) &&
    isFoot(
      cells.filter((cell) => !isEmpty(cell)),
      header,
    )
  );
}

/** Rows that look like rows of the table, as far as can be seen without reading them: what columns hold is judged by these. */
export function likelyRows(rows: readonly RawRow[], header: Header): readonly RawRow[] {
  const least = Math.min(2, header.names.length);
  const likely = rows.filter((row) => {
    const filled = filledUnlessTotal(row);
    if (filled < least || looksLikeHeader(row.cells, header)) return false;
    return filled * 2 >= header.names.length || !isSigned(row.cells, header);
  });
  return likely.length > 0 ? likely : rows;
}

/**
 * Of the first rows of a sheet those below the header that look like rows of the table; for the header that `findHeader` gives they are found once.
 */
export function likelyRowsBelow(sample: readonly RawRow[], header: Header): readonly RawRow[] {
  const known = below.get(header);
  if (known?.sample === sample) return known.rows;
  const end = lastHeaderRow(header);
  const rows = likelyRows(
    sample.filter(({ row }) => row > end),
    header,
  );
  below.set(header, { sample, rows });
  return rows;
}

const below = new WeakMap<Header, { readonly sample: readonly RawRow[]; readonly rows: readonly RawRow[] }>();

/** The same first rows are looked at for one layout after the other. */
const fillings = new WeakMap<RawRow, number>();

/** How many cells of a row are filled; -1 where one of them says that it is a total. */
function filledUnlessTotal(row: RawRow): number {
  let filled = fillings.get(row);
  if (filled === undefined) {
    filled = countUnlessTotal(row.cells);
    fillings.set(row, filled);
  }
  return filled;
}

function countUnlessTotal(cells: readonly RawCell[]): number {
  let filled = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (isEmpty(cell)) continue;
    if (isTotalCell(cell) || (filled === 0 && isOtherFigure(textOf(cell)))) return -1;
    filled++;
  }
  return filled;
}

/** A name of sums, or of other figures of the rows above; what begins with a digit is none. */
function isOtherFigure(text: string): boolean {
  return isTotalName(text) || (!isDigitAt(text, 0) && STATISTIC.test(text));
}

function isTotalCell(cell: RawCell): boolean {
  return typeof cell === 'string' && (isTotalWord(cell) || isWholeDay(cell));
}

/** A quick look first: one of the first two texts of a header is a name of a column. */
function looksLikeHeader(cells: readonly RawCell[], header: Header): boolean {
  let texts = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell === '') continue;
    if (header.names.includes(cell.trim())) return headerAgain(cells, header) !== null;
    if (++texts === 2) return false;
  }
  return false;
}

/** So many cells must hold names of columns for a row to be the header. */
const LEAST_NAMES = 2;

/** Whether a row is the header once more; or one of the same names, but in other places: then the rows below it belong to other columns. */
export function headerAgain(cells: readonly RawCell[], header: Header): 'same' | 'moved' | null {
  if (cells.filter((cell) => typeof cell === 'string' && !isEmpty(cell)).length < LEAST_NAMES) return null;
  let filled = 0;
  let same = 0;
  let moved = 0;
  for (const [i, cell] of cells.entries()) {
    if (isEmpty(cell)) continue;
    filled++;
    if (typeof cell !== 'string') continue;
    const key = headerKey(cell);
    if (header.names[i] && isNamed(header.names[i], key)) same++;
    else if (header.names.some((name) => headerKey(name) === key)) moved++;
  }
  if (same + moved < LEAST_NAMES || same + moved < filled / 2) return null;
  return moved > 0 ? 'moved' : 'same';
}

/** Whether a row that cannot be read is the header of another table: names only, each another one, most of which exports are known to use. */
export function isHeaderOfOther(cells: readonly RawCell[]): boolean {
  const names = cells.map(textOf).filter((text) => text !== '');
  if (names.length < LEAST_NAMES || new Set(names).size < names.length || cells.some(isValue)) return false;
  const known = names.filter(isKnownHeader).length;
  return known >= LEAST_NAMES && known * 2 >= names.length;
}

/** The second of two equal names has a number behind it: `% 2`. */
function isNamed(name: string, key: string): boolean {
  const own = headerKey(name);
  return own === key || (own.startsWith(key) && /^ \d+$/.test(own.slice(key.length)));
}

/** Only numbers, where the time ought to be nothing, and nothing in the first column or in most of them: sums below the rows, without a word. */
function isNamelessSum(cells: readonly RawCell[], filled: readonly RawCell[], { names }: Header): boolean {
  if ((!isEmpty(cells[0]) && filled.length * 2 > names.length) || filled.length < 2) return false;
  return filled.every((cell) => typeof cell === 'number' || !Number.isNaN(numberOf(textOf(cell))));
}
