import { DataError } from '../../text/errors.js';
import { nearest } from '../../text/nearest.js';
import { type Header, headerKey } from '../header/find-header.js';
import type { ColumnSettings } from '../presets/preset.js';
import type { DurationUnit } from '../values/duration.js';
import type { ColumnAt } from './cell-readings.js';

/** A field with the columns of this file that it comes from. */
export interface Bound {
  readonly field: string;
  readonly at: ColumnAt;
  /** The time column, where `at` is a date column. */
  readonly time: ColumnAt | null;
  readonly unit: DurationUnit | null;
  readonly unknown: readonly string[] | undefined;
  readonly negativeIsUnknown: boolean;
}

/** Finds columns by name in one file. */
export interface Columns {
  /** Where the column stands; an error with the nearest name if it is not there. */
  indexOf(name: string): number;
  /** The column, or undefined if it is not there. */
  find(name: string): ColumnAt | undefined;
}

/** Looks columns up by header; case and blanks do not matter. */
export function columnsOf(header: Header, file: string): Columns {
  const places = new Map(header.names.map((name, index) => [headerKey(name), { index, name }]));
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

/** The error for a column that the file does not have: names the nearest, or lists what there is. */
export function missingColumn(name: string, header: Header, file: string): DataError {
  const near = nearest(name, header.names);
  const list = header.names.slice(0, 30).join(', ');
  return new DataError(
    { en: `there is no column "${name}"`, zh: `没有列“${name}”` },
    { file, ...(header.row === null ? {} : { row: header.row }) },
    near
      ? {
          en: `Did you mean "${near}"? The columns are: ${list}.`,
          zh: `是否为“${near}”？现有列：${list}。`,
        }
      : { en: `The columns are: ${list}.`, zh: `现有列：${list}。` },
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
  const plain = { time: null, unit: null, unknown: undefined, negativeIsUnknown: false };
  if (typeof settings === 'string' || Array.isArray(settings)) {
    const at = firstOf(settings as string | readonly string[], columns, strict);
    return at && { ...plain, field, at };
  }
  if ('date' in settings) {
    const at = firstOf(settings.date, columns, strict);
    const time = firstOf(settings.time, columns, strict);
    return at && time && { ...plain, field, at, time };
  }
  const one = settings as Extract<ColumnSettings, { column: unknown }>;
  const at = firstOf(one.column, columns, strict);
  return (
    at && {
      field,
      at,
      time: null,
      unit: one.unit ?? null,
      unknown: one.unknown,
      negativeIsUnknown: one.negative === 'unknown',
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
