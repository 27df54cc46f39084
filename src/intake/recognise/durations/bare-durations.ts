import type { Text } from '../../../text/text.js';
import { headerWords } from '../../aliases/normalise.js';
import { type RawRow, textOf } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import type { ColumnSettings } from '../../presets/preset.js';
import { durationHabit } from '../../values/day-fraction.js';
import { type DurationUnit, durationOf } from '../../values/duration.js';
import { decimalSignOf } from '../../values/number.js';

/** The values of a column in each row; NaN where unknown. */
export type Values = readonly number[];

/** Durations of one column: in seconds where their unit is known, else as they stand. */
export interface Durations {
  readonly name: string;
  /** Worked out when they are asked for. */
  readonly values: Values;
  /** Whether they are bare numbers whose unit nobody names. */
  readonly isBare: boolean;
}

/** The durations of the fields that have a column of their own, over all rows. */
export function durationsIn(
  fields: readonly string[],
  columns: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  rows: readonly RawRow[],
): ReadonlyMap<string, Durations> {
  return new Map(
    fields.flatMap((field): [string, Durations][] => {
      const name = columns[field];
      return typeof name === 'string' ? [[field, durationsOf(name, header, rows)]] : [];
    }),
  );
}

function durationsOf(name: string, header: Header, rows: readonly RawRow[]): Durations {
  const index = header.names.indexOf(name);
  const cells = rows.map((row) => row.cells[index]);
  const texts = cells.map(textOf);
  const { unit } = headerWords(name);
  const { days, digits } = durationHabit(cells);
  const isBare = unit === null && !days && !digits && texts.every((text) => !/[:：]|\p{L}/u.test(text));
  const read = () => {
    const decimal = decimalSignOf(texts);
    const own = unit ?? (days ? 'days' : digits ? 'hhmmss' : 'seconds');
    return texts.map((text) => durationOf(text, own, decimal));
  };
  let values: Values | null = null;
  return {
    name,
    isBare,
    get values() {
      values ??= read();
      return values;
    },
  };
}

const WORDS: Readonly<Partial<Record<DurationUnit, Text>>> = {
  minutes: { en: 'minutes', zh: '分钟' },
  hours: { en: 'hours', zh: '小时' },
  milliseconds: { en: 'milliseconds', zh: '毫秒' },
};

/** What to say of columns that are read in a unit that nobody names, and why. */
export function unitNote(unit: DurationUnit, names: readonly string[], why: Text): Text {
  const word = WORDS[unit] ?? { en: unit, zh: unit };
  return {
    en: `${names.map((name) => `"${name}"`).join(', ')}: read as ${word.en}, ${why.en}`,
    zh: `${names.map((name) => `“${name}”`).join('、')}：${why.zh}，按${word.zh}读取`,
  };
}

/** Whether most of the values above zero have a fraction. */
export function haveFractions(values: Values): boolean {
  const filled = values.filter((value) => value > 0);
  return filled.filter((value) => !Number.isInteger(value)).length > filled.length / 2;
}
