import type { Source } from '../tables/source.js';
import type { RawCell, Sheet } from './cells.js';
import { openInput } from './readers/input.js';
import { openFile } from './readers/open-file.js';

/** A cell of a small sheet: text, number or nothing. Dates are ISO text, times of day `HH:MM`. */
export type CellText = string | number | null;

/** A whole small sheet. `rows[0]` is row 1 of the file; a blank row is an empty list. */
export interface SheetCells {
  /** Name of the worksheet; for a text file its file name without folder and extension. */
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly CellText[])[];
}

/** How a text file is read; workbooks need nothing. */
export interface SheetOptions {
  readonly encoding?: string;
}

const NOTHING: readonly CellText[] = [];

/**
 * Reads all sheets of a small workbook, or one CSV file as a single sheet, as cells: for planning workbooks, events files and other side
 * tables. In workbooks a date is `2026-10-01`, a date with time `2026-10-01T09:00`, a time of day `09:00` (seconds only where there are any).
 */
export async function readSheets(source: Source, how: SheetOptions = {}): Promise<readonly SheetCells[]> {
  const file = await openFile(await openInput(source), how);
  const turn = file.format === 'xlsx' ? excelCell : textCell;
  const sheets: SheetCells[] = [];
  for (const sheet of file.sheets) {
    const name = sheet.name ?? source.name.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '');
    sheets.push({ name, hidden: sheet.hidden, rows: await allRows(sheet, turn) });
  }
  return sheets;
}

async function allRows(sheet: Sheet, turn: (cell: RawCell) => CellText): Promise<(readonly CellText[])[]> {
  const rows: (readonly CellText[])[] = [];
  for await (const batch of sheet.rows()) {
    for (const { row, cells } of batch) {
      const texts = cells.map(turn);
      const blank = texts.every((cell) => cell === null);
      if (blank && sheet.name !== null) continue;
      // A CSV row may span several lines; only worksheets have fixed row numbers.
      const at = sheet.name === null ? rows.length : row - 1;
      while (rows.length < at) rows.push(NOTHING);
      rows.push(blank ? NOTHING : texts);
    }
  }
  return rows;
}

function textCell(cell: RawCell): CellText {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return cell;
  const text = String(cell).trim();
  return text === '' ? null : text;
}

function excelCell(cell: RawCell): CellText {
  const text = textCell(cell);
  if (typeof text !== 'string') return text;
  const time = /^(\d{1,2}):(\d{2}):(\d{2})$/.exec(text);
  if (time) return clock(time[1], time[2], time[3]);
  const moment = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}):(\d{2})$/.exec(text);
  return moment ? `${moment[1]}T${clock(moment[2], moment[3], moment[4])}` : text;
}

function clock(hour: string, minute: string, second: string): string {
  return `${hour.padStart(2, '0')}:${minute}${second === '00' ? '' : `:${second}`}`;
}
