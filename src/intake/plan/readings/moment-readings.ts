import type { Text } from '../../../text/text.js';
import { DAY_SEC } from '../../../time/units.js';
import { type RawCell, textOf } from '../../cells.js';
import { type ClockStyle, clockIn } from '../../values/clock-style.js';
import type { IsoWriter } from '../../values/iso-writer.js';
import { datePartsOf, wallSecOfParts } from '../../values/moment.js';
import type { DateStyle, MomentReader } from '../../values/moment-reader.js';
import { isNeverMoment, isNeverText } from '../../values/never.js';
import { isUnknown } from '../../values/unknown.js';
import { missing, notADate, notATime, otherOrder, type RejectReason } from '../reason.js';
import type { ColumnAt } from './cell-readings.js';
import type { Reading } from './field.js';

/** How moments are written: to the second in contacts, to the minute in intervals. */
export type Precision = 'second' | 'minute';

/** Why a text is no date in the way of its column: it is none at all, or one in the other order of day and month. */
export function whyNoDate(style: DateStyle, way: Text, given: boolean): (text: string) => RejectReason {
  const plain = notADate(way);
  if (given || style.kind !== 'text' || style.order === 'ymd') return () => plain;
  const { order } = style;
  const doubt = otherOrder(way, order);
  return (text) => {
    const parts = datePartsOf(text);
    const other = parts ? wallSecOfParts(parts, order === 'dmy' ? 'mdy' : 'dmy') : Number.NaN;
    return Number.isNaN(other) ? plain : doubt;
  };
}

/** A date and time in one column; the moment is `before` so many seconds ahead of what stands there. */
export function momentReading(
  at: ColumnAt,
  reader: MomentReader,
  writer: IsoWriter,
  precision: Precision,
  why: (text: string) => RejectReason,
  before = 0,
): Reading {
  const { index } = at;
  const write = writer[precision];
  const length = precision === 'second' ? 25 : 22;
  const { converts = false } = reader.zones;
  return {
    read: (cells) => {
      const cell = cells[index];
      if (cell === '' || cell === null || cell === undefined) return null;
      if (before === 0 && !converts && typeof cell === 'string' && cell.length === length && isOwnTime(cell))
        return cell;
      const wall = reader.read(cell);
      if (!Number.isNaN(wall)) return write(wall - before, reader.offsetMinutes);
      return isNeverMoment(textOf(cell)) ? null : undefined;
    },
    explain: (cells) => {
      const value = textOf(cells[index]);
      return { column: at.name, value, reason: why(value) };
    },
    inputs: [index],
    ...(before === 0 ? { moment: reader } : {}),
  };
}

const OWN = /^\d{4}-(0[1-9]|1[0-2])-([01]\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?[+-]\d{2}:\d{2}$/;

/** Whether a time is already written as ccops writes it; days after the 28th go the long way, for not every month has them. */
function isOwnTime(text: string): boolean {
  return text[10] === 'T' && OWN.test(text);
}

/** A date in one column and the time of day, or the hour, in another; `clock` gives its seconds since midnight. */
export function pairReading(
  date: ColumnAt,
  time: ColumnAt,
  clock: (cell: RawCell) => number,
  reader: MomentReader,
  writer: IsoWriter,
  precision: Precision,
  why: (text: string) => RejectReason,
): Reading {
  const write = writer[precision];
  return {
    read: (cells) => {
      const dateCell = cells[date.index];
      const timeCell = cells[time.index];
      if (isNever(dateCell) || isUnknown(textOf(timeCell))) return null;
      const wall = reader.read(dateCell);
      const seconds = clock(timeCell);
      if (Number.isNaN(wall) || Number.isNaN(seconds)) return undefined;
      const midnight = Math.floor(wall / DAY_SEC) * DAY_SEC;
      return write(midnight + seconds, reader.offsetMinutes);
    },
    inputs: [date.index, time.index],
    explain: (cells) => {
      const dateCell = cells[date.index];
      const badDate = Number.isNaN(reader.read(dateCell));
      const at = badDate ? date : time;
      const value = textOf(cells[at.index]);
      if (value === '') return { column: at.name, value, reason: missing };
      return { column: at.name, value, reason: badDate ? why(value) : notATime };
    },
  };
}

/** Reads times of day, `before` so many seconds ahead of what stands there; what was read before is looked up, for a day has few of them. */
export function clockReader(style: ClockStyle, before: number): (cell: RawCell) => number {
  const known = new Map<RawCell, number>();
  return (cell) => {
    let seconds = known.get(cell);
    if (seconds === undefined) {
      const clock = clockIn(style, cell);
      // An interval that ends at midnight is the last of its day.
      seconds = (before > 0 && clock === 0 ? DAY_SEC : clock) - before;
      if (known.size < 100_000) known.set(cell, seconds);
    }
    return seconds;
  };
}

function isNever(cell: RawCell): boolean {
  return isNeverText(textOf(cell));
}
