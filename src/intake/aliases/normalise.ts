import type { DurationUnit } from '../values/duration.js';
import { sameWords } from './same-words.js';
import { simplified } from './simplified.js';
import { withoutZone } from './zone-in-header.js';

/** A header without its decoration: what is left to look up, and the unit that it names. */
export interface HeaderWords {
  /** Lower case, without accents, spaces and marks: `speedofanswer`. */
  readonly key: string;
  readonly unit: DurationUnit | null;
}

const UNITS: readonly (readonly [DurationUnit, string])[] = [
  ['milliseconds', 'milliseconds?|millis|msecs?|ms|毫秒|ミリ秒'],
  ['seconds', 'seconds?|secs?|s|secondes?|segundos?|segs?|sekunden|sek|秒钟?|秒鐘|秒数|秒數'],
  ['minutes', 'minutes?|mins?|minutos?|minuten|分钟|分鐘|分'],
  ['hours', 'hours?|hrs?|heures?|horas?|stunden|小时|小時'],
  ['hms', 'h+:m+:s+|hms|时:分:秒'],
];
/** Letters that name a unit between brackets only. */
const LETTERS: Partial<Record<DurationUnit, string>> = { minutes: 'm', hours: 'h' };
const BRACKETS = UNITS.map(
  ([unit, words]) =>
    [
      unit,
      new RegExp(
        `[(（\\[【]\\s*(?:in\\s+)?(?:${[words, LETTERS[unit] ?? words].join('|')})\\.?\\s*[)）\\]】]`,
        'i',
      ),
    ] as const,
);
const SUFFIXES = [
  ...UNITS.slice(0, 4).map(
    ([unit, words]) =>
      [
        unit,
        new RegExp(
          `(?:\\s|_|\\.|(?<=时长|时间|時長|時間|time|duration)\\s*\\/\\s*)(?:in\\s+)?(?:${words})\\.?$`,
          'i',
        ),
      ] as const,
  ),
];
/** What may name a unit, and the sign without which none of it can be there. */
const UNIT_PATTERNS = [
  [/[(（[【]/, BRACKETS],
  [anyOf(SUFFIXES), SUFFIXES],
] as const;

function anyOf(patterns: readonly (readonly [DurationUnit, RegExp])[]): RegExp {
  return new RegExp(patterns.map(([, { source }]) => source).join('|'), 'i');
}

/** `等待秒数`: the unit is the last word of the name. */
const HAN_SECONDS = /[\u4e00-\u9fff](?:秒数|秒)$/;
/** What takes time, named without that word where its unit is beside it: `等待(min)`. */
const ALONE = /^(?:等待|排队|通话|交谈|保持|振铃|话后)$/;
const HAN = /[\u4e00-\u9fff]/;
const BEYOND_ASCII = /[^\0-\x7f]/;
/** The sign for an average, in front of a name. */
const AVERAGE = /^\s*(?:[ØøΦ](?=\s|[A-ZÄÖÜ])|[∅⌀])\s*/;
/** The same at the end, as some name their columns: `TALK TIME average`; in front of it, `average` and `avg` are one. */
const AVERAGE_LAST = /^(.*[^\s(（-])[\s(（-]+(?:average|avg)\.?\s*[)）]?$/;
const AVERAGE_WORD = /\baverage\b/g;
/** What is counted, beside the name of a count: `呼入量（通）`, `Offered (calls)`. */
const COUNTED =
  /[(（[【]\s*(?:通|次|个|人|笔|件|条|单|人次|通数|次数|calls?|contacts?|count|n|#)\s*[)）\]】]/;
/** What a pivot table puts before the name of a column that it adds up. */
const PIVOT = /^\s*(?:(?:sum of|summe von|suma de|somme de)\s+|求和项\s*[:：]\s*)/i;
const HINTS = /[(（[【]\s*(?:y\s*\/\s*n|yes\s*\/\s*no|是\s*\/\s*否|0\s*\/\s*1)\s*[)）\]】]/i;

/**
 * Takes a header apart for looking it up: width and case folded, `camelCase` cut, accents, marks and spaces dropped,
 * a unit in brackets or at the end set apart, the word for an average in front, words that mean the same made the same.
 *
 * `headerWords('Speed of answer in seconds')` is `{ key: 'speedofanswer', unit: 'seconds' }`; `headerWords('TALK TIME average').key` is `'avgtalktime'`.
 */
export function headerWords(header: string): HeaderWords {
  let text = withoutZone(header.normalize('NFKC'))
    .replace(AVERAGE, 'avg ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(HINTS, ' ')
    .replace(PIVOT, '')
    .toLowerCase()
    .replace(COUNTED, ' ')
    .trim()
    .replace(AVERAGE_LAST, 'avg $1')
    .replace(AVERAGE_WORD, 'avg');
  let unit: DurationUnit | null = null;
  for (const [sign, patterns] of UNIT_PATTERNS) {
    if (unit !== null || !sign.test(text)) continue;
    for (const [name, pattern] of patterns) {
      if (unit !== null || !pattern.test(text) || text.replace(pattern, '').trim() === '') continue;
      unit = name;
      text = text.replace(pattern, '');
    }
  }
  const key = BEYOND_ASCII.test(text)
    ? text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^\p{L}\p{N}%]/gu, '')
    : text.replace(/[^a-z\d%]/g, '');
  if (!HAN.test(key)) return { key, unit };
  const plain = unit === null ? simplified(key) : simplified(key).replace(ALONE, '$&时长');
  return { key: sameWords(plain), unit: unit ?? (HAN_SECONDS.test(plain) ? 'seconds' : null) };
}
