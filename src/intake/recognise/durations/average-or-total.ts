import type { Text } from '../../../text/text.js';
import type { RawRow } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import type { ColumnSettings } from '../../presets/preset.js';
import { type Durations, durationsIn, type Values } from './bare-durations.js';
import { countsIn } from './by-the-sums.js';

/** Total and average of the same duration. */
const AVERAGE_OF: Readonly<Record<string, string>> = {
  handle_sec: 'aht_sec',
  talk_sec: 'talk_avg_sec',
  hold_sec: 'hold_avg_sec',
  acw_sec: 'acw_avg_sec',
  answer_wait_sec: 'answer_wait_avg_sec',
};
const SAYS_TOTAL = /total|sum|gesamt|insgesamt|总|總|合计|累计/i;
const PARTS: ReadonlySet<string> = new Set(['hold_sec', 'acw_sec']);
const LEAST_ROWS = 10;
const FEW_ROWS = 3;
const MOST = 0.8;
/** The better reading is at least so much steadier. */
const STEADIER = 0.5;

/** Columns of a report that are averages although their names do not say so, by the field that they were taken for. */
export interface Averages {
  readonly moved: ReadonlyMap<string, string>;
  readonly warnings: readonly Text[];
}

/**
 * Tells averages from totals where the name of a duration says neither: totals grow with the contacts, averages do not. `Talk Time` of 240, 235 and
 * 250 seconds beside 10, 80 and 30 answered contacts is the average.
 */
export function averagesAmong(
  columns: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  rows: readonly RawRow[],
): Averages {
  const counts = countsIn(columns, header, rows);
  const open = Object.keys(AVERAGE_OF).filter((field) => columns[AVERAGE_OF[field]] === undefined);
  const named = [...durationsIn(open, columns, header, rows)].filter(
    ([, { name }]) => !SAYS_TOTAL.test(name),
  );
  const means = durationsIn(['aht_sec', 'talk_avg_sec'], columns, header, rows);
  const parts = named.filter(([field]) => PARTS.has(field));
  const areParts = counts !== null && makeTheMean(means, parts, counts);
  const found = named.filter(
    ([field, one]) => counts !== null && ((areParts && PARTS.has(field)) || isSteadyByItself(one, counts)),
  );
  return {
    moved: new Map(found.map(([field]) => [field, AVERAGE_OF[field]])),
    warnings: found.length === 0 ? [] : [note(found.map(([, { name }]) => name))],
  };
}

/**
 * Whether the mean handle time is the mean talk time and these as they stand, and not these per contact; told by the rows with several contacts.
 */
function makeTheMean(
  means: ReadonlyMap<string, Durations>,
  parts: readonly (readonly [string, Durations])[],
  counts: Values,
): boolean {
  const [handle, talk] = [means.get('aht_sec')?.values, means.get('talk_avg_sec')?.values];
  if (!handle || !talk || parts.length === 0) return false;
  const sums = counts.flatMap((count, i) => {
    const rest = parts.reduce((sum, [, { values }]) => sum + (values[i] || 0), 0);
    const missing = handle[i] - talk[i];
    if (!(count > 1) || !(rest > 0) || Number.isNaN(missing)) return [];
    return [Math.abs(missing - rest) < Math.abs(missing - rest / count)];
  });
  return sums.length >= FEW_ROWS && sums.filter((fits) => fits).length >= sums.length * MOST;
}

/** Whether the values differ much less from row to row than they do per contact. */
function isSteadyByItself({ values }: Durations, counts: Values): boolean {
  const places = values.flatMap((value, i) => (value > 0 && counts[i] > 0 ? [i] : []));
  if (places.length < LEAST_ROWS) return false;
  const own = spreadOf(places.map((i) => values[i]));
  const perContact = spreadOf(places.map((i) => values[i] / counts[i]));
  return own < perContact * STEADIER;
}

/** The standard deviation as a share of the mean. */
function spreadOf(values: Values): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.sqrt(variance) / mean;
}

function note(names: readonly string[]): Text {
  return {
    en: `${names.map((name) => `"${name}"`).join(', ')}: read as averages per contact, by their size beside the counts and the other averages`,
    zh: `${names.map((name) => `“${name}”`).join('、')}：由数值与接通量、其他平均值的关系判断，按每通平均值读取`,
  };
}
