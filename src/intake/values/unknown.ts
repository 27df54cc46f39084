import { isDigitAt } from '../../text/digit-at.js';

/** What exports write where there is nothing; compared in lower case. */
const UNKNOWN = new Set([
  '',
  '/',
  'null',
  '[]',
  '{}',
  '暂无数据',
  '\\n',
  'none',
  'na',
  'n/a',
  '#n/a',
  '#div/0!',
  '#value!',
  '#ref!',
  '#name?',
  '#num!',
  '#null!',
  'n.a.',
  'nil',
  'nan',
  'nan%',
  'nat',
  'infinity%',
  'infinity',
  '-infinity',
  '∞',
  'inf',
  'undefined',
  '无',
  '暂无',
  '空',
  '空值',
  '空白',
  '无数据',
  '无记录',
  'blank',
  'empty',
  'no data',
]);

/** What says that nothing is known, where the place could also be empty for another reason. */
const NOT_KNOWN = new Set(['未知', '不详', '不明', 'unknown', 'desconocido', 'unbekannt', 'inconnu']);
/** Dashes of any width, also between colons as a clock that shows no time: `－`, `–`, `--:--:--`. */
const DASHES = /^[-‐-―−－─_]+(?:[:：.][-‐-―−－─_]+){0,3}$/u;
const BRACKETED = /^[([<{（【［](.+)[)\]>}）】］]$/u;
const LONGEST = 13;

/**
 * Whether a cell of a number, time or flag column says that nothing is known. `isUnknown('N/A')`, `isUnknown('--:--')` and `isUnknown('(空)')` are
 * `true`.
 */
export function isUnknown(text: string): boolean {
  return (
    isNothing(text) ||
    ((text.length <= LONGEST || isPadded(text)) && NOT_KNOWN.has(text.trim().toLowerCase()))
  );
}

/**
 * Whether a cell says that there is nothing, as an empty one does; not so where something is there but not known (`未知`). `isNothing('--')` is `true`.
 */
export function isNothing(text: string): boolean {
  // What begins with a digit says something.
  if (isDigitAt(text, 0) || (text.length > LONGEST && !isPadded(text))) return false;
  const plain = text.trim().toLowerCase();
  if (plain.length > LONGEST) return false;
  if (UNKNOWN.has(plain) || DASHES.test(plain)) return true;
  const [, within] = BRACKETED.exec(plain) ?? [];
  return within !== undefined && UNKNOWN.has(within.trim());
}

/** Whether blanks fill a text up to the width of its column. */
function isPadded(text: string): boolean {
  return text.charCodeAt(0) <= BLANK || text.charCodeAt(text.length - 1) <= BLANK;
}

const BLANK = 32;
