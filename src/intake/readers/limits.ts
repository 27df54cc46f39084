import { DataError } from '../../text/errors.js';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** Bytes that are read of one file, packed or unpacked, unless the user allows more. */
export const MAX_BYTES = 4 * GIB;
/** Bytes of a file that can only be read as a whole (workbooks). */
export const MAX_WHOLE_BYTES = GIB;
/** Characters of one row of a text file. */
export const MAX_ROW_CHARS = 16 * MIB;
/** Columns of one row: as many as Excel has. */
export const MAX_COLUMNS = 16_384;
/** A packed file may grow this many times, once it is larger than a sixteenth of the limit; more is taken for a bomb. */
const MAX_RATIO = 200;
const FREE_SHARE = 1 / 16;

/** Bytes as people say it. `sizeText(4 * 2 ** 30)` is `'4 GB'`. */
export function sizeText(bytes: number): string {
  const gib = bytes / GIB;
  return gib >= 1 ? `${round(gib)} GB` : `${round(bytes / MIB)} MB`;
}

function round(size: number): string {
  return String(size >= 10 ? Math.round(size) : Math.round(size * 10) / 10);
}

/** The error for a file above the limit of bytes; it says how to raise it. */
export function tooLarge(file: string, limit: number): DataError {
  return new DataError(
    {
      en: `the file is larger than ${sizeText(limit)}, the limit of what is read`,
      zh: `文件超过读取上限（${sizeText(limit)}）`,
    },
    { file },
    {
      en: 'Check that it is the right file; to read it all the same, raise the limit, for example --max-bytes 20GB.',
      zh: '请确认文件是否正确；如确需读取，请提高上限，例如 --max-bytes 20GB。',
    },
  );
}

/** Throws DataError when a packed file has grown beyond the limit, or out of all proportion. */
export function checkGrowth(file: string, packed: number, unpacked: number, limit: number): void {
  if (unpacked > limit) throw tooLarge(file, limit);
  if (isTrap(packed, unpacked, limit)) throw looksLikeTrap(file);
}

function isTrap(packed: number, unpacked: number, limit: number): boolean {
  return unpacked >= limit * FREE_SHARE && unpacked >= packed * MAX_RATIO;
}

/** Throws DataError when a packed part says of itself that it is larger than the limit; `tooLong` is what is said of one that could be data. */
export function checkDeclared(
  file: string,
  { packed, unpacked }: { readonly packed: number; readonly unpacked: number },
  limit: number,
  tooLong: (file: string, limit: number) => DataError = tooLarge,
): void {
  if (isTrap(packed, unpacked, limit)) throw looksLikeTrap(file);
  if (unpacked > limit) throw tooLong(file, limit);
}

/** What is unpacked of it grows out of all proportion: no limit helps. */
function looksLikeTrap(file: string): DataError {
  return new DataError(
    {
      en: `unpacked, the file becomes more than ${MAX_RATIO} times as large: that looks like a trap, not like data`,
      zh: `解压后体积超过${MAX_RATIO}倍，疑似压缩炸弹而非正常数据`,
    },
    { file },
    {
      en: 'Do not open it, unless you know where it comes from; then unpack it yourself, or save the sheet as CSV.',
      zh: '来源不明请勿打开；如确认可信，请自行解压，或另存为CSV后再读取。',
    },
  );
}

/** Passes bytes on until there are more than the limit. */
export async function* limited(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  limit: number,
): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limit) throw tooLarge(file, limit);
    yield chunk;
  }
}

const CHECK_ROW = {
  en: 'Check that row in a text editor: the file may be no table, or its line ends or delimiter may be unusual.',
  zh: '请用文本编辑器检查该行：文件可能不是表格，或换行符、分隔符不常见。',
};

/** The error for a file that ends within a row. */
export function cutOff(file: string, row: number): DataError {
  return new DataError(
    {
      en: 'a quotation mark is opened in the last row and never closed: the file seems to be cut off',
      zh: '最后一行的引号没有配对，文件可能不完整',
    },
    { file, row },
    {
      en: 'Export or copy the file again, or close the quotation mark.',
      zh: '请重新导出或复制文件，或补上引号。',
    },
  );
}

/** The error for a row that is too long to be part of a table. */
export function rowTooLong(file: string, row: number): DataError {
  const text = { en: 'the row is longer than 16 million characters', zh: '该行超过1600万个字符' };
  return new DataError(text, { file, row }, CHECK_ROW);
}

/** The error for a row with more columns than any table has. */
export function tooManyColumns(file: string, row: number): DataError {
  const text = {
    en: `the row has more than ${MAX_COLUMNS} columns, which is all that Excel can hold`,
    zh: `该行超过${MAX_COLUMNS}列（Excel的列数上限）`,
  };
  return new DataError(text, { file, row }, CHECK_ROW);
}
