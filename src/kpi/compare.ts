import type { Column, Row } from '../tables/table.js';
import { parseIso } from '../time/iso.js';
import { kpis } from './figures/index.js';
import type { GroupBy } from './group-by.js';
import type { KpiGroup } from './groups.js';
import type { Against } from './periods.js';

/** Finds for a group the one that it is compared with; undefined where the data has none. */
export type CounterpartOf = (group: KpiGroup) => KpiGroup | undefined;

/**
 * Pairs each group with that of the same columns in the period that its own is compared with (`Period.earlier`). `by` has to
 * have a period.
 *
 * With `--by queue,week`, week 40 of a queue is paired with week 39 of the same queue, or with week 40 of the year before.
 */
export function counterparts(groups: readonly KpiGroup[], by: GroupBy, against: Against): CounterpartOf {
  const period = by.period!;
  const keyOf = (group: KpiGroup, start: number) => JSON.stringify([start, ...sameKeys(group, by, start)]);
  const known = new Map<string, KpiGroup>();
  for (const group of groups) {
    const key = keyOf(group, startOf(group));
    if (!known.has(key)) known.set(key, group);
  }
  return (group) => {
    const start = period.earlier(startOf(group), against);
    return start === null ? undefined : known.get(keyOf(group, start));
  };
}

/** First minute of a group's period, on the wall clock. */
export function startOf({ periodStart }: KpiGroup): number {
  return Math.floor(parseIso(periodStart)!.wallSec / 60);
}

/** Columns stay the same; a longer period is that of the start; a cycle that the period itself decides is left out. */
function sameKeys(group: KpiGroup, by: GroupBy, start: number): unknown[] {
  const { minutes } = by.period!;
  return by.parts.flatMap((part) => {
    if (part.kind === 'column') return [group.keys[part.name]];
    if (part.kind === 'cycle') return part.cycle.minutes < minutes ? [group.keys[part.name]] : [];
    return part.period === by.period ? [] : [part.period.label(part.period.start(start))];
  });
}

/** Figures that are compared besides the shares, means and times: the volumes. */
const VOLUMES = ['offered', 'answered', 'handled', 'abandoned'];

/** A figure of the table that is compared, and the names of the two columns that this makes. */
export interface Compared {
  readonly name: string;
  readonly isShare: boolean;
  readonly before: string;
  readonly change: string;
}

/**
 * The figures that are compared: volumes and everything made from sums. The change of a share is in percentage points, that of anything else
 * a share of what it was.
 *
 * Columns of the service level: `service_level_before`, `service_level_change_points`; of offered: `offered_before`, `offered_change`.
 */
export function comparedFigures(columns: readonly Column[]): readonly Compared[] {
  const figures = new Set([...VOLUMES, ...kpis.map(({ id }) => id)]);
  return columns
    .filter(({ name }) => figures.has(name))
    .map(({ name, type }) => {
      const isShare = type === 'share';
      return { name, isShare, before: `${name}_before`, change: `${name}_change${isShare ? '_points' : ''}` };
    });
}

/** The columns with those of the comparison behind each figure. */
export function comparedColumns(columns: readonly Column[]): readonly Column[] {
  const compared = new Map(comparedFigures(columns).map((one) => [one.name, one]));
  return columns.flatMap((column) => {
    const one = compared.get(column.name);
    return one ? [column, beforeColumn(column, one), changeColumn(column, one)] : [column];
  });
}

function beforeColumn({ type, label }: Column, { before }: Compared): Column {
  return {
    name: before,
    type,
    label: { en: `${label.en} before`, zh: `${label.zh}（对比期）` },
    doc: { en: `${label.en} in the period compared with.`, zh: `对比周期的${label.zh}。` },
  };
}

function changeColumn({ label }: Column, { change, isShare }: Compared): Column {
  if (!isShare)
    return {
      name: change,
      type: 'change',
      label: { en: `${label.en} ±%`, zh: `${label.zh}±%` },
      doc: { en: `Change of ${label.en}, as a share of what it was.`, zh: `${label.zh}相对对比期的变化率。` },
    };
  return {
    name: change,
    type: 'points',
    label: { en: `${label.en} ±pts`, zh: `${label.zh}±百分点` },
    doc: { en: `Change of ${label.en} in percentage points.`, zh: `${label.zh}的变化，单位百分点。` },
  };
}

/**
 * A row with what it is compared with; null where one of the two is unknown, or a relative change would be from 0.
 *
 * A service level of 0.8 after 0.75 gives `service_level_change_points` 5; 110 offered after 100 give `offered_change` 0.1.
 */
export function comparedRow(row: Row, before: Row | undefined, figures: readonly Compared[]): Row {
  const extra = figures.flatMap(({ name, isShare, before: was, change }) => {
    const [now, old] = [numberIn(row, name), before ? numberIn(before, name) : null];
    return [
      [was, old],
      [change, now === null || old === null ? null : changeOf(now, old, isShare)],
    ];
  });
  return { ...row, ...Object.fromEntries(extra) };
}

function numberIn(row: Row, name: string): number | null {
  const value = row[name];
  return typeof value === 'number' ? value : null;
}

function changeOf(now: number, before: number, isShare: boolean): number | null {
  if (isShare) return (now - before) * 100;
  return before === 0 ? null : now / before - 1;
}

/**
 * For a total or a subtotal: all groups of the earlier periods of some groups, with the same values in the first `parts` parts of `--by`;
 * none where one of these periods has no data, for then the two would not be comparable.
 */
export function earlierGroups(
  all: readonly KpiGroup[],
  by: GroupBy,
  against: Against,
): (some: readonly KpiGroup[], parts: number) => readonly KpiGroup[] {
  const byStart = new Map<number, KpiGroup[]>();
  for (const group of all) {
    const list = byStart.get(startOf(group));
    if (list) list.push(group);
    else byStart.set(startOf(group), [group]);
  }
  return (some, parts) => {
    const prefix: GroupBy = { ...by, parts: by.parts.slice(0, parts) };
    const keyOf = (group: KpiGroup, start: number) => JSON.stringify(sameKeys(group, prefix, start));
    const starts = new Set(some.map((group) => by.period!.earlier(startOf(group), against)));
    const found = [...starts].map((start) => {
      const wanted = keyOf(some[0], 0);
      const there = start === null ? [] : (byStart.get(start) ?? []);
      return there.filter((group) => keyOf(group, 0) === wanted);
    });
    return found.some((groups) => groups.length === 0) ? [] : found.flat();
  };
}
