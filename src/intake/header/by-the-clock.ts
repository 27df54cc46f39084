import type { Text } from '../../text/text.js';
import { DAY_SEC } from '../../time/units.js';
import { headerWords } from '../aliases/normalise.js';
import { type RawCell, type RawRow, textOf } from '../cells.js';
import type { ColumnSettings } from '../presets/preset.js';
import { durationHabit } from '../values/day-fraction.js';
import { type DurationUnit, durationOf } from '../values/duration.js';
import { epochUnitOf, perSecond } from '../values/epoch.js';
import { datePartsOf } from '../values/moment.js';
import type { Header } from './find-header.js';
import { isWhole } from './made-columns.js';

/** Durations of a call list that are to be read otherwise than by their names, as its own times show; and what to say of it. */
export interface ByTheClock {
  readonly columns: Readonly<Record<string, ColumnSettings>>;
  readonly warnings: readonly Text[];
}

const DURATIONS = ['ivr_sec', 'wait_sec', 'ring_sec', 'talk_sec', 'hold_sec', 'acw_sec'] as const;
const UNITS: readonly (readonly [DurationUnit, number])[] = [
  ['seconds', 1],
  ['minutes', 60],
  ['milliseconds', 0.001],
];
const LEAST = 3;
const MOST = 0.8;
const THOUSANDS = 10;

type Values = readonly number[];

/** The values of the fields in each row, in seconds; NaN where unknown. */
interface Seen {
  /** From start to end, and from answer to end. */
  readonly whole: Values;
  readonly answered: Values;
  readonly of: (field: (typeof DURATIONS)[number]) => Values | null;
}

/**
 * Finds out by the times of a call list in which unit its durations are where nothing names it, and whether its talk time is that of the whole call: then what
 * was waited is taken off.
 */
export function byTheClock(
  columns: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  rows: readonly RawRow[],
): ByTheClock {
  const bare = bareDurations(columns, header, rows);
  const seen = seenIn(columns, header, rows);
  const unit = unitOf(seen, bare.has('talk_sec'), [...bare.values()]);
  const factor = UNITS.find(([name]) => name === unit)?.[1] ?? 1;
  const settings = (field: string) =>
    unit === 'seconds' || !bare.has(field)
      ? (columns[field] as string)
      : { column: columns[field] as string, unit };
  const changed: Record<string, ColumnSettings> = {};
  const warnings: Text[] = [];
  if (unit !== 'seconds') {
    for (const field of bare.keys()) changed[field] = settings(field);
    warnings.push(
      unitNote(
        unit,
        [...bare.keys()].map((field) => String(columns[field])),
      ),
    );
  }
  const talk = columns.talk_sec;
  if (typeof talk !== 'string' || !isWhole(talk) || !isWholeCall(seen, factor))
    return { columns: changed, warnings };
  const less = [columns.wait_sec === undefined ? 'ring_sec' : 'wait_sec', 'ivr_sec', 'hold_sec'].filter(
    (field) => typeof columns[field] === 'string',
  );
  const minus = less.map((field) => ({
    column: columns[field] as string,
    unit: bare.has(field) ? unit : (headerWords(columns[field] as string).unit ?? 'seconds'),
  }));
  const own = settings('talk_sec');
  changed.talk_sec = { ...(typeof own === 'string' ? { column: own } : own), minus };
  warnings.push(
    wholeNote(
      talk,
      minus.map(({ column }) => column),
    ),
  );
  return { columns: changed, warnings };
}

/** Duration columns of bare numbers whose unit nobody names, and their positive values. */
function bareDurations(
  columns: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  rows: readonly RawRow[],
): ReadonlyMap<string, Values> {
  const found = DURATIONS.flatMap((field): [string, Values][] => {
    const name = columns[field];
    if (typeof name !== 'string' || headerWords(name).unit !== null) return [];
    const cells = rows.map((row) => row.cells[header.names.indexOf(name)]);
    const habit = durationHabit(cells);
    const isBare = cells.every((cell) => !/[:：]|\p{L}/u.test(textOf(cell)));
    if (!isBare || habit.days) return [];
    return [[field, cells.map((cell) => durationOf(textOf(cell), 'seconds')).filter((value) => value > 0)]];
  });
  return new Map(found);
}

