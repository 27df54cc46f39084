import { type At, inside, list, mapping, oneOf, text, texts, wrong } from './check.js';
import type { OneColumn, Other } from './preset.js';

const UNITS = ['seconds', 'minutes', 'hours', 'milliseconds', 'days', 'hms', 'hhmmss'] as const;
const KEYS = [
  'column',
  'columns',
  'unit',
  'unknown',
  'negative',
  'blank',
  'plus',
  'minus',
  'extract',
  'several',
  'words',
  'or_else',
  'share_of',
];

/** A setting that may be left out. */
export function optional<T>(value: unknown, at: At, parse: (value: unknown, at: At) => T): T | undefined {
  return value === undefined || value === null ? undefined : parse(value, at);
}

/** A column with how to read it, from a user's preset. */
export function oneColumnOf(value: unknown, at: At): OneColumn {
  const raw = mapping(value, at, KEYS);
  const part = <T>(key: string, parse: (value: unknown, at: At) => T) =>
    optional(raw[key], inside(at, key), parse);
  return {
    column: texts(raw.column ?? raw.columns, inside(at, 'column')),
    unit: part('unit', unitOf),
    unknown: part('unknown', texts),
    negative: part('negative', (word, where) => oneOf(word, where, ['unknown'])),
    blank: part('blank', (word, where) => oneOf(word, where, ['zero', 'unknown'])),
    plus: part('plus', othersOf),
    minus: part('minus', othersOf),
    extract: part('extract', patternOf),
    several: part('several', (word, where) => oneOf(word, where, ['first', 'last'])),
    words: part('words', wordsOf),
    orElse: part('or_else', text),
    shareOf: part('share_of', (word, where) => oneOf(word, where, ['offered', 'answered'])),
  };
}

function unitOf(value: unknown, at: At) {
  return oneOf(value, at, UNITS);
}

/** One column or several; each by its name, or with a unit of its own. */
function othersOf(value: unknown, at: At): readonly (string | Other)[] {
  const items = Array.isArray(value) ? list(value, at) : [value];
  return items.map((item, i) => {
    const where = inside(at, i);
    if (typeof item !== 'object') return text(item, where);
    const raw = mapping(item, where, ['column', 'unit']);
    return {
      column: text(raw.column, inside(where, 'column')),
      unit: unitOf(raw.unit, inside(where, 'unit')),
    };
  });
}

function wordsOf(value: unknown, at: At): Record<string, string> {
  const raw = mapping(value, at);
  return Object.fromEntries(Object.entries(raw).map(([from, to]) => [from, text(to, inside(at, from))]));
}

/** A regular expression that can be compiled. */
function patternOf(value: unknown, at: At): string {
  const pattern = text(value, at);
  try {
    new RegExp(pattern);
    return pattern;
  } catch {
    throw wrong(at, value, 'a regular expression', '正则表达式');
  }
}

/** Column → what its cells look like, as a regular expression. */
export function patternsOf(value: unknown, at: At): Record<string, string> {
  const raw = mapping(value, at);
  return Object.fromEntries(
    Object.entries(raw).map(([name, pattern]) => [name, patternOf(pattern, inside(at, name))]),
  );
}
