import type { Distribution } from '../stats/distribution.js';
import type { Sums } from '../tables/sums.js';
import type { Cell, Row } from '../tables/table.js';
import { formatIso } from '../time/iso.js';
import { createAccumulator, finish, merge } from './accumulator.js';
import type { GroupBy, GroupPart } from './group-by.js';
import type { Group } from './group-tree.js';
import { isEarlier, type Moment } from './moment.js';
import type { Period } from './periods.js';

const DAY = 1440;

/** A group of contacts in a period, with its sums. */
export interface KpiGroup {
  /** Values of the group columns, in the order of `--by`; the finest period is not among them. */
  readonly keys: Row;
  /** 30m, day, month …; `all` without a period, `total` for the sum of all groups. */
  readonly period: string;
  readonly periodStart: string;
  readonly sums: Sums;
  /** Waits of the answered contacts, where a percentile was asked for. */
  readonly waits?: Distribution;
}

/** The groups as rows of sums, sorted by the parts of `--by` in their order; `whole` is all of them together. */
export function* describeEach(groups: readonly Group[], by: GroupBy, whole: Group): Generator<KpiGroup> {
  const startOf = by.period ? periodStarts(groups, by.period) : () => startOfDay(whole.first);
  const period = by.period?.name ?? 'all';
  for (const group of sorted(groups, by)) {
    yield {
      keys: keysOf(group, by),
      period,
      periodStart: startOf(group),
      sums: finish(group, whole),
      ...waitsOf(group),
    };
  }
}

/** All groups together as one, from the start of the first day. */
export function describeTotal(whole: Group): KpiGroup {
  return {
    keys: {},
    period: 'total',
    periodStart: startOfDay(whole.first),
    sums: finish(whole, whole),
    ...waitsOf(whole),
  };
}

/** Nothing where no percentile was asked for. */
function waitsOf({ waits }: Group): { waits?: Distribution } {
  return waits ? { waits } : {};
}

/** All groups put together; null when there are none. */
export function wholeOf(groups: readonly Group[]): Group | null {
  if (groups.length === 0) return null;
  const whole: Group = Object.assign(createAccumulator(), { columns: [], first: groups[0].first });
  for (const group of groups) {
    merge(whole, group);
    if (isEarlier(group.first, whole.first)) whole.first = group.first;
  }
  return whole;
}

function iso(wallMinute: number, offsetMinutes: number): string {
  return formatIso({ wallSec: wallMinute * 60, offsetMinutes }, 'minute');
}

function startOfDay(moment: Moment): string {
  return iso(Math.floor(moment.wallMinute / DAY) * DAY, moment.offsetMinutes);
}

/** A day's offset is that of the earliest contact in it, in any group, so that all rows of a day agree. */
function periodStarts(groups: readonly Group[], period: Period): (group: Group) => string {
  if (period.minutes < DAY) return (group) => iso(startIn(period, group), group.first.offsetMinutes);
  const firsts = new Map<number, Moment>();
  for (const group of groups) {
    const start = startIn(period, group);
    const known = firsts.get(start);
    if (!known || isEarlier(group.first, known)) firsts.set(start, group.first);
  }
  return (group) => iso(startIn(period, group), firsts.get(startIn(period, group))!.offsetMinutes);
}

function startIn(period: Period, group: Group): number {
  return period.start(group.first.wallMinute);
}

function keysOf({ columns, first }: Group, by: GroupBy): Row {
  const keys: Record<string, Cell> = {};
  let column = 0;
  for (const part of by.parts) {
    if (part.kind === 'column') keys[part.name] = columns[column++] ?? null;
    else if (part.kind === 'cycle') keys[part.name] = part.cycle.of(first.wallMinute);
    else if (part.period !== by.period)
      keys[part.name] = part.period.label(part.period.start(first.wallMinute));
  }
  return keys;
}

function sorted(groups: readonly Group[], by: GroupBy): Group[] {
  let column = 0;
  const orders = by.parts.map((part) => sortValue(part, part.kind === 'column' ? column++ : -1));
  const keyed = groups.map((group) => ({ group, keys: orders.map((order) => order(group)) }));
  keyed.sort((a, b) => {
    for (let i = 0; i < orders.length; i++) {
      const result = compareCells(a.keys[i], b.keys[i]);
      if (result !== 0) return result;
    }
    return a.group.first.wallMinute - b.group.first.wallMinute;
  });
  return keyed.map(({ group }) => group);
}

/** What a part sorts by; intervals within a day by the moment in UTC, so that the hour that comes twice stays in order. */
function sortValue(part: GroupPart, column: number): (group: Group) => Cell {
  if (part.kind === 'column') return (group) => group.columns[column];
  if (part.kind === 'cycle') return (group) => part.cycle.of(group.first.wallMinute);
  const { period } = part;
  return (group) => startIn(period, group) - (period.minutes < DAY ? group.first.offsetMinutes : 0);
}

/** Numbers by size, texts by code point, nothing last. */
function compareCells(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
