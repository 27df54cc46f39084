import type { Calendar } from '../calendar/day-info.js';
import { median } from '../stats/quantile.js';
import type { Interval } from '../tables/intervals.js';
import { isoDate } from '../time/calendar-date.js';
import { DAY_MINUTES, DAY_MS } from '../time/units.js';
import { daysAlike } from './days-alike.js';
import { historyOf } from './history.js';
import type { Missing } from './missing.js';
import { gatherSeries, type Placed, placeRows, type Series } from './series.js';
import { type Skip, skipsOf } from './skipped-hours.js';

/** Intervals without a row that follow each other, in one queue. */
export interface SilentStretch {
  readonly queue: string | null;
  /** ISO date, and the first and last minute of the day; a stretch of whole days has `untilDate`. */
  readonly date: string;
  readonly untilDate: string;
  readonly fromMinute: number;
  readonly untilMinute: number;
  readonly intervals: number;
  /** Contacts that the same hours of the same weekday would bring. */
  readonly expected: number;
}

/** What the silent intervals of a history mean. */
export interface Silence {
  /** Nobody called, although the queue was open. */
  readonly zero: number;
  /** Outside of the hours and days in which the queue is open. */
  readonly closed: number;
  /** Nobody knows: more contacts were to be expected than could have failed to come. */
  readonly unknown: number;
  /** Rows that say zero themselves. */
  readonly writtenZeros: number;
  /** Why silence inside opening hours means what it does. */
  readonly rule: 'few-expected' | 'zeros-written' | 'as-given';
  readonly unknownStretches: readonly SilentStretch[];
}

/** Fewer contacts than this may well fail to come in a stretch; with more, silence is no accident. */
const fewContacts = 10;

/**
 * What it means that intervals of a history have no row. Outside opening hours (no contact at this time on the same weekday around) they
 * are closed. Inside, they are zero where fewer than ten contacts were to be expected in the stretch, else unknown; an export that
 * writes zeros itself leaves out only what it does not know, but for hours in which hardly anybody calls. Days without any row: as the forecast takes them.
 */
export function silenceOf(rows: readonly Interval[], calendar: Calendar, missing: Missing): Silence {
  const placed = placeRows(rows);
  if (placed.length === 0) return NOTHING;
  const starts = placed.map((one) => one.day * DAY_MINUTES + one.minute);
  const ends = placed.map((one, i) => starts[i] + one.row.interval_minutes);
  const bounds = {
    start: starts.reduce((a, b) => Math.min(a, b)),
    end: ends.reduce((a, b) => Math.max(a, b)),
  };
  const lastDay = Math.ceil(bounds.end / DAY_MINUTES) - 1;
  const series = gatherSeries(placed, DAY_MINUTES);
  const parts = series.map((one) => silenceOfQueue(one, placed, calendar, lastDay, missing, bounds));
  return parts.reduce(together, NOTHING);
}

const NOTHING: Silence = {
  zero: 0,
  closed: 0,
  unknown: 0,
  writtenZeros: 0,
  rule: 'few-expected',
  unknownStretches: [],
};

function together(a: Silence, b: Silence): Silence {
  return {
    zero: a.zero + b.zero,
    closed: a.closed + b.closed,
    unknown: a.unknown + b.unknown,
    writtenZeros: a.writtenZeros + b.writtenZeros,
    rule: b.rule,
    unknownStretches: [...a.unknownStretches, ...b.unknownStretches],
  };
}

/** The intervals of a queue: contacts by day and interval of the day, NaN where there is no row. */
interface Grid {
  readonly minutes: number;
  readonly days: Map<number, Float64Array>;
  readonly skips: ReadonlyMap<number, Skip>;
  readonly writtenZeros: number;
}

function gridOf(series: Series, placed: readonly Placed[]): Grid {
  const own = placed.filter(
    ({ row }) => (row.queue ?? null) === series.queue && (row.channel ?? series.channel) === series.channel,
  );
  const minutes = Math.min(...new Set(own.map(({ row }) => row.interval_minutes)));
  const days = new Map<number, Float64Array>();
  let writtenZeros = 0;
  for (const { row, day, minute } of own) {
    if (row.interval_minutes !== minutes) continue;
    const cells = days.get(day) ?? new Float64Array(Math.ceil(DAY_MINUTES / minutes)).fill(Number.NaN);
    days.set(day, cells);
    const bin = Math.floor(minute / minutes);
    cells[bin] = (Number.isNaN(cells[bin]) ? 0 : cells[bin]) + row.offered;
    if (row.offered === 0) writtenZeros++;
  }
  return { minutes, days, skips: skipsOf(own, minutes), writtenZeros };
}

function silenceOfQueue(
  series: Series,
  placed: readonly Placed[],
  calendar: Calendar,
  lastDay: number,
  missing: Missing,
  bounds: Bounds,
): Silence {
  const grid = gridOf(series, placed);
  const around = lookAround(grid);
  const history = historyOf(series, calendar, lastDay, missing);
  const runs = history.days.flatMap((day, i) =>
    runsOf(day.number, history.volumes[i] !== null, grid, bounds),
  );
  const looked = runs.map((run) => ({ ...run, ...openPart(around, run) }));
  const silent = looked.reduce((sum, one) => sum + (one.whole ? 0 : one.usuallyThere), 0);
  const rule = ruleFor(missing, grid.writtenZeros, silent);
  let [zero, closed, unknown] = [0, 0, 0];
  const found: SilentStretch[] = [];
  for (const one of looked) {
    const open = rule === 'zeros-written' && !one.whole ? one.usuallyThere : one.open;
    closed += one.until - one.from - open;
    if (one.whole ? one.known : meansZero(rule, missing, one.expected)) zero += open;
    else if (open > 0) {
      unknown += open;
      found.push(stretchOf(series.queue, one, grid.minutes, open));
    }
  }
  return { zero, closed, unknown, writtenZeros: grid.writtenZeros, rule, unknownStretches: joined(found) };
}

