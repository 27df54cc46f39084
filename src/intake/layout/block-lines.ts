import type { Text } from '../../text/text.js';
import { aliasesOf } from '../aliases/index.js';
import { isTotalLabel } from '../aliases/words.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import { findHeader, type Header, lastHeaderRow } from '../header/find-header.js';
import { headerAgain } from '../header/not-a-row.js';
import { fits } from '../recognise/fits.js';
import { datePartsOf, isWeekText } from '../values/moment.js';
import { yearlessOf } from '../values/yearless.js';

/** Blocks of rows, each below a line that says of which queue or day they are, with the header once or in every block. */
export interface BlockLines {
  readonly what: 'queue' | 'day';
  readonly header: Header;
  readonly headerEnd: number;
  /** What a line says; null for any other row. */
  readonly nameOf: (raw: RawRow) => string | null;
  /** Whether only lines above the header count, which stands again in each block. */
  readonly areTitles: boolean;
  /** The first two names. */
  readonly names: readonly string[];
}

const QUEUE =
  /^(?:queue|skill|skill group|split|split\/skill|csq|队列|技能组|业务组|坐席组|队列名称|技能组名称)(?: name)?\s*[:：]\s*(\S.*)$/i;
const DAY = /^(?:(?:report )?date|day|日期|统计日期|报表日期)\s*[:：]?\s*(?=\S)/i;
/** Titles of pages and periods, parts of a day or week, and of when something was printed. */
const NO_NAME =
  /\bpage\b|第\s*\d+\s*页|\d\s*\/\s*\d|\d{4}[-/.年]\d|\d[:：]\d{2}|\bweek\b|第.{1,3}周|\breport\b.*\d|^\d+$|^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|[上下]午|[早中晚夜]班|(?:星期|周).)$/i;
/** A line that says itself what it names, such as an agent. */
const LABEL = /^[^:：]{1,20}[:：]\s*\S/;
const LONGEST_NAME = 60;
const DAY_FIELDS = new Set(['arrived_date', 'interval_date', 'arrived_at', 'interval_start']);
const START_FIELDS = new Set(['interval_start', 'interval_time', 'interval_date']);

/** The queue that a line such as `Queue: Sales` names, in one cell or two; null for any other row. */
export function queueOf(raw: RawRow): string | null {
  return QUEUE.exec(lineOf(raw) ?? '')?.[1].trim() ?? null;
}

/** The day that a line such as `Date: 2026-03-02`, `2026-03-02` or `3月2日 星期一` names, as it is written; null for any other row. */
function dayOfLine(raw: RawRow): string | null {
  const line = lineOf(raw);
  const day = line?.replace(DAY, '').trim() ?? '';
  if (day === '' || (line === day && filledIn(raw) > 1) || !/\d\D+\d/.test(day) || isWeekText(day))
    return null;
  const parts = datePartsOf(day);
  if (parts) return parts.clockSec === null ? day : null;
  return yearlessOf(day)?.clock === '' ? day : null;
}

/** The text of a line of one cell that may be a name: no number, page, period or total, nor one with a label. */
function bareName(raw: RawRow): string | null {
  if (filledIn(raw) !== 1) return null;
  const text = lineOf(raw) ?? '';
  const isNone = NO_NAME.test(text) || LABEL.test(text) || isTotalLabel(text) || dayOfLine(raw) !== null;
  return isNone || text.length > LONGEST_NAME ? null : text;
}

/** The text of a row of one or two filled cells; null for longer and for blank rows. */
function lineOf(raw: RawRow): string | null {
  const filled = filledIn(raw);
  if (filled === 0 || filled > 2) return null;
  return raw.cells
    .filter((cell) => !isEmpty(cell))
    .map(textOf)
    .join(' ')
    .trim();
}

/** How many cells are filled; 3 stands for all that are more. */
function filledIn({ cells }: RawRow): number {
  let filled = 0;
  for (const cell of cells) if (!isEmpty(cell) && ++filled > 2) break;
  return filled;
}

/**
 * Finds lines that say of which queue the rows below them are: `Queue: Sales`; a bare name above the header, which stands again in every block; a bare name above rows whose times begin anew. At least two, in a
 * table without a column of the queue; else null.
 */
export function findQueueLines(sample: readonly RawRow[]): BlockLines | null {
  if (!sample.some((raw) => lineOf(raw) !== null)) return null;
  const header = findHeader(sample);
  if (header.row === null || fieldsOf(header).includes('queue')) return null;
  const found = { what: 'queue' as const, header, headerEnd: lastHeaderRow(header) };
  const ways = [
    { nameOf: queueOf, areTitles: false },
    { nameOf: titleOf, areTitles: true },
    { nameOf: bareName, areTitles: false },
  ];
  for (const way of ways) {
    const names =
      way.nameOf === bareName ? namesAboveRows(sample, found) : namesIn(sample, { ...found, ...way });
    const isName = (name: string) => !way.areTitles || !(isTotalLabel(name) || NO_NAME.test(name));
    if (names.length > 1 && names.every(isName)) return { ...found, ...way, names: names.slice(0, 2) };
  }
  return null;
}

