/** Characters of more than one byte in a text, taken as UTF-8, and bytes that are no part of any. */
export interface Utf8Marks {
  readonly good: number;
  /** Those of three bytes or more: in text of another encoding bytes hardly ever fall like that. */
  readonly wide: number;
  readonly bad: number;
}

/**
 * How well bytes fit UTF-8. A character cut at the end does not count, unless the text is `complete`.
 *
 * `utf8Marks(Buffer.from('é!'), true)` is `{ good: 1, wide: 0, bad: 0 }`.
 */
export function utf8Marks(bytes: Uint8Array, complete: boolean): Utf8Marks {
  let good = 0;
  let wide = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at];
    if (first < 0x80) {
      at++;
      continue;
    }
    const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    let there = 1;
    while (there < length && at + there < bytes.length && (bytes[at + there] & 0xc0) === 0x80) there++;
    if (length > 0 && there === length) {
      good++;
      if (length > 2) wide++;
    } else if (complete || length === 0 || at + there < bytes.length) bad++;
    at += there;
  }
  return { good, wide, bad };
}

/** Runs of bytes above 127, and how many of them are letters of a Latin alphabet rather than parts of Chinese characters. */
export interface ByteRuns {
  readonly all: number;
  /** Runs of one byte, or of two between two plain letters: `Recepción`, `ligação`. */
  readonly alone: number;
}

/** Counts the runs of bytes above 127. In GBK nearly all runs have two bytes or more. */
export function byteRuns(bytes: Uint8Array): ByteRuns {
  let all = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] < 0x80) continue;
    const start = at;
    while (at < bytes.length && bytes[at] >= 0x80) at++;
    if (at === bytes.length) break;
    all++;
    const length = at - start;
    if (length === 1 || (length === 2 && isLetter(bytes[start - 1]) && isLetter(bytes[at]))) alone++;
  }
  return { all, alone };
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122;
}
