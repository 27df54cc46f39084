import { createContext, runInContext } from 'node:vm';
import { DataError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import type { RawCell, RawRow, Sheet } from '../cells.js';
import { type CellLosses, createLossBook, lose } from './cell-losses.js';
import { MergedCells, type MergedRange } from './merged.js';
import { numberKind, serialText } from './xlsx-cell.js';

const BATCH = 500;
/** Larger than the largest sheet that Excel 97 could hold is likely to be. */
const MAX_XLS_BYTES = 2 ** 28;

/** How long the library may work on a workbook, and on each megabyte of it; damaged ones can send it round in circles. */
const PATIENCE_MS = 3000;
const PATIENCE_MS_PER_MB = 2000;

type Library = typeof import('@e965/xlsx');
type Book = import('@e965/xlsx').WorkBook;
type Cell = import('@e965/xlsx').CellObject;
type Merge = import('@e965/xlsx').Range;

/**
 * The worksheets of a workbook of Excel 97 to 2003 (`.xls`: BIFF, in its container or bare), or of its XML form of 2003 (given as text).
 * It is read as a whole: such sheets have 65,536 rows at most. Needs the optional package `@e965/xlsx`.
 */
export async function xlsSheets(content: Uint8Array | string, file: string): Promise<readonly Sheet[]> {
  if (content.length > MAX_XLS_BYTES) throw tooLarge(file);
  const library = await loadLibrary(file);
  const book = open(library, content, file);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((name, i) => {
    const lost = createLossBook();
    return {
      name,
      hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0,
      date1904,
      rows: () => sheetRows(book, name, date1904, lost.begin()),
      remarks: lost.remarks,
    };
  });
}

async function loadLibrary(file: string): Promise<Library> {
  try {
    return await import('@e965/xlsx');
  } catch {
    throw new DataError(
      {
        en: 'old Excel workbooks (.xls) are read by an optional package, which is not installed',
        zh: '读取旧版Excel工作簿（.xls）需要可选组件，当前未安装',
      },
      { file },
      {
        en: 'Install it with: npm install @e965/xlsx – or open the file in Excel and save it as .xlsx or CSV.',
        zh: '请运行 npm install @e965/xlsx 安装，或用Excel打开后另存为.xlsx或CSV。',
      },
    );
  }
}

function open(library: Library, content: Uint8Array | string, file: string): Book {
  try {
    const options = {
      dense: true,
      cellDates: false,
      cellNF: true,
      cellHTML: false,
      cellText: false,
    } as const;
    const type = typeof content === 'string' ? 'string' : 'array';
    const book = withinTime(() => library.read(content, { ...options, type }), content.length);
    if (book.SheetNames.length > 0) return book;
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) throw passwordProtected(file);
  }
  throw damaged(file);
}

/** Runs it, but not for ever. */
function withinTime<T>(run: () => T, size: number): T {
  const timeout = PATIENCE_MS + Math.ceil((size / 2 ** 20) * PATIENCE_MS_PER_MB);
  return runInContext('run()', createContext({ run }), { timeout });
}

async function* sheetRows(
  book: Book,
  name: string,
  date1904: boolean,
  losses: CellLosses,
): AsyncIterable<readonly RawRow[]> {
  const sheet = book.Sheets[name] as { '!data'?: (Cell | undefined)[][]; '!merges'?: Merge[] } | undefined;
  const data = sheet?.['!data'] ?? [];
  const merged = new MergedCells((sheet?.['!merges'] ?? []).map(rangeOf));
  for (let from = 0; from < data.length; from += BATCH) {
    const batch: RawRow[] = [];
    for (let at = from; at < Math.min(from + BATCH, data.length); at++) {
      const cells = Array.from(data[at] ?? [], (cell) => plain(cell, date1904));
      for (const cell of data[at] ?? []) seeLoss(cell, at + 1, losses);
      if (cells.some((cell) => cell !== null && cell !== '')) batch.push(merged.see({ row: at + 1, cells }));
    }
    if (batch.length > 0) yield batch;
  }
}

function rangeOf({ s, e }: Merge): MergedRange {
  return { firstRow: s.r + 1, lastRow: e.r + 1, firstColumn: s.c, lastColumn: e.c };
}

function seeLoss(cell: Cell | undefined, row: number, losses: CellLosses): void {
  if (cell?.t === 'e') lose(losses, 'errors', row);
  else if (cell?.f !== undefined && (cell.t === 'z' || cell.v === undefined)) lose(losses, 'formulas', row);
}

function plain(cell: Cell | undefined, date1904: boolean): RawCell {
  if (!cell || cell.t === 'e' || cell.t === 'z') return null;
  if (cell.v instanceof Date) return null;
  if (typeof cell.v !== 'number') return cell.v ?? null;
  return serialText(cell.v, numberKind(cell.z === undefined ? null : String(cell.z)), date1904);
}

const SAVE: Text = {
  en: 'Open it in Excel and save it as .xlsx or CSV.',
  zh: '请用Excel打开并另存为.xlsx或CSV。',
};

/** The error for a workbook that opens with a password only. */
export function passwordProtected(file: string): DataError {
  return new DataError(
    { en: 'the workbook is protected by a password', zh: '工作簿已加密（有打开密码）' },
    { file },
    {
      en: 'Open it in Excel, remove the password (File > Info > Protect Workbook) and save it.',
      zh: '请在Excel中打开，取消密码（文件 > 信息 > 保护工作簿）后保存。',
    },
  );
}

function damaged(file: string): DataError {
  return new DataError(
    {
      en: 'this is an old Office file, but no Excel workbook (.xls) that can be read; it may be damaged',
      zh: '这是旧版Office文件，但不是可读取的Excel工作簿（.xls），可能已损坏',
    },
    { file },
    SAVE,
  );
}

function tooLarge(file: string): DataError {
  return new DataError(
    { en: 'the .xls workbook is larger than 256 MB', zh: '.xls工作簿超过256 MB' },
    { file },
    SAVE,
  );
}
