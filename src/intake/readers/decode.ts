import { isAscii } from 'node:buffer';
import { detectEncoding, type Encoding } from './encoding.js';
import type { Faults } from './faults.js';

/** Bytes after the first one that is not ASCII which are looked at to tell the encoding. */
const EVIDENCE = 4096;

/**
 * The bytes as text, in pieces; characters cut between two chunks are put together. What cannot be decoded becomes U+FFFD
 * and is counted; zero bytes are left out and counted.
 */
export async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  faults: Faults,
): AsyncIterable<string> {
  const texts = encoding.open ? openText(bytes, encoding) : encodedText(bytes, encoding.name);
  for await (const text of texts) yield cleaned(text, faults);
}

/** The text without zero bytes; they, and what could not be decoded, are counted. */
export function cleaned(text: string, faults: Faults): string {
  faults.undecodable.count += countOf(text, '\uFFFD');
  const zeros = countOf(text, '\0');
  if (zeros === 0) return text;
  faults.zeros.count += zeros;
  return text.replaceAll('\0', '');
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

function encodedText(bytes: AsyncIterable<Uint8Array>, name: string): AsyncIterable<string> {
  return name === 'utf-8' ? utf8Text(bytes) : otherText(bytes, name);
}

/** All ASCII so far: the first other bytes tell which encoding it is. */
async function* openText(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncIterable<string> {
  const iterator = bytes[Symbol.asyncIterator]();
  try {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      const chunk = asBuffer(next.value);
      if (isAscii(chunk)) {
        yield chunk.toString('latin1');
        continue;
      }
      const { name, all } = await openEvidence(chunk, iterator, encoding);
      yield* encodedText(all, name);
      return;
    }
  } finally {
    await iterator.return?.();
  }
}

/** Decides by the first bytes that are not ASCII, in this chunk, and those behind; `all` are the bytes from this chunk on. */
export async function openEvidence(
  chunk: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  encoding: Encoding,
): Promise<{ name: string; all: AsyncIterable<Uint8Array> }> {
  const first = chunk.findIndex((byte) => byte >= 0x80);
  const evidence = await atLeast(chunk, first + EVIDENCE, rest);
  const { name } = detectEncoding(evidence.subarray(first), false);
  return { name: name.startsWith('utf-16') ? encoding.name : name, all: before(evidence, rest) };
}

async function atLeast(
  start: Uint8Array,
  size: number,
  rest: AsyncIterator<Uint8Array>,
): Promise<Uint8Array> {
  const chunks = [start];
  let have = start.length;
  while (have < size) {
    const { done, value } = await rest.next();
    if (done) break;
    chunks.push(value);
    have += value.length;
  }
  return Buffer.concat(chunks);
}

async function* before(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** UTF-8 by way of Buffer, which is faster than TextDecoder and keeps ASCII at one byte per character. */
async function* utf8Text(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let started = false;
  for await (const piece of wholeCharacters(bytes)) {
    const text = piece.toString('utf8');
    yield started ? text : withoutMark(text);
    started = true;
  }
}

/** The bytes of UTF-8 in pieces that end with a character; one that is cut off at the end of all comes last, by itself. */
export async function* wholeCharacters(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    const whole = rest.length > 0 ? Buffer.concat([rest, chunk]) : asBuffer(chunk);
    const end = whole.length - cutBytes(whole);
    rest = whole.subarray(end);
    if (end > 0) yield whole.subarray(0, end);
  }
  if (rest.length > 0) yield asBuffer(rest);
}

async function* otherText(bytes: AsyncIterable<Uint8Array>, name: string): AsyncIterable<string> {
  const decoder = new TextDecoder(name);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The same bytes as a Buffer. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** How many bytes at the end belong to a character that is not complete. `cutBytes(Buffer.from([0x61, 0xe4, 0xb8]))` is `2`. */
export function cutBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) ? back : 0;
  }
  return 0;
}
