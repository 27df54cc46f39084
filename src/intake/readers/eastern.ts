/** Encodings of two bytes per character beside GB18030, and of Cyrillic letters. */
export type Eastern = 'shift_jis' | 'big5' | 'euc-kr' | 'windows-1251';

type Range = readonly [number, number];

/** Which first and second bytes the characters have that nearly all of a language's texts are written with. */
interface Usual {
  readonly leads: readonly Range[];
  readonly trails: readonly Range[];
}

const HIGH: Range = [0xa1, 0xfe];
/** The first level of each national standard: the characters in use, and signs. */
const USUAL: Readonly<Record<'gb18030' | Exclude<Eastern, 'windows-1251'>, Usual>> = {
  gb18030: {
    leads: [
      [0xa1, 0xa3],
      [0xb0, 0xd7],
    ],
    trails: [HIGH],
  },
  'euc-kr': {
    leads: [
      [0xa1, 0xa3],
      [0xb0, 0xc8],
    ],
    trails: [HIGH],
  },
  big5: { leads: [[0xa1, 0xc6]], trails: [[0x40, 0x7e], HIGH] },
  shift_jis: {
    leads: [
      [0x81, 0x83],
      [0x88, 0x97],
    ],
    trails: [
      [0x40, 0x7e],
      [0x80, 0xfc],
    ],
  },
};
/** So large a share of the characters must be usual ones, and so much larger a one than in GB18030. */
const NEARLY_ALL = 0.9;
const CLEARLY = 0.15;
/** Fewer different characters are chance. */
const FEW = 6;
/** Korean syllables lie where the first half of the Chinese characters does: so many different ones are no chance. */
const MANY = 15;

/**
 * The encoding of text that is neither UTF-8 nor, by its characters, Chinese in GB18030: Japanese in Shift_JIS, Chinese in Big5, Korean, or Cyrillic letters.
 * Null where none of them is clearly better. The text must have characters enough.
 */
export function easternEncoding(bytes: Uint8Array): Eastern | null {
  const chinese = usualShare(bytes, USUAL.gb18030);
  for (const name of ['shift_jis', 'big5'] as const) {
    const { share, different } = usualShare(bytes, USUAL[name]);
    if (different >= FEW && share >= NEARLY_ALL && share >= chinese.share + CLEARLY) return name;
  }
  const korean = usualShare(bytes, USUAL['euc-kr']);
  if (korean.different >= MANY && korean.share >= NEARLY_ALL + CLEARLY / 2) return 'euc-kr';
  return isCyrillic(bytes) ? 'windows-1251' : null;
}

/** How large a share of the characters beyond ASCII are usual ones (0 where there is none), and how many different ones there are. */
function usualShare(bytes: Uint8Array, { leads, trails }: Usual): { share: number; different: number } {
  let all = 0;
  let usual = 0;
  const different = new Set<number>();
  for (let at = 0; at < bytes.length - 1; at++) {
    const first = bytes[at];
    if (first < 0x80) continue;
    all++;
    const second = bytes[at + 1];
    if (!isIn(second, trails)) continue;
    at++;
    if (!isIn(first, leads)) continue;
    usual++;
    different.add(first * 256 + second);
  }
  return { share: all === 0 ? 0 : usual / all, different: different.size };
}

function isIn(byte: number, ranges: readonly Range[]): boolean {
  return ranges.some(([from, to]) => byte >= from && byte <= to);
}

/** Nearly all bytes beyond ASCII are Cyrillic letters in windows-1251, and they stand in words. */
function isCyrillic(bytes: Uint8Array): boolean {
  let all = 0;
  let letters = 0;
  let words = 0;
  const different = new Set<number>();
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] < 0x80) continue;
    all++;
    if (bytes[at] < 0xc0 && bytes[at] !== 0xa8 && bytes[at] !== 0xb8) continue;
    letters++;
    different.add(bytes[at]);
    if (at === 0 || bytes[at - 1] < 0x80) words++;
  }
  return different.size >= MANY && letters >= all * NEARLY_ALL && letters > words * 3;
}
