import type { OpenedTable } from '../../intake/open-table.js';
import { isNothing } from '../../intake/values/unknown.js';
import { intervalOfKpi } from '../../tables/kpi.js';
import type { Row } from '../../tables/table.js';
import { remembered } from '../../text/remembered.js';
import { DAY_MS, DAY_SEC } from '../../time/units.js';
import { timeColumn } from '../reading/filter.js';
import { createVolumes, type Volume } from './volumes.js';

const DAY_MINUTES = DAY_SEC / 60;
const MINUTE_MS = DAY_MS / DAY_MINUTES;
/** A period whose end is further away was mistyped. */
const YEAR_MINUTES = 366 * DAY_MINUTES;
const MOST_NAMES = 50;

/** What a walk through all rows shows. */
export interface Survey {
  readonly rows: number;
  /** First and last time on the wall clock, as ISO text, of rows of several days their last day; null where there is none. */
  readonly first: string | null;
  readonly last: string | null;
  readonly days: number;
  /** Days between the first and the last that have no row. */
  readonly daysWithout: number;
  readonly queues: readonly string[];
  /** Contacts by outcome. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Share of rows with a value, by column of the table. */
  readonly filled: ReadonlyMap<string, number>;
  /** The longest interval that a row stands for, in minutes; 0 for rows without a length, Infinity for figures of a month and more. */
  readonly longestMinutes: number;
  /** The shortest; a day for contacts of which only the date is known. */
  readonly shortestMinutes: number;
  /** Contacts offered by queue and interval, for contacts and intervals. */
  readonly volumes: readonly Volume[];
}

/** Walks through all rows of an opened table once; `see` is shown them too. */
export async function survey(opened: OpenedTable, see: (rows: readonly Row[]) => void): Promise<Survey> {
  const names = opened.columns.map((column) => column.name);
  const time = timeColumn(names);
  const counts = new Array<number>(names.length).fill(0);
  const seen: Times = { first: null, last: null, days: new Set() };
  const queues = new Set<string>();
  const outcomes: Record<string, number> = {};
  const volumes = createVolumes(opened.table.name);
  let rows = 0;
  let [longestMinutes, shortestMinutes] = [0, Number.POSITIVE_INFINITY];
  for await (const batch of opened.rows()) {
    rows += batch.length;
    see(batch);
    for (const row of batch) {
      for (let i = 0; i < names.length; i++) if (isFilled(row[names[i]])) counts[i]++;
      const minutes = lengthOf(row, opened.table.name);
      longestMinutes = Math.max(longestMinutes, minutes);
      shortestMinutes = Math.min(shortestMinutes, minutes);
      if (time !== null) seeTime(seen, row[time], minutes);
      seeEnd(seen, row.period_end);
      if (queues.size < MOST_NAMES && typeof row.queue === 'string') queues.add(row.queue);
      count(outcomes, row);
      volumes.see(row);
    }
  }
  const filled = new Map(names.map((name, i) => [name, rows === 0 ? 0 : counts[i] / rows]));
  return {
    rows,
    ...timesOf(seen),
    queues: [...queues].sort(),
    outcomes,
    filled,
    longestMinutes,
    shortestMinutes: opened.findings.daysOnly ? DAY_MINUTES : shortestMinutes,
    volumes: volumes.all(),
  };
}

/** Columns that ride along keep what stands for nothing (`NULL`). */
function isFilled(cell: Row[string]): boolean {
  return cell !== null && !(typeof cell === 'string' && saysNothing(cell));
}

/** The same few words stand in millions of cells. */
const saysNothing = remembered(isNothing);

function lengthOf(row: Row, table: string): number {
  if (table === 'kpi') return intervalOfKpi(row)?.interval_minutes ?? Number.POSITIVE_INFINITY;
  if (typeof row.period_start === 'string' && typeof row.period_end === 'string')
    return Math.min((Date.parse(row.period_end) - Date.parse(row.period_start)) / MINUTE_MS, YEAR_MINUTES);
  return typeof row.interval_minutes === 'number' ? row.interval_minutes : 0;
}

interface Times {
  first: string | null;
  last: string | null;
  readonly days: Set<string>;
}

/** A row of several days has them all. */
function seeTime(seen: Times, at: Row[string], minutes: number): void {
  if (typeof at !== 'string') return;
  if (seen.first === null || at < seen.first) seen.first = at;
  if (seen.last === null || at > seen.last) seen.last = at;
  seen.days.add(at.slice(0, 10));
  for (let more = 1; minutes < Number.POSITIVE_INFINITY && more * DAY_MINUTES < minutes; more++) {
    const day = new Date(Date.parse(at.slice(0, 10)) + more * DAY_MS).toISOString().slice(0, 10);
    seen.days.add(day);
    if (day > seen.last.slice(0, 10)) seen.last = day + at.slice(10);
  }
}

const OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

/** The days of a report that says when its period ends; one that ends at midnight ends the day before. */
function seeEnd(seen: Times, at: Row[string] | undefined): void {
  if (typeof at !== 'string' || seen.first === null) return;
  const clock = at.replace(OFFSET, '');
  const last = new Date(clock.includes('T') ? Date.parse(`${clock}Z`) - 1 : Date.parse(clock));
  const day = (shift: number) => new Date(last.getTime() - shift * DAY_MS).toISOString().slice(0, 10);
  if (Number.isNaN(last.getTime()) || day(0) <= (seen.last ?? seen.first).slice(0, 10)) return;
  for (let shift = 0; day(shift) > seen.first.slice(0, 10); shift++) seen.days.add(day(shift));
  seen.last = day(0) + seen.first.slice(10);
}

function timesOf({ first, last, days }: Times) {
  const span =
    first && last ? (Date.parse(last.slice(0, 10)) - Date.parse(first.slice(0, 10))) / DAY_MS + 1 : 0;
  return { first, last, days: days.size, daysWithout: Math.max(0, span - days.size) };
}

function count(outcomes: Record<string, number>, row: Row): void {
  if (typeof row.outcome === 'string') outcomes[row.outcome] = (outcomes[row.outcome] ?? 0) + 1;
}
