import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { JSZipObject } from 'jszip';
import { DataError } from '../../text/errors.js';
import { checkDeclared, checkGrowth } from './limits.js';

/** What JSZip knows about a packed part; not in its published types. */
interface Packed {
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly crc32: number;
  readonly compression: { readonly magic: string };
  readonly compressedContent: Uint8Array;
}

const STORED = '\x00\x00';
const MAX_PART = 2 ** 32 - 1;
const NO_BYTES = new Uint8Array();

/** How many bytes the part has in the package, and how many it says that it has unpacked. */
export function sizesOf(part: JSZipObject): { readonly packed: number; readonly unpacked: number } {
  const { compressedSize, uncompressedSize } = packedOf(part);
  return { packed: compressedSize, unpacked: uncompressedSize };
}

function packedOf(part: JSZipObject): Packed {
  return (part as unknown as { _data: Packed })._data;
}

/**
 * The bytes of a part, unpacked as they are asked for. Throws DataError when there are more than the limit, when the part grows
 * like a bomb, when it does not have the size that the package says, or when its XML declares entities of its own.
 */
export async function* partBytes(part: JSZipObject, file: string, limit: number): AsyncIterable<Uint8Array> {
  const packed = packedOf(part);
  checkDeclared(file, sizesOf(part), Math.min(limit, MAX_PART));
  let size = 0;
  for await (const chunk of inflated(packed, file)) {
    if (size === 0 && declaresEntities(chunk)) throw withEntities(file);
    size += chunk.length;
    checkGrowth(file, packed.compressedSize, size, limit);
    if (size > packed.uncompressedSize) throw damagedPart(file);
    yield chunk;
  }
  if (size !== packed.uncompressedSize) throw damagedPart(file);
}

/** The bytes of a worksheet; DataError also when they do not end with the last tag of one. */
export async function* sheetBytes(part: JSZipObject, file: string, limit: number): AsyncIterable<Uint8Array> {
  let tail = '';
  for await (const chunk of partBytes(part, file, limit)) {
    tail = (tail + Buffer.from(chunk.subarray(-256)).toString('latin1')).slice(-256);
    yield chunk;
  }
  if (!/<\/(\w+:)?worksheet\s*>\s*(<!--[^>]*-->\s*)?$/.test(tail)) throw damagedPart(file);
}

async function* inflated(packed: Packed, file: string): AsyncIterable<Uint8Array> {
  const content = packed.compressedContent ?? NO_BYTES;
  if (packed.compression.magic === STORED) {
    if (content.length > 0) yield content;
    return;
  }
  const output = createInflateRaw({ chunkSize: 65_536 });
  const input = Readable.from([content]);
  try {
    yield* input.pipe(output);
  } catch (error) {
    throw String((error as { code?: string }).code).startsWith('Z_') ? damagedPart(file) : error;
  } finally {
    input.destroy();
    output.destroy();
  }
}

/** A document type can name other files and words that stand for a gigabyte; no spreadsheet program writes one. */
function declaresEntities(start: Uint8Array): boolean {
  const text = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, 65_536)).toString('latin1');
  return /<!(DOCTYPE|ENTITY)/i.test(text.replaceAll('\0', ''));
}

/** A part as text; for the small ones that list the others. */
export async function partText(part: JSZipObject, file: string, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of partBytes(part, file, limit)) chunks.push(chunk);
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function withEntities(file: string): DataError {
  return new DataError(
    {
      en: 'the XML in the Excel file declares entities, which no spreadsheet program does: it is not read',
      zh: 'Excel文件的XML中声明了实体，正常表格软件不会这样写，已拒绝读取',
    },
    { file },
    {
      en: 'If you trust the file, open it in Excel and save it again as .xlsx.',
      zh: '如确认可信，请用Excel打开后重新另存为.xlsx。',
    },
  );
}

function damagedPart(file: string): DataError {
  return new DataError(
    {
      en: 'the Excel file is damaged: a part of it is not complete',
      zh: 'Excel文件已损坏：内部数据不完整',
    },
    { file },
    {
      en: 'Open it in Excel and save it again as .xlsx, or save the sheet as CSV.',
      zh: '请用Excel打开后重新保存为.xlsx，或将该表另存为CSV。',
    },
  );
}
