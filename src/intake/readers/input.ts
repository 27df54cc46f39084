import type { Source } from '../../tables/source.js';
import { DataError } from '../../text/errors.js';
import { keptStream } from './kept-stream.js';
import { limited, MAX_BYTES, MAX_WHOLE_BYTES, tooLarge } from './limits.js';

const HEAD_BYTES = 1 << 20;

/** A source whose first bytes have been looked at; `open` still gives all bytes from the start. */
export interface Input {
  readonly name: string;
  /** The first bytes, up to 1 MB. */
  readonly head: Uint8Array;
  /** Whether `head` is the whole of it. */
  readonly complete: boolean;
  readonly reopenable: boolean;
  /** How many bytes may be read, packed or unpacked. */
  readonly maxBytes: number;
  open(): AsyncIterable<Uint8Array>;
  /**
   * For what is not reopenable: what has been read is kept, and can be opened again, until this is called; from then on it can be read to its end
   * once.
   */
  forget?(): void;
  /** For a file in which any place can be gone to. */
  readonly places?: Places;
}

/** A file as bytes that can be read from any place on. */
export interface Places {
  readonly bytes: number;
  range(from: number, to: number): AsyncIterable<Uint8Array>;
}

/**
 * Looks at the first megabyte of a source. Standard input can be opened once, so what was looked at is kept and given again;
 * a short one is kept whole and can then be opened as often as wanted. A source of more than `maxBytes` is refused.
 */
export async function openInput(source: Source, maxBytes = MAX_BYTES): Promise<Input> {
  if (source.bytes !== undefined && source.bytes > maxBytes) throw tooLarge(source.name, maxBytes);
  const open = () => limited(source.open(), source.name, maxBytes);
  const iterator = open()[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let complete = false;
  while (size < HEAD_BYTES && !complete) {
    const { done, value } = await iterator.next();
    if (done) complete = true;
    else {
      chunks.push(value);
      size += value.length;
    }
  }
  const head = Buffer.concat(chunks);
  const base = { name: source.name, head, complete, maxBytes };
  if (complete) {
    const places = { bytes: size, range: (from: number, to: number) => once(head.subarray(from, to)) };
    return { ...base, reopenable: true, open: () => once(head), places };
  }
  if (!source.reopenable) return { ...base, reopenable: false, ...keptStream(head, iterator, source.name) };
  await iterator.return?.();
  return { ...base, reopenable: true, open, ...placesOf(source) };
}

function placesOf({ bytes, range }: Source): { readonly places?: Places } {
  return bytes !== undefined && range ? { places: { bytes, range } } : {};
}

/** All bytes of an input in one piece. More than 1 GB is refused. */
export async function allBytes(input: Input): Promise<Uint8Array> {
  if (input.complete) return input.head;
  input.forget?.();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input.open()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_WHOLE_BYTES) throw tooLargeWhole(input.name);
  }
  return Buffer.concat(chunks);
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

function tooLargeWhole(file: string): DataError {
  return new DataError(
    { en: 'the workbook is larger than 1 GB', zh: '工作簿超过1 GB' },
    { file },
    { en: 'Save the sheet as CSV; CSV has no such limit.', zh: '请另存为CSV后再读取，CSV没有此限制。' },
  );
}
