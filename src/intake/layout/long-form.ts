import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { aliasesOf } from '../aliases/index.js';
import { isEmpty, type RawRow, textOf } from '../cells.js';
import { findHeader, type Header, headerKey, lastHeaderRow } from '../header/find-header.js';
import { createPivot } from './pivot.js';

/** A list with a row for each figure: one column names the figure, another holds it. */
export interface LongForm {
  readonly header: Header;
  readonly headerEnd: number;
  readonly metric: number;
  readonly value: number;
  /** The figures that are named, in the order in which they come first. */
  readonly names: readonly string[];
}

const METRIC =
  /^(?:metric|metric name|measure|measure name|kpi|kpi name|indicator|figure|statistic|指标|指标名称|指标项|度量|统计项)$/;
const VALUE = /^(?:value|metric value|amount|result|数值|值|指标值|结果)$/;

/** Finds a column that names figures of an interval report beside one that holds them; null for anything else. */
export function findLongForm(sample: readonly RawRow[]): LongForm | null {
  const header = findHeader(sample);
  const keys = header.names.map(headerKey);
  const [metric, value] = [METRIC, VALUE].map((pattern) => keys.findIndex((key) => pattern.test(key)));
  if (header.row === null || metric < 0 || value < 0) return null;
  const headerEnd = lastHeaderRow(header);
  const texts = sample.filter(({ row }) => row > headerEnd).map(({ cells }) => textOf(cells[metric]));
  const names = [...new Set(texts)].filter((text) => text !== '');
  return namesFigures(names) ? { header, headerEnd, metric, value, names } : null;
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
export function figureRows(
  { header, headerEnd, metric, value, names }: LongForm,
  rows: readonly RawRow[],
): RawRow[] {
  const others = header.names
    .map((_, column) => column)
    .filter((column) => column !== metric && column !== value);
  const pivot = createPivot();
  const above: RawRow[] = [];
  for (const raw of rows) {
    if (raw.row < headerEnd) above.push(raw);
    if (raw.row <= headerEnd || isEmpty(raw.cells[metric])) continue;
    const about = others.map((column) => raw.cells[column] ?? null);
    pivot.add({ row: raw.row, about, name: textOf(raw.cells[metric]), value: raw.cells[value] ?? null });
  }
  const head = [...others.map((column) => header.names[column]), ...names];
  const hasHeader = rows.some(({ row }) => row === headerEnd);
  return [...above, ...(hasHeader ? [{ row: headerEnd, cells: head }] : []), ...pivot.rows(names)];
}

/** What the user should hear of it. */
export function longFormNote({ header, metric, value, names }: LongForm): Text {
  const list = listedNames(names.slice(0, 6));
  return {
    en: `"${header.names[metric]}" names the figure in "${header.names[value]}" of each row (${list.en}): put together to a row with a column for each`,
    zh: `“${header.names[metric]}”列写明每行“${header.names[value]}”是哪项指标（${list.zh}），已合并为每项指标一列`,
  };
}
