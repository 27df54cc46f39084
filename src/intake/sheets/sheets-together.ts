import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { isNamedFor, QUEUE_FIELD } from '../aliases/named-for.js';
import type { RawRow, Sheet } from '../cells.js';
import { findHeader, type Header, lastHeaderRow } from '../header/find-header.js';
import { dayTurner, findDayInTitle } from '../layout/day-in-title.js';

/** A sheet of a workbook and its first rows. */
export interface LookedSheet {
  readonly sheet: Sheet;
  readonly sample: readonly RawRow[];
}

/** Several sheets as one. */
export interface SheetsTogether {
  readonly sheet: Sheet;
  /** Which sheets were read, and from which row on; complete when their rows have been read. */
  note(): Text;
  /** The sheet of a row, once it has been read. */
  sheetOf(row: number): SheetPlace;
}

/** A sheet among those that are read together: its place and its name. */
export interface SheetPlace {
  readonly index: number;
  readonly name: string;
}

/**
 * Sheets with the same columns (a sheet for each week, month or queue) as one table: the rows of all, in the order of the workbook, below the header of
 * the first. Rows are numbered on from sheet to sheet. Where no column tells the queue and the names of the sheets are no times, they are the queues;
 * then null where the first row of one sheet also stands in another, for one of them (`All`) repeats the others. Where the rows have a time of day
 * only, and each sheet says its day, the day is put to its rows.
 */
export function sheetsTogether(looked: readonly LookedSheet[], file: string): SheetsTogether | null {
  const sheets = looked.map((one) => ({ ...one, header: findHeader(one.sample) }));
  const asQueue = isByQueue(sheets);
  const days = asQueue
    ? [null]
    : sheets.map(({ sheet, sample }) => findDayInTitle(sample, { sheet: sheet.name, file }));
  const turners = days.every((day) => day !== null) ? days.map((day) => dayTurner(day)) : [];
  const [first] = sheets;
  if (asQueue && repeatsAnother(sheets)) return null;
  const begins: Begin[] = [];
  async function* rows() {
    let above = 0;
    for (const [index, { sheet, header }] of sheets.entries()) {
      const name = sheet.name ?? '';
      const headerEnd = lastHeaderRow(header);
      let last = above;
      begins[index] = { name, row: above + headerEnd + 1 };
      for await (const batch of sheet.rows()) {
        const part = sheet === first.sheet ? batch : batch.filter(({ row }) => row > headerEnd);
        last = above + (batch.at(-1)?.row ?? last - above);
        const turn = turners[index] ?? ((raw: RawRow) => (asQueue ? withQueue(raw, header, name) : raw));
        yield part.map((raw) => renumbered(turn(raw), above));
      }
      above = last;
    }
  }
  const remarks = () => sheets.flatMap((one) => one.sheet.remarks?.() ?? []);
  const sheet: Sheet = { name: first.sheet.name, hidden: false, rows, remarks };
  const sheetOf = (row: number): SheetPlace => {
    const index = Math.max(
      0,
      begins.findLastIndex((begin) => begin.row <= row),
    );
    return { index, name: begins[index]?.name ?? '' };
  };
  return {
    sheet,
    note: () => noteOf(begins, asQueue ? AS_QUEUE : turners.length > 0 ? AS_DAY : AS_ONE),
    sheetOf,
  };
}

/** A sheet and its first row below the header, as rows are numbered. */
interface Begin {
  readonly name: string;
  readonly row: number;
}

interface Headed extends LookedSheet {
  readonly header: Header;
}

function renumbered(raw: RawRow, above: number): RawRow {
  return above === 0 ? raw : { ...raw, row: raw.row + above };
}

/** The row with a further cell: the name of the sheet, under `Queue`. */
function withQueue({ row, cells, ...raw }: RawRow, header: Header, name: string): RawRow {
  const width = header.names.length;
  const padded = Array.from({ length: width }, (_, index) => cells[index] ?? null);
  if (row < (header.row ?? 0)) return { ...raw, row, cells };
  if (row === header.row) return { ...raw, row, cells: [...padded, 'Queue'] };
  const isBlank = padded.every((cell) => cell === null || cell === '');
  return { ...raw, row, cells: [...padded, row <= lastHeaderRow(header) || isBlank ? null : name] };
}

function repeatsAnother(sheets: readonly Headed[]): boolean {
  const texts = sheets.map(({ sample, header }) =>
    sample.filter(({ row }) => row > lastHeaderRow(header)).map(({ cells }) => JSON.stringify(cells)),
  );
  return texts.some(([firstRow], i) => texts.some((other, k) => i !== k && other.includes(firstRow)));
}

/** Weeks, months, days and numbers are times; so is `Sheet1`. */
const TIMES =
  /\d|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|[年月日周季度旬]|星期|week|month|sheet|工作表/i;

function isByQueue(sheets: readonly Headed[]): boolean {
  const hasQueue = sheets[0].header.names.some((name) => isNamedFor(QUEUE_FIELD, name));
  return !hasQueue && sheets.every(({ sheet }) => sheet.name !== null && !TIMES.test(sheet.name));
}

/** Sheets that are named in a note. */
const SHOWN = 12;
const AS_ONE: Text = { en: '', zh: '' };
const AS_QUEUE: Text = { en: ', each as a queue', zh: '，工作表名作为队列' };
const AS_DAY: Text = {
  en: ', each of the day that its title or name says',
  zh: '，日期取自各表的标题或名称',
};

function noteOf(begins: readonly Begin[], as: Text): Text {
  const shown = begins.slice(0, SHOWN);
  const more = begins.length > SHOWN ? ' …' : '';
  const en = shown.map(({ name, row }) => `${name} (row ${row} on)`).join(', ');
  const zh = shown.map(({ name, row }) => `${name}（第 ${row} 行起）`).join('、');
  return {
    en: `${begins.length} sheets with the same columns are read as one table${as.en}, rows numbered on: ${en}${more} (one of them with --sheet NAME)`,
    zh: `${begins.length}个工作表的列相同，合并读取${as.zh}，行号连续编排：${zh}${more}（可用 --sheet 名称 只读其一）`,
  };
}

/** Sheets with the same columns are often the months of one list; that they are not read must be heard. */
export function otherSheets(read: string, others: readonly string[]): Text {
  const list = listedNames(others, SHOWN);
  return {
    en: `only the sheet "${read}" is read; ${others.length} more have the same columns: ${list.en} (read another with --sheet NAME)`,
    zh: `只读取了工作表“${read}”，另有${others.length}个工作表的列相同：${list.zh}（可用 --sheet 名称 读取其他）`,
  };
}
