import { alarmsOf, limitOf, type Thresholds, thresholdFor } from '../../kpi/alarms.js';
import type { OutputTable } from '../../output/output-table.js';
import { alarmsIn, alarmsText } from '../../tables/alarms.js';
import type { Row } from '../../tables/table.js';
import { ThresholdMissed, UsageError } from '../../text/errors.js';
import { plural } from '../../text/plural.js';
import { listedNames } from '../../text/punctuation.js';
import { type Language, say, type Text } from '../../text/text.js';

const MOST_LINES = 20;

/** What is judged: the rows, the table in which they stand, and its columns that name a row. */
export interface Checked {
  readonly rows: Iterable<Row>;
  readonly table: OutputTable;
  readonly groupColumns: readonly string[];
}

/**
 * Throws ThresholdMissed, naming figure, group, value and limit, when a row misses a threshold; for `--check`. Rows that are only worth a
 * warning do not count; subtotals do not either.
 */
export function checkRows(
  { rows: all, table, groupColumns }: Checked,
  limits: Thresholds,
  language: Language,
): void {
  const rows = [...all].filter((row) => !table.subtotals?.is(row));
  const lines: Text[] = [];
  let rowsMissed = 0;
  for (const row of rows) {
    const missed = [...alarmsOf(row, limits)].filter(([, level]) => level === 'fail');
    if (missed.length > 0) rowsMissed++;
    for (const [figure] of missed) lines.push(missedLine(row, figure, groupColumns, limits, table));
  }
  if (lines.length === 0) return;
  const shown = lines.slice(0, MOST_LINES).map((line) => `  ${say(line, language)}`);
  const rest = lines.length - shown.length;
  if (rest > 0) shown.push(language === 'zh' ? `  ……还有 ${rest} 项` : `  … and ${rest} more`);
  const list = shown.join('\n');
  throw new ThresholdMissed({
    en: `a threshold is not met in ${rowsMissed} of ${plural(rows.length, 'row')}\n${list}`,
    zh: `${rows.length} 行中有 ${rowsMissed} 行未达标\n${list}`,
  });
}

function missedLine(
  row: Row,
  figure: string,
  groupColumns: readonly string[],
  limits: Thresholds,
  { columns }: OutputTable,
): Text {
  const threshold = thresholdFor(row, limits.get(figure)!)!;
  const limit = limitOf(threshold.fail, row);
  const { label, type } = columns.find(({ name }) => name === figure)!;
  const amount = (value: unknown) => amountText(Number(value), type === 'share');
  const shown = groupColumns.filter((name) => name !== 'period_start' || row.period !== 'all');
  const group = shown.map((name) => String(row[name] ?? '–').replace(/T00:00.*$|(?<=T\d\d:\d\d)[+-].*$/, ''));
  const sign = threshold.worse === 'lower' ? '<' : '>';
  const head = group.join(' ');
  const text = (words: string, colon: string) =>
    `${head === '' ? '' : `${head}${colon}`}${words} ${amount(row[figure])} ${sign} ${amount(limit)}`;
  return { en: text(label.en, ': '), zh: text(label.zh, '：') };
}

function amountText(value: number, isShare: boolean): string {
  return isShare ? `${(value * 100).toFixed(1)}%` : String(Math.round(value * 100) / 100);
}

/** What a table shows of alarms: the marks of a row, from its own column. */
export const alarmMarks = { column: 'alarms', of: (row: Row) => alarmsIn(row.alarms ?? null) };

/** A row with its alarms in a column; as it is where there are no thresholds. */
export function withAlarms(row: Row, thresholds: Thresholds | null): Row {
  return thresholds ? { ...row, alarms: alarmsText(alarmsOf(row, thresholds)) } : row;
}

/** The thresholds of the figures in a table; null where it has none of them. Throws UsageError where `--check` then has nothing to check. */
export function thresholdsIn(
  columns: readonly { readonly name: string }[],
  all: Thresholds,
  check: boolean,
): Thresholds | null {
  const own = new Map([...all].filter(([figure]) => columns.some(({ name }) => name === figure)));
  if (own.size > 0) return own;
  if (check) throw nothingToCheck([...all.keys()]);
  return null;
}

function nothingToCheck(others: readonly string[]): UsageError {
  const list = listedNames(others);
  return new UsageError(
    {
      en: `--check: the settings have no threshold for a figure of this result${list.en && ` (they have: ${list.en})`}`,
      zh: `--check：设置中没有本结果所含指标的阈值${list.zh && `（已有：${list.zh}）`}`,
    },
    {},
    {
      en: 'Write thresholds into ccops.yaml, for example adherence: { warn: 92%, fail: 88% }; ccops init shows how.',
      zh: '请在 ccops.yaml 的 thresholds 下填写，如 adherence: { warn: 92%, fail: 88% }；ccops init 可生成样例。',
    },
  );
}
