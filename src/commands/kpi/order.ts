import { figureNamed } from '../../kpi/choice.js';
import { columnAliases, type GroupBy } from '../../kpi/group-by.js';
import type { Cell, Column, Row } from '../../tables/table.js';
import { UsageError } from '../../text/errors.js';
import { labelWords } from '../../text/label-words.js';
import { nearest } from '../../text/nearest.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import type { Invocation } from '../command.js';
import { sort, top } from '../options/kpi.js';

/** A column to sort by. */
interface Order {
  readonly name: string;
  readonly greatestFirst: boolean;
}

/** Whether `--sort` or `--top` asks for another order than that of `--by`. */
export function isReordered(invocation: Invocation): boolean {
  return invocation.get(sort) !== null || invocation.get(top) !== null;
}

/** The result before it is put in order. */
interface Unordered {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly by: GroupBy;
  /** Subtotals stay where they are: the rows before each are put in order, and cut, for themselves. */
  readonly isSubtotal: (row: Row) => boolean;
}

/** The rows as `--sort` and `--top` want them. Throws UsageError for a column that there is none of. */
export function inOrder(
  invocation: Invocation,
  { rows, columns, by, isSubtotal }: Unordered,
): readonly Row[] {
  const most = invocation.get(top) ?? rows.length;
  const words = invocation.get(sort) ?? '-offered';
  const orders = ordersOf(words, columns, by);
  const result: Row[] = [];
  let open: Row[] = [];
  const close = () => {
    result.push(...open.toSorted((a, b) => compareRows(a, b, orders)).slice(0, most));
    open = [];
  };
  for (const row of rows) {
    if (!isSubtotal(row)) open.push(row);
    else {
      close();
      result.push(row);
    }
  }
  close();
  if (result.length < rows.length) invocation.shell.note(cutNote(result, rows, isSubtotal));
  return result;
}

/**
 * Listed contacts as `--sort` and `--top` want them; without `--sort` they stay in their order. Throws UsageError for a column that there is
 * none of.
 */
export function listInOrder(
  invocation: Invocation,
  rows: readonly Row[],
  columns: readonly Column[],
): readonly Row[] {
  const words = invocation.get(sort);
  const orders = words === null ? [] : ordersOf(words, columns, null);
  const sorted = rows.toSorted((a, b) => compareRows(a, b, orders));
  const shown = sorted.slice(0, invocation.get(top) ?? rows.length);
  if (shown.length < rows.length) {
    const [some, all] = [shown, rows].map(({ length }) => thousands(length));
    invocation.shell.note({ en: `${some} of ${all} rows shown`, zh: `显示 ${all} 行中的 ${some} 行` });
  }
  return shown;
}

function ordersOf(words: string, columns: readonly Column[], by: GroupBy | null): readonly Order[] {
  return words.split(/[,，]/).map((word) => orderOf(word.trim(), columns, by));
}

function orderOf(word: string, columns: readonly Column[], by: GroupBy | null): Order {
  const written = word.replace(/^[-+]/, '');
  const labelled = columns.find(({ label }) => labelWords(label).includes(written.toLowerCase()));
  const asked = labelled?.name ?? figureNamed(written)?.id ?? written;
  const name = asked === by?.period?.name ? 'period_start' : (columnAliases[asked] ?? asked);
  if (columns.some((column) => column.name === name)) return { name, greatestFirst: word.startsWith('-') };
  const names = columns.map((column) => column.name);
  const near = nearest(asked, names);
  const list = listedNames(names);
  throw new UsageError(
    { en: `--sort "${word}": the result has no such column`, zh: `--sort "${word}"：结果中没有该列` },
    {},
    near
      ? { en: `Did you mean ${near}?`, zh: `是否想用 ${near}？` }
      : { en: `Columns: ${list.en}.`, zh: `可用的列：${list.zh}。` },
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

function cutNote(shown: readonly Row[], all: readonly Row[], isSubtotal: (row: Row) => boolean): Text {
  const count = (rows: readonly Row[]) => thousands(rows.filter((row) => !isSubtotal(row)).length);
  const [en, zh] = all.some(isSubtotal)
    ? ['totals and subtotals count', '合计与小计']
    : ['the total counts', '合计'];
  return {
    en: `${count(shown)} of ${count(all)} rows shown; ${en} all`,
    zh: `显示 ${count(all)} 行中的 ${count(shown)} 行，${zh}含全部`,
  };
}
