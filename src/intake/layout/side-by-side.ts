import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { isKnownHeader } from '../aliases/index.js';
import { directionOfWord, isTotalWord } from '../aliases/words.js';
import { isEmpty, type RawCell, type RawRow, type Sheet, textOf } from '../cells.js';
import { findHeader, type Header, headerKey, lastHeaderRow } from '../header/find-header.js';
import type { Peeked } from '../readers/peek.js';
import { datePartsOf } from '../values/moment.js';

/** A part of the header under one group: the group's name, and where its columns stand. */
interface Group {
  readonly name: string;
  readonly columns: readonly number[];
}

/** Groups of the same columns side by side: queues, each with its own figures. */
export interface SideBySide {
  readonly groups: readonly Group[];
  /** Columns that stand under no group, and so belong to all. */
  readonly shared: readonly number[];
  /** The header of one group's rows: shared columns, the queue, its figures. */
  readonly names: readonly string[];
  readonly headerEnd: number;
}

/** Groups that are no parts of a whole: other times, plans, the other direction. */
const NO_PARTS =
  /本[日周月年期]|上[日周月年期]|[今昨]日|去年|同期|同比|环比|目标|计划|预测|实际|增长|plan|actual|target|forecast|last|previous|prior|budget|year|month/i;

/** Whether the name of a group says that it is no part of a whole, as a queue is. */
export function isNoPart(name: string): boolean {
  return NO_PARTS.test(name) || directionOfWord(name) !== name;
}

/**
 * Finds groups of the same columns side by side under a header of two rows: `投诉` and `咨询`, each over `呼入量`, `接通量`. Null for
 * anything else: groups with different columns, of inbound and outbound, of this month and the last.
 */
export function findSideBySide(sample: readonly RawRow[]): SideBySide | null {
  const header = underDays(findHeader(sample), sample);
  const groups = groupsOf(header);
  const areDays = groups.every(({ name }) => isDayText(name));
  if (groups.length < 2 || !groups.every((group) => hasColumnsOf(group, groups[0], header))) return null;
  if (groups.some(({ name }) => isNoPart(name))) return null;
  const low = groups[0].columns.map((column) => lowerName(header, column));
  if (low.length < 2 || low.filter(isKnownHeader).length < 2) return null;
  const taken = new Set(groups.flatMap(({ columns }) => columns));
  const shared = header.names.map((_, column) => column).filter((column) => !taken.has(column));
  const sharedNames = shared.map((column) => header.names[column]);
  if (!areDays && sharedNames.some((name) => QUEUE.test(headerKey(name)))) return null;
  const parts = groups.filter(({ name }) => !isTotalWord(name));
  if (parts.length < 2) return null;
  return {
    groups: parts,
    shared,
    names: [...sharedNames, areDays ? '日期' : '队列', ...low],
    headerEnd: lastHeaderRow(header),
  };
}

/** Names that are repeated under a row of days: each belongs to the day above it, or to the left above it. */
function underDays(header: Header, sample: readonly RawRow[]): Header {
  const above = sample.find(({ row }) => row === (header.row ?? 0) - 1);
  if (!header.repeats?.size || !above || header.row !== lastHeaderRow(header)) return header;
  const days = above.cells.map(textOf);
  if (!days.every((text) => text === '' || isDayText(text))) return header;
  const plain = header.names.map((name) => header.repeats?.get(name) ?? name);
  let day = '';
  const parts = plain.map((name, column): readonly [string, string] | null => {
    day = days[column] || day;
    return day === '' ? null : [day, name];
  });
  return { ...header, parts };
}

function isDayText(text: string): boolean {
  return datePartsOf(text) !== null;
}

/** A column that tells the queue already. */
export const QUEUE = /队列|技能|业务|热线|queue|skill|cola|warteschlange/;

function groupsOf({ parts = [] }: Header): Group[] {
  const groups = new Map<string, number[]>();
  parts.forEach((part, column) => {
    if (part === null) return;
    const columns = groups.get(part[0]);
    if (columns) columns.push(column);
    else groups.set(part[0], [column]);
  });
  return [...groups].map(([name, columns]) => ({ name, columns }));
}

function lowerName({ parts = [] }: Header, column: number): string {
  return parts[column]?.[1] ?? '';
}

function hasColumnsOf(group: Group, first: Group, header: Header): boolean {
  const key = ({ columns }: Group) =>
    columns.map((column) => headerKey(lowerName(header, column))).join('\n');
  return key(group) === key(first);
}

/** The rows of a sheet with the groups one below the other, each row as often as there are groups in which it has a value. */
export function unfolded(layout: SideBySide, sheet: Sheet, peeked: Peeked): { sheet: Sheet; peeked: Peeked } {
  const turn = (rows: readonly RawRow[]) => rows.flatMap((raw) => rowsFrom(raw, layout));
  async function* turned(batches: AsyncIterable<readonly RawRow[]>) {
    for await (const batch of batches) yield turn(batch);
  }
  return {
    sheet: { name: sheet.name, hidden: sheet.hidden, rows: () => turned(sheet.rows()) },
    peeked: { ...peeked, sample: turn(peeked.sample), rows: () => turned(peeked.rows()) },
  };
}

function rowsFrom(raw: RawRow, { groups, shared, names, headerEnd }: SideBySide): RawRow[] {
  const { row, cells, covered = [] } = raw;
  if (row < headerEnd) return [];
  if (row === headerEnd) return [{ row, cells: names }];
  const front = shared.map((column): RawCell => cells[column] ?? null);
  const coveredFront = covered.flatMap((cell) =>
    shared.includes(cell.column) ? [{ ...cell, column: shared.indexOf(cell.column) }] : [],
  );
  const filled = groups.filter(({ columns }) => columns.some((column) => !isEmpty(cells[column])));
  if (filled.length === 0) return [{ row, cells: front }];
  return filled.map(({ name, columns }) => ({
    row,
    cells: [...front, name, ...columns.map((column) => cells[column] ?? null)],
    ...(coveredFront.length > 0 ? { covered: coveredFront } : {}),
  }));
}

/** What the user should hear of it. */
export function sideBySideNote({ groups }: SideBySide): Text {
  const list = listedNames(groups.map(({ name }) => name));
  return {
    en: `groups of the same columns stand side by side (${list.en}): read as ${groups.length} rows for each row of the file`,
    zh: `相同的列按组并排（${list.zh}）：每行按组拆为${groups.length}行读取`,
  };
}
