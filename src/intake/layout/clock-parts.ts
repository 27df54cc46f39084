import { halfWidth } from '../../text/half-width.js';
import type { Text } from '../../text/text.js';
import { headerKeys, headerWords } from '../aliases/normalise.js';
import { type RawCell, type RawRow, textOf } from '../cells.js';
import { findHeader, type Header, lastHeaderRow } from '../header/find-header.js';
import { likelyRowsBelow } from '../header/not-a-row.js';
import { columnFits } from '../values/fits.js';

/** A time of day in columns of its parts, side by side: hour, minute, and seconds if there are any. */
export interface ClockParts {
  readonly headerEnd: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  readonly names: readonly string[];
}

const HOURS = headerKeys(
  'hour | hr | hh | h | call hour | start hour | 时 | 小时 | 点 | 时点 | stunde | hora | heure',
);
const MINUTES = headerKeys('minute | min | mm | mi | m | call minute | start minute | 分 | 分钟 | minuto');
const SECONDS = headerKeys('second | sec | ss | s | 秒 | 秒钟 | sekunde | segundo | seconde');
/** So many rows tell whether there is a date beside the clock. */
const FEW_ROWS = 50;

/**
 * Finds columns such as `Hour`, `Minute` or `时`, `分` with numbers in them, side by side in a table with dates that have no clock. Null for anything
 * else: of lengths of time in hours and minutes, and of parts of a time that stands there as a whole.
 */
export function findClockParts(sample: readonly RawRow[]): ClockParts | null {
  const header = findHeader(sample);
  if (header.row === null) return null;
  const keysOf = header.names.map((name) => headerWords(name).key);
  const hour = keysOf.findIndex((key, at) => HOURS.has(key) && MINUTES.has(keysOf[at + 1] ?? ''));
  if (hour < 0) return null;
  const headerEnd = lastHeaderRow(header);
  const rows = likelyRowsBelow(sample, header);
  const minute = hour + 1;
  const hasSeconds = SECONDS.has(keysOf[hour + 2] ?? '') && isPart(rows, hour + 2, 59);
  if (!isPart(rows, hour, 24) || !isPart(rows, minute, 59)) return null;
  const second = hasSeconds ? hour + 2 : null;
  const parts = [hour, minute, ...(second === null ? [] : [second])];
  if (!hasBareDates(header, rows, parts)) return null;
  return { headerEnd, hour, minute, second, names: parts.map((part) => header.names[part]) };
}

/** Whether every row has a whole number in the column, and none is above the highest. */
function isPart(rows: readonly RawRow[], column: number, most: number): boolean {
  return rows.length > 0 && rows.every(({ cells }) => (partIn(cells[column] ?? null) ?? most + 1) <= most);
}

function hasBareDates({ names }: Header, rows: readonly RawRow[], parts: readonly number[]): boolean {
  const few = rows.slice(0, FEW_ROWS);
  const others = names.flatMap((_, at) => (parts.includes(at) ? [] : [at]));
  return (
    others.some((at) => columnFits('date', few, at)) && !others.some((at) => columnFits('moment', few, at))
  );
}

/** A whole number, with or without its sign (`8时`, `30分`); null for anything else. */
function partIn(cell: RawCell): number | null {
  const number = /^(\d{1,2})\s*[时時点點分秒]?$/.exec(halfWidth(textOf(cell)).trim())?.[1];
  return number === undefined ? null : Number(number);
}

/** Puts the whole time of day in the place of the hour; the other parts are in it. */
export function clockPartsTurner({
  headerEnd,
  hour,
  minute,
  second,
  names,
}: ClockParts): (raw: RawRow) => RawRow {
  const place = (clock: string) => (cell: RawCell, i: number) =>
    i === hour ? clock : i === minute || i === second ? null : cell;
  const places = [hour, minute, ...(second === null ? [] : [second])];
  return (raw) => {
    if (raw.row < headerEnd) return raw;
    if (raw.row === headerEnd) return { ...raw, cells: raw.cells.map(place(clockName(names))) };
    const parts = places.map((at) => partIn(raw.cells[at] ?? null));
    if (parts.some((part) => part === null)) return raw;
    const clock = parts.map((part) => String(part).padStart(2, '0')).join(':');
    return { ...raw, cells: raw.cells.map(place(clock)) };
  };
}

function clockName(names: readonly string[]): string {
  return /[\u4e00-\u9fff]/.test(names.join('')) ? '时间' : 'Time';
}

/** What the user should hear of it. */
export function clockPartsNote({ names }: ClockParts): Text {
  return {
    en: `the time of day stands in parts (${names.join(', ')}): put together`,
    zh: `时刻分列存放（${names.join('、')}），已合并`,
  };
}
