import type { Text } from '../../text/text.js';
import { DAY_FIELDS, isNamedFor, QUEUE_FIELD } from '../aliases/named-for.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import { findHeader, type Header, lastHeaderRow } from '../header/find-header.js';
import { headerAgain } from '../header/not-a-row.js';
import { columnFits } from '../values/fits.js';
import { datePartsOf } from '../values/moment.js';
import { bareName, dayOfLine, filledIn, lineOf, queueOf, saysNoName, titleOf } from './naming-lines.js';

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

/** What a filter of the report says, rather than the name of one queue. */
const SEVERAL = /[,;，；、|*]|^(?:all|any|multiple|全部|所有|不限)(?:\s|$|[\u4e00-\u9fff])/i;
const START_FIELDS = new Set(['interval_start', 'interval_time', 'interval_date']);

/**
 * Finds lines that say of which queue the rows below them are: `Queue: Sales`; a bare name above the header, which stands again in every block; a
 * bare name above rows whose times begin anew. At least two, or one that says so itself, in a table without a column of the queue; else null.
 */
export function findQueueLines(sample: readonly RawRow[]): BlockLines | null {
  if (!sample.some((raw) => lineOf(raw) !== null)) return null;
  const header = findHeader(sample);
  if (header.row === null || header.names.some((name) => isNamedFor(QUEUE_FIELD, name))) return null;
  const found = { what: 'queue' as const, header, headerEnd: lastHeaderRow(header) };
  const ways = [
    { nameOf: queueOf, areTitles: false },
    { nameOf: titleOf, areTitles: true },
    { nameOf: bareName, areTitles: false },
  ];
  for (const way of ways) {
    const names =
      way.nameOf === bareName ? namesAboveRows(sample, found) : namesIn(sample, { ...found, ...way });
    const isName = (name: string) => !way.areTitles || !saysNoName(name);
    const isOneQueue = way.nameOf === queueOf && names.length === 1 && !SEVERAL.test(names[0]);
    if ((names.length > 1 || isOneQueue) && names.every(isName))
      return { ...found, ...way, names: names.slice(0, 2) };
  }
  return null;
}

/**
 * Finds lines that say of which day the rows below them are, the first of which is above all rows; null where the rows have dates of their own. A day
 * above the header alone is that of the whole report.
 */
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
    const isDate = (cell: RawCell) => !isEmpty(cell) && datePartsOf(textOf(cell)) !== null;
    if (rows.some(({ cells }) => isDate(cells[column]))) return true;
    return isNamedFor(DAY_FIELDS, name) && columnFits('date', rows, column);
  });
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
  const start = header.names.findIndex((name) => isNamedFor(START_FIELDS, name));
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
  if (names.length === 1 && what === 'queue')
    return {
      en: `a line beside the rows names their queue (${names[0]}): taken as a column`,
      zh: `表外的标题行写明队列（${names[0]}），已作为队列列读取`,
    };
  return {
    en: `lines above the rows name their ${what} (${names.join(', ')} …): taken as a column`,
    zh: `各段数据上方的标题行写明${what === 'day' ? '日期' : '队列'}（${names.join('、')}……），已作为${what === 'day' ? '日期' : '队列'}列读取`,
  };
}
