import type { Source } from '../../tables/source.js';
import type { RawRow } from '../cells.js';
import { openInput } from '../readers/input.js';
import { openFile } from '../readers/open-file.js';

/** A whole small sheet: its rows with their numbers in the file. A text file is one sheet without a name. */
export interface SheetCells {
  readonly name: string | null;
  readonly rows: readonly RawRow[];
}

/** All sheets of a small workbook, or one text file as a sheet: for planning workbooks, events files and other side tables. */
export async function readSheets(source: Source): Promise<readonly SheetCells[]> {
  const file = await openFile(await openInput(source));
  const sheets: SheetCells[] = [];
  for (const sheet of file.sheets) {
    const rows: RawRow[] = [];
    for await (const batch of sheet.rows()) rows.push(...batch);
    sheets.push({ name: sheet.name, rows });
  }
  return sheets;
}
