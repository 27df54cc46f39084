import { DataError } from '../text/errors.js';
import type { Text } from '../text/text.js';
import { DAY_MINUTES } from '../time/units.js';
import { type DayType, dayTypes } from './day-info.js';
import { readDay, readFactor, readPeriod, readTimes, readWindow } from './event-cells.js';
import { type EventColumns, type EventRow, eventColumns } from './event-columns.js';
import { type EventOrder, type OrderFound, orderOf } from './event-order.js';

/** Words for the day types, in small letters; single letters as in tables that tell days off on a weekday (w) from those on a weekend (e). */
const typeWords: Readonly<Record<string, DayType>> = {
  ...Object.fromEntries(dayTypes.map((type) => [type, type])),
  w: 'off',
  e: 'off',
  m: 'makeup',
  n: 'normal',
  holiday: 'off',
  'day off': 'off',
  closed: 'off',
  'make-up': 'makeup',
  'make-up workday': 'makeup',
  event: 'window',
  campaign: 'window',
  'event or near a holiday': 'window',
  ordinary: 'normal',
  休息: 'off',
  放假: 'off',
  休假: 'off',
  节假日: 'off',
  调休上班: 'makeup',
  调休: 'makeup',
  上班: 'makeup',
  补班: 'makeup',
  节前节后: 'window',
  活动或节日前后: 'window',
  前后: 'window',
  活动: 'window',
  平日: 'normal',
  正常: 'normal',
};

/** How long an advertising slot works where its end is not given. */
const usualSlotMinutes = 30;

/** A row of an events file as it was meant. */
export interface EventEntry {
  /** Day number. */
  readonly day: number;
  readonly event: string | null;
  readonly offset: number | null;
  readonly dayType: DayType | null;
  /** The days that the event lasts, or is felt, counted from `day`. */
  readonly days: readonly [number, number];
  /** The days are a window around the event's own, and of another kind than it. */
  readonly around: boolean;
  /** The part of the day in minutes after midnight, for a slot; the end may lie on the next day. */
  readonly minutes: readonly [number, number] | null;
  readonly queue: string | null;
  readonly factor: number | null;
}

/**
 * The rows of an events file, in order of date; `order` holds where the file itself does not settle it. Throws DataError with row and column for a cell
 * that cannot be read.
 */
export function eventEntries(rows: readonly EventRow[], order?: EventOrder): EventEntry[] {
  const columns = eventColumns(rows);
  const { monthFirst } = orderIn(rows, columns, order);
  return rows
    .map((row, index) => entryOf(new Cells(row, index, columns), monthFirst))
    .filter((entry) => !(entry.dayType === 'normal' && entry.event === null && entry.minutes === null))
    .sort((a, b) => a.day - b.day);
}

/** The order of the dates of an events file, see `orderOf`. */
export function eventOrder(rows: readonly EventRow[], given?: EventOrder): OrderFound {
  return orderIn(rows, eventColumns(rows), given);
}

function orderIn(rows: readonly EventRow[], { date, end }: EventColumns, given?: EventOrder): OrderFound {
  const cells = rows.flatMap((row) =>
    [date, end].map((name) => (name === '' ? '' : String(row[name] ?? ''))),
  );
  return orderOf(cells, given);
}

/** The cells of one row by their meaning. */
class Cells {
  constructor(
    private readonly row: EventRow,
    private readonly index: number,
    private readonly columns: EventColumns,
  ) {}

  text(key: keyof EventColumns): string {
    const column = this.columns[key];
    return column === '' ? '' : String(this.row[column] ?? '').trim();
  }

  /** What the cell says; null when it is empty. */
  read<Value>(key: keyof EventColumns, read: (text: string) => Value | null, wrong: Text): Value | null {
    const text = this.text(key);
    return text === '' ? null : (read(text) ?? this.fail(key, wrong));
  }

  fail(key: keyof EventColumns, text: Text): never {
    const column = this.columns[key];
    throw new DataError(text, { row: this.index + 2, column, value: this.text(key) });
  }
}

