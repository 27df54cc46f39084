import { columnAliases, type GroupBy } from '../../kpi/group-by.js';
import type { Cell, Column, Row } from '../../tables/table.js';
import { UsageError } from '../../text/errors.js';
import { labelWords } from '../../text/label-words.js';
import { nearest } from '../../text/nearest.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import type { Invocation } from '../command.js';
import { sort, subtotals, top } from '../options/kpi.js';

/** A column to sort by. */
interface Order {
  readonly name: string;
  readonly greatestFirst: boolean;
}

/** Whether `--sort` or `--top` asks for another order than that of `--by`. Throws UsageError beside `--subtotals`. */
export function isReordered(invocation: Invocation): boolean {
  const asked = invocation.get(sort) !== null || invocation.get(top) !== null;
  if (asked && invocation.get(subtotals)) throw notWithSubtotals;
  return asked;
}

/** The rows as `--sort` and `--top` want them. Throws UsageError for a column that there is none of. */
export function inOrder(
  invocation: Invocation,
  rows: readonly Row[],
  columns: readonly Column[],
  by: GroupBy,
): readonly Row[] {
  const most = invocation.get(top);
  const words = invocation.get(sort) ?? '-offered';
  const orders = words.split(/[,，]/).map((word) => orderOf(word.trim(), columns, by));
  const sorted = rows.toSorted((a, b) => compareRows(a, b, orders));
  if (most === null || most >= sorted.length) return sorted;
  invocation.shell.note(cutNote(most, sorted.length));
  return sorted.slice(0, most);
}

function orderOf(word: string, columns: readonly Column[], by: GroupBy): Order {
  const written = word.replace(/^[-+]/, '');
  const labelled = columns.find(({ label }) => labelWords(label).includes(written.toLowerCase()));
  const asked = labelled?.name ?? written;
  const name = asked === by.period?.name ? 'period_start' : (columnAliases[asked] ?? asked);
  if (columns.some((column) => column.name === name)) return { name, greatestFirst: word.startsWith('-') };
  const names = columns.map((column) => column.name);
  const near = nearest(asked, names);
  const list = names.join(', ');
  throw new UsageError(
    { en: `--sort "${word}": the result has no such column`, zh: `--sort "${word}"：结果中没有该列` },
    {},
    near
      ? { en: `Did you mean ${near}?`, zh: `是否想用 ${near}？` }
      : { en: `Columns: ${list}.`, zh: `可用的列：${list}。` },
  );
}

function compareRows(a: Row, b: Row, orders: readonly Order[]): number {
  for (const { name, greatestFirst } of orders) {
    const [left, right] = [a[name] ?? null, b[name] ?? null];
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    const order = isSmaller(left, right) ? -1 : 1;
    return greatestFirst ? -order : order;
  }
  return 0;
}

function isSmaller(a: NonNullable<Cell>, b: NonNullable<Cell>): boolean {
  return a < b;
}

function cutNote(shown: number, all: number): Text {
  return {
    en: `${thousands(shown)} of ${thousands(all)} rows shown; the total counts all`,
    zh: `显示 ${thousands(all)} 行中的 ${thousands(shown)} 行，合计含全部`,
  };
}

const notWithSubtotals = new UsageError(
  {
    en: '--subtotals keeps the order of --by: not with --sort or --top',
    zh: '--subtotals 须保持 --by 的顺序，不能与 --sort、--top 同用',
  },
  {},
  { en: 'Leave one of them out.', zh: '请去掉其中之一。' },
);
