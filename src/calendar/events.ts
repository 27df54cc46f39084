import { DataError } from '../text/errors.js';
import { same } from '../text/text.js';
import { dayOf, isoDate } from '../time/calendar-date.js';
import { wallSecOf } from '../time/iso.js';
import { DAY_SEC } from '../time/units.js';
import { type DayInfo, type DayType, dayTypes } from './day-info.js';
import { easterSunday } from './easter.js';

type EventRow = Readonly<Record<string, unknown>>;

const headers = {
  date: ['date', '日期', 'day', 'fecha', 'datum'],
  event: ['event', '事件', 'name', '名称', 'holiday', '节日', '节假日'],
  offset: ['offset', 'off', '偏移', '偏移天数'],
  dayType: ['day_type', 'daytype', 'dtype', '日类型', 'type', '类型'],
} as const;

const typeWords: Readonly<Record<string, DayType>> = {
  休息: 'off',
  放假: 'off',
  休假: 'off',
  节假日: 'off',
  调休上班: 'makeup',
  调休: 'makeup',
  上班: 'makeup',
  补班: 'makeup',
  节前节后: 'window',
  前后: 'window',
  活动: 'window',
  平日: 'normal',
  正常: 'normal',
};

interface Entry {
  readonly day: number;
  readonly event: string | null;
  readonly offset: number | null;
  readonly dayType: DayType | null;
}

/**
 * The special days of a user's own file, in order of date. Columns: `date`, `event`, `offset` (days from the event's
 * anchor) and `day_type` (off, makeup, window, normal), or 日期, 事件, 偏移, 日类型; only the date is needed. Without an
 * offset, days of one event in a row count from the first. Without an event the day is known by its month and day,
 * so that it finds itself in other years; one that comes only once by its date, and at a distance from Easter at which many countries are
 * off, by that distance. Without a day type it is `fallback` (`normal` rows without an event are left out).
 *
 * `readEvents([{ date: '2026-11-11', event: 'double-11' }])[0]` has offset 0 and day type `window`.
 */
export function readEvents(rows: readonly EventRow[], fallback: DayType = 'window'): DayInfo[] {
  const columns = findColumns(rows);
  const monthFirst = rows.some((row) =>
    /^\d{1,2}\/(1[3-9]|2\d|3[01])\//.test(String(row[columns.date] ?? '')),
  );
  const entries = rows
    .map((row, index) => readEntry(row, index, columns, monthFirst))
    .filter((entry) => !(entry.dayType === 'normal' && entry.event === null))
    .sort((a, b) => a.day - b.day);
  const anchors = new Map<string, { first: number; last: number }>();
  const place = placeOfNameless(entries);
  return entries.map((entry) => ({
    date: isoDate(entry.day),
    dayType: entry.dayType === 'normal' ? 'window' : (entry.dayType ?? fallback),
    ...(entry.event === null
      ? place(entry.day)
      : { event: entry.event, offset: entry.offset ?? offsetInRun(entry, anchors) }),
    name: entry.event === null ? null : same(entry.event),
    announced: true,
  }));
}

/** Days from Easter on which many countries are off: Maundy Thursday to Easter Monday, Ascension, Whit Sunday and Monday, Corpus Christi. */
const easterOffsets = new Set([-3, -2, -1, 0, 1, 39, 49, 50, 60]);

/** By what a day without an event is known in other years. */
function placeOfNameless(entries: readonly Entry[]): (day: number) => { event: string; offset: number } {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { event, day } of entries) {
    if (event !== null) continue;
    const date = isoDate(day).slice(5);
    if (seen.has(date)) again.add(date);
    seen.add(date);
  }
  return (day) => {
    const date = isoDate(day);
    const offset = day - easterSunday(+date.slice(0, 4));
    const moves = easterOffsets.has(offset) && !again.has(date.slice(5));
    return moves ? { event: 'easter', offset } : { event: `day-${date.slice(5)}`, offset: 0 };
  };
}

