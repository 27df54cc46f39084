import { DataError } from '../../text/errors.js';
import { nearest } from '../../text/nearest.js';
import { listedNames } from '../../text/punctuation.js';
import { type Header, headerKey } from '../header/find-header.js';
import type { ColumnSettings, OneColumn, Other } from '../presets/preset.js';
import type { DurationUnit } from '../values/duration.js';
import type { ColumnAt } from './readings/cell-readings.js';

/** A field with the columns of this file that it comes from. */
export interface Bound {
  readonly field: string;
  readonly at: ColumnAt;
  /** The time column, where `at` is a date column. */
  readonly time: ColumnAt | null;
  readonly unit: DurationUnit | null;
  readonly unknown: readonly string[] | undefined;
  readonly negativeIsUnknown: boolean;
  readonly blank: OneColumn['blank'];
  /** Durations to be added (1) or taken off (-1). */
  readonly others: readonly {
    readonly at: ColumnAt;
    readonly unit: DurationUnit | null;
    readonly sign: 1 | -1;
  }[];
  readonly several: OneColumn['several'] | null;
  readonly extract: RegExp | null;
  readonly words: ReadonlyMap<string, string> | null;
  readonly shareOf: OneColumn['shareOf'] | null;
  /** The column that is read where the cell of this one is empty. */
  readonly orElse: ColumnAt | null;
}

/** A field that comes from one column, as it stands. */
export const PLAIN: Omit<Bound, 'field' | 'at'> = {
  time: null,
  unit: null,
  unknown: undefined,
  negativeIsUnknown: false,
  blank: undefined,
  others: [],
  several: null,
  extract: null,
  words: null,
  shareOf: null,
  orElse: null,
};

/** Finds columns by name in one file. */
export interface Columns {
  /** Where the column stands; an error with the nearest name if it is not there. */
  indexOf(name: string): number;
  /** The column, or undefined if it is not there. */
  find(name: string): ColumnAt | undefined;
}

/** Looks columns up by header; case and blanks do not matter. Of a name that two rows make together, the lower part will do if it is the only one. */
export function columnsOf(header: Header, file: string): Columns {
  const places = new Map(header.names.map((name, index) => [headerKey(name), { index, name }]));
  for (const [key, at] of lowerParts(header)) if (!places.has(key)) places.set(key, at);
  const find = (name: string) => places.get(headerKey(name));
  return {
    find,
    indexOf: (name) => {
      const at = find(name);
      if (at) return at.index;
      throw missingColumn(name, header, file);
    },
  };
}

function lowerParts({ names, parts = [] }: Header): ReadonlyMap<string, ColumnAt> {
  const keys = parts.map((part) => (part ? headerKey(part[1]) : null));
  return new Map(
    keys.flatMap((key, index) =>
      key !== null && keys.indexOf(key) === keys.lastIndexOf(key)
        ? [[key, { index, name: names[index] }] as const]
        : [],
    ),
  );
}

/** The error for a column that the file does not have: names the nearest, or lists what there is. */
export function missingColumn(name: string, header: Header, file: string): DataError {
  const near = nearest(name, header.names);
  const list = listedNames(header.names.slice(0, 30));
  return new DataError(
    { en: `there is no column "${name}"`, zh: `没有列“${name}”` },
    { file, ...(header.row === null ? {} : { row: header.row }) },
    near
      ? {
          en: `Did you mean "${near}"? The columns are: ${list.en}.`,
          zh: `是否为“${near}”？现有列：${list.zh}。`,
        }
      : { en: `The columns are: ${list.en}.`, zh: `现有列：${list.zh}。` },
  );
}

/**
 * Finds the columns of a field. With `strict`, a column that is not there is an error; else the field is left out (null).
 */
export function bindField(
  field: string,
  settings: ColumnSettings,
  columns: Columns,
  strict: boolean,
): Bound | null {
  if (typeof settings === 'string' || Array.isArray(settings)) {
    const at = firstOf(settings as string | readonly string[], columns, strict);
    return at && { ...PLAIN, field, at };
  }
  if ('date' in settings) {
    const at = firstOf(settings.date, columns, strict);
    const time = firstOf(settings.time, columns, strict);
    return at && time && { ...PLAIN, field, at, time };
  }
  return bindOne(field, settings as OneColumn, columns, strict);
}

function bindOne(field: string, one: OneColumn, columns: Columns, strict: boolean): Bound | null {
  const at = firstOf(one.column, columns, strict);
  const others = (names: readonly (string | Other)[] | undefined, sign: 1 | -1) =>
    (names ?? []).flatMap((name) => {
      const { column, unit } = typeof name === 'string' ? { column: name, unit: one.unit ?? null } : name;
      const other = firstOf(column, columns, strict);
      return other ? [{ at: other, unit, sign }] : [];
    });
  return (
    at && {
      field,
      at,
      time: null,
      unit: one.unit ?? null,
      unknown: one.unknown,
      negativeIsUnknown: one.negative === 'unknown',
      blank: one.blank,
      others: [...others(one.plus, 1), ...others(one.minus, -1)],
      several: one.several ?? null,
      extract: one.extract === undefined ? null : new RegExp(one.extract),
      words: one.words ? new Map(Object.entries(one.words).map(([from, to]) => [headerKey(from), to])) : null,
      shareOf: one.shareOf ?? null,
      orElse: one.orElse === undefined ? null : firstOf(one.orElse, columns, strict),
    }
  );
}

function firstOf(names: string | readonly string[], columns: Columns, strict: boolean): ColumnAt | null {
  const list = typeof names === 'string' ? [names] : names;
  for (const name of list) {
    const at = columns.find(name);
    if (at) return at;
  }
  if (strict) columns.indexOf(list[0]);
  return null;
}
