import type { Threshold, Thresholds } from '../../kpi/alarms.js';
import { kpis } from '../../kpi/figures/index.js';
import type { OutputTable } from '../../output/output-table.js';
import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
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

/** Names the figures with a threshold that have no value in any row, and so could not be judged; null where there are none. */
export function unjudgedNote(limits: Thresholds, rows: Iterable<Row>): Text | null {
  const left = new Set(limits.keys());
  for (const row of rows) for (const figure of left) if (typeof row[figure] === 'number') left.delete(figure);
  if (left.size === 0) return null;
  const labels = kpis.filter(({ id }) => left.has(id)).map(({ label }) => label);
  return {
    en: `--check could not judge ${labels.map(({ en }) => en).join(', ')}: no row has a value`,
    zh: `--check 未能检查${labels.map(({ zh }) => zh).join('、')}：各行均无值`,
  };
}
