import { DataError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import type { Sheet, TextSheet } from '../cells.js';
import type { Encoding } from './encoding.js';
import { faultTexts } from './faults.js';
import { gunzip } from './gunzip.js';
import { allBytes, type Input, openInput } from './input.js';
import { kindOf, knownBinary } from './kind.js';
import { openTextFile, type TextFile, type TextSettings } from './text-file.js';
import { passwordProtected, xlsSheets } from './xls.js';
import { xlsxSheets } from './xlsx.js';

/** A file cut into sheets of cells. */
export interface OpenFile {
  readonly format: 'csv' | 'json' | 'html' | 'xlsx' | 'xls';
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly sheets: readonly Sheet[];
  /** Says that all is known that has to be, and the rows of a stream are read once from now on; before that any file can be read more than once. */
  forget(): void;
  /** What the user should hear about the file itself; complete when its rows have been read. */
  remarks(): readonly Text[];
}

/** What the user or a preset says about a file; the rest is found out. */
export type FileSettings = TextSettings;

/** Opens a file by what its first bytes say; throws DataError for what cannot be read, with what to do instead. */
export async function openFile(input: Input, settings: FileSettings = {}): Promise<OpenFile> {
  const plain = await unpacked(input);
  const { name } = plain;
  const kind = kindOf(plain.head);
  if (kind === 'text') return openText(plain, settings);
  if (kind === 'zip') return workbook('xlsx', await xlsxSheets(await allBytes(plain), name, plain.maxBytes));
  if (kind === 'ole' || kind === 'biff') {
    const bytes = await allBytes(plain);
    if (isEncrypted(bytes)) throw passwordProtected(name);
    return workbook('xls', await xlsSheets(bytes, name));
  }
  throw kind === 'empty' ? emptyFile(name) : binaryFile(plain);
}

/** The input, or what is in it if it is packed by gzip (once). */
async function unpacked(input: Input): Promise<Input> {
  if (kindOf(input.head) !== 'gzip') return input;
  const { name, reopenable, maxBytes } = input;
  input.forget?.();
  return openInput({ name, reopenable, open: () => gunzip(input.open(), name, maxBytes) }, maxBytes);
}

async function openText(input: Input, settings: FileSettings): Promise<OpenFile> {
  const file = openTextFile(input, settings);
  if (file.kind === 'csv' && isWebArchive(input.head)) throw webArchive(input.name);
  if (file.kind === 'spreadsheet-xml')
    return workbook('xls', await xlsSheets(await wholeText(file), input.name));
  return {
    format: file.kind,
    encoding: file.encoding,
    delimiter: file.shape?.delimiter ?? null,
    sheets: [{ name: null, hidden: false, rows: () => file.rows(), text: textSheet(input, file) }],
    forget: () => input.forget?.(),
    remarks: () => [
      ...(file.encoding.lastResort ? [LAST_RESORT] : []),
      ...faultTexts(file.faults(), file.encoding.name),
    ],
  };
}

function textSheet(input: Input, { shape, bytes, faults, pieces }: TextFile): TextSheet | undefined {
  if (!shape) return undefined;
  const open = () => ({ bytes: bytes(), faults: faults() });
  return { file: input.name, shape, open, ...(pieces ? { pieces } : {}) };
}

const LAST_RESORT: Text = {
  en: 'the encoding is not certain: read as Latin-1; if letters look wrong, give it with --encoding',
  zh: '编码不确定，已按Latin-1读取；若出现乱码，请用 --encoding 指定',
};

async function wholeText(file: TextFile): Promise<string> {
  const pieces: string[] = [];
  for await (const text of file.texts()) pieces.push(text);
  return pieces.join('');
}

function workbook(format: 'xls' | 'xlsx', sheets: readonly Sheet[]): OpenFile {
  return { format, encoding: null, delimiter: null, sheets, forget: () => {}, remarks: () => [] };
}

/** An encrypted workbook is an OLE container with a stream of this name, written in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

/** A web page and what belongs to it, saved as one file in the way of a mail; spreadsheets save such files as `.xls` too. */
function isWebArchive(head: Uint8Array): boolean {
  return /^\s*(?:(?:from|subject|date): [^\n]*\n)*mime-version:/i.test(
    Buffer.from(head.subarray(0, 1024)).toString('latin1'),
  );
}

function webArchive(file: string): DataError {
  return new DataError(
    { en: 'this is a web page saved as one file (.mht)', zh: '这是单个文件网页（.mht）' },
    { file },
    { en: 'Open it in Excel and save it as .xlsx or CSV.', zh: '请用Excel打开后另存为.xlsx或CSV。' },
  );
}

function emptyFile(file: string): DataError {
  return new DataError(
    { en: 'the file is empty', zh: '文件为空' },
    { file },
    {
      en: 'Export it again; if it comes from another command, look whether that one failed.',
      zh: '请重新导出；若来自上一条命令，请检查该命令是否失败。',
    },
  );
}

function binaryFile({ name, head }: Input): DataError {
  const known = knownBinary(head);
  return new DataError(
    known === null
      ? {
          en: 'this is a binary file, neither text nor a workbook',
          zh: '这是二进制文件，不是文本也不是工作簿',
        }
      : {
          en: `this is a ${known} file, neither text nor a workbook`,
          zh: `这是${known}文件，不是文本也不是工作簿`,
        },
    { file: name },
    { en: 'Export the data as CSV or .xlsx.', zh: '请将数据导出为CSV或.xlsx。' },
  );
}
