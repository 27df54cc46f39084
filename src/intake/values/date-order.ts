import type { Text } from '../../text/text.js';
import { DAY_MS, DAY_SEC } from '../../time/units.js';
import type { RawCell } from '../cells.js';
import * as evidence from './date-evidence.js';
import { type DateOrder, type DateParts, datePartsOf, wallSecOfParts } from './moment.js';
import { createTurnWatch, type OrderTurn, type TurnWatch } from './order-turn.js';

/** What the numbers of a column of dates say about their order; fed cell by cell, so that a whole file can be looked at. */
export interface OrderEvidence {
  see(cell: RawCell, row: number): void;
  /** The time of day in a column of its own: a 12-hour clock is seldom beside a day that comes first. */
  seeClock(cell: RawCell): void;
  /** Whether a number above 12 has settled the order, or every year comes first. */
  settled(): boolean;
  /** With `isWhole` false there are rows that have not been seen. */
  decide(isWhole?: boolean): OrderDecision;
}

/** The order of a column of dates, and what says so. */
export interface OrderDecision {
  readonly order: DateOrder;
  readonly evidence: Text;
  readonly sure: boolean;
  /** Two dates of which one can only be day first and the other only month first. */
  readonly clash: Clash | null;
  /** Where the order changes although each date could be read either way. */
  readonly turn?: OrderTurn | null;
}

/** A date as it stands, and its row. */
export interface SeenDate {
  readonly text: string;
  readonly row: number;
}

export interface Clash {
  readonly dayFirst: SeenDate;
  readonly monthFirst: SeenDate;
}

type Order = 'dmy' | 'mdy';
const ORDERS: readonly Order[] = ['dmy', 'mdy'];
const FEW_DAYS = 4;
const MANY_DAYS = 1000;
const WEEKDAYS_RIGHT = 0.9;
const POINTS = /^\D*\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?!\d)/;
const HALF_DAY = /[ap]\.?m/i;

/** What is remembered of a column. */
interface Seen {
  dayFirst: SeenDate | null;
  monthFirst: SeenDate | null;
  /** A date with the month by its name. */
  named: string | null;
  yearFirst: string | null;
  yearFirstCount: number;
  /** The highest day of the dates with the year first. */
  highestDay: number;
  /** Dates with the year last, and how many of them have a number above 12. */
  yearLast: number;
  above12: number;
  halfDay: boolean;
  clock: boolean;
  /** The first date, where all of them so far are written with points: `01.10.2026`. */
  points: string | null;
  readonly turns: Record<Order, number>;
  readonly rises: Record<Order, number>;
  readonly last: Record<Order, number>;
  readonly days: Record<Order, Set<number>>;
  readonly turn: TurnWatch;
  /** Dates with their weekday, those for which it tells the orders apart, and for how many of these it is right. */
  readonly weekdays: Record<DateOrder, number> & { open: number };
  /** Dates of three numbers of one or two digits: the numbers seen in each place. */
  readonly short: readonly [Set<number>, Set<number>, Set<number>];
}

/**
 * Gathers evidence on the order of day and month: a first or second number above 12 decides; then a column that is in time order
 * under one reading only; then the reading that puts a call list on neighbouring days; otherwise day first, of which
 * points are a sign and which is assumed without them (month first with a 12-hour clock). With two-digit years the place with the fewest different
 * numbers is the year.
 */
export function gatherOrder(): OrderEvidence {
  const seen = nothingSeen();
  return {
    see: (cell, row) => {
      if (typeof cell !== 'string' || cell === '') return;
      const parts = datePartsOf(cell);
      if (parts?.monthNamed) seen.named ??= cell;
      else if (parts) look(parts, { text: cell, row }, seen);
    },
    seeClock: (cell) => {
      if (typeof cell === 'string' && HALF_DAY.test(cell)) seen.halfDay = true;
    },
    settled: () =>
      seen.dayFirst !== null ||
      seen.monthFirst !== null ||
      (seen.yearFirst !== null && seen.yearLast === 0 && seen.short[0].size === 0),
    decide: (isWhole = true) => ({
      ...decideOrder(seen),
      turn: isWhole ? seen.turn.turnAtEnd() : seen.turn.turn(),
    }),
  };
}

function nothingSeen(): Seen {
  return {
    dayFirst: null,
    monthFirst: null,
    named: null,
    yearFirst: null,
    yearFirstCount: 0,
    highestDay: 0,
    yearLast: 0,
    above12: 0,
    halfDay: false,
    clock: false,
    points: null,
    turns: { dmy: 0, mdy: 0 },
    rises: { dmy: 0, mdy: 0 },
    last: { dmy: Number.NaN, mdy: Number.NaN },
    days: { dmy: new Set(), mdy: new Set() },
    turn: createTurnWatch(),
    weekdays: { dmy: 0, mdy: 0, ymd: 0, open: 0 },
    short: [new Set(), new Set(), new Set()],
  };
}