/** Finds lines that say of which day the rows below them are, the first of which is above all rows; null where the rows have dates of their own. A day above the header alone is that of the whole report. */
export function findDayLines(sample: readonly RawRow[]): BlockLines | null {
  const lines = sample.filter((raw) => dayOfLine(raw) !== null);
  const header = lines.length > 0 ? findHeader(sample) : null;
  if (!header || header.row === null) return null;
  const found = {
    what: 'day' as const,
    header,
    headerEnd: lastHeaderRow(header),
    nameOf: dayOfLine,
    areTitles: false,
  };
  const rows = sample.filter((raw) => raw.row > found.headerEnd && isRow(raw, found));
  const isFirst = rows.length > 0 && lines[0].row < rows[0].row;
  if (!isFirst || lines.every(({ row }) => row < found.headerEnd) || hasDates(header, rows)) return null;
  return { ...found, names: namesIn(sample, found).slice(0, 2) };
}

function hasDates(header: Header, rows: readonly RawRow[]): boolean {
  return header.names.some((name, column) => {
    const cells = rows.map((raw) => raw.cells[column]);
    if (cells.some((cell) => !isEmpty(cell) && datePartsOf(textOf(cell)) !== null)) return true;
    return fieldsOf({ names: [name] }).some((field) => DAY_FIELDS.has(field)) && fits('date', cells);
  });
}

function fieldsOf({ names }: Pick<Header, 'names'>): readonly string[] {
  return names.flatMap((name) =>
    [...aliasesOf(name, 'contacts'), ...aliasesOf(name, 'intervals')].map(({ field }) => field),
  );
}

/** The only cell of a line; what it says is judged when all titles are known. */
function titleOf(raw: RawRow): string | null {
  return filledIn(raw) === 1 ? lineOf(raw) : null;
}

function namesIn(sample: readonly RawRow[], lines: Omit<BlockLines, 'names'>): readonly string[] {
  const follow = follower(lines);
  return [...new Set(sample.flatMap((raw) => follow(raw).begun ?? []))];
}

/** The bare names below the header, each above rows whose times stood in a block before; none where one of them may be something else. */
function namesAboveRows(
  sample: readonly RawRow[],
  { header, headerEnd }: Pick<BlockLines, 'header' | 'headerEnd'>,
): readonly string[] {
  const start = header.names.findIndex((name) =>
    fieldsOf({ names: [name] }).some((field) => START_FIELDS.has(field)),
  );
  const times = new Set<string>();
  const names: string[] = [];
  let name: string | null = null;
  for (const raw of sample) {
    if (raw.row <= headerEnd || filledIn(raw) === 0) continue;
    if (filledIn(raw) === 1) {
      name = bareName(raw) ?? name;
      continue;
    }
    const time = textOf(raw.cells[start] ?? null);
    if (name === null && names.length === 0) return [];
    if (name !== null && names.length > 0 && !times.has(time)) return [];
    if (name !== null) names.push(name);
    name = null;
    times.add(time);
  }
  return start >= 0 && new Set(names).size === names.length ? names : [];
}

/** Goes through the rows of a file: what the block that a row is in is called, and the name that begins with the row. */
function follower({ header, headerEnd, nameOf, areTitles }: Omit<BlockLines, 'names'>) {
  let line: string | null = null;
  let name: string | null = null;
  return (raw: RawRow): { name: string | null; begun: string | null } => {
    const own = nameOf(raw);
    if (!areTitles) {
      name = own ?? name;
      return { name, begun: own };
    }
    if (filledIn(raw) === 0) return { name, begun: null };
    // A header without a title above it changes nothing, and hardly any row has one.
    const mayBegin = raw.row > headerEnd && line !== null;
    if (raw.row === headerEnd || (mayBegin && headerAgain(raw.cells, header) === 'same')) {
      name = line ?? name;
      return { name, begun: line };
    }
    line = own;
    return { name, begun: null };
  };
}

/** Whether a row is one of the table, or its header: no line, which may also be one of the other kind. */
function isRow(raw: RawRow, { header }: Pick<BlockLines, 'header'>): boolean {
  if (filledIn(raw) > 2) return true;
  return filledIn(raw) === 2 && header.names.length > 1 && queueOf(raw) === null && dayOfLine(raw) === null;
}

/** Gives each row the name of its block, in a further column behind those of the header. */
export function blockTurner(lines: BlockLines): (raw: RawRow) => RawRow {
  const { header, headerEnd, what } = lines;
  const follow = follower(lines);
  const width = header.names.length;
  return (raw) => {
    const { name, begun } = follow(raw);
    // A name in a cell beside its label looks like a row of figures later on.
    if (begun !== null && !lines.areTitles) return { ...raw, cells: [lineOf(raw)] };
    if (raw.row < headerEnd || !isRow(raw, lines)) return raw;
    const isHeader = raw.row === headerEnd || begun !== null;
    const own: RawCell = isHeader ? COLUMNS[what] : name;
    const padded = Array.from({ length: width }, (_, index) => raw.cells[index] ?? null);
    return { ...raw, cells: [...padded, own, ...raw.cells.slice(width)] };
  };
}

const COLUMNS = { queue: 'Queue', day: 'Date' } as const;

/** What the user should hear of it. */
export function blockLinesNote({ what, names }: BlockLines): Text {
  return {
    en: `lines above the rows name their ${what} (${names.join(', ')} …): taken as a column`,
    zh: `各段数据上方的标题行写明${what === 'day' ? '日期' : '队列'}（${names.join('、')}……），已作为${what === 'day' ? '日期' : '队列'}列读取`,
  };
}
