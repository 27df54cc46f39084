import { DataError } from '../../text/errors.js';
import { nearest } from '../../text/nearest.js';
import { durationOf } from '../values/duration.js';

/** Where in a settings file a value stands: `columns.wait_sec.unit`. */
export interface At {
  readonly file: string;
  readonly path: string;
}

/** A key inside. `inside({ file, path: 'columns' }, 'queue').path` is `'columns.queue'`. */
export function inside(at: At, key: string | number): At {
  if (typeof key === 'number') return { file: at.file, path: `${at.path}[${key + 1}]` };
  return { file: at.file, path: at.path === '' ? key : `${at.path}.${key}` };
}

/** The error for a value of the wrong kind; says the key, what stands there and what should. */
export function wrong(at: At, value: unknown, en: string, zh: string): DataError {
  const shown = value === undefined ? undefined : JSON.stringify(value);
  return new DataError(
    { en: `should be ${en}`, zh: `应为${zh}` },
    { file: at.file, column: at.path === '' ? undefined : at.path, value: shown?.replace(/^"|"$/g, '') },
    { en: 'The format of presets: docs/presets.md.', zh: '预设格式见 docs/presets.md。' },
  );
}

/** A mapping; with `known`, a key that is not among them is an error that names the nearest. */
export function mapping(value: unknown, at: At, known?: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrong(at, value, 'a list of "key: value"', '“键: 值”列表');
  }
  if (known) for (const key of Object.keys(value)) knownKey(key, at, known);
  return value as Record<string, unknown>;
}

/** The key, if it is a known one; else an error that names the nearest. */
export function knownKey(key: string, at: At, known: readonly string[]): string {
  if (known.includes(key)) return key;
  const near = nearest(key, known);
  throw new DataError(
    { en: 'is not known here', zh: '在此处不是有效的键' },
    { file: at.file, column: inside(at, key).path },
    near
      ? { en: `Did you mean ${near}?`, zh: `是否想写 ${near}？` }
      : { en: `Known keys: ${known.join(', ')}.`, zh: `可用的键：${known.join('、')}。` },
  );
}

/** Text; a number counts as text, for YAML reads `20` as a number. */
export function text(value: unknown, at: At): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw wrong(at, value, 'text', '文本');
}

/** One text or several; always a list. */
export function texts(value: unknown, at: At): readonly string[] {
  if (!Array.isArray(value)) return [text(value, at)];
  if (value.length === 0) throw wrong(at, value, 'a text or a list of texts', '文本或文本列表');
  return value.map((item, i) => text(item, inside(at, i)));
}

/** One of a few words. */
export function oneOf<const Word extends string>(value: unknown, at: At, words: readonly Word[]): Word {
  const word = words.find((each) => each === value);
  if (word !== undefined) return word;
  throw wrong(at, value, `one of ${words.join(', ')}`, `以下之一：${words.join('、')}`);
}

/** A list. */
export function list(value: unknown, at: At): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw wrong(at, value, 'a list', '列表');
}

/** A length of time with its unit, in seconds. `seconds('30m', at)` is `1800`. */
export function seconds(value: unknown, at: At): number {
  const found =
    typeof value === 'string' && !/^[\d.\s]+$/.test(value) ? durationOf(value, 'seconds') : Number.NaN;
  if (found > 0) return found;
  throw wrong(
    at,
    value,
    'a length of time with its unit, such as 30m, 24h or 90s',
    '带单位的时长，如 30m、24h、90s',
  );
}
