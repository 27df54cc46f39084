import { isAscii, isUtf8 } from 'node:buffer';
import { asBuffer, cleaned, decoded, openEvidence, wholeCharacters } from './decode.js';
import type { Encoding } from './encoding.js';
import type { Faults } from './faults.js';

const MARK = Buffer.from('\uFEFF');
const REPLACED = Buffer.from('\uFFFD');

/**
 * The text of a file as clean UTF-8, in pieces that end with a whole character: the same text, and the same faults
 * counted, as `decoded` gives. Pieces that are clean already are passed on as they are.
 */
export async function* utf8Bytes(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  faults: Faults,
): AsyncIterable<Buffer> {
  if (encoding.open) yield* openBytes(bytes, encoding, faults);
  else if (encoding.name === 'utf-8') yield* cleanPieces(bytes, faults);
  else yield* encoded(bytes, encoding, faults);
}

/**
 * The same for a piece from the middle of a text, which begins with a whole character that is no byte order mark. Throws NoPiece
 * where it cannot be understood without what is before it.
 */
export function utf8Piece(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  faults: Faults,
): AsyncIterable<Buffer> {
  if (encoding.open) return asciiPieces(bytes, faults);
  return encoding.name === 'utf-8' ? cleanPieces(bytes, faults) : encoded(bytes, encoding, faults);
}

/** Whether a line end is a byte of its own in this encoding, so that a text can be cut there. */
export function hasPlainLineEnds({ name }: Encoding): boolean {
  return !name.startsWith('utf-16') && !name.startsWith('iso-2022');
}

async function* asciiPieces(bytes: AsyncIterable<Uint8Array>, faults: Faults): AsyncIterable<Buffer> {
  for await (const bytesHere of bytes) {
    const chunk = asBuffer(bytesHere);
    // Which encoding it is, the first such bytes of the whole file tell.
    if (!isAscii(chunk)) throw new NoPiece();
    yield cleanPiece(chunk, faults);
  }
}

/** Thrown where a piece of a file cannot be read apart from the rest. */
export class NoPiece extends Error {}

async function* encoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  faults: Faults,
): AsyncIterable<Buffer> {
  for await (const text of decoded(bytes, encoding, faults)) if (text !== '') yield Buffer.from(text);
}

/** All ASCII so far; the first other bytes tell which encoding it is. */
async function* openBytes(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  faults: Faults,
): AsyncIterable<Buffer> {
  const iterator = bytes[Symbol.asyncIterator]();
  try {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      const chunk = asBuffer(next.value);
      if (isAscii(chunk)) {
        yield cleanPiece(chunk, faults);
        continue;
      }
      const { name, all } = await openEvidence(chunk, iterator, encoding);
      yield* utf8Bytes(all, { name, why: encoding.why }, faults);
      return;
    }
  } finally {
    await iterator.return?.();
  }
}

async function* cleanPieces(bytes: AsyncIterable<Uint8Array>, faults: Faults): AsyncIterable<Buffer> {
  let started = false;
  for await (const piece of wholeCharacters(bytes)) {
    const from = !started && piece.subarray(0, MARK.length).equals(MARK) ? MARK.length : 0;
    started = true;
    if (piece.length > from) yield cleanPiece(piece.subarray(from), faults);
  }
}

function cleanPiece(piece: Buffer, faults: Faults): Buffer {
  if (isUtf8(piece) && !piece.includes(0) && !piece.includes(REPLACED)) return piece;
  return Buffer.from(cleaned(piece.toString('utf8'), faults));
}
