import { DataError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';

/** A stream that can be read from the start as long as it is kept. */
export interface KeptStream {
  /** All bytes from the start. Once it is forgotten, only one reader may go on, and what it has read is gone. */
  open(): AsyncIterable<Uint8Array>;
  /** Keeps nothing from now on. */
  forget(): void;
}

/** How much of a stream is kept at most. */
const MAX_KEPT_BYTES = 256 * 1024 * 1024;

/**
 * Keeps what is read of a stream, for what has to be seen before its rows can be read: the whole of a pipe may decide how its dates are written.
 * Throws DataError where more than `limit` bytes would have to be kept.
 */
export function keptStream(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  name: string,
  limit = MAX_KEPT_BYTES,
): KeptStream {
  const chunks: (Uint8Array | null)[] = [head];
  let size = head.length;
  let isKept = true;
  const more = async () => {
    const { done, value } = await rest.next();
    if (done) return false;
    size += value.length;
    if (isKept && size > limit) throw tooMuch(name, limit);
    chunks.push(value);
    return true;
  };
  async function* open() {
    for (let at = 0; at < chunks.length || (await more()); at++) {
      const chunk = chunks[at];
      if (!isKept) chunks[at] = null;
      if (chunk) yield chunk;
    }
  }
  return {
    open,
    forget: () => {
      isKept = false;
    },
  };
}

function tooMuch(file: string, limit: number): DataError {
  const megabytes = Math.round(limit / (1024 * 1024));
  const text: Text = {
    en: `nothing in the first ${megabytes} MB tells the order of day and month, and a stream cannot be read twice`,
    zh: `前${megabytes} MB中无法判断日和月的顺序，而数据流不能读取两遍`,
  };
  return new DataError(
    text,
    { file },
    {
      en: 'Say it with --date-order dmy (or mdy), or give the file itself, which is then looked through.',
      zh: '请用 --date-order dmy（或 mdy）指定，或直接给出文件（会先通读一遍）。',
    },
  );
}
