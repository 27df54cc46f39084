/** What the first bytes of a file say that it is. The name of the file is never looked at: exports are often misnamed. */
export type FileKind = 'empty' | 'zip' | 'ole' | 'gzip' | 'html' | 'json' | 'text' | 'binary';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** The kind of file by its first bytes. `kindOf(Buffer.from('PK\x03\x04…'))` is `'zip'`. */
export function kindOf(head: Uint8Array): FileKind {
  if (isBlank(head)) return 'empty';
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] <= 8) return 'zip';
  if (OLE.every((byte, i) => head[i] === byte)) return 'ole';
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  if (looksLikeUtf16(head)) return 'text';
  if (isBinary(head)) return 'binary';
  const start = Buffer.from(head.subarray(0, 512)).toString('latin1').replace(/^ï»¿/, '').trimStart();
  if (/^<(!doctype|html|table|\?xml|meta|style)/i.test(start)) return 'html';
  return /^(\[\s*(\{|\]|$)|\{\s*")/.test(start) ? 'json' : 'text';
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

function isBinary(head: Uint8Array): boolean {
  const length = Math.min(head.length, 8192);
  let control = 0;
  for (let i = 0; i < length; i++) {
    const byte = head[i];
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) control++;
  }
  return control > length * 0.02;
}
