import { alarmsOf, limitOf, type Threshold, type Thresholds } from '../kpi/alarms.js';
import { kpis } from '../kpi/index.js';
import type { OutputTable } from '../output/output-table.js';
import { alarmsIn } from '../tables/alarms.js';
import type { Row } from '../tables/table.js';
import { ThresholdMissed } from '../text/errors.js';
import { type Language, say, type Text } from '../text/text.js';
import type { Invocation } from './command.js';
import { check } from './options/kpi.js';
import { targets } from './settings/targets.js';
import { thresholds } from './settings/thresholds.js';

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
  return new Map([...own, ['service_level', { all: AGAINST_TARGET, queues: new Map() }]]);
}

const MOST_LINES = 20;

/**
 * Throws ThresholdMissed, naming figure, group, value and limit, when a row misses a threshold; for `--check`. Rows that are only worth a warning
 * do not count; those that `--top` does not show do.
 */
export function checkRows(
  all: Iterable<Row>,
  table: OutputTable,
  limits: Thresholds,
  language: Language,
): void {
  const rows = [...all].filter((row) => !table.subtotals?.is(row));
  const names = table.columns.map(({ name }) => name);
  const groupColumns = names.slice(0, names.indexOf('offered')).filter((name) => name !== 'period');
  const lines: Text[] = [];
  let rowsMissed = 0;
  for (const row of rows) {
    const missed = [...alarmsOf(row, limits)].filter(([, level]) => level === 'fail');
    if (missed.length > 0) rowsMissed++;
    for (const [figure] of missed) lines.push(missedLine(row, figure, groupColumns, limits));
  }
  if (lines.length === 0) return;
  const shown = lines.slice(0, MOST_LINES).map((line) => `  ${say(line, language)}`);
  const rest = lines.length - shown.length;
  if (rest > 0) shown.push(language === 'zh' ? `  ……还有 ${rest} 项` : `  … and ${rest} more`);
  const list = shown.join('\n');
  throw new ThresholdMissed({
    en: `${rowsMissed} of ${rows.length} rows miss a threshold\n${list}`,
    zh: `${rows.length} 行中有 ${rowsMissed} 行未达标\n${list}`,
  });
}

function missedLine(row: Row, figure: string, groupColumns: readonly string[], limits: Thresholds): Text {
  const { all, queues } = limits.get(figure)!;
  const threshold = (queues.get(String(row.queue ?? '')) ?? all)!;
  const limit = limitOf(threshold.fail, row);
  const kpi = kpis.find(({ id }) => id === figure)!;
  const amount = (value: unknown) => amountText(Number(value), kpi.unit === 'share');
  const shown = groupColumns.filter((name) => name !== 'period_start' || row.period !== 'all');
  const group = shown.map((name) => String(row[name] ?? '–').replace(/T00:00.*$|(?<=T\d\d:\d\d)[+-].*$/, ''));
  const sign = threshold.worse === 'lower' ? '<' : '>';
  const head = group.join(' ');
  const text = (label: string, colon: string) =>
    `${head === '' ? '' : `${head}${colon}`}${label} ${amount(row[figure])} ${sign} ${amount(limit)}`;
  return { en: text(kpi.label.en, ': '), zh: text(kpi.label.zh, '：') };
}

function amountText(value: number, isShare: boolean): string {
  return isShare ? `${(value * 100).toFixed(1)}%` : String(Math.round(value * 100) / 100);
}

/** What the table shows of alarms: the marks of a row, from its own column. */
export const alarmMarks = { column: 'alarms', of: (row: Row) => alarmsIn(row.alarms ?? null) };
