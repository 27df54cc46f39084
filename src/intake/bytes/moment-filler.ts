import { parseIso } from '../../time/iso.js';
import type { Zone } from '../../time/zone.js';
import type { RawCell } from '../cells.js';
import type { FieldPlan } from '../plan/readings/field.js';
import { type MomentReader, plainWallSec } from '../values/moment-reader.js';
import { isNeverWall } from '../values/never.js';
import { BLOCK_ROWS, type Block } from './block.js';
import type { Filler } from './fillers.js';

const QUARTER = 900;
const SPACE = 32;
const COLON = 58;
const LETTER_T = 84;
/** The longest date of digits and separators, and the shortest: 2026-10-01, 1/1/2026. */
const MAX_DATE = 10;
const MIN_DATE = 8;
/** Codes of a time that is none. */
const EMPTY = Number.NaN;
const NOT_PLAIN = Number.POSITIVE_INFINITY;

/**
 * Fills a column of moments. Texts such as `2026-10-01 09:00:00` are read from their bytes: the date is looked up, for
 * neighbouring rows share it, and the clock is added. Anything else is read in the ordinary way.
 */
export function momentFiller(field: FieldPlan, reader: MomentReader, column: number, width: number): Filler {
  const wallSec = new Float64Array(BLOCK_ROWS);
  const offsetMinutes = new Int16Array(BLOCK_ROWS);
  const plain = reader.style.kind === 'text' ? new PlainMoments(reader) : null;
  const cells = new Array<RawCell>(width).fill('');
  const put: Filler['put'] = (row, value) => {
    const time = typeof value === 'string' ? parseIso(value) : null;
    wallSec[row] = time?.wallSec ?? Number.NaN;
    offsetMinutes[row] = time?.offsetMinutes ?? 0;
  };
  const ordinary = (block: Block, row: number): void => {
    cells[column] = block.text(row, column);
    const value = field.read(cells);
    if (value === undefined || (field.required && value === null)) block.odd[row] = 1;
    else put(row, value);
  };
  return {
    column: { kind: 'moments', wallSec, offsetMinutes },
    fill: (block) => {
      for (let row = 0, cell = column; row < block.rows; row++, cell += width) {
        const wall = plain ? plain.read(block, block.starts[cell], block.ends[cell]) : NOT_PLAIN;
        if (wall === NOT_PLAIN) ordinary(block, row);
        else if (Number.isNaN(wall)) {
          wallSec[row] = wall;
          if (field.required) block.odd[row] = 1;
        } else {
          wallSec[row] = wall;
          offsetMinutes[row] = plain!.offsetMinutes;
        }
      }
    },
    put,
  };
}

/** Reads plainly written times of one column from their bytes. */
class PlainMoments {
  /** Minutes east of UTC of the time read last. */
  offsetMinutes = 0;

  private readonly order: 'dmy' | 'mdy' | 'ymd';
  private readonly shift: ReturnType<typeof quarterShift>;
  /** The date read last: its bytes, and the second on which it begins. */
  private readonly date = new Uint8Array(MAX_DATE);
  private readonly dateView = new DataView(this.date.buffer);
  private dateSize = 0;
  private midnight = 0;

  constructor({ style, zones }: MomentReader) {
    this.order = style.kind === 'text' ? style.order : 'ymd';
    this.shift = quarterShift(zones.center, zones.file);
  }

  /** The second on the center's wall clock; EMPTY for an empty cell, NOT_PLAIN for one that is written in another way. */
  read(block: Block, start: number, end: number): number {
    const { bytes } = block;
    if (start === end) return EMPTY;
    let at = Math.min(start + MAX_DATE, end);
    const earliest = start + MIN_DATE;
    while (at < end && at > earliest && bytes[at] !== SPACE && bytes[at] !== LETTER_T) at--;
    if (at < end && bytes[at] !== SPACE && bytes[at] !== LETTER_T) return NOT_PLAIN;
    if (!this.isSameDate(block, start, at)) this.learnDate(block, start, at);
    const clock = at === end ? 0 : clockOf(bytes, at + 1, end);
    const wall = this.midnight + clock;
    if (!Number.isFinite(wall)) return NOT_PLAIN;
    const shift = this.shift(wall);
    this.offsetMinutes = shift.offsetMinutes;
    return wall + shift.seconds;
  }

