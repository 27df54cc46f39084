import type { Cell, Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { dayOf } from '../../time/calendar-date.js';
import type { RawRow } from '../cells.js';
import { type Header, lastHeaderRow } from '../header/find-header.js';
import { ASIDE, headerAgain, isHeaderOfOther, whyNoRow } from '../header/not-a-row.js';
import { furtherCell } from '../plan/further-columns.js';
import type { FieldPlan, Problem } from '../plan/readings/field.js';
import { recalled } from '../plan/readings/recalled.js';
import { headerMoved, missing, otherHeader } from '../plan/reason.js';
import type { DraftRow, RowPlan } from '../plan/row-plan.js';
import type { Watch } from '../read-options.js';
import { BEGINS_AGAIN, createBeginsAgain, type Opening, wallSecond } from '../repeats/begins-again.js';
import type { RepeatedRows } from '../repeats/repeated-rows.js';
import { isFilledBehind } from './row-widths.js';
import type { Tally } from './tally.js';

/** Turns one row of a file into a row of the table; null where it was set aside or rejected (the tally knows). */
export type RowMaker = (raw: RawRow) => Row | null;

/** Who sees the rows as they come: one who only looks, and one who knows those that are there already. */
export interface Onlookers {
  readonly watch?: Watch;
  readonly repeated?: RepeatedRows | null;
  /** How the file begins, where it is to be seen whether it does so again. */
  readonly opening?: Opening | null;
}

/** Reads all rows by the plan, in batches; rows that do not become rows of the table are counted. */
export async function* runPlan(
  batches: AsyncIterable<readonly RawRow[]>,
  plan: RowPlan,
  header: Header,
  tally: Tally,
  { watch, repeated = null, opening = null }: Onlookers = {},
): AsyncIterable<readonly Row[]> {
  const make = rowMaker(plan, header, tally);
  const seeArrival = opening && createBeginsAgain(opening, (row) => tally.watch(BEGINS_AGAIN, row));
  for await (const batch of batches) {
    const rows: Row[] = [];
    for (const raw of batch) {
      const row = make(raw);
      if (row === null || repeated?.isRepeated(row, raw.row)) continue;
      seeArrival?.(wallSecond(String(row.arrived_at)), raw.row);
      watch?.(row, raw);
      rows.push(row);
    }
    tally.kept(rows.length);
    if (rows.length > 0) yield rows;
  }
}

/** Makes the rows of a table one by one; a row that becomes none is counted, or ends the run. */
export function rowMaker(plan: RowPlan, header: Header, tally: Tally): RowMaker {
  const { fields, further, checks, repairs, watches, template, setAside } = plan;
  const finish = plan.finish.map((step) => step.anew?.() ?? step);
  const reads = fields.map(({ read, inputs, moment }) => (moment ? read : recalled(read, inputs)));
  const hidden: DraftRow = {};
  const headerEnd = lastHeaderRow(header);
  const { widths } = tally;
  const seeDay = daysOf(tally);
  const follow = plan.follow?.();
  const decide = plan.secondHour?.decider();
  return (raw) => {
    const { cells } = raw;
    if (raw.row <= headerEnd) return null;
    for (const rule of setAside) {
      if (rule.test(cells)) {
        tally.setAside(typeof rule.reason === 'function' ? rule.reason(cells) : rule.reason, raw.row);
        return null;
      }
    }
    const row: DraftRow = { ...template };
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i];
      const value = reads[i](cells);
      if (value === undefined || (value === null && field.required)) {
        refuse(raw, field, plan, header, tally, value);
        return null;
      }
      if (field.hidden) hidden[field.field] = value;
      else row[field.field] = value;
    }
    if (widths && (cells.length < widths.least || cells.length > widths.most))
      widths.see(cells.length, raw.row, isFilledBehind(cells));
    for (const column of further) row[column.name] = furtherCell(cells[column.index]);
    for (const step of finish) step(row, hidden);
    for (const watch of watches) if (watch.test(cells)) tally.watch(watch, raw.row);
    if (repairs.length > 0 && checks.some((check) => check.fails(row))) {
      for (const repair of repairs) repair(row);
      for (const step of finish) step(row, hidden);
    }
    const problem = refusal(plan, row, tally);
    if (problem) {
      tally.reject(raw, problem);
      return null;
    }
    for (const check of checks) if (check.fails(row)) tally.contradiction(check, raw.row, row);
    follow?.(row, hidden);
    const hour = decide?.(row, hidden, cells);
    if (hour) tally.watch(hour, raw.row);
    seeDay?.(row, raw.row);
    return row;
  };
}

/** Whether a row of a report only names an interval, and all its figures are empty or `-`: nothing is known of it, as if it were not there. */
function hasNoFigures({ table, fields }: RowPlan, cells: RawRow['cells']): boolean {
  if (table.name !== 'intervals') return false;
  return fields.every(({ field, read }) => {
    if (field === 'interval_start') return typeof read(cells) === 'string';
    const type = table.columns.find(({ name }) => name === field)?.type ?? 'number';
    return type === 'text' || field === 'interval_minutes' || read(cells) === null;
  });
}

/** What is wrong with a row that nobody can use, by the header of the column. */
function refusal({ checks, fields }: RowPlan, row: DraftRow, tally: Tally): Problem | null {
  for (const check of checks) {
    const problem = check.refuse && check.fails(row) ? check.refuse(row) : null;
    if (!problem || !tally.refuses(problem.column)) continue;
    const header = fields.find(({ field }) => field === problem.column)?.columns[0];
    return { ...problem, column: header ?? problem.column };
  }
  return null;
}

function withoutValue(column: string): Text {
  return { en: `${column} ${missing.text.en}`, zh: `“${column}”${missing.text.zh}` };
}

/** Shows the day of each row that begins on another one than the row before. */
function daysOf({ turns }: Tally): ((row: DraftRow, number: number) => void) | null {
  if (turns === null) return null;
  let last = '';
  return (row, number) => {
    const at = row[turns.field];
    if (typeof at !== 'string' || at.startsWith(last || ' ')) return;
    last = at.slice(0, 10);
    turns.see(dayOf(last), number);
  };
}

/** A row that cannot be read may be none: blank, a total, a remark, the header once more. Else it is rejected. */
function refuse(
  raw: RawRow,
  field: FieldPlan,
  plan: RowPlan,
  header: Header,
  tally: Tally,
  value: Cell | undefined,
): void {
  if (raw.isOfOther) {
    tally.setAside(ASIDE.other, raw.row);
    return;
  }
  const problem = field.explain(raw.cells);
  if (headerAgain(raw.cells, header) === 'moved') tally.reject(raw, { ...problem, reason: headerMoved });
  const aside = whyNoRow(raw.cells, problem.value, header);
  if (aside === ASIDE.blank) return;
  if (aside) {
    tally.setAside(aside, raw.row);
    return;
  }
  const empty = value === null || problem.value === '';
  if (!empty && isHeaderOfOther(raw.cells)) tally.reject(raw, { ...problem, reason: otherHeader });
  if (empty && tally.mayLack(field.field)) {
    tally.setAside(withoutValue(problem.column), raw.row);
    return;
  }
  if (value === null && hasNoFigures(plan, raw.cells)) {
    tally.setAside(ASIDE.unfilled, raw.row);
    return;
  }
  tally.reject(raw, empty ? { ...problem, reason: missing } : problem);
}
