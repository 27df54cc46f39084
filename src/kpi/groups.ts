import type { Distribution } from '../stats/distribution.js';
import type { Sums } from '../tables/sums.js';
import type { Cell, Row } from '../tables/table.js';
import { formatIso } from '../time/iso.js';
import { DAY_MINUTES } from '../time/units.js';
import { merge } from './accumulator.js';
import { finish } from './finish-sums.js';
import type { GroupBy, GroupPart } from './group-by.js';
import { createGroup, type Group } from './group-tree.js';
import { isEarlier, type Moment } from './moment.js';
import type { Cycle, Period } from './periods.js';

/** A group of contacts in a period, with its sums. */
export interface KpiGroup {
  /** Values of the group columns, in the order of `--by`; the finest period is not among them. */
  readonly keys: Row;
  /** 30m, day, month …; `all` without a period, `total` for the sum of all groups. */
  readonly period: string;
  readonly periodStart: string;
  /** As they are when they are asked for; made anew each time, so one asks once. */
  readonly sums: Sums;
  /** Waits of the answered contacts, where a percentile was asked for. */
  readonly waits?: Distribution;
  /** The share promised for the group's contacts, where the rules name one; null where they are of queues with different ones. */
  readonly targetShare?: number | null;
}

/** The groups as rows of sums, sorted by the parts of `--by` in their order. `whole` is all of them as one; null when there are none. */
export function describeGroups(
  groups: readonly Group[],
  by: GroupBy,
  whole: Group | null,
): readonly KpiGroup[] {
  if (whole === null) return [];
  const startOf = by.period ? periodStarts(groups, by.period) : () => startOfDay(whole.first);
  const period = by.period?.name ?? 'all';
  return sorted(groups, by).map(
    (group) => new Described(group, whole, keysOf(group, by), period, startOf(group)),
  );
}

/** A group as it is described; it knows what it was made from, so that some of them can be put together without loss. */
class Described implements KpiGroup {
  readonly waits?: Distribution;
  readonly targetShare?: number | null;
  readonly #group: Group;
  readonly #whole: Group;

  constructor(
    group: Group,
    whole: Group,
    readonly keys: Row,
    readonly period: string,
    readonly periodStart: string,
  ) {
    this.#group = group;
    this.#whole = whole;
    if (group.waits) this.waits = group.waits;
    if (group.targetShare !== null) this.targetShare = promised(group).targetShare;
  }

