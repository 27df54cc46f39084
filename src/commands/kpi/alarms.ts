import type { Threshold, Thresholds } from '../../kpi/alarms.js';
import type { OutputTable } from '../../output/output-table.js';
import type { Invocation } from '../command.js';
import { check } from '../options/kpi.js';
import { targets } from '../settings/targets.js';
import { thresholds } from '../settings/thresholds.js';

/** Where nothing is said of the service level, its target is the threshold. */
const AGAINST_TARGET: Threshold = { worse: 'lower', warn: null, fail: 'target', minOffered: 0 };

/** The thresholds in force; null where nobody asked for any. */
export function thresholdsOf(invocation: Invocation): Thresholds | null {
  const own = invocation.setting(thresholds);
  if (!invocation.get(check)) return own.size === 0 ? null : own;
  return withTarget(own);
}

/** The thresholds of a report: those of the settings, and the promise of each queue where queues have their own; null where there are none. */
export function reportThresholds(invocation: Invocation): Thresholds | null {
  const own = invocation.setting(thresholds);
  if (invocation.setting(targets).size > 0) return withTarget(own);
  return own.size === 0 ? null : own;
}

function withTarget(own: Thresholds): Thresholds {
  if (own.has('service_level')) return own;
  return new Map([...own, ['service_level', { all: AGAINST_TARGET, own: new Map() }]]);
}

/** Columns of a kpi table that name a row: those of the group, and the start of the period. */
export function groupColumnsIn({ columns }: OutputTable): readonly string[] {
  const names = columns.map(({ name }) => name);
  return names.slice(0, names.indexOf('offered')).filter((name) => name !== 'period');
}