function offsetInRun(entry: Entry, runs: Map<string, { first: number; last: number }>): number {
  if (entry.event === null) return 0;
  const run = runs.get(entry.event);
  const first = run && entry.day - run.last <= 1 ? run.first : entry.day;
  runs.set(entry.event, { first, last: entry.day });
  return entry.day - first;
}

/**
 * Columns of an events file that are not read, in their order; those without a name or without any value do not count.
 *
 * `unreadColumns([{ date: '2026-11-11', event: '双11', window: '-1..2' }])` is `['window']`.
 */
export function unreadColumns(rows: readonly EventRow[]): string[] {
  const used: readonly string[] = Object.values(findColumns(rows));
  const hasValue = (name: string) => rows.some((row) => String(row[name] ?? '').trim() !== '');
  return Object.keys(rows[0] ?? {}).filter(
    (name) => name.trim() !== '' && !used.includes(name) && hasValue(name),
  );
}

type Columns = { readonly [Key in keyof typeof headers]: string };

function findColumns(rows: readonly EventRow[]): Columns {
  const names = Object.keys(rows[0] ?? {});
  const find = (aliases: readonly string[]) =>
    names.find((name) =>
      aliases.includes(
        name
          .replace(/^\uFEFF/, '')
          .trim()
          .toLowerCase(),
      ),
    ) ?? '';
  const date = find(headers.date) || (names.length === 1 ? names[0] : '');
  if (rows.length > 0 && date === '') {
    throw new DataError(
      { en: 'the events file has no date column', zh: '事件文件中没有日期列' },
      {},
      {
        en: `Name a column "date". Found: ${names.join(', ')}.`,
        zh: `请将某列命名为“日期”。现有列：${names.join('、')}。`,
      },
    );
  }
  return { date, event: find(headers.event), offset: find(headers.offset), dayType: find(headers.dayType) };
}

function readEntry(row: EventRow, index: number, columns: Columns, monthFirst: boolean): Entry {
  const cell = (column: string) => (column === '' ? '' : String(row[column] ?? '').trim());
  const fail = (column: string, en: string, zh: string): never => {
    throw new DataError({ en, zh }, { row: index + 2, column, value: cell(column) });
  };
  const day = readDay(cell(columns.date), monthFirst);
  if (day === null) return fail(columns.date, 'not a date; write 2026-11-11', '不是日期，请写成 2026-11-11');
  const word = cell(columns.dayType);
  const dayType = word === '' ? null : (dayTypes.find((type) => type === word) ?? typeWords[word]);
  if (dayType === undefined) {
    return fail(
      columns.dayType,
      `not a day type; use ${dayTypes.join(', ')}`,
      `不是日类型，可用 ${dayTypes.join('、')}`,
    );
  }
  const offset = cell(columns.offset) === '' ? null : Number(cell(columns.offset));
  if (offset !== null && !Number.isInteger(offset)) {
    return fail(columns.offset, 'not a whole number of days', '不是整数天数');
  }
  const event = cell(columns.event) || null;
  return { day, event, offset: event === null ? null : offset, dayType };
}

function readDay(text: string, monthFirst: boolean): number | null {
  const yearFirst = /^(\d{4})\D(\d{1,2})\D(\d{1,2})(?:\D|$)/.exec(text);
  const yearLast = /^(\d{1,2})\D(\d{1,2})\D(\d{4})(?:\D|$)/.exec(text);
  const parts = yearFirst?.slice(1, 4) ?? (yearLast && [yearLast[3], yearLast[2], yearLast[1]]);
  if (!parts) return null;
  const [year, month, day] = parts.map(Number);
  const swap = monthFirst && !yearFirst;
  const seconds = wallSecOf(year, swap ? day : month, swap ? month : day);
  return seconds === null ? null : dayOf(isoDate(seconds / DAY_SEC));
}
