import type JSZip from 'jszip';
import { DataError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import { checkDeclared, sizeText } from './limits.js';
import { partBytes, partText, sheetBytes, sizesOf } from './xlsx-part.js';
import { unescapeXml } from './xml.js';

/** A worksheet as the workbook's list of sheets names it, and where its cells are in the package. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

/** An opened `.xlsx` package: its worksheets in the order of the tabs, and how to get one of them alone. */
export interface XlsxPackage {
  readonly sheets: readonly SheetEntry[];
  /** Whether day 0 is 1904-01-01 (old Mac workbooks) instead of 1899-12-30. */
  readonly date1904: boolean;
  /** The XML of a worksheet; it is unpacked while it is read. */
  cells(sheet: SheetEntry): AsyncIterable<Uint8Array>;
  /** The XML of the texts that cells share; nothing where there are none. */
  texts(): AsyncIterable<Uint8Array>;
  /** The XML of the styles; empty where there are none. */
  styles(): Promise<string>;
}

/** The list of sheets and other small parts: far more than any workbook needs. */
const SMALL = 2 ** 24;
const STYLES = 2 ** 26;

/**
 * Opens the bytes of an `.xlsx` file. Throws DataError when the package is cut off or holds no workbook; no part may grow beyond
 * `limit` bytes, and the texts, which are kept in memory, not beyond an eighth of it.
 */
export async function openXlsx(bytes: Uint8Array, file: string, limit: number): Promise<XlsxPackage> {
  const zip = await unzip(bytes, file);
  const workbookPath = findPart(zip, /(^|\/)workbook\.xml$/i);
  if (!workbookPath) throw noWorkbook(zip, file);
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const workbook = await textOfPart(zip, workbookPath, file);
  const rels = await textOfPart(zip, `${folder}_rels/workbook.xml.rels`, file);
  const targets = new Map(
    tags(rels, 'Relationship').map((tag) => [tag.Id, resolve(folder, tag.Target ?? '')]),
  );
  const sheets = tags(workbook, 'sheet')
    .map((tag) => ({
      name: tag.name ?? '',
      hidden: tag.state === 'hidden' || tag.state === 'veryHidden',
      path: targets.get(tag['r:id'] ?? '') ?? '',
    }))
    .filter((sheet) => zip.files[sheet.path] && !/chartsheets|dialogsheets/.test(sheet.path));
  const date1904 = tags(workbook, 'workbookPr').some((tag) => /^(1|true)$/.test(tag.date1904 ?? ''));
  return {
    sheets,
    date1904,
    cells: (sheet) => sheetBytes(zip.files[sheet.path], file, limit),
    texts: () => sharedTexts(zip, `${folder}sharedStrings.xml`, file, limit),
    styles: async () => {
      const part = zip.files[`${folder}styles.xml`];
      return part ? partText(part, file, STYLES) : '';
    },
  };
}

async function unzip(bytes: Uint8Array, file: string): Promise<JSZip> {
  const { default: Zip } = await import('jszip');
  try {
    return await Zip.loadAsync(bytes);
  } catch {
    throw new DataError(
      {
        en: 'the Excel file is cut off or damaged: the end of its package is missing',
        zh: 'Excel文件不完整或已损坏（压缩包结尾缺失）',
      },
      { file },
      {
        en: 'Copy or download the file again; if Excel can open it, save it once more as .xlsx.',
        zh: '请重新复制或下载；若Excel能打开，请另存为.xlsx。',
      },
    );
  }
}

function findPart(zip: JSZip, pattern: RegExp): string | undefined {
  return Object.keys(zip.files).find((path) => pattern.test(path));
}

/** What other kinds of package can be told by. */
const OTHERS: readonly (readonly [RegExp, Text])[] = [
  [/workbook\.bin$/i, { en: 'this is a binary workbook (.xlsb)', zh: '这是二进制工作簿（.xlsb）' }],
  [/^content\.xml$/i, { en: 'this is an OpenDocument file (.ods)', zh: '这是OpenDocument文件（.ods）' }],
  [/^word\//i, { en: 'this is a Word document', zh: '这是Word文档' }],
  [/^ppt\//i, { en: 'this is a PowerPoint presentation', zh: '这是PowerPoint演示文稿' }],
];

function noWorkbook(zip: JSZip, file: string): DataError {
  const known = OTHERS.find(([pattern]) => findPart(zip, pattern));
  return known
    ? new DataError(
        known[1],
        { file },
        { en: 'Open it and save the table as .xlsx or CSV.', zh: '请打开后将表格另存为.xlsx或CSV。' },
      )
    : new DataError(
        { en: 'this is a ZIP archive, but not an Excel workbook', zh: '这是ZIP压缩包，不是Excel工作簿' },
        { file },
        { en: 'Unpack it and read the file in it.', zh: '请先解压，再读取其中的文件。' },
      );
}

async function textOfPart(zip: JSZip, path: string, file: string): Promise<string> {
  const entry = zip.files[path];
  if (!entry)
    throw new DataError({ en: `the Excel file has no ${path}`, zh: `Excel文件缺少 ${path}` }, { file });
  return partText(entry, file, SMALL);
}

/** The attributes of every tag of that name; enough for the two short lists read here. */
function tags(xml: string, name: string): Record<string, string | undefined>[] {
  const found = xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*?)/?>`, 'g'));
  return [...found].map(([, inner]) =>
    Object.fromEntries(
      [...inner.matchAll(/([\w:]{1,64})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, key, double, single]) => [key, unescapeXml(double ?? single)],
      ),
    ),
  );
}

function resolve(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');
}

async function* sharedTexts(
  zip: JSZip,
  path: string,
  file: string,
  limit: number,
): AsyncIterable<Uint8Array> {
  const part = zip.files[path];
  if (!part) return;
  // They are held in memory.
  checkDeclared(file, sizesOf(part), limit / 8, tooManyTexts);
  yield* partBytes(part, file, limit);
}

function tooManyTexts(file: string, limit: number): DataError {
  return new DataError(
    {
      en: `the texts of the workbook are larger than ${sizeText(limit)}`,
      zh: `工作簿的文本内容超过${sizeText(limit)}`,
    },
    { file },
    { en: 'Save the sheet as CSV; CSV has no such limit.', zh: '请另存为CSV后再读取，CSV没有此限制。' },
  );
}
