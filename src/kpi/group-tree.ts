import type { Cell, Row } from '../tables/table.js';
import { DAY_MINUTES } from '../time/units.js';
import { type Accumulator, createAccumulator, merge } from './accumulator.js';
import type { ColumnPart, GroupBy, GroupPart } from './group-by.js';
import { isEarlier, type Moment } from './moment.js';

/** A group while it grows: its sums, the values of its columns, and the earliest moment seen, which tells its period. */
export interface Group extends Accumulator {
  readonly columns: readonly Cell[];
  first: Moment;
  /** Where it stands among the groups of its tree; below 0 where it is of none. */
  place: number;
}

/** In no tree. */
export const NOWHERE = -1;

/** A group in no tree yet. All are made here, by one literal, so that V8 knows them all as one shape. */
export function createGroup(
  columns: readonly Cell[],
  first: Moment,
  { values, rests, known, waits, targetSec, targetShare }: Accumulator = createAccumulator(),
): Group {
  return { values, rests, known, waits, targetSec, targetShare, columns, first, place: NOWHERE };
}

/** Finds the group of a row, or makes it. */
export interface GroupTree {
  /** All groups so far, in the order of their first row. */
  readonly groups: readonly Group[];
  find(row: Row, moment: Moment): Group;
  /** Adds groups that were made elsewhere by the same `--by`; gives those that they were added to, in the same order. */
  join(groups: readonly Group[]): readonly Group[];
}

type Branch = Map<Cell, Branch | Group>;

/** What a row says of a column part. */
function cellOf({ name, from }: ColumnPart, row: Row): Cell {
  return from ? from.of(row[from.column] ?? null) : (row[name] ?? null);
}

/** The value by which a part of `--by` tells rows apart. In the hour that comes twice when clocks go back, the offset does. */
function keyOf(part: GroupPart, row: Row, moment: Moment): Cell {
  if (part.kind === 'column') return cellOf(part, row);
  if (part.kind === 'cycle') return part.cycle.of(moment.wallMinute);
  const start = part.period.start(moment.wallMinute);
  return part.period.minutes < DAY_MINUTES ? start * 4096 + moment.offsetMinutes : start;
}

/**
 * Groups as a tree with a level per part of `--by`: no text is put together per row, which keeps millions of rows fast.
 *
 * `createGroupTree(parseGroupBy('queue')).find({ queue: 'A' }, { wallMinute: 0, offsetMinutes: 480 }).columns` is `['A']`.
 */
export function createGroupTree({ parts }: GroupBy): GroupTree {
  const root: Branch = new Map();
  const groups: Group[] = [];
  const plainParts = parts.map((part) =>
    part.kind === 'column' ? { kind: part.kind, name: part.name } : part,
  );
  const grow = (how: readonly GroupPart[], row: Row, moment: Moment): Group => {
    const columns = how.flatMap((part) => (part.kind === 'column' ? [cellOf(part, row)] : []));
    return createGroup(columns, moment);
  };
  const added = (group: Group): Group => {
    group.place = groups.length;
    groups.push(group);
    return group;
  };
  const descend = (
    how: readonly GroupPart[],
    row: Row,
    moment: Moment,
    make: () => Group = () => grow(how, row, moment),
  ): Group => {
    if (parts.length === 0) return groups[0] ?? added(make());
    let branch = root;
    for (let level = 0; ; level++) {
      const isLast = level === parts.length - 1;
      const key = keyOf(how[level], row, moment);
      let next = branch.get(key);
      if (!next) {
        next = isLast ? added(make()) : new Map();
        branch.set(key, next);
      }
      if (isLast) return next as Group;
      branch = next as Branch;
    }
  };
  const find = (row: Row, moment: Moment): Group => {
    const group = descend(parts, row, moment);
    if (isEarlier(moment, group.first)) group.first = moment;
    return group;
  };
  const names = parts.flatMap((part) => (part.kind === 'column' ? [part.name] : []));
  const join = (others: readonly Group[]): readonly Group[] => {
    // One row for all: thousands of them would only be looked at once.
    const row: Record<string, Cell> = {};
    return others.map((other) => {
      for (const [i, name] of names.entries()) row[name] = other.columns[i];
      const group = descend(plainParts, row, other.first, () => other);
      // The first of its kind is taken as it is.
      if (group === other) return group;
      if (isEarlier(other.first, group.first)) group.first = other.first;
      merge(group, other);
      return group;
    });
  };
  return { groups, find, join };
}
