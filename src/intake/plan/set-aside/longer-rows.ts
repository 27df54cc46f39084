import type { Text } from '../../../text/text.js';
import { DAY_MINUTES } from '../../../time/units.js';
import { headerWords } from '../../aliases/normalise.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../../cells.js';
import { ASIDE } from '../../header/not-a-row.js';
import { datePartsOf, clockOf as startOf, wallSecOfParts } from '../../values/moment.js';
import type { Draft } from '../draft.js';
import type { Bound } from '../resolve.js';
import { isMonthText, minutesOfMonth } from '../times/grain.js';
import type { TotalRows } from './total-rows.js';

const NEARLY_ALL = 0.9;
/** A row that is exactly the sum of so many others, or so many rows that are sums, are no chance. */
const NO_CHANCE = 3;
const COUNTS = ['offered', 'answered', 'abandoned'];
const CLOCK = /(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?\s*([ap])?\.?m?/i;
const RANGE = new RegExp(`${CLOCK.source}\\s*(?:[-–—~～至到]|to)\\s*${CLOCK.source}`, 'i');
const ENDS = new Set(
  'end | end time | interval end | period end | until | to | 结束 | 结束时间 | 时段结束 | 结束时段 | bis | ende | fin | hora fin'
    .split('|')
    .map((name) => headerWords(name.trim()).key),
);

/** A row of the first ones: when it begins, for how many minutes, whose it is, what it counts. */
interface Stretch {
  readonly start: number;
  readonly minutes: number;
  readonly queue: string;
  readonly counts: readonly number[];
}

/**
 * Finds the rows of a report of intervals that are written as longer than the others and hold their sum: an hour below its quarters (`08:00`–`09:00`), a whole day below its hours
 * (`08:00-20:00`, or no time of day at all), a month below its days (`2026-03`), or by a column of their length. They are set aside as totals where the counts of nearly all are exactly those of the rows within them; else it is said
 * that rows overlap.
 */
export function longerRows(
  bounds: readonly Bound[],
  names: readonly string[],
  { fields, context: { sample } }: Pick<Draft, 'fields' | 'context'>,
): TotalRows {
  const none: TotalRows = { setAside: [], notes: [] };
  const bound = bounds.find(({ field }) => field === 'interval_start');
  const start = fields.find(({ field }) => field === 'interval_start');
  const told = bounds.find(({ field }) => field === 'interval_minutes');
  const minutes = fields.find(({ field }) => field === 'interval_minutes');
  const lengths = new Set(minutes ? sample.map(({ cells }) => minutes.read(cells)) : []);
  if (!bound || !start || lengths.size === 1) return none;
  const place = bound.time?.index ?? bound.at.index;
  const end = names.findIndex((name, index) => index !== place && ENDS.has(headerWords(name).key));
  const day =
    place === bound.at.index
      ? daysWithoutClock(place, sample, start.read)
      : daySums(place, sample, start.read);
  const lengthOf = (cells: RawRow['cells']) => {
    if (minutes) return Number(minutes.read(cells)) || null;
    return (
      writtenMinutes(cells[place], end < 0 ? null : cells[end]) ?? (day.isOne(cells) ? DAY_MINUTES : null)
    );
  };
  // A time of day begins something shorter than a day, where it has a column of its own or some rows have none.
  const unwritten = place !== bound.at.index || sample.some(({ cells }) => day.isOne(cells)) ? 1 : 0;
  const queue = bounds.find(({ field }) => field === 'queue')?.at.index;
  const counts = COUNTS.flatMap((field) => fields.find((one) => one.field === field && !one.hidden) ?? []);
  const stretches = sample.flatMap(({ cells }): Stretch[] => {
    const at = day.startOf(cells);
    if (typeof at !== 'string') return [];
    return [
      {
        start: Date.parse(`${at.slice(0, 16)}Z`) / 60_000,
        minutes: lengthOf(cells) ?? unwritten,
        queue: queue === undefined ? '' : textOf(cells[queue]),
        counts: counts.map((count) => Number(count.read(cells))),
      },
    ];
  });
  const sums = longerThanOthers(stretches);
  if (sums.size === 0) return none;
  const proven = new Set([...sums].flatMap(([minutes, { isSum }]) => (isSum ? [minutes] : [])));
  const inputs = [place, ...(end < 0 ? [] : [end]), ...(told ? [told.at.index] : [])];
  const test = (cells: RawRow['cells']) => proven.has(lengthOf(cells) ?? 0);
  return {
    setAside: proven.size === 0 ? [] : [{ reason: ASIDE.total, test, inputs }],
    notes: notesOn(sums, day.mayBeMidnight),
  };
}

/** Rows that may be sums of a day: whether a row is one, and when any row begins. */
interface DayRows {
  isOne(cells: RawRow['cells']): boolean;
  startOf(cells: RawRow['cells']): unknown;
  /** Whether they may as well be the first interval of the day, so that only their sums tell. */
  readonly mayBeMidnight: boolean;
}

/** Rows without a time of day where that has a column of its own. */
function daySums(place: number, sample: readonly RawRow[], read: Draft['fields'][number]['read']): DayRows {
  const isOne = (cells: RawRow['cells']) => isEmpty(cells[place] ?? null);
  const someTime = sample.map(({ cells }) => cells[place] ?? null).find((cell) => !isEmpty(cell));
  return {
    mayBeMidnight: false,
    isOne,
    startOf: (cells) => {
      if (!isOne(cells)) return read(cells);
      const at = read(cells.with(place, someTime ?? null));
      return typeof at === 'string' ? `${at.slice(0, 10)}T00:00` : null;
    },
  };
}

/** Rows with a date alone where date and time of the others stand in one column. */
function daysWithoutClock(
  place: number,
  sample: readonly RawRow[],
  read: Draft['fields'][number]['read'],
): DayRows {
  const isBare = (cells: RawRow['cells']) => datePartsOf(textOf(cells[place] ?? null))?.clockSec === null;
  const some = sample.some(({ cells }) => !isBare(cells) && !isEmpty(cells[place] ?? null));
  return { mayBeMidnight: true, isOne: (cells) => some && isBare(cells), startOf: read };
}

/** How long an interval is by what is written: `08:00-09:00`, `08:00` and `09:00` in two columns, `2026-03`; null where nothing is. */
function writtenMinutes(start: RawCell | undefined, end: RawCell | undefined | null): number | null {
  const text = textOf(start ?? null);
  const range = RANGE.exec(text);
  if (range) return between(startOf(text) / 60, clockOf(range.slice(4, 7)));
  if (isMonthText(text)) return monthMinutes(text);
  const [from, until] = [CLOCK.exec(text), CLOCK.exec(textOf(end ?? null))];
  return from && until ? between(clockOf(from.slice(1)), clockOf(until.slice(1))) : null;
}

function monthMinutes(text: string): number | null {
  const parts = datePartsOf(text);
  return parts ? minutesOfMonth(wallSecOfParts(parts, 'ymd') / 60) || null : null;
}

function clockOf([hour, minute, half]: readonly (string | undefined)[]): number {
  const twelve = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  return twelve * 60 + Number(minute);
}

function between(from: number, until: number): number {
  const minutes = until - from;
  return minutes > 0 ? minutes : minutes + DAY_MINUTES;
}

/** The lengths of rows that have shorter ones within them: how many were looked at, and whether they are their sums. */
function longerThanOthers(
  rows: readonly Stretch[],
): ReadonlyMap<number, { isSum: boolean; checked: number }> {
  const shortest = Math.min(...rows.map(({ minutes }) => minutes || DAY_MINUTES));
  const short = new Map<string, Stretch[]>();
  for (const row of rows) {
    if ((row.minutes || DAY_MINUTES) > shortest) continue;
    const known = short.get(row.queue);
    if (known) known.push(row);
    else short.set(row.queue, [row]);
  }
  const found = new Map<number, { exact: number; checked: number; most: number }>();
  for (const row of rows) {
    if (row.minutes < shortest * 2) continue;
    // A sum without a queue, where all others have one, is that of all queues.
    const own = short.get(row.queue) ?? (row.queue === '' ? [...short.values()].flat() : []);
    const within = own.filter(({ start }) => start >= row.start && start < row.start + row.minutes);
    if (within.length < 2) continue;
    const tally = found.get(row.minutes) ?? { exact: 0, checked: 0, most: 0 };
    found.set(row.minutes, tally);
    tally.checked++;
    tally.most = Math.max(tally.most, within.length);
    if (row.counts.every((count, i) => count === within.reduce((sum, { counts }) => sum + counts[i], 0)))
      tally.exact++;
  }
  return new Map(
    [...found].map(([minutes, { exact, checked, most }]) => [
      minutes,
      { isSum: exact >= checked * NEARLY_ALL && Math.max(checked, most) >= NO_CHANCE, checked },
    ]),
  );
}

/** What is said of the longer rows, whatever their lengths; nothing of days that are no sums and may be the intervals at midnight. */
function notesOn(sums: ReturnType<typeof longerThanOthers>, mayBeMidnight: boolean): readonly Text[] {
  const rowsThat = (are: boolean) =>
    [...sums].reduce(
      (rows, [minutes, { isSum, checked }]) =>
        isSum === are && (are || minutes !== DAY_MINUTES || !mayBeMidnight) ? rows + checked : rows,
      0,
    );
  const [summed, overlapping] = [rowsThat(true), rowsThat(false)];
  return [...(summed > 0 ? [sumNote(summed)] : []), ...(overlapping > 0 ? [overlapNote(overlapping)] : [])];
}

function sumNote(rows: number): Text {
  return {
    en: `longer intervals hold the sum of the shorter ones within them (${rows} of the first rows): they are set aside as totals`,
    zh: `较长时段的行是其中较短时段之和（开头部分有${rows}行），按合计行剔除`,
  };
}

function overlapNote(rows: number): Text {
  return {
    en: `longer intervals overlap shorter ones, but are not their sum (${rows} of the first rows): all are added up; leave one kind out if they tell of the same contacts`,
    zh: `较长时段与较短时段重叠，但不等于其和（开头部分有${rows}行），目前全部相加；若为同一批联络，请去掉其中一种`,
  };
}
