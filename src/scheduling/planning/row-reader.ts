import { DataError } from '../../text/errors.js';
import { nearest } from '../../text/nearest.js';
import type { Text } from '../../text/text.js';
import type { PlanningCell } from './sheet.js';
import type { PlanningColumn } from './table.js';
import { dateOf, minuteOf, numberOfText, partsOf, weekdayOf } from './values.js';

/** A row of a planning table: gives each cell as what it should be, or an error that names file, row, column and value. */
export class RowReader {
  constructor(
    readonly file: string,
    readonly row: number,
    readonly columns: readonly PlanningColumn[],
    readonly cells: ReadonlyMap<string, PlanningCell>,
  ) {}

  /** The cell as trimmed text; null when it is empty. */
  text(key: string): string | null {
    const cell = this.cells.get(key);
    const text = cell === null || cell === undefined ? '' : String(cell).trim();
    if (text !== '') return text;
    if (this.#column(key).required)
      this.fail(key, { en: 'is empty', zh: '为空' }, { en: 'Fill it in.', zh: '请填写。' });
    return null;
  }

  number(key: string): number | null {
    return this.#parsed(key, (text) => this.#inRange(key, numberOfText(text)), {
      en: this.#rangeText(key, 'a number'),
      zh: this.#rangeText(key, '数字'),
    });
  }

  /** A time of day in minutes; 24:00 is 1440. */
  time(key: string): number | null {
    return this.#parsed(key, minuteOf, { en: 'a time such as 08:30', zh: '时间，例如 08:30' });
  }

  /** An ISO date. */
  date(key: string): string | null {
    return this.#parsed(key, dateOf, { en: 'a date such as 2026-10-01', zh: '日期，例如 2026-10-01' });
  }

  list(key: string): string[] {
    return partsOf(this.text(key) ?? '');
  }

  /** ISO weekdays, 1 Monday to 7 Sunday. */
  weekdays(key: string): number[] {
    return partsOf(this.text(key) ?? '').map((part) => {
      const day = weekdayOf(part);
      if (day !== null) return day;
      return this.fail(key, notA({ en: 'a weekday', zh: '星期' }), {
        en: 'Write Mon, Tue … Sun, separated by commas.',
        zh: '请写 一、二……日，用顿号或逗号分隔。',
      });
    });
  }

  /** The key of the choice that the cell names in either language. */
  choice(key: string): string | null {
    const text = this.text(key);
    if (text === null) return null;
    const choices = this.#column(key).choices ?? [];
    const fits = (word: string) => word.toLowerCase() === text.toLowerCase();
    const found = choices.find(({ key: name, label }) => [name, label.en, label.zh].some(fits));
    if (found) return found.key;
    return this.fail(key, notA({ en: 'one of the choices', zh: '可选值之一' }), {
      en: `Choose ${choices.map((choice) => choice.label.en).join(', ')}.`,
      zh: `请选择 ${choices.map((choice) => choice.label.zh).join('、')}。`,
    });
  }

  /** The id that a cell (or a part of it) means, by id or by name. */
  reference(
    key: string,
    word: string,
    things: readonly { readonly id: string; readonly name: string }[],
  ): string {
    const named = things.filter((thing) => thing.name === word);
    const found = things.find((thing) => thing.id === word) ?? (named.length === 1 ? named[0] : undefined);
    if (found) return found.id;
    const near = nearest(
      word,
      things.map((thing) => thing.id),
    );
    const table: Text =
      key.includes('shift') || key === 'value' ? { en: 'shifts', zh: '班次' } : { en: 'people', zh: '人员' };
    return this.fail(
      key,
      { en: `${word} is not in the ${table.en} sheet`, zh: `“${table.zh}”表中没有 ${word}` },
      near === undefined
        ? { en: `Enter it there first, or correct it here.`, zh: '请先在该表中添加，或在此更正。' }
        : { en: `Did you mean ${near}?`, zh: `是否想写 ${near}？` },
    );
  }

  /** Throws the error for a cell of this row. */
  fail(key: string, text: Text, remedy: Text): never {
    const cell = this.cells.get(key);
    const value = cell === null || cell === undefined ? undefined : String(cell);
    const { label } = this.#column(key);
    throw new DataError(
      text,
      {
        file: this.file,
        row: this.row,
        column: label.zh === label.en ? label.en : `${label.zh} (${label.en})`,
        value,
      },
      remedy,
    );
  }

  #column(key: string): PlanningColumn {
    return this.columns.find((column) => column.key === key)!;
  }

  #parsed<Value>(key: string, parse: (text: string) => Value | null, wanted: Text): Value | null {
    const text = this.text(key);
    if (text === null) return null;
    const value = parse(text);
    if (value !== null) return value;
    return this.fail(key, notA(wanted), { en: `Write ${wanted.en}.`, zh: `请填写${wanted.zh}。` });
  }

  #inRange(key: string, value: number | null): number | null {
    const [least, most] = this.#column(key).range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return value !== null && value >= least && value <= most ? value : null;
  }

  #rangeText(key: string, noun: string): string {
    const { range } = this.#column(key);
    return range ? `${noun} (${range[0]}–${range[1]})` : noun;
  }
}

function notA(wanted: Text): Text {
  return { en: `is not ${wanted.en}`, zh: `不是${wanted.zh}` };
}