function entryOf(cells: Cells, monthFirst: boolean): EventEntry {
  const written = cells.text('date');
  const day =
    readPeriod(written, monthFirst)?.[0] ?? readDay(written, monthFirst) ?? cells.fail('date', wrong.date);
  const event = cells.text('event') || null;
  const offset = cells.read('offset', wholeNumber, wrong.offset);
  const span = lasting(cells, day, monthFirst);
  return {
    day,
    event,
    offset: event === null ? null : offset,
    dayType: cells.read('dayType', dayTypeOf, wrong.dayType),
    days: span ?? around(cells) ?? [0, 0],
    around: span === null,
    minutes: span === null ? slotOf(cells) : null,
    queue: cells.text('queue') || null,
    factor: factorOf(cells),
  };
}

/** A bare number so high is a percentage more often than so many times the usual. */
const highBareFactor = 20;

function factorOf(cells: Cells): number | null {
  const factor = cells.read('factor', readFactor, wrong.factor);
  const isBare = /^\+?[\d.]+$/.test(cells.text('factor'));
  return isBare && factor !== null && factor >= highBareFactor
    ? cells.fail('factor', wrong.bareFactor)
    : factor;
}

/** The days from a date of start to a date of end. */
function lasting(cells: Cells, day: number, monthFirst: boolean): readonly [number, number] | null {
  const until = readDay(cells.text('end'), monthFirst) ?? readPeriod(cells.text('date'), monthFirst)?.[1];
  if (until === undefined) return null;
  if (timesOf(cells, 'start').length + timesOf(cells, 'end').length > 0) {
    return until - day > 1 ? cells.fail('end', wrong.slot) : null;
  }
  const from = readDay(cells.text('start'), monthFirst) ?? day;
  return until < from ? cells.fail('end', wrong.end) : [from - day, until - day];
}

/** Times of a cell; midnight behind a date is how spreadsheets write the date alone. */
function timesOf(cells: Cells, key: 'date' | 'start' | 'end'): number[] {
  const text = cells.text(key);
  const times = readTimes(text);
  return readDay(text, false) !== null && times.every((minutes) => minutes === 0) ? [] : times;
}

function around(cells: Cells): readonly [number, number] | null {
  const window = cells.read('window', readWindow, wrong.window);
  const before = cells.read('before', wholeNumber, wrong.offset);
  const after = cells.read('after', wholeNumber, wrong.offset);
  return window ?? (before === null && after === null ? null : [-Math.abs(before ?? 0), after ?? 0]);
}

/** The minutes of a slot: from a time of its own, or of the date; until half an hour later where no end is given. */
function slotOf(cells: Cells): readonly [number, number] | null {
  const own = timesOf(cells, 'start');
  const [start] = [...own, ...timesOf(cells, 'date')];
  if (start === undefined) {
    const isDate = readTimes(cells.text('start')).length > 0 || cells.text('start') === cells.text('date');
    return cells.text('start') + cells.text('end') === '' || isDate ? null : cells.fail('start', wrong.time);
  }
  const end = cells.read('end', lastTime, wrong.time) ?? own[1] ?? start + usualSlotMinutes;
  return [start, end > start ? end : end + DAY_MINUTES];
}

const lastTime = (text: string): number | null => readTimes(text).at(-1) ?? null;
const wholeNumber = (text: string): number | null => (Number.isInteger(Number(text)) ? Number(text) : null);
const dayTypeOf = (word: string): DayType | null => {
  const known = word.toLowerCase();
  return Object.hasOwn(typeWords, known) ? typeWords[known] : null;
};

const wrong = {
  date: { en: 'is not a date; write 2026-11-11', zh: '不是日期，请写成 2026-11-11' },
  dayType: {
    en: `is not a day type; use ${dayTypes.join(', ')}`,
    zh: `不是日类型，可用 ${dayTypes.join('、')}`,
  },
  offset: { en: 'is not a whole number of days', zh: '不是整数天数' },
  window: { en: 'is not a window of days; write -1..2', zh: '不是日期窗口，请写成 -1..2' },
  time: { en: 'is not a time of day; write 20:00', zh: '不是时刻，请写成 20:00' },
  slot: {
    en: 'a slot is a part of one day; write a row for every day',
    zh: '时段须在同一天内，请每天写一行',
  },
  end: { en: 'ends before it starts', zh: '结束早于开始' },
  factor: { en: 'is not a factor; write 1.5 or 150%', zh: '不是因子，请写成 1.5 或 150%' },
  bareFactor: {
    en: 'may be a percentage or so many times the usual; write 150% or ×150',
    zh: '可能是百分比，也可能是倍数，请写成 150% 或 150倍',
  },
} as const satisfies Record<string, Text>;
