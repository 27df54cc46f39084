import type { Text } from '../../text/text.js';
import { isTotalLabel } from '../aliases/words.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import { clockOf, datePartsOf } from '../values/moment.js';

/** What a label of a pivot table is. */
type Kind = 'day' | 'time' | 'name';

/** A pivot table in its compact form: one column of labels, in which the groups stand above what belongs to them. */
export interface RowLabels {
  readonly headerEnd: number;
  readonly column: number;
  /** What the labels are, the outermost first; the rows of the last are the data. */
  readonly kinds: readonly Kind[];
  readonly isChinese: boolean;
}

const LABELS = /^(?:row labels|行标签|zeilenbeschriftungen|etiquetas de fila|étiquettes de lignes)$/i;
const LOOK_ROWS = 30;
const NAMES: Readonly<Record<Kind, readonly [string, string]>> = {
  day: ['Date', '日期'],
  time: ['Time', '时段'],
  name: ['Queue', '队列'],
};

/**
 * Finds the header `Row Labels`, as spreadsheets write it, with groups of different kinds below: queues over days, days over hours, days over queues.
 * Null for anything else.
 */
export function findRowLabels(sample: readonly RawRow[]): RowLabels | null {
  const at = sample
    .slice(0, LOOK_ROWS)
    .findIndex(({ cells }) => cells.some((cell) => LABELS.test(textOf(cell))));
  if (at < 0) return null;
  const column = sample[at].cells.findIndex((cell) => LABELS.test(textOf(cell)));
  const labels = sample.slice(at + 1).flatMap((raw) => kindIn(raw, column) ?? []);
  const kinds = [...new Set(labels)];
  const leaf = kinds.at(-1);
  // Two groups of one kind in a row: one of them is folded, or there are groups of names within groups of names.
  const isNested = labels.every((kind, i) => kind === leaf || kind !== labels[i - 1]);
  if (kinds.length < 2 || !isNested || labels.at(-1) !== leaf) return null;
  return {
    headerEnd: sample[at].row,
    column,
    kinds,
    isChinese: /[\u4e00-\u9fff]/.test(textOf(sample[at].cells[column])),
  };
}

/** What the label of a row is; null for totals and rows without label. */
function kindIn({ cells }: RawRow, column: number): Kind | null {
  const text = textOf(cells[column] ?? null);
  if (text === '' || isTotalLabel(text) || cells.every((cell, i) => i === column || isEmpty(cell)))
    return null;
  if (datePartsOf(text) !== null) return 'day';
  return /^\d{1,2}(?:$|[:：点时]|\s*[-~～–]|\s?[ap]m)/i.test(text) && clockOf(text) >= 0 ? 'time' : 'name';
}

/** Gives each kind of label a column of its own; the sums of a group are called a total. */
export function labelTurner({ headerEnd, column, kinds, isChinese }: RowLabels): (raw: RawRow) => RawRow {
  const open = new Map<Kind, RawCell>();
  const withLabels = (raw: RawRow, labels: readonly RawCell[]): RawRow => ({
    ...raw,
    cells: [...labels, ...raw.cells.filter((_, i) => i !== column)],
  });
  return (raw) => {
    if (raw.row < headerEnd) return raw;
    if (raw.row === headerEnd)
      return withLabels(
        raw,
        kinds.map((kind) => NAMES[kind][isChinese ? 1 : 0]),
      );
    const kind = kindIn(raw, column);
    const label = raw.cells[column] ?? null;
    if (kind === null)
      return withLabels(
        raw,
        kinds.map((_, i) => (i === 0 ? label : null)),
      );
    open.set(kind, label);
    if (kind !== kinds.at(-1))
      return withLabels(
        raw,
        kinds.map((_, i) => (i === 0 ? 'Total' : null)),
      );
    return withLabels(
      raw,
      kinds.map((one) => open.get(one) ?? null),
    );
  };
}

/** What the user should hear of it. */
export function rowLabelsNote({ kinds }: RowLabels): Text {
  const list = (language: 0 | 1) => kinds.map((kind) => NAMES[kind][language]);
  return {
    en: `a pivot table with one column of labels: taken apart (${list(0).join(' > ')}); the sums of the groups are totals`,
    zh: `数据透视表的行标签为一列，已拆分（${list(1).join(' > ')}）；各组汇总行按合计剔除`,
  };
}