  /** Made anew for whoever asks, and not kept: of tens of thousands of groups they would be most of the memory. */
  get sums(): Sums {
    return finish(this.#group, this.#whole);
  }

  static groupOf(described: KpiGroup): Group | undefined {
    return #group in described ? described.#group : undefined;
  }
}

/** All groups, and what they make together. */
export interface Everything {
  readonly groups: readonly Group[];
  readonly whole: Group;
}

/**
 * Some of the groups as one, from the start of their first day; null when there are none. Their sums are put together, not their figures. `everything`
 * is all there is: what nothing of it knows stays unknown.
 */
export function together(
  some: readonly KpiGroup[],
  everything: Everything,
  name: Pick<KpiGroup, 'keys' | 'period'>,
): KpiGroup | null {
  const groups = some.map(Described.groupOf).filter((group) => group !== undefined);
  if (groups.length === 0) return null;
  const whole = groups.length === everything.groups.length ? everything.whole : wholeOf(groups);
  return asOne(whole, everything.whole, name);
}

/** Everything there is as one group. */
export function totalOf(whole: Group): KpiGroup {
  return asOne(whole, whole, { keys: {}, period: 'total' });
}

function asOne(group: Group, whole: Group, name: Pick<KpiGroup, 'keys' | 'period'>): KpiGroup {
  const periodStart = startOfDay(group.first);
  return { ...name, periodStart, sums: finish(group, whole), ...waitsOf(group), ...promised(group) };
}

function promised({ targetShare }: Group): Pick<KpiGroup, 'targetShare'> {
  if (targetShare === null) return {};
  return { targetShare: Number.isNaN(targetShare) ? null : targetShare };
}

/** Nothing where no percentile was asked for. */
function waitsOf({ waits }: Group): { waits?: Distribution } {
  return waits ? { waits } : {};
}

/** Groups as one that grows no more; there has to be one. */
export function wholeOf(groups: readonly Group[]): Group {
  const whole = createGroup([], groups[0].first);
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
  return iso(Math.floor(moment.wallMinute / DAY_MINUTES) * DAY_MINUTES, moment.offsetMinutes);
}

/** A day's offset is that of the earliest contact in it, in any group, so that all rows of a day agree. */
function periodStarts(groups: readonly Group[], period: Period): (group: Group) => string {
  const write = createIsoWriter();
  if (period.minutes < DAY_MINUTES)
    return (group) => write(startIn(period, group), group.first.offsetMinutes);
  const firsts = new Map<number, Moment>();
  for (const group of groups) {
    const start = startIn(period, group);
    const known = firsts.get(start);
    if (!known || isEarlier(group.first, known)) firsts.set(start, group.first);
  }
  return (group) => write(startIn(period, group), firsts.get(startIn(period, group))!.offsetMinutes);
}

/** Writes moments of which many groups have the same. */
function createIsoWriter(): typeof iso {
  const written = new Map<number, string>();
  return (wallMinute, offsetMinutes) => {
    const key = wallMinute * 4096 + offsetMinutes;
    let text = written.get(key);
    if (text === undefined) {
      text = iso(wallMinute, offsetMinutes);
      written.set(key, text);
    }
    return text;
  };
}

function startIn(period: Period, group: Group): number {
  return period.start(group.first.wallMinute);
}

function keysOf({ columns, first }: Group, by: GroupBy): Row {
  const keys: Record<string, Cell> = {};
  let column = 0;
  for (const part of by.parts) {
    if (part.kind === 'column') keys[part.name] = columns[column++] ?? null;
    else if (part.kind === 'cycle') keys[part.name] = stepOf(part.cycle, first.wallMinute);
    else if (part.period !== by.period)
      keys[part.name] = part.period.label(part.period.start(first.wallMinute));
  }
  return keys;
}

function stepOf(cycle: Cycle, minute: number): Cell {
  const step = cycle.of(minute);
  return cycle.label ? cycle.label(step) : step;
}

function sorted(groups: readonly Group[], by: GroupBy): Group[] {
  let column = 0;
  const orders = by.parts.map((part) => sortValue(part, part.kind === 'column' ? column++ : -1));
  const keys = orders.map((order) => ranksOf(groups.map(order)));
  const places = Array.from(groups.keys()).sort((a, b) => {
    for (const values of keys) {
      if (values[a] !== values[b]) return values[a] - values[b];
    }
    return groups[a].first.wallMinute - groups[b].first.wallMinute;
  });
  return places.map((place) => groups[place]);
}

/** The place of each value among the different ones: numbers are compared many times more quickly than names. */
function ranksOf(values: readonly Cell[]): Float64Array {
  const different = [...new Set(values)].sort(compareCells);
  const ranks = new Map(different.map((value, rank) => [value, rank]));
  return Float64Array.from(values, (value) => ranks.get(value)!);
}

/** What a part sorts by; intervals within a day by the moment in UTC, so that the hour that comes twice stays in order. */
function sortValue(part: GroupPart, column: number): (group: Group) => Cell {
  if (part.kind === 'column') return (group) => group.columns[column];
  if (part.kind === 'cycle') return (group) => part.cycle.of(group.first.wallMinute);
  const { period } = part;
  return (group) => startIn(period, group) - (period.minutes < DAY_MINUTES ? group.first.offsetMinutes : 0);
}

/** Numbers by size, texts by code point, nothing last. */
function compareCells(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
