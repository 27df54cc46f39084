import type { Cell, Column, Row } from '../tables/table.js';

/** How bad it is: `warn` is to be looked at, `fail` is a threshold missed. */
export type AlarmLevel = 'warn' | 'fail';

/** Limits of one figure; a value that is exactly at a limit is still good. */
export interface Threshold {
  /** The side on which it is bad. */
  readonly worse: 'lower' | 'higher';
  readonly warn: Limit;
  readonly fail: Limit;
  /** Rows with fewer offered contacts are not judged. */
  readonly minOffered: number;
}

/** A value in the unit of the figure; `target` is the share promised in the row itself; null is none. */
export type Limit = number | 'target' | null;

/** Thresholds by figure: for all queues, and for single ones. */
export type Thresholds = ReadonlyMap<string, QueueThresholds>;

export interface QueueThresholds {
  readonly all: Threshold | null;
  readonly queues: ReadonlyMap<string, Threshold>;
}

/** The column in which the alarms of a row stand: `service_level:fail;asa_sec:warn`. */
export const alarmsColumn: Column = {
  name: 'alarms',
  type: 'text',
  label: { en: 'Alarms', zh: '预警' },
  doc: {
    en: 'Figures beyond a threshold: warn or fail, such as service_level:fail;asa_sec:warn.',
    zh: '超出阈值的指标及级别（warn 预警，fail 未达标），如 service_level:fail;asa_sec:warn。',
  },
};

/**
 * Which figures of a row are beyond their thresholds. A queue of its own thresholds is judged by these, everything else by those for all. A figure
 * without a value is not judged.
 *
 * A service level of 0.65 against `{ worse: 'lower', warn: 0.8, fail: 0.7 }` gives `service_level` → `fail`.
 */
export function alarmsOf(row: Row, thresholds: Thresholds): ReadonlyMap<string, AlarmLevel> {
  const alarms = new Map<string, AlarmLevel>();
  for (const [figure, { all, queues }] of thresholds) {
    const threshold = queues.get(String(row.queue ?? '')) ?? all;
    const level = threshold && levelOf(row, figure, threshold);
    if (level) alarms.set(figure, level);
  }
  return alarms;
}

function levelOf(row: Row, figure: string, threshold: Threshold): AlarmLevel | null {
  const value = row[figure];
  if (typeof value !== 'number' || Number(row.offered ?? 0) < threshold.minOffered) return null;
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

/** The alarms as the text of one cell; null where there are none. */
export function alarmsText(alarms: ReadonlyMap<string, AlarmLevel>): Cell {
  return alarms.size === 0 ? null : [...alarms].map(([figure, level]) => `${figure}:${level}`).join(';');
}

/** The alarms that stand in a cell. `alarmsIn('asa_sec:warn')` has `asa_sec` → `warn`. */
export function alarmsIn(text: Cell): ReadonlyMap<string, AlarmLevel> {
  const parts = typeof text === 'string' && text !== '' ? text.split(';') : [];
  return new Map(parts.map((part) => part.split(':') as [string, AlarmLevel]));
}
