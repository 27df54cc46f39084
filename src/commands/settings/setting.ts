import { DataError, type Place } from '../../text/errors.js';
import { nearest } from '../../text/nearest.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';

/** A part of the settings file that no option of the command line stands for, because it is a list of its own. */
export interface Setting<T> {
  /** Its key in the settings file. */
  readonly key: string;
  readonly doc: Text;
  /** The lines under the key that `ccops init` writes as an example, without the key's own. */
  readonly example: readonly string[];
  /** What holds where the file does not have it. */
  readonly fallback: T;
  /** The value from what stands in the file; `file` is for errors. Throws DataError with the remedy. */
  read(value: unknown, file: string): T;
}

/** The error for what stands in a part of the settings file: where, what, and what would do. */
export function wrongSetting(place: Place, value: unknown, remedy: Text): DataError {
  const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return new DataError({ en: 'cannot be read', zh: '无法识别' }, { ...place, value: shown }, remedy);
}

/** The entries of a mapping in the settings file. Throws DataError when it is none. */
export function entriesOf(
  value: unknown,
  place: Place,
  remedy: Text,
): readonly (readonly [string, unknown])[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  throw wrongSetting(place, value, remedy);
}

/** A text or a list of texts as a list. Throws DataError when it is neither. */
export function textsOf(value: unknown, place: Place, remedy: Text): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.every((one) => ['string', 'number'].includes(typeof one))) return list.map(String);
  throw wrongSetting(place, value, remedy);
}

/** The error for a key that is none of those known, with the nearest. */
export function unknownKey(key: string, known: readonly string[], place: Place): DataError {
  const { column, ...file } = place;
  const path = column === undefined ? key : `${column}.${key}`;
  const near = nearest(key, known);
  const list = listedNames(known);
  return new DataError(
    { en: `the setting "${path}" is not known`, zh: `未知的设置项“${path}”` },
    file,
    near
      ? { en: `Did you mean ${near}?`, zh: `是否想写 ${near}？` }
      : { en: `Known here: ${list.en}.`, zh: `此处可用：${list.zh}。` },
  );
}
