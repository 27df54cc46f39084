import { createAggregator } from '../../kpi/aggregate.js';
import type { Thresholds } from '../../kpi/alarms.js';
import { parseGroupBy } from '../../kpi/group-by.js';
import type { KpiGroup } from '../../kpi/groups.js';
import { type KpiAssumptions, kpiRow } from '../../kpi/kpi-table.js';
import type { Rules } from '../../kpi/rules.js';
import type { Interval } from '../../tables/intervals.js';
import type { Sums } from '../../tables/sums.js';
import type { Row } from '../../tables/table.js';
import { dayOf, weekday } from '../../time/calendar-date.js';
import { withAlarms } from '../result/alarm-check.js';

/** How the rows of a report are made from intervals: limits, and what the figures are measured against. */
export interface Making {
  readonly rules: Rules;
  readonly assumptions: KpiAssumptions;
  /** Null where the settings have none: then the promise of the service level alone is looked at. */
  readonly thresholds: Thresholds | null;
}

/** A group as a row, with its alarms where there are thresholds. */
function rowOf(group: KpiGroup, { assumptions, thresholds }: Making): Row {
  const row = kpiRow(group, assumptions);
  return withAlarms(row, thresholds);
}

/** Counts that are shown per day where rows put several days together. */
const COUNTS = ['offered', 'answered', 'abandoned', 'overflowed', 'ivr_completed'];

/** Figures by group, as `--by` names them; ratios are made from the sums of each group. */
export function figureRows(intervals: readonly Interval[], by: string, making: Making): readonly Row[] {
  const aggregator = createAggregator(parseGroupBy(by), making.rules);
  aggregator.addIntervals(intervals);
  return aggregator.groups().map((group) => rowOf(group, making));
}

/** Everything as one row, and its sums. */
export interface Whole {
  readonly row: Row;
  readonly sums: Sums;
}

/** All intervals as one row, with its sums; null when there are none. */
export function totalRow(intervals: readonly Interval[], making: Making): Whole | null {
  const aggregator = createAggregator(parseGroupBy('all'), making.rules);
  aggregator.addIntervals(intervals);
  const whole = aggregator.total();
  return whole && { row: rowOf(whole, making), sums: whole.sums };
}

/** The days that have rows, sorted. */
export function daysOf(intervals: readonly Interval[]): readonly string[] {
  return [...new Set(intervals.map((row) => row.interval_start.slice(0, 10)))].sort();
}

/** A row per day, with `date`. */
export function dayRows(intervals: readonly Interval[], making: Making): readonly Row[] {
  return figureRows(intervals, 'day', making).map((row) => ({
    ...row,
    date: String(row.period_start).slice(0, 10),
  }));
}

/** A row per interval of the day, with `time` and counts per day: all days are laid on one. */
export function profileRows(intervals: readonly Interval[], minutes: number, making: Making): readonly Row[] {
  const days = daysOf(intervals).length;
  const onOneDay = intervals.map((row) => ({
    ...row,
    interval_start: `2000-01-01T${row.interval_start.slice(11, 16)}+00:00`,
  }));
  return figureRows(onOneDay, `${minutes}m`, making).map((row) => ({
    ...perDay(row, days),
    time: String(row.period_start).slice(11, 16),
  }));
}

/** A row per weekday and hour, with counts per day of that weekday. */
export function weekRows(intervals: readonly Interval[], making: Making): readonly Row[] {
  const days = daysOf(intervals).map((date) => weekday(dayOf(date)));
  return figureRows(intervals, 'weekday,hour', making).map((row) =>
    perDay(row, days.filter((one) => one === row.weekday).length),
  );
}

function perDay(row: Row, days: number): Row {
  const counts = COUNTS.filter((name) => typeof row[name] === 'number');
  return { ...row, ...Object.fromEntries(counts.map((name) => [name, Number(row[name]) / days])) };
}