function look(parts: DateParts, date: SeenDate, seen: Seen): void {
  const [a, b, c] = parts.groups;
  const [firstWidth, thirdWidth] = parts.widths;
  if (firstWidth === 4 || (a > 31 && thirdWidth !== 4)) {
    seen.yearFirst ??= date.text;
    seen.yearFirstCount++;
    seen.highestDay = Math.max(seen.highestDay, c);
    return;
  }
  if (seen.yearLast === 0) seen.points = POINTS.test(date.text) ? date.text : null;
  else if (seen.points !== null && !POINTS.test(date.text)) seen.points = null;
  seen.yearLast++;
  if (thirdWidth !== 4) for (const [place, number] of parts.groups.entries()) seen.short[place].add(number);
  if (a > 12 && a <= 31 && b <= 12) seen.dayFirst ??= date;
  if (b > 12 && b <= 31 && a <= 12) seen.monthFirst ??= date;
  if (a > 12 || b > 12) seen.above12++;
  if (HALF_DAY.test(date.text)) seen.halfDay = true;
  if (parts.clockSec) seen.clock = true;
  const walls = ORDERS.map((order) => wallSecOfParts(parts, order));
  for (const [i, order] of ORDERS.entries()) follow(walls[i], order, seen);
  seeWeekday(date.text, parts, seen);
  seen.turn.see(Math.floor(walls[0] / DAY_SEC), Math.floor(walls[1] / DAY_SEC), date);
}