/** Stretches of days that have other rows, inside opening hours, of which nobody knows anything; those that mean zero are not among them. Where not all days are
 * looked at, what is written as zero elsewhere says nothing. */
export function unknownHours(
  series: Series,
  placed: readonly Placed[],
  missing: Missing,
  isLooked: (day: number) => boolean = () => true,
): readonly SilentStretch[] {
  const grid = gridOf(series, placed);
  const around = lookAround(grid);
  const everything = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  const all = [...grid.days.keys()].sort((a, b) => a - b).slice(1, -1);
  const days = all.filter(isLooked);
  const runs = days
    .flatMap((day) => runsOf(day, true, grid, everything))
    .map((run) => ({ ...run, ...openPart(around, run) }));
  const silent = runs.reduce((sum, one) => sum + one.usuallyThere, 0);
  const rule = ruleFor(missing, grid.writtenZeros, silent);
  return runs
    .filter((one) => one.open > 0 && !meansZero(rule, missing, one.expected))
    .map((one) => stretchOf(series.queue, one, grid.minutes, one.open));
}

function ruleFor(missing: Missing, writtenZeros: number, silent: number): Silence['rule'] {
  if (missing !== 'auto') return 'as-given';
  return writtenZeros > silent ? 'zeros-written' : 'few-expected';
}

function meansZero(rule: Silence['rule'], missing: Missing, expected: number): boolean {
  if (rule === 'as-given') return missing === 'zero';
  return expected < (rule === 'few-expected' ? fewContacts : 1);
}

/** Intervals of a day without a row that follow each other: first, and first after. */
interface Run {
  readonly day: number;
  /** Whether the day has no row at all; then, whether the forecast takes it as known. */
  readonly whole: boolean;
  readonly known: boolean;
  readonly from: number;
  readonly until: number;
}

/** Where all rows begin and end, in minutes since 1970. */
interface Bounds {
  readonly start: number;
  readonly end: number;
}

function runsOf(day: number, known: boolean, { days, minutes, skips }: Grid, { start, end }: Bounds): Run[] {
  const count = Math.ceil(DAY_MINUTES / minutes);
  const first = Math.max(0, Math.floor((start - day * DAY_MINUTES) / minutes));
  const last = Math.min(count, Math.ceil((end - day * DAY_MINUTES) / minutes));
  const cells = days.get(day);
  const skip = skips.get(day);
  const runs: Run[] = [];
  for (let at = first; at < last; at++) {
    if (cells && !Number.isNaN(cells[at])) continue;
    const from = at;
    while (at < last && (!cells || Number.isNaN(cells[at]))) at++;
    const isSkip = skip && from > skip.after && at <= skip.before;
    const until = Math.max(from, at - (isSkip ? skip.intervals : 0));
    if (until > from) runs.push({ day, whole: cells === undefined, known, from, until });
  }
  return runs;
}

/** What the same interval brought on the nearest days of the same weekday that have rows. */
interface Around {
  /** Median of the contacts; one wild day does not count. */
  readonly usual: number;
  /** Share of those days on which the interval has a row, and one with contacts. */
  readonly withRow: number;
  readonly withContacts: number;
}

function lookAround({ days }: Grid): (day: number, bin: number) => Around {
  const nearTo = daysAlike([...days.keys()]);
  return (day, bin) => {
    const near = nearTo(day);
    const values = near.map((other) => days.get(other)![bin]);
    if (values.length === 0) return { usual: 0, withRow: 0, withContacts: 0 };
    return {
      usual: median(values.map((value) => value || 0)),
      withRow: values.filter((value) => !Number.isNaN(value)).length / values.length,
      withContacts: values.filter((value) => value > 0).length / values.length,
    };
  };
}

/** How many intervals of a stretch lie in opening hours, by contacts and by rows, and what was to be expected in them. */
function openPart(around: (day: number, bin: number) => Around, { day, from, until }: Run) {
  let [open, usuallyThere, expected] = [0, 0, 0];
  for (let bin = from; bin < until; bin++) {
    const { usual, withRow, withContacts } = around(day, bin);
    if (withContacts > 0) open++;
    if (withRow > 0.5) usuallyThere++;
    expected += usual;
  }
  return { open, usuallyThere, expected };
}

function stretchOf(
  queue: string | null,
  { day, from, until, expected }: Run & { readonly expected: number },
  minutes: number,
  intervals: number,
): SilentStretch {
  const date = isoDate(day);
  return {
    queue,
    date,
    untilDate: date,
    fromMinute: from * minutes,
    untilMinute: Math.min(DAY_MINUTES, until * minutes),
    intervals,
    expected,
  };
}

/** Puts stretches of whole days that follow each other together. */
function joined(stretches: readonly SilentStretch[]): SilentStretch[] {
  const list: SilentStretch[] = [];
  for (const one of stretches) {
    const last = list.at(-1);
    const follows =
      last &&
      last.untilMinute === DAY_MINUTES &&
      one.fromMinute === 0 &&
      Date.parse(one.date) - Date.parse(last.untilDate) <= DAY_MS;
    if (!last || !follows) list.push(one);
    else
      list[list.length - 1] = {
        ...last,
        untilDate: one.untilDate,
        untilMinute: one.untilMinute,
        intervals: last.intervals + one.intervals,
        expected: last.expected + one.expected,
      };
  }
  return list;
}