  /** Four bytes at a time; the last ones overlap those before them. */
  private isSameDate({ bytes, view }: Block, start: number, end: number): boolean {
    const { date, dateView, dateSize } = this;
    if (end - start !== dateSize) return false;
    if (dateSize >= MIN_DATE)
      return (
        view.getInt32(start) === dateView.getInt32(0) &&
        view.getInt32(start + 4) === dateView.getInt32(4) &&
        view.getInt32(end - 4) === dateView.getInt32(dateSize - 4)
      );
    for (let i = 0; i < dateSize; i++) if (bytes[start + i] !== date[i]) return false;
    return true;
  }

  private learnDate({ bytes }: Block, start: number, end: number): void {
    this.date.set(bytes.subarray(start, end));
    this.dateSize = end - start;
    this.midnight = plainWallSec(bytes.toString('latin1', start, end), this.order) ?? NOT_PLAIN;
    if (Number.isNaN(this.midnight) || isNeverWall(this.midnight)) this.midnight = NOT_PLAIN;
  }
}

/** Seconds since midnight of `h:mm` or `h:mm:ss`; NOT_PLAIN for anything else. */
function clockOf(bytes: Uint8Array, start: number, end: number): number {
  const usual = usualClock(bytes, start, end);
  return usual === NOT_PLAIN ? otherClock(bytes, start, end) : usual;
}

/** The same for `hh:mm:ss`, as most systems write it. */
function usualClock(bytes: Uint8Array, at: number, end: number): number {
  if (end - at !== 8 || bytes[at + 2] !== COLON || bytes[at + 5] !== COLON) return NOT_PLAIN;
  const hour = twoDigits(bytes, at);
  const minute = twoDigits(bytes, at + 3);
  const second = twoDigits(bytes, at + 6);
  return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : NOT_PLAIN;
}

/** The number that two digits make; more than any where one of them is none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] - 48;
  const ones = bytes[at + 1] - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100;
}

function otherClock(bytes: Uint8Array, start: number, end: number): number {
  let seconds = 0;
  let parts = 0;
  for (let at = start; at <= end; at++) {
    const tens = bytes[at] - 48;
    const ones = bytes[at + 1] - 48;
    let value: number;
    if (at + 1 < end && ones >= 0 && ones <= 9) {
      value = tens * 10 + ones;
      at += 2;
    } else {
      value = tens;
      at++;
    }
    if (tens < 0 || tens > 9 || at > end || value >= (parts === 0 ? 24 : 60)) return NOT_PLAIN;
    seconds = seconds * 60 + value;
    parts++;
    if (at === end) break;
    if (bytes[at] !== COLON || parts === 3) return NOT_PLAIN;
  }
  if (parts < 2) return NOT_PLAIN;
  return parts === 2 ? seconds * 60 : seconds;
}

interface Shift {
  /** To be added to come from the clock of the file to that of the center. */
  readonly seconds: number;
  readonly offsetMinutes: number;
}

/** What lies between the clock of the file and that of the center; the same within a quarter of an hour, and so looked up once for it. */
function quarterShift(center: Zone, file: Zone | null): (wallSec: number) => Shift {
  let quarter = Number.NaN;
  let shift: Shift = { seconds: 0, offsetMinutes: 0 };
  return (wallSec) => {
    const now = Math.floor(wallSec / QUARTER);
    if (now !== quarter) {
      quarter = now;
      shift = shiftAt(quarter * QUARTER, center, file);
    }
    return shift;
  };
}

function shiftAt(wallSec: number, center: Zone, file: Zone | null): Shift {
  if (!file) return { seconds: 0, offsetMinutes: center.offsetAtWall(wallSec) };
  const epochSec = wallSec - file.offsetAtWall(wallSec) * 60;
  const offsetMinutes = center.offsetAtEpoch(epochSec);
  return { seconds: epochSec + offsetMinutes * 60 - wallSec, offsetMinutes };
}