const WEEKDAY = /(?:星期|周|礼拜|週|禮拜|[(（])([一二三四五六日天])|\b(thu|fri|sat|sun|mon|tue|wed)/i;
/** From Thursday on, as the days since 1 January 1970 are counted. */
const WEEKDAYS = ['四thu', '五fri', '六sat', '日天sun', '一mon', '二tue', '三wed'];

/** `Tue 02/03/2026` is 3 February, for 2 March is a Monday: counts for which order the weekday is right, where they differ. */
function seeWeekday(text: string, parts: DateParts, seen: Seen): void {
  const [, han, english] = WEEKDAY.exec(text) ?? [];
  const word = han ?? english?.toLowerCase();
  if (word === undefined) return;
  const named = WEEKDAYS.findIndex((names) => names.includes(word));
  const orders: readonly DateOrder[] = parts.widths[1] === 4 ? ORDERS : [...ORDERS, 'ymd'];
  const fits = orders.filter((order) => Math.floor(wallSecOfParts(parts, order) / DAY_SEC) % 7 === named);
  if (fits.length === orders.length || fits.length === 0) return;
  seen.weekdays.open++;
  for (const order of fits) seen.weekdays[order]++;
}

/** Counts how often the column goes forward and back under a reading, and the days that it falls on. */
function follow(wall: number, order: Order, seen: Seen): void {
  if (wall < seen.last[order]) seen.turns[order]++;
  if (wall > seen.last[order]) seen.rises[order]++;
  seen.last[order] = wall;
  if (seen.days[order].size < MANY_DAYS && !Number.isNaN(wall))
    seen.days[order].add(Math.floor(wall / DAY_SEC));
}

function decideOrder(seen: Seen): OrderDecision {
  const { dayFirst, monthFirst, yearFirst } = seen;
  const clash = dayFirst && monthFirst ? { dayFirst, monthFirst } : null;
  const sure = (order: DateOrder, text: Text) => ({ order, evidence: text, sure: true, clash });
  const unsure = (order: DateOrder, text: Text) => ({ order, evidence: text, sure: false, clash });
  if (seen.named && !yearFirst && seen.yearLast === 0) return sure('dmy', evidence.named(seen.named));
  if (yearFirst && seen.yearLast === 0) return sure('ymd', evidence.year(yearFirst));
  if (seen.short[0].size > 0) {
    const byName = byWeekday(seen);
    if (byName) return { ...byName, clash: null };
    const place = yearPlace(seen.short);
    if (place === 'first') return { ...sure('ymd', evidence.shortYear), clash: null };
    if (place === null && !clash && isLikelyFirst(seen.short)) return unsure('ymd', evidence.shortYearLikely);
    if (place === null && !clash) return unsure(yearLastOrder(seen), evidence.shortYearOpen);
  }
  const order = dayFirst ? 'dmy' : 'mdy';
  const example = dayFirst ?? monthFirst;
  if (example && isHalfConverted(seen)) return unsure(order, evidence.halfConverted(example.text));
  if (example) return sure(order, evidence.above12(example.text, order));
  return byWeekday(seen) ?? byTimeOrder(seen) ?? { ...byDays(seen), clash };
}

/** Day or month first, if the year is last. */
function yearLastOrder(seen: Seen): DateOrder {
  if (seen.dayFirst || seen.monthFirst) return seen.dayFirst ? 'dmy' : 'mdy';
  return (byTimeOrder(seen) ?? byDays(seen)).order;
}

/** Where the year is in dates such as `26-01-05`: the place with clearly fewer different numbers than the other; null if open. */
function yearPlace(short: Seen['short']): 'first' | 'last' | null {
  const [first, second, third] = short;
  const highest = (numbers: ReadonlySet<number>) => Math.max(...numbers);
  if (highest(third) > 31) return 'last';
  const canBeFirst = highest(second) <= 12;
  if (!canBeFirst || third.size < first.size) return 'last';
  return first.size < third.size ? 'first' : null;
}

/** Years of call centers whose files are read today. */
const isLikelyYear = (year: number) => year >= 10 && year <= 49;

/** `26-03-02`: 2026 is a likely year, 2002 is none. */
function isLikelyFirst([first, , third]: Seen['short']): boolean {
  return [...first].every(isLikelyYear) && ![...third].some(isLikelyYear);
}

/**
 * A spreadsheet that expects the other order turns the dates that it can (day up to 12) into real ones, with day and month exchanged, and leaves
 * the others as text. Then every text has a number above 12, and no real date has a day above 12.
 */
function isHalfConverted(seen: Seen): boolean {
  return (
    seen.yearFirstCount > 2 && seen.highestDay <= 12 && seen.above12 > 2 && seen.above12 === seen.yearLast
  );
}

/** The weekday beside the date is right under one order only. */
function byWeekday({ weekdays }: Seen): OrderDecision | null {
  const [order, other] = (['dmy', 'mdy', 'ymd'] as const).filter(
    (one) => weekdays[one] > weekdays.open * WEEKDAYS_RIGHT,
  );
  if (!order || other) return null;
  const text = evidence.byWeekday(order, weekdays[order], weekdays.open);
  return { order, evidence: text, sure: true, clash: null };
}

/** How often the column runs against its own direction: newest-first lists are as orderly as oldest-first ones. */
function byTimeOrder({ turns, rises }: Seen): OrderDecision | null {
  const disorder = { dmy: Math.min(turns.dmy, rises.dmy), mdy: Math.min(turns.mdy, rises.mdy) };
  const order = disorder.dmy < disorder.mdy ? 'dmy' : 'mdy';
  const [small, large] = [disorder[order], Math.max(disorder.dmy, disorder.mdy)];
  if (small * 4 >= large) return null;
  return { order, evidence: evidence.inOrder(order, small, large), sure: true, clash: null };
}

/** Calls and days of a report are neighbours; if one reading spreads them over far-off days, the other is likelier, unless those begin the months. */
function byDays(seen: Seen): Omit<OrderDecision, 'clash'> {
  const likelier = ORDERS.find((order) => {
    const far = seen.days[order === 'dmy' ? 'mdy' : 'dmy'];
    return density(seen.days[order]) >= 0.5 && density(far) <= 0.2 && (seen.clock || !areMonths(far));
  });
  if (likelier && !seen.halfDay && !(likelier === 'dmy' && seen.points !== null)) {
    return { order: likelier, evidence: evidence.neighbouring[likelier], sure: false };
  }
  const order = seen.halfDay ? 'mdy' : 'dmy';
  if (seen.points !== null && order === 'dmy')
    return { order, evidence: evidence.points(seen.points), sure: true };
  return { order, evidence: evidence.assumed[order], sure: false };
}

/** Whether every day is the first of a month, as in a report by month. */
function areMonths(days: ReadonlySet<number>): boolean {
  return [...days].every((day) => new Date(day * DAY_MS).getUTCDate() === 1);
}

/** Share of the days between the first and the last that occur; NaN for too few days to tell. */
function density(days: ReadonlySet<number>): number {
  const sorted = [...days].sort((a, b) => a - b);
  if (days.size < FEW_DAYS && !isPair(sorted)) return Number.NaN;
  return days.size / (sorted[sorted.length - 1] - sorted[0] + 1);
}

/** Two days alone tell something if they follow one another, or are a month apart. */
function isPair([first, last, ...more]: readonly number[]): boolean {
  return more.length === 0 && (last - first === 1 || last - first >= 28);
}
