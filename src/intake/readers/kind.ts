/** What the first bytes of a file say that it is. The name of the file is never looked at: exports are often misnamed. */
export type FileKind = 'empty' | 'zip' | 'ole' | 'biff' | 'gzip' | 'text' | 'binary';

/** What a text holds. */
export type TextKind = 'html' | 'json' | 'spreadsheet-xml' | 'csv';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** The kind of file by its first bytes. `kindOf(Buffer.from('PK\x03\x04…'))` is `'zip'`. */
export function kindOf(head: Uint8Array): FileKind {
  if (isBlank(head)) return 'empty';
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] <= 8) return 'zip';
  if (OLE.every((byte, i) => head[i] === byte)) return 'ole';
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  if (isBiff(head)) return 'biff';
  if (looksLikeUtf16(head)) return 'text';
  return isBinary(head) ? 'binary' : 'text';
}

/** A workbook of Excel 2 to 97 without the container around it: a "beginning of file" record. */
function isBiff(head: Uint8Array): boolean {
  return head[0] === 9 && [0, 2, 4, 8].includes(head[1]) && head[2] >= 4 && head[2] <= 16 && head[3] === 0;
}

/** What the beginning of a text says that it is. `textKind('[{"id": 1}]')` is `'json'`. */
export function textKind(start: string): TextKind {
  const text = start
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^<\?(xml|mso)/i.test(text) && text.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return 'spreadsheet-xml';
  if (/^<(!doctype|!--|html|head|body|div|table|\?xml|meta|style)/i.test(text)) return 'html';
  return /^(\[\s*(\{|\[|\]|$)|\{\s*")/.test(text) ? 'json' : 'csv';
}

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['Rar!', 'RAR'],
  ['7z\xbc\xaf\x27\x1c', '7z'],
  ['\xfd7zXZ', 'xz'],
  ['BZh', 'bzip2'],
  ['\x28\xb5\x2f\xfd', 'Zstandard'],
  ['PAR1', 'Parquet'],
  ['SQLite format 3', 'SQLite'],
  ['RIFF', 'WAV'],
  ['ID3', 'MP3'],
];

/** The name of a well-known kind of file that is no table; null for others. `knownBinary(Buffer.from('%PDF-1.4'))` is `'PDF'`. */
export function knownBinary(head: Uint8Array): string | null {
  const start = Buffer.from(head.subarray(0, 16)).toString('latin1');
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
}

/**
 * Whether the bytes are UTF-16: a byte order mark, or zero bytes at every other place. With `'le'` or `'be'`.
 */
export function looksLikeUtf16(head: Uint8Array): 'le' | 'be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'be';
  const length = Math.min(head.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (pairs < 2) return null;
  if (odd > pairs * 0.3 && even < pairs * 0.05) return 'le';
  return even > pairs * 0.3 && odd < pairs * 0.05 ? 'be' : null;
}

function isBlank(head: Uint8Array): boolean {
  const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  for (let i = start; i < head.length; i++) if (head[i] > 32 || head[i] === 0) return false;
  return true;
}

/** Many control characters, or zero bytes in every fifth place; fewer of them in a text, and those that only fill up its end, are let pass. */
function isBinary(head: Uint8Array): boolean {
  const known = knownBinary(head);
  if (known === 'PDF' || (known !== null && head.includes(0))) return true;
  let length = Math.min(head.length, 8192);
  while (length > 0 && head[length - 1] === 0) length--;
  let control = 0;
  let zeros = 0;
  for (let i = 0; i < length; i++) {
    const byte = head[i];
    if (byte === 0) zeros++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) control++;
  }
  if (zeros >= length * 0.2) return true;
  return control > length * 0.02 && !isSeparatedByControl(head.subarray(0, length), control);
}

/** Hive and others write one of two control characters between the cells. */
function isSeparatedByControl(head: Uint8Array, control: number): boolean {
  const separators = head.reduce((count, byte) => count + (byte === 1 || byte === 0x1f ? 1 : 0), 0);
  return separators > control * 0.95 && head.includes(10);
}
