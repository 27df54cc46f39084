import { halfWidth } from '../../text/half-width.js';
import { remembered } from '../../text/remembered.js';
import type { DurationUnit } from '../values/duration.js';
import { sameWords } from './same-words.js';
import { simplified } from './simplified.js';
import { withoutZone } from './zone-in-header.js';

/** A header without its decoration: what is left to look up, and the unit that it names. */
export interface HeaderWords {
  /** Lower case, without accents, spaces and marks: `speedofanswer`. */
  readonly key: string;
  readonly unit: DurationUnit | null;
  /** Whether it says that it counts: `呼入量（通）`, `CALLS count`. */
  readonly isCount: boolean;
}

const UNITS: readonly (readonly [DurationUnit, string])[] = [
  ['milliseconds', 'milliseconds?|millis|msecs?|ms|毫秒|ミリ秒'],
  ['seconds', 'seconds?|secs?|s|secondes?|segundos?|segs?|sekunden|sek|秒钟?|秒鐘|秒数|秒數'],
  ['minutes', 'minutes?|mins?|minutos?|minuten|分钟|分鐘|分'],
  ['hours', 'hours?|hrs?|heures?|horas?|stunden|小时|小時'],
  ['hms', 'h+:m+:s+|m+:s+|hms|时:分:秒|分:秒'],
];
/** Letters that name a unit between brackets only. */
const LETTERS: Partial<Record<DurationUnit, string>> = { seconds: 'ss', minutes: 'm', hours: 'h' };
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
          `(?:\\s|_|\\.|\\/\\s*(?<=(?:时长|时间|時長|時間|time|duration)\\s*\\/\\s*))(?:in[\\s_]+)?(?:${words})\\.?$`,
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

/** Anything beyond plain small words or plain characters, and the words that may be decoration: most names have nothing of it, and are not looked through. */
const DECORATED = new RegExp(
  `[^a-z \\u4e00-\\u9fff]|求和项|北京|[a-z ][\\u4e00-\\u9fff]|[\\u4e00-\\u9fff][a-z ]|(?:^| )(?:of|average|mean|avg|count|cnt|utc|gmt|beijing|china|${UNITS.map(([, words]) => words).join('|')})(?: |$)`,
);

/** `等待秒数`: the unit is the last word of the name. */
const HAN_SECONDS = /[\u4e00-\u9fff](?:秒数|秒)$/;
/** What takes time, named without that word where its unit is beside it: `等待(min)`, `平均整理(秒)`. */
const ALONE =
  /^(?:平均|总)?(?:等待|排队|通话|交谈|保持|振铃|话后|话后处理|事后处理|整理|案头|小结)$|^平均处理$/;
/** What only time can be the average of. */
const WAITED = /^平均(?:等待|排队|保持|振铃)$/;
/** Words for pieces that are counted, between brackets or at an end. */
const PIECES =
  /[([【]\s*(?:通|个|個|次|件|笔|筆|条|條|起|人次|通数|次数|calls?|contacts?|count|number|no\.?|nr\.?|#)\s*[)\]】]|(?<=[a-z)])[\s_]+(?:count|cnt)$|^(?:count|number|num|no\.?|#)\s+of\s+|^#\s*(?=[a-z])/;
/** An average, before or behind what it is of: `SPEED OF ANSWER average`. */
const MEAN = /(?<![a-z])(?:average|mean)(?![a-z])/g;
const MEAN_BEHIND = /^(.*[a-z].*?)(?:[\s_]+avg\.?|\s*[([]\s*avg\.?\s*[)\]])$/;
const HAN = /[\u4e00-\u9fff]/;
const BEYOND_ASCII = /[^\0-\x7f]/;
/** The sign for an average, in front of a name. */
const AVERAGE = /^\s*(?:[ØøΦ](?=\s|[A-ZÄÖÜ])|[∅⌀])\s*/;
/** What a pivot table puts before the name of a column that it adds up. */
const PIVOT = /^\s*(?:(?:sum of|summe von|suma de|somme de)\s+|求和项\s*[:：]\s*)/i;
const HINTS = /[(（[【]\s*(?:fmt|formatted|y\s*\/\s*n|yes\s*\/\s*no|是\s*\/\s*否|0\s*\/\s*1)\s*[)）\]】]/i;

/**
 * Takes a header apart for looking it up: width and case folded, `camelCase` cut, accents, marks and spaces dropped,
 * a unit or a word for counted pieces in brackets or at the end set apart, words that mean the same made the same.
 *
 * `headerWords('Speed of answer in seconds')` is `{ key: 'speedofanswer', unit: 'seconds', isCount: false }`.
 */
export const headerWords: (header: string) => HeaderWords = remembered((header) => {
  const words = DECORATED.test(header) ? undecorated(header) : plainWords(header);
  const { key, unit, isCount } = words;
  if (!HAN.test(key)) return words;
  const alone = unit === null ? WAITED : ALONE;
  const plain = isCount ? simplified(key) : simplified(key).replace(alone, '$&时长');
  return { key: sameWords(plain), unit: unit ?? (HAN_SECONDS.test(plain) ? 'seconds' : null), isCount };
});

function plainWords(header: string): HeaderWords {
  return { key: header.replaceAll(' ', ''), unit: null, isCount: false };
}

function undecorated(header: string): HeaderWords {
  let text = withoutZone(halfWidth(header))
    .replace(AVERAGE, 'avg ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(HINTS, ' ')
    .replace(PIVOT, '')
    .toLowerCase()
    .trim();
  let unit: DurationUnit | null = null;
  for (const [sign, patterns] of UNIT_PATTERNS) {
    if (unit !== null || !sign.test(text)) continue;
    for (const [name, pattern] of patterns) {
      if (unit !== null || !pattern.test(text) || text.replace(pattern, '').trim() === '') continue;
      unit = name;
      text = text.replace(pattern, '');
    }
  }
  const counted = unit === null ? text.replace(PIECES, ' ').trim() : text;
  const isCount = counted !== text && counted !== '';
  if (isCount) text = counted;
  text = text.replace(MEAN, 'avg').trim().replace(MEAN_BEHIND, 'avg $1');
  return { key: withoutMarks(text), unit, isCount };
}

function withoutMarks(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.replace(/[^a-z\d%]/g, '');
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}%]/gu, '');
}

/** The keys of names divided by bars, to look headers up among. `headerKeys('day | 日').has(headerWords('Day').key)` is `true`. */
export function headerKeys(bars: string): ReadonlySet<string> {
  return new Set(bars.split('|').map((name) => headerWords(name).key));
}

const TWO_NAMES = /^([^/|(（[]+?)\s*(?:[/|]\s*(.+)|[(（[]\s*([^()（）]+?)\s*[)）\]])$/;

/**
 * The two names of a header that says the same in Chinese and in other letters; none for any other. `bilingual('beginTime(开始时间)')` is
 * `['beginTime', '开始时间']`.
 */
export function bilingual(header: string): readonly string[] {
  if (!HAN.test(header) || !LETTERS_IN.test(header)) return [];
  const [, first, behind, within] = TWO_NAMES.exec(header.trim()) ?? [];
  const second = behind ?? within;
  if (first === undefined || second === undefined || HAN.test(first) === HAN.test(second)) return [];
  return [first, second];
}

const LETTERS_IN = /[a-z]{2}/i;
