import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import { type CrossTable, labelsAgain, measureOfLine } from './cross-table.js';
import { queueOf } from './naming-lines.js';
import { createPivot } from './pivot.js';

/**
 * The rows of a cross table, one below the other: what is in front, day, time of day, figures. Rows that are no part of it come as their first cell
 * alone.
 */
export function crossRows(table: CrossTable, rows: readonly RawRow[]): RawRow[] {
  const { head, shared, names, figures, hasQueueLines } = table;
  let { labels } = table;
  let queue: string | null = null;
  let measure = names[0];
  let titled = measure;
  const pivot = createPivot();
  const others: RawRow[] = [];
  let front: readonly RawCell[] = shared.map(() => null);
  for (const raw of rows) {
    queue = queueOf(raw) ?? queue;
    if (raw.row <= head.row) {
      others.push(raw.row === head.row ? { row: head.row, cells: headOf(table) } : raw);
      continue;
    }
    if (queueOf(raw) !== null) continue;
    const again = labelsAgain(raw, table);
    if (again) {
      labels = again;
      measure = titled;
      continue;
    }
    const cells = withCovered(raw);
    front = shared.map(({ column }, i) => (isEmpty(cells[column]) ? front[i] : cells[column]));
    const name = figures === null ? measure : textOf(cells[figures]);
    if (!isRow(table, cells)) {
      titled = (figures === null ? measureOfLine(raw) : null) ?? titled;
      const first = cells.find((cell) => !isEmpty(cell));
      if (first !== undefined) others.push({ row: raw.row, cells: [first] });
      continue;
    }
    for (const { column, text } of labels) {
      if (isEmpty(cells[column]) || !names.includes(name)) continue;
      pivot.add({
        row: raw.row,
        about: [...(hasQueueLines ? [queue] : []), ...front, ...placeOf(table, cells, text)],
        name,
        value: cells[column],
      });
    }
  }
  return [...others, ...pivot.rows(names)].sort((a, b) => a.row - b.row);
}

function headOf({ head, shared, across, days, times, names, hasQueueLines }: CrossTable): RawCell[] {
  const isChinese = [...head.cells.map(textOf), ...names].some((text) => /[\u4e00-\u9fff]/.test(text));
  const [day, time] = isChinese ? ['日期', '时段'] : ['Date', 'Time'];
  const hasDay = across === 'days' || days !== null;
  const hasTime = across === 'times' || times !== null;
  return [
    ...(hasQueueLines ? ['Queue'] : []),
    ...shared.map(({ name }) => name),
    ...(hasDay ? [day] : []),
    ...(hasTime ? [time] : []),
    ...names,
  ];
}

/** Day and time of a cell: one from its row, the other from its column. */
function placeOf({ across, days, times }: CrossTable, cells: readonly RawCell[], label: string): RawCell[] {
  if (across === 'days') return times === null ? [label] : [label, cells[times]];
  return days === null ? [label] : [cells[days], label];
}

/** Whether a row has what the figures need: its day or time, and the name of its figure. */
function isRow({ days, times, figures, names }: CrossTable, cells: readonly RawCell[]): boolean {
  const place = days ?? times;
  if (place !== null && !/\d/.test(textOf(cells[place]))) return false;
  return figures === null || names.includes(textOf(cells[figures]));
}

function withCovered({ cells, covered = [] }: RawRow): readonly RawCell[] {
  if (covered.length === 0) return cells;
  const filled = [...cells];
  for (const { column, value, across } of covered) if (!across) filled[column] = value;
  return filled;
}