function seenIn(
  columns: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  rows: readonly RawRow[],
): Seen {
  const cellsOf = (field: string): readonly RawCell[] | null => {
    const name = columns[field];
    return typeof name === 'string' ? rows.map((row) => row.cells[header.names.indexOf(name)]) : null;
  };
  const between = (from: string, until: string): Values => {
    const [starts, ends] = [cellsOf(from), cellsOf(until)];
    return rows.map((_, i) => (starts && ends ? secondsApart(starts[i], ends[i]) : Number.NaN));
  };
  return {
    whole: between('arrived_at', 'ended_at'),
    answered: between('answered_at', 'ended_at'),
    of: (field) => cellsOf(field)?.map((cell) => durationOf(textOf(cell), 'seconds')) ?? null,
  };
}

/** The seconds between two times of one row, by their clocks or as seconds or milliseconds since 1970; NaN where one is none. */
function secondsApart(from: RawCell, until: RawCell): number {
  const [start, end] = [textOf(from), textOf(until)];
  const unit = epochUnitOf(start);
  if (unit && epochUnitOf(end) === unit) return (Number(end) - Number(start)) / perSecond(unit);
  const [first, last] = [datePartsOf(start)?.clockSec ?? null, datePartsOf(end)?.clockSec ?? null];
  return first === null || last === null ? Number.NaN : (last - first + DAY_SEC) % DAY_SEC;
}

/** The unit in which talking fits between the times; without times, milliseconds where all values are thousands. */
function unitOf(seen: Seen, isBare: boolean, values: readonly Values[]): DurationUnit {
  const talk = seen.of('talk_sec');
  if (!isBare || talk === null) return 'seconds';
  const hold = seen.of('hold_sec');
  const wait = seen.of('wait_sec') ?? seen.of('ring_sec');
  const fit = UNITS.map(([unit, factor]) => {
    const share = shareOf(talk, (value, i) => {
      const [held, waited] = [hold?.[i] || 0, wait?.[i] || 0];
      const sums = Number.isNaN(seen.answered[i])
        ? [value, value + waited, value + waited + held]
        : [value, value + held];
      const clock = Number.isNaN(seen.answered[i]) ? seen.whole[i] : seen.answered[i];
      return Number.isNaN(clock) || clock < LEAST ? null : sums.some((sum) => isNear(sum * factor, clock));
    });
    return { unit, share };
  });
  const [seconds, ...others] = fit;
  if (seconds.share === null) return areThousands(values.flat()) ? 'milliseconds' : 'seconds';
  const best = others.find(({ share }) => share !== null && share >= MOST);
  return best && seconds.share < 1 - MOST ? best.unit : 'seconds';
}

function areThousands(values: Values): boolean {
  return values.length >= THOUSANDS && values.every((value) => value % 1000 === 0);
}

/** Whether the talk times are those from start to end; without these, whether they are what was waited where nobody talked, and never less. */
function isWholeCall(seen: Seen, factor: number): boolean {
  const talk = seen.of('talk_sec');
  const wait = seen.of('wait_sec') ?? seen.of('ring_sec');
  if (talk === null || wait === null) return false;
  const waited = wait.filter((value) => value > 0).length;
  const share = shareOf(talk, (value, i) =>
    Number.isNaN(seen.whole[i]) || !(wait[i] > 0) ? null : isNear(value * factor, seen.whole[i]),
  );
  if (share !== null) return share >= MOST;
  const alike = wait.filter((value, i) => value > 0 && value === talk[i]).length;
  const never = wait.every((value, i) => !(talk[i] < value));
  return never && alike >= LEAST && alike < waited;
}

/** The share of positive values that pass; null where there are too few to tell. */
function shareOf(values: Values, test: (value: number, i: number) => boolean | null): number | null {
  const passed = values.flatMap((value, i) => (value > 0 ? (test(value, i) ?? []) : []));
  return passed.length < LEAST ? null : passed.filter((pass) => pass).length / passed.length;
}

function isNear(seconds: number, clock: number): boolean {
  return Math.abs(seconds - clock) <= Math.max(1.5, clock * 0.01);
}

function unitNote(unit: DurationUnit, names: readonly string[]): Text {
  const word = unit === 'minutes' ? { en: 'minutes', zh: '分钟' } : { en: 'milliseconds', zh: '毫秒' };
  return {
    en: `${names.map((name) => `"${name}"`).join(', ')}: read as ${word.en}, by the times of the calls or the size of the numbers`,
    zh: `${names.map((name) => `“${name}”`).join('、')}：由通话起止时间或数值大小判断，按${word.zh}读取`,
  };
}

function wholeNote(talk: string, less: readonly string[]): Text {
  return {
    en: `"${talk}" is the time of the whole call: talk_sec is it less ${less.map((name) => `"${name}"`).join(', ')}`,
    zh: `“${talk}”为整通电话的时长：talk_sec 由其减去${less.map((name) => `“${name}”`).join('、')}得出`,
  };
}
