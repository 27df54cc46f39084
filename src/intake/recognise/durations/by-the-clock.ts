import type { Text } from '../../../text/text.js';
import { DAY_SEC } from '../../../time/units.js';
import { headerWords } from '../../aliases/normalise.js';
import { type RawCell, type RawRow, textOf } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import type { ColumnSettings, OneColumn } from '../../presets/preset.js';
import type { DurationUnit } from '../../values/duration.js';
import { epochUnitOf, perSecond } from '../../values/epoch.js';
import { datePartsOf } from '../../values/moment.js';
import { isWhole } from '../made-columns.js';
import { type Durations, durationsIn, haveFractions, unitNote, type Values } from './bare-durations.js';

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
const SHORTEST_MEAN_SEC = 15;

/** The values of the fields in each row, in seconds; NaN where unknown. */
interface Seen {
  /** Whether there are times of which one is the end. */
  readonly hasEnds: boolean;
  /** From start to end, and from answer to end. */
  readonly whole: Values;
  readonly answered: Values;
  /** In seconds, if bare numbers are of a unit that is so many seconds. */
  readonly of: (field: (typeof DURATIONS)[number], factor: number) => Values | null;
}

/**
 * Finds out by the times of a call list in which unit its durations are where nothing names it, and whether its talk time is that of the whole call,
 * or has the hold in it that stands in a column of its own: then what was waited or held is taken off.
 */
export function byTheClock(
  columns: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  rows: readonly RawRow[],
): ByTheClock {
  const durations = durationsIn(DURATIONS, columns, header, rows);
  const bare = [...durations].filter(([, { isBare }]) => isBare);
  const seen = seenIn(durations, columns, header, rows);
  const unit = unitOf(seen, durations.get('talk_sec')?.isBare ?? false, () =>
    bare.flatMap(([, { values }]) => values),
  );
  const changed: Record<string, ColumnSettings> = {};
  const warnings: Text[] = [];
  if (unit !== 'seconds') {
    for (const [field, { name }] of bare) changed[field] = { column: name, unit };
    const names = bare.map(([, { name }]) => name);
    warnings.push(unitNote(unit, names, BY_TIMES));
  }
  const talk = columns.talk_sec;
  const factor = UNITS.find(([name]) => name === unit)?.[1] ?? 1;
  const less = typeof talk === 'string' ? tooMuch(talk, seen, factor, columns) : [];
  if (less.length === 0) return { columns: changed, warnings };
  const minus = less.map((field) => ({
    column: columns[field] as string,
    unit: durations.get(field)?.isBare ? unit : (headerWords(columns[field] as string).unit ?? 'seconds'),
  }));
  const own = changed.talk_sec ?? { column: talk as string };
  changed.talk_sec = { ...(own as OneColumn), minus };
  const names = minus.map(({ column }) => column);
  warnings.push((less.length > 1 || less[0] !== 'hold_sec' ? wholeNote : heldNote)(talk as string, names));
  return { columns: changed, warnings };
}

/** The fields whose time is in the talk time too, although they have columns of their own. */
function tooMuch(
  talk: string,
  seen: Seen,
  factor: number,
  columns: Readonly<Record<string, ColumnSettings>>,
): readonly string[] {
  const own = (fields: readonly string[]) => fields.filter((field) => typeof columns[field] === 'string');
  if (isWhole(talk) && isWholeCall(seen, factor))
    return own([columns.wait_sec === undefined ? 'ring_sec' : 'wait_sec', 'ivr_sec', 'hold_sec']);
  return isHoldWithin(seen, factor) ? own(['hold_sec']) : [];
}

