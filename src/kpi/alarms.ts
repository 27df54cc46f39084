import type { AlarmLevel } from '../tables/alarms.js';
import type { Row } from '../tables/table.js';

/** Limits of one figure; a value that is exactly at a limit is still good. */
export interface Threshold {
  /** The side on which it is bad. */
  readonly worse: 'lower' | 'higher';
  readonly warn: Limit;
  readonly fail: Limit;
  /** Rows with fewer offered contacts (of agents: answered) are not judged. */
  readonly minOffered: number;
}

/** A value in the unit of the figure; `target` is the share promised in the row itself; null is none. */
export type Limit = number | 'target' | null;

/** Thresholds by figure: for all rows, and for single members of a column. */
export type Thresholds = ReadonlyMap<string, FigureThresholds>;

/** A column whose values may have thresholds of their own; of several in a row the first counts. */
export type OwnColumn = (typeof ownColumns)[number];

/** Columns whose values may have thresholds of their own, the nearest to the figure first. */
export const ownColumns = ['queue', 'agent_id', 'team'] as const;

export interface FigureThresholds {
  readonly all: Threshold | null;
  /** Column → value → threshold. */
  readonly own: ReadonlyMap<OwnColumn, ReadonlyMap<string, Threshold>>;
}

/**
 * The threshold of a figure for a row: that of its queue, its agent or its team, where one has some, else that for all.
 *
 * `thresholdFor({ queue: 'VIP' }, { all, own: new Map([['queue', new Map([['VIP', strict]])]]) })` is `strict`.
 */
export function thresholdFor(row: Row, { all, own }: FigureThresholds): Threshold | null {
  for (const column of ownColumns) {
    const threshold = own.get(column)?.get(String(row[column] ?? ''));
    if (threshold) return threshold;
  }
  return all;
}

/**
 * Which figures of a row are beyond their thresholds. A queue, an agent or a team with thresholds of its own is judged by these, everything
 * else by those for all. A figure without a value is not judged.
 *
 * A service level of 0.65 against `{ worse: 'lower', warn: 0.8, fail: 0.7 }` gives `service_level` → `fail`.
 */
export function alarmsOf(row: Row, thresholds: Thresholds): ReadonlyMap<string, AlarmLevel> {
  const alarms = new Map<string, AlarmLevel>();
  for (const [figure, limits] of thresholds) {
    const threshold = thresholdFor(row, limits);
    const level = threshold && levelOf(row, figure, threshold);
    if (level) alarms.set(figure, level);
  }
  return alarms;
}

function levelOf(row: Row, figure: string, threshold: Threshold): AlarmLevel | null {
  const value = row[figure];
  const contacts = row.offered ?? row.answered;
  if (typeof value !== 'number' || (contacts !== undefined && Number(contacts) < threshold.minOffered))
    return null;
  const sign = threshold.worse === 'lower' ? -1 : 1;
  const isBeyond = (limit: Limit) => {
    const at = limitOf(limit, row);
    return at !== null && sign * (value - at) > 0;
  };
  if (isBeyond(threshold.fail)) return 'fail';
  return isBeyond(threshold.warn) ? 'warn' : null;
}

/** The limit for a row; the share promised may be unknown there. `limitOf('target', { target_share: 0.8 })` is `0.8`. */
export function limitOf(limit: Limit, row: Row): number | null {
  if (limit !== 'target') return limit;
  return typeof row.target_share === 'number' ? row.target_share : null;
}
