import type { Cell, Row } from '../tables/table.js';
import type { Text } from '../text/text.js';
import { isTotalWord } from './aliases/words.js';
import { isEmpty, type RawCell, type RawRow, textOf } from './cells.js';
import { type Header, headerKey } from './header/find-header.js';
import type { FieldPlan } from './plan/field.js';
import { missing } from './plan/reason.js';
import { riderCell } from './plan/riders.js';
import type { DraftRow, RowPlan } from './plan/row-plan.js';
import { ASIDE, type Tally } from './tally.js';

/** Turns one row of a file into a row of the table; null where it was set aside or rejected (the tally knows). */
export type RowMaker = (raw: RawRow) => Row | null;

/** Reads all rows by the plan, in batches; rows that do not become rows of the table are counted. */
export async function* runPlan(
  batches: AsyncIterable<readonly RawRow[]>,
  plan: RowPlan,
  header: Header,
  tally: Tally,
): AsyncIterable<readonly Row[]> {
  const make = rowMaker(plan, header, tally);
  for await (const batch of batches) {
    const rows: Row[] = [];
    for (const raw of batch) {
      const row = make(raw);
      if (row !== null) rows.push(row);
    }
    tally.kept(rows.length);
    if (rows.length > 0) yield rows;
  }
}

/** Makes the rows of a table one by one; a row that becomes none is counted, or ends the run. */
export function rowMaker(plan: RowPlan, header: Header, tally: Tally): RowMaker {
  const { fields, riders, finish, checks, template, setAside } = plan;
  const hidden: DraftRow = {};
  return (raw) => {
    const { cells } = raw;
    if (header.row !== null && raw.row <= header.row) return null;
    for (const rule of setAside) {
      if (rule.test(cells)) {
        tally.setAside(typeof rule.reason === 'function' ? rule.reason(cells) : rule.reason, raw.row);
        return null;
      }
    }
    const row: DraftRow = { ...template };
    for (const field of fields) {
      const value = field.read(cells);
      if (value === undefined || (value === null && field.required)) {
        refuse(raw, field, header, tally, value);
        return null;
      }
      if (field.hidden) hidden[field.field] = value;
      else row[field.field] = value;
    }
    for (const rider of riders) row[rider.name] = riderCell(cells[rider.index]);
    for (const step of finish) step(row, hidden);
    for (const check of checks) if (check.fails(row)) tally.contradiction(check, raw.row, row);
    return row;
  };
}

/** A row that cannot be read may be none: blank, a total, a remark, the header once more. Else it is rejected. */
function refuse(raw: RawRow, field: FieldPlan, header: Header, tally: Tally, value: Cell | undefined): void {
  const filled = raw.cells.filter((cell) => !isEmpty(cell));
  if (filled.length === 0) return;
  const problem = field.explain(raw.cells);
  const aside = notARow(filled, problem.value, raw, header);
  if (aside) {
    tally.setAside(aside, raw.row);
    return;
  }
  const empty = value === null || problem.value === '';
  tally.reject(raw, empty ? { ...problem, reason: missing } : problem);
}

function notARow(filled: readonly RawCell[], value: string, raw: RawRow, header: Header): Text | null {
  if (isTotalWord(textOf(filled[0])) || isTotalWord(value)) return ASIDE.total;
  if (filled.length === 1 && header.names.length > 2) return ASIDE.remark;
  return repeatsHeader(raw, header) ? ASIDE.header : null;
}

function repeatsHeader(raw: RawRow, header: Header): boolean {
  const same = raw.cells.filter(
    (cell, i) => !isEmpty(cell) && headerKey(textOf(cell)) === headerKey(header.names[i] ?? ''),
  );
  return same.length > 1 && same.length >= raw.cells.filter((cell) => !isEmpty(cell)).length / 2;
}