function seenIn(
  durations: ReadonlyMap<string, Durations>,
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
    hasEnds: cellsOf('ended_at') !== null,
    whole: between('arrived_at', 'ended_at'),
    answered: between('answered_at', 'ended_at'),
    of: (field, factor) => {
      const found = durations.get(field);
      if (!found) return null;
      return found.isBare && factor !== 1 ? found.values.map((value) => value * factor) : found.values;
    },
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

/** The unit in which talking fits between the times; without times, the one that the size of the numbers tells. */
function unitOf(seen: Seen, isBare: boolean, values: () => Values): DurationUnit {
  const plain = isBare ? seen.of('talk_sec', 1) : null;
  if (plain === null) return 'seconds';
  const [seconds, ...others] = UNITS.map(([unit, factor]) => ({ unit, share: shareThatFits(seen, factor) }));
  if (seconds.share === null) {
    if (areThousands(values())) return 'milliseconds';
    return areMinutes(plain) ? 'minutes' : 'seconds';
  }
  const best = others.find(({ share }) => share !== null && share >= MOST);
  return best && seconds.share < 1 - MOST ? best.unit : 'seconds';
}

/** In how many calls talking, with or without holding and waiting, takes the time between the moments that are known. */
function shareThatFits(seen: Seen, factor: number): number | null {
  const hold = seen.of('hold_sec', factor);
  const wait = seen.of('wait_sec', factor) ?? seen.of('ring_sec', factor);
  return shareOf(seen.of('talk_sec', factor) ?? [], (value, i) => {
    const [held, waited] = [hold?.[i] || 0, wait?.[i] || 0];
    const sums = Number.isNaN(seen.answered[i])
      ? [value, value + waited, value + waited + held]
      : [value, value + held];
    const clock = Number.isNaN(seen.answered[i]) ? seen.whole[i] : seen.answered[i];
    return Number.isNaN(clock) || clock < LEAST ? null : sums.some((sum) => isNear(sum, clock));
  });
}

/** Nobody talks for a few seconds and parts of them in nearly all calls. */
function areMinutes(talk: Values): boolean {
  const filled = talk.filter((value) => value > 0);
  const mean = filled.reduce((sum, value) => sum + value, 0) / filled.length;
  return filled.length >= THOUSANDS && haveFractions(filled) && mean < SHORTEST_MEAN_SEC;
}

function areThousands(values: Values): boolean {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length >= THOUSANDS && known.every((value) => value % 1000 === 0);
}

/** Whether the talk times are those from start to end; without these, whether they are what was waited where nobody talked, and never less. */
function isWholeCall(seen: Seen, factor: number): boolean {
  const talk = seen.of('talk_sec', factor);
  const wait = seen.of('wait_sec', factor) ?? seen.of('ring_sec', factor);
  if (talk === null || wait === null) return false;
  const waited = wait.filter((value) => value > 0).length;
  const share = shareOf(talk, (value, i) =>
    Number.isNaN(seen.whole[i]) || !(wait[i] > 0) ? null : isNear(value, seen.whole[i]),
  );
  if (share !== null) return share >= MOST;
  const alike = wait.filter((value, i) => value > 0 && value === talk[i]).length;
  const never = wait.every((value, i) => !(talk[i] < value));
  return never && alike >= LEAST && alike < waited;
}

/**
 * Whether talking alone takes the time from answer to end, or from the wait to the end, of calls that were held. Where one was held for longer than
 * that, holding is not within.
 */
function isHoldWithin(seen: Seen, factor: number): boolean {
  if (!seen.hasEnds) return false;
  const [talk, hold] = [seen.of('talk_sec', factor), seen.of('hold_sec', factor)];
  if (talk === null || hold === null) return false;
  const before = [seen.of('wait_sec', factor) ?? seen.of('ring_sec', factor), seen.of('ivr_sec', factor)];
  const waited = (i: number) => before.reduce((sum, values) => sum + (values?.[i] || 0), 0);
  const clock = seen.answered.map((seconds, i) =>
    Number.isNaN(seconds) ? seen.whole[i] - waited(i) : seconds,
  );
  if (hold.some((seconds, i) => seconds > clock[i] + LEAST)) return false;
  const share = shareOf(talk, (value, i) =>
    Number.isNaN(clock[i]) || !(hold[i] >= LEAST) ? null : isNear(value, clock[i]),
  );
  return share !== null && share >= MOST;
}

/** The share of positive values that pass; null where there are too few to tell. */
function shareOf(values: Values, test: (value: number, i: number) => boolean | null): number | null {
  const passed = values.flatMap((value, i) => (value > 0 ? (test(value, i) ?? []) : []));
  return passed.length < LEAST ? null : passed.filter((pass) => pass).length / passed.length;
}

function isNear(seconds: number, clock: number): boolean {
  return Math.abs(seconds - clock) <= Math.max(1.5, clock * 0.01);
}

const BY_TIMES: Text = {
  en: 'by the times of the calls or the size of the numbers',
  zh: '由通话起止时间或数值大小判断',
};

function heldNote(talk: string, [hold]: readonly string[]): Text {
  return {
    en: `"${talk}" goes from answer to end, the time on hold included: talk_sec is it less "${hold}"`,
    zh: `“${talk}”为应答到结束的时长，含保持：talk_sec（通话时长）由其减去“${hold}”得出`,
  };
}

function wholeNote(talk: string, less: readonly string[]): Text {
  return {
    en: `"${talk}" is the time of the whole call: talk_sec is it less ${less.map((name) => `"${name}"`).join(', ')}`,
    zh: `“${talk}”为整通电话的时长：talk_sec（通话时长）由其减去${less.map((name) => `“${name}”`).join('、')}得出`,
  };
}
