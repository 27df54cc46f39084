import { momentOf } from '../../kpi/moment.js';
import { type BatchColumn, type ColumnBatch, PASSED_OVER, WANTED } from '../../tables/column-batch.js';
import type { Cell, Column, Row } from '../../tables/table.js';
import { dayOf } from '../../time/calendar-date.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { Test } from './sieve.js';

/** Whether a row passes all tests; every test sees every row, for some keep in mind what they saw. `time` is the column that says when it happens. */
export function sifted(tests: readonly Test[], time: string | null): (row: Row) => boolean {
  const cellTests = tests.filter((test) => test.kind === 'cell');
  const momentTests = time === null ? [] : tests.filter((test) => test.kind === 'moment');
  return (row) => {
    let passes = true;
    for (const { column, holds } of cellTests) if (!holds(row[column] ?? null)) passes = false;
    if (momentTests.length === 0) return passes;
    const minute = minuteOf(row[time!] ?? null);
    for (const { holds } of momentTests)
      if (minute === null || !holds(minute, row.queue ?? null)) passes = false;
    return passes;
  };
}

/** Minutes of the wall clock of a time or a date. */
function minuteOf(time: Cell): number | null {
  if (typeof time !== 'string') return null;
  return time.length === 10 ? dayOf(time) * DAY_MINUTES : momentOf(time).wallMinute;
}

/** The columns that the tests look at; null when one of them is of a kind that a column batch does not hold as it stands. */
export function columnsOf(tests: readonly Test[], columns: readonly Column[]): readonly string[] | null {
  const names = tests.map((test) => (test.kind === 'cell' ? test.column : 'queue'));
  const types = names.map((name) => columns.find((column) => column.name === name)?.type);
  return types.some((type) => type === 'minute' || type === 'second' || type === 'date') ? null : names;
}

/** The batches with the rows that fail a test marked as passed over; the arrays stay the same from batch to batch. */
export async function* siftedColumns(
  batches: AsyncIterable<ColumnBatch>,
  tests: readonly Test[],
): AsyncIterable<ColumnBatch> {
  let passes: ((row: number) => boolean)[] = [];
  let columns: ColumnBatch['columns'] | null = null;
  let skipped = new Uint8Array(0);
  for await (const batch of batches) {
    if (batch.columns !== columns) {
      columns = batch.columns;
      passes = tests.map((test) => passer(test, batch.columns));
      skipped = new Uint8Array(batch.skipped.length);
    }
    for (let row = 0; row < batch.length; row++) {
      skipped[row] = batch.skipped[row];
      if (skipped[row] === WANTED) for (const pass of passes) if (!pass(row)) skipped[row] = PASSED_OVER;
    }
    yield { ...batch, skipped };
  }
}

function passer(test: Test, columns: ColumnBatch['columns']): (row: number) => boolean {
  if (test.kind === 'cell') {
    const cell = cellOf(columns.get(test.column));
    const known = byId(columns.get(test.column), test.holds);
    return known ?? ((row) => test.holds(cell(row)));
  }
  const arrived = columns.get('arrived_at');
  if (arrived?.kind !== 'moments') throw new TypeError('arrived_at is no column of moments');
  const queue = cellOf(columns.get('queue'));
  return (row) => test.holds(Math.floor(arrived.wallSec[row] / 60), queue(row));
}

/** Words are judged once each. */
function byId(
  column: BatchColumn | undefined,
  holds: (cell: Cell) => boolean,
): ((row: number) => boolean) | null {
  if (column?.kind !== 'words') return null;
  const known: boolean[] = [];
  return (row) => {
    const id = column.ids[row];
    known[id] ??= holds(column.words[id]);
    return known[id];
  };
}

function cellOf(column: BatchColumn | undefined): (row: number) => Cell {
  if (column?.kind === 'words') return (row) => column.words[column.ids[row]];
  if (column?.kind !== 'numbers') return () => null;
  return (row) => (Number.isNaN(column.values[row]) ? null : column.values[row]);
}
