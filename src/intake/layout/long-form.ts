import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { aliasesOf } from '../aliases/index.js';
import { isEmpty, type RawRow, textOf } from '../cells.js';
import { findHeader, type Header, headerKey, lastHeaderRow } from '../header/find-header.js';
import { genesysCloudAggregates } from '../presets/genesys-cloud-aggregates.js';
import { createPivot } from './pivot.js';

/** A list with a row for each figure: one column names the figure, another holds it; or several do, its count and sum. */
export interface LongForm {
  readonly header: Header;
  readonly headerEnd: number;
  readonly metric: number;
  readonly values: readonly number[];
  /** The figures that are named, in the order in which they come first. */
  readonly names: readonly string[];
}

const METRIC =
  /^(?:metric|metric name|measure|measure name|kpi|kpi name|indicator|figure|statistic|指标|指标名称|指标项|度量|统计项)$/;
/** What interfaces tell of a metric, each in a column of its own; the figures are called `nOffered.count`, `tTalk.sum`. */
const STATISTIC = /^(?:count|sum|min|max|ratio|numerator|denominator|target|current)$/;
const VALUE = /^(?:value|metric value|amount|result|数值|值|指标值|结果)$/;

/** Finds a column that names figures of an interval report beside one that holds them; null for anything else. */
export function findLongForm(sample: readonly RawRow[]): LongForm | null {
  const header = findHeader(sample);
  const keys = header.names.map(headerKey);
  const [metric, value] = [METRIC, VALUE].map((pattern) => keys.findIndex((key) => pattern.test(key)));
  const statistics = keys.flatMap((key, column) => (STATISTIC.test(key) ? [column] : []));
  const values = value < 0 ? statistics : [value];
  if (header.row === null || metric < 0 || values.length === 0) return null;
  const headerEnd = lastHeaderRow(header);
  const rows = sample.filter(({ row, cells }) => row > headerEnd && !isEmpty(cells[metric]));
  const figures = rows.flatMap(({ cells }) =>
    values.flatMap((at) =>
      isEmpty(cells[at]) && value < 0 ? [] : [nameOf({ header, metric, values }, cells, at)],
    ),
  );
  const names = [...new Set(figures)];
  const isKnown = value < 0 ? names.some((name) => TELLING.has(name)) : namesFigures(names);
  return isKnown ? { header, headerEnd, metric, values, names } : null;
}

/** Names by which a preset of an interface is told. */
const TELLING: ReadonlySet<string> = new Set(genesysCloudAggregates.match?.header);

function nameOf(
  { header, metric, values }: Pick<LongForm, 'header' | 'metric' | 'values'>,
  cells: RawRow['cells'],
  at: number,
): string {
  const name = textOf(cells[metric]);
  return values.length === 1 ? name : `${name}.${headerKey(header.names[at])}`;
}

/** Whether most names are those of figures that interval reports have, one of them a count of contacts. */
export function namesFigures(names: readonly string[]): boolean {
  const fields = names.map((name) => aliasesOf(name, 'intervals').map(({ field }) => field));
  const known = fields.filter((found) => found.length > 0).length;
  return (
    known * 2 >= names.length &&
    fields.some((found) => found.includes('offered') || found.includes('answered'))
  );
}

/** The rows of such a list with a column for each figure. */
export function figureRows(list: LongForm, rows: readonly RawRow[]): RawRow[] {
  const { header, headerEnd, metric, values, names } = list;
  const others = header.names
    .map((_, column) => column)
    .filter((column) => column !== metric && !values.includes(column));
  const pivot = createPivot();
  const above: RawRow[] = [];
  for (const raw of rows) {
    if (raw.row < headerEnd) above.push(raw);
    if (raw.row <= headerEnd || isEmpty(raw.cells[metric])) continue;
    const about = others.map((column) => raw.cells[column] ?? null);
    for (const at of values) {
      if (values.length > 1 && isEmpty(raw.cells[at])) continue;
      pivot.add({ row: raw.row, about, name: nameOf(list, raw.cells, at), value: raw.cells[at] ?? null });
    }
  }
  const head = [...others.map((column) => header.names[column]), ...names];
  const hasHeader = rows.some(({ row }) => row === headerEnd);
  return [...above, ...(hasHeader ? [{ row: headerEnd, cells: head }] : []), ...pivot.rows(names)];
}

/** What the user should hear of it. */
export function longFormNote({ header, metric, values, names }: LongForm): Text {
  const held = values.map((value) => header.names[value]).join(', ');
  const list = listedNames(names.slice(0, 6));
  return {
    en: `"${header.names[metric]}" names the figure in "${held}" of each row (${list.en}): put together to a row with a column for each`,
    zh: `“${header.names[metric]}”列写明每行“${held}”是哪项指标（${list.zh}），已合并为每项指标一列`,
  };
}
