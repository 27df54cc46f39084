import { PassThrough } from 'node:stream';
import { type Language, say } from '../../text/text.js';
import type { Sheet } from '../../workbook/workbook.js';
import { sheetNames } from './names.js';
import { addSheet, fillRow } from './sheet.js';
import { styleMaker } from './styles.js';

/** An Excel file of long sheets, written row by row so that memory stays small; without charts, conditions and lists. */
export async function* streamSheets(sheets: readonly Sheet[], language: Language): AsyncIterable<Uint8Array> {
  const { default: Excel } = await import('exceljs');
  const stream = new PassThrough();
  const book = new Excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const names = sheetNames(sheets.map((sheet) => say(sheet.name, language)));
  const style = styleMaker(language);
  const done = writeRows();
  done.catch((error: Error) => stream.destroy(error));
  yield* stream as AsyncIterable<Uint8Array>;
  await done;

  /** Waits for the reader now and then, or all rows would pile up in the stream. */
  async function writeRows(): Promise<void> {
    for (const [i, sheet] of sheets.entries()) {
      const page = addSheet(book, sheet, names[i], language);
      for (const [r, row] of sheet.rows.entries()) {
        const target = page.getRow(r + 1);
        fillRow(target, row, sheet, language, style);
        target.commit();
        if (r % 500 === 0) await new Promise((resume) => setImmediate(resume));
      }
      page.commit();
    }
    await book.commit();
  }
}
