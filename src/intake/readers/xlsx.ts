import { DataError } from '../../text/errors.js';
import type { RawRow, Sheet } from '../cells.js';
import { type CellLosses, createLossBook } from './cell-losses.js';
import { MAX_ROW_CHARS, rowTooLong } from './limits.js';
import { hasGapBelow, MergedCells, type MergedRange, mergedRangesIn } from './merged.js';
import { openXlsx, type SheetEntry, type XlsxPackage } from './xlsx-package.js';
import { SheetReader } from './xlsx-sheet.js';
import { styleKinds } from './xlsx-styles.js';
import { MAX_TEXT_XML, textsIn } from './xlsx-texts.js';
import { xmlPieces } from './xml.js';

/**
 * The worksheets of an Excel workbook, in the order of its tabs, hidden ones too. Rows are streamed; each sheet is unpacked
 * only when its rows are asked for. Formulas give their last computed value, errors (`#N/A`) are empty.
 */
export async function xlsxSheets(bytes: Uint8Array, file: string, limit: number): Promise<readonly Sheet[]> {
  const parts = await openXlsx(bytes, file, limit);
  let shared: Promise<Shared> | undefined;
  const sharedOnce = () => {
    shared ??= readShared(parts, file);
    return shared;
  };
  return parts.sheets.map((sheet) => {
    let ranges: Promise<readonly MergedRange[]> | undefined;
    const rangesOnce = () => {
      ranges ??= mergedRangesIn(parts.cells(sheet)).catch(() => []);
      return ranges;
    };
    const lost = createLossBook();
    return {
      name: sheet.name,
      hidden: sheet.hidden,
      date1904: parts.date1904,
      rows: () => withMerged(sheetRows(parts, sheet, sharedOnce, file, lost.begin()), rangesOnce),
      remarks: lost.remarks,
    };
  });
}

/** Marks what merged cells reach over. Their list stands at the end of a sheet, which is unpacked for it only when a row has a gap. */
async function* withMerged(
  batches: AsyncIterable<readonly RawRow[]>,
  rangesOnce: () => Promise<readonly MergedRange[]>,
): AsyncIterable<readonly RawRow[]> {
  let merged: MergedCells | null = null;
  let above: RawRow | null = null;
  for await (const batch of batches) {
    const rows: RawRow[] = [];
    for (const row of batch) {
      if (merged === null && hasGapBelow(above, row)) {
        merged = new MergedCells(await rangesOnce());
        if (above) merged.see(above);
      }
      above = row;
      rows.push(merged ? merged.see(row) : row);
    }
    yield rows;
  }
}

/** What all sheets refer to. */
type Shared = { readonly texts: readonly string[]; readonly kinds: ReturnType<typeof styleKinds> };

async function readShared(parts: XlsxPackage, file: string): Promise<Shared> {
  const texts: string[] = [];
  const pieces = xmlPieces(parts.texts(), 'si', MAX_TEXT_XML, () => damaged(file, 'sharedStrings'));
  for await (const piece of pieces) for (const text of textsIn(piece)) texts.push(text);
  return { texts, kinds: styleKinds(await parts.styles()) };
}

async function* sheetRows(
  parts: XlsxPackage,
  sheet: SheetEntry,
  shared: () => Promise<Shared>,
  file: string,
  losses: CellLosses,
): AsyncIterable<readonly RawRow[]> {
  try {
    const reader = new SheetReader({ ...(await shared()), file, date1904: parts.date1904, losses });
    const tooLong = () => rowTooLong(file, 1);
    for await (const piece of xmlPieces(parts.cells(sheet), 'row', MAX_ROW_CHARS, tooLong)) {
      const rows = reader.rowsIn(piece);
      if (rows.length > 0) yield rows;
    }
  } catch (error) {
    throw error instanceof SyntaxError ? damaged(file, sheet.name) : error;
  }
}

function damaged(file: string, sheet: string): DataError {
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
