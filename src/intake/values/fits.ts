import { flagOfWord, isOpenWord, outcomeOfWord } from '../aliases/words.js';
import { type RawCell, type RawRow, textOf } from '../cells.js';
import { clockStyleOf } from './clock-style.js';
import { dateStyleOf } from './date-style.js';
import { durationOf } from './duration.js';
import { clockOf, datePartsOf } from './moment.js';
import { decimalOfCounts, decimalSignOf, numberOf, withoutShare } from './number.js';
import { areNoDurations } from './other-durations.js';
import { isUnknown } from './unknown.js';

/** What the values of a column must look like for it to be a field. */
export type Look =
  | 'text'
  | 'name'
  | 'caller'
  | 'channel'
  | 'moment'
  | 'date'
  | 'clock'
  | 'duration'
  | 'number'
  | 'count'
  | 'flag'
  | 'outcome';

const LOOKS: Readonly<Record<string, Look>> = {
  arrived_at: 'moment',
  answered_at: 'moment',
  ended_at: 'moment',
  interval_start: 'moment',
  arrived_date: 'date',
  interval_date: 'date',
  arrived_time: 'clock',
  interval_time: 'clock',
  outcome: 'outcome',
  abandoned_flag: 'flag',
  resolved: 'flag',
  csat: 'number',
  channel: 'channel',
  queue: 'name',
  caller_id: 'caller',
  called_number: 'caller',
};
/** Recordings are files too, where `File` is not the French for queue. */
const FILE_NAME = /\.[a-z][a-z\d]{2,3}$/i;
/** `From` and `To` are numbers of telephones in a list of calls, and times in a report. */
const TIME_OF_DAY = /^\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/;
const COUNTS = new Set([
  'offered',
  'answered',
  'abandoned',
  'short_abandoned',
  'answered_in_target',
  'overflowed',
  'ivr_completed',
  'handled',
  'abandoned_in_target',
  'resolved_known',
  'csat_sum',
  'csat_count',
  'answer_wait_known',
  'abandon_wait_known',
]);

/** What a field's values must look like; `transferred` is a flag in contacts and a count in intervals. */
export function lookOf(field: string, table: string): Look {
  if (field === 'transferred') return table === 'contacts' ? 'flag' : 'count';
  if (LOOKS[field] && !(field === 'resolved' && table === 'intervals')) return LOOKS[field];
  if (COUNTS.has(field) || field === 'resolved') return 'count';
  return field.endsWith('_sec') ? 'duration' : 'text';
}

/** So many cells of a column are looked at. */
export const LOOK_ROWS = 1000;

/** How single values are judged: whether one is as it must be, and whether so large a share of those (0–1) is enough. */
interface Judge {
  readonly test: (text: string) => boolean;
  readonly isEnough: (share: number) => boolean;
}

/** Whether most of the filled cells of a column look as they must; a column without any filled cell fits text and numbers only. */
export function fits(look: Look, cells: readonly RawCell[]): boolean {
  if (look === 'text') return true;
  const filled = cells.slice(0, LOOK_ROWS).map(textOf).filter(isFilled);
  if (look === 'name') return !filled.some((text) => FILE_NAME.test(text));
  if (look === 'caller') return filled.length === 0 || !filled.every((text) => TIME_OF_DAY.test(text));
  if (filled.length === 0) return look === 'duration' || look === 'number' || look === 'channel';
  switch (look) {
    case 'channel':
      // A telephone line (`PJSIP/1115-00000000`) is no channel in our sense; there are few channels.
      return new Set(filled).size <= 20 && !filled.some((text) => text.includes('/'));
    case 'moment':
      return hasClock(filled);
    case 'date':
      return dateStyleOf(filled) !== null;
    default: {
      const { test, isEnough } = judgeOf(look, filled);
      return isEnough(filled.filter(test).length / filled.length);
    }
  }
}

/** What the columns of the same rows look like is found out once, whoever asks. */
const columnLooks = new WeakMap<readonly RawRow[], Map<string, boolean>>();

/** Whether a column of the first rows looks as it must, by its place. `columnFits('date', rows, 0)` is `true` where the first column holds dates. */
export function columnFits(look: Look, rows: readonly RawRow[], index: number): boolean {
  const found = columnLooks.get(rows) ?? new Map<string, boolean>();
  columnLooks.set(rows, found);
  const key = `${look} ${index}`;
  const before = found.get(key);
  if (before !== undefined) return before;
  const cells = rows.slice(0, LOOK_ROWS).map((row) => row.cells[index]);
  const result = fits(look, cells);
  found.set(key, result);
  return result;
}

/** In which rows a column says something, but not what the look asks for, by their places; none for looks that take any text. */
export function misfits(look: Look, rows: readonly RawRow[], index: number): readonly number[] {
  if (look === 'text' || look === 'name' || look === 'caller' || look === 'channel') return [];
  const texts = rows.map(({ cells }) => textOf(cells[index]));
  const test =
    look === 'moment' || look === 'date'
      ? (text: string) => datePartsOf(text) !== null
      : judgeOf(look, texts.filter(isFilled)).test;
  return texts.flatMap((text, place) => (isFilled(text) && !test(text) ? [place] : []));
}

function isFilled(text: string): boolean {
  return text !== '' && !isUnknown(text);
}

function judgeOf(look: Look, filled: readonly string[]): Judge {
  const decimal = look === 'count' ? (decimalOfCounts(filled) ?? '.') : decimalSignOf(filled);
  switch (look) {
    case 'clock': {
      const isBare = clockStyleOf(filled) !== 'text';
      return { test: (text) => isBare || !Number.isNaN(clockOf(text)), isEnough: (share) => share > 0.9 };
    }
    case 'outcome':
      return {
        test: (text) => outcomeOfWord(text) !== undefined || isOpenWord(text),
        isEnough: (share) => share >= 0.95,
      };
    case 'flag':
      return { test: (text) => flagOfWord(text) !== undefined, isEnough: (share) => share >= 0.95 };
    case 'duration': {
      const isOther = areNoDurations(filled);
      const test = (text: string) => !isOther && !Number.isNaN(durationOf(text, 'seconds', decimal));
      return { test, isEnough: (share) => share > 0.5 };
    }
    default: {
      const least = look === 'count' ? 0.75 : 0.5;
      const test = (text: string) =>
        !Number.isNaN(numberOf(text, decimal)) && !withoutShare(text).includes('%');
      return { test, isEnough: (share) => share > least };
    }
  }
}

/** Whether a column holds dates that also tell the time of day: in any of its cells, so that midnights without a time do no harm. */
function hasClock(texts: readonly string[]): boolean {
  const style = dateStyleOf(texts);
  if (style === null) return false;
  if (style.kind === 'epoch') return true;
  if (style.kind === 'pattern') return style.pattern.includes('H');
  if (style.kind === 'serial') return texts.some((text) => /[.,]/.test(text));
  return texts.some((text) => (datePartsOf(text)?.clockSec ?? null) !== null);
}
