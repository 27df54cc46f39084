import { Readable } from 'node:stream';
import type { CellValue, Row } from 'exceljs';
import { DataError } from '../../text/errors.js';
import type { RawCell, RawRow, Sheet } from '../cells.js';
import { type NumberKind, numberKind, serialText } from './xlsx-cell.js';
import { openXlsx, type SheetEntry, type XlsxPackage } from './xlsx-package.js';

const BATCH = 500;
const DAY_MS = 86_400_000;

/**
 * The worksheets of an Excel workbook, in the order of its tabs, hidden ones too. Rows are streamed; each sheet is unpacked
 * only when its rows are asked for. Formulas give their last computed value, errors (`#N/A`) are empty.
 */
export async function xlsxSheets(bytes: Uint8Array, file: string, limit: number): Promise<readonly Sheet[]> {
  const parts = await openXlsx(bytes, file, limit);
  return parts.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    rows: () => sheetRows(parts, sheet, file),
  }));
}

async function* sheetRows(
  parts: XlsxPackage,
  sheet: SheetEntry,
  file: string,
): AsyncIterable<readonly RawRow[]> {
  const { default: Excel } = await import('exceljs');
  const input = Readable.from(parts.only(sheet));
  // The library does not hear of errors of its input and would wait for ever.
  const failed = new Promise<never>((_, reject) => input.on('error', reject));
  const toCell = cellReader(parts.date1904);
  try {
    const reader = new Excel.stream.xlsx.WorkbookReader(input as never, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'ignore',
    });
    yield* unlessFailed(batches(reader, toCell), failed);
  } catch (error) {
    throw damaged(file, sheet.name, error);
  } finally {
    input.destroy();
  }
}

async function* unlessFailed<T>(items: AsyncIterable<T>, failed: Promise<never>): AsyncIterable<T> {
  const iterator = items[Symbol.asyncIterator]();
  failed.catch(() => undefined);
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), failed]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Not waited for: after a failure the library never answers.
    iterator.return?.().catch(() => undefined);
  }
}

async function* batches(
  sheets: AsyncIterable<AsyncIterable<Row>>,
  toCell: (row: Row) => RawCell[],
): AsyncIterable<readonly RawRow[]> {
  let batch: RawRow[] = [];
  for await (const rows of sheets) {
    for await (const row of rows) {
      batch.push({ row: row.number, cells: toCell(row) });
      if (batch.length === BATCH) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield batch;
}

/** Turns a row of the Excel library into plain cells; what each number format means is looked up once. */
function cellReader(date1904: boolean): (row: Row) => RawCell[] {
  const kinds = new Map<string, NumberKind>();
  const kindOf = (format: string | undefined): NumberKind => {
    const key = format ?? '';
    let kind = kinds.get(key);
    if (kind === undefined) {
      kind = numberKind(key);
      kinds.set(key, kind);
    }
    return kind;
  };
  const base = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const plain = (value: CellValue, format: string | undefined): RawCell => {
    if (value instanceof Date) return serialText((value.getTime() - base) / DAY_MS, kindOf(format), date1904);
    return value as RawCell;
  };
  return (row) => {
    const cells: RawCell[] = [];
    row.eachCell((cell, column) => {
      const value = cell.value;
      if (typeof value === 'string' || typeof value === 'number') cells[column - 1] = value;
      else if (value instanceof Date) cells[column - 1] = plain(value, cell.numFmt);
      else cells[column - 1] = composite(value, cell.numFmt);
    });
    for (let i = 0; i < cells.length; i++) if (cells[i] === undefined) cells[i] = null;
    return cells;
  };

  function composite(value: CellValue, format: string | undefined): RawCell {
    if (value === null || typeof value !== 'object') return value as RawCell;
    if ('richText' in value) return value.richText.map((run) => run.text).join('');
    if ('error' in value) return null;
    if ('hyperlink' in value) return String(value.text);
    if (!('result' in value)) return null;
    const result = value.result;
    if (typeof result === 'number') {
      return Number.isNaN(result) ? null : serialText(result, kindOf(format), date1904);
    }
    return result === undefined ? null : composite(result as CellValue, format);
  }
}

function damaged(file: string, sheet: string, error: unknown): unknown {
  if (error instanceof DataError) return error;
  return new DataError(
    {
      en: `the sheet "${sheet}" cannot be read: the Excel file is damaged`,
      zh: `工作表“${sheet}”无法读取：Excel文件已损坏`,
    },
    { file },
    {
      en: 'Open it in Excel and save it again as .xlsx, or save the sheet as CSV.',
      zh: '请用Excel打开后重新保存为.xlsx，或将该表另存为CSV。',
    },
  );
}
