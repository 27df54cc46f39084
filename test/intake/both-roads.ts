import { openTable, type ReadOptions } from '../../src/intake/open-table.js';
import type { BatchColumn, ColumnBatch } from '../../src/tables/column-batch.js';
import type { Source } from '../../src/tables/source.js';
import type { Cell, Row } from '../../src/tables/table.js';
import { CcopsError } from '../../src/text/errors.js';
import { formatIso } from '../../src/time/iso.js';
import { options } from './source.js';

/** What one of the two ways of reading made of a file: the rows, what was counted, or the error that ended it. */
export interface Reading {
  rows: Row[];
  outcome?: unknown;
  error?: unknown;
}

/** Reads a file by rows, and by columns; the second is null where the file comes as rows only. */
export async function bothRoads(source: Source, how: Partial<ReadOptions> = {}) {
  const settings = options(how);
  const byRows = await openTable(source, settings);
  const rows = await collect(byRows, async (into) => {
    for await (const batch of byRows.rows()) into.push(...batch);
  });
  const byColumns = await openTable(source, settings);
  const batches = byColumns.columnBatches(new Set(byColumns.columns.map(({ name }) => name)));
  if (!batches) return { rows, columns: null };
  const columns = await collect(byColumns, async (into) => {
    for await (const batch of batches) into.push(...rowsOf(batch));
  });
  return { rows, columns };
}

async function collect(
  opened: Awaited<ReturnType<typeof openTable>>,
  read: (into: Row[]) => Promise<void>,
): Promise<Reading> {
  const rows: Row[] = [];
  try {
    await read(rows);
    return { rows, outcome: opened.outcome() };
  } catch (error) {
    if (!(error instanceof CcopsError)) throw error;
    // Rows before the one that ended the run may have been handed on or not.
    return { rows: [], error: { text: error.text, place: error.place, remedy: error.remedy } };
  }
}

function rowsOf({ length, skipped, names, columns }: ColumnBatch): Row[] {
  const places = Array.from({ length }, (_, row) => row).filter((row) => skipped[row] === 0);
  return places.map((row) => Object.fromEntries(names.map((name) => [name, cellOf(columns.get(name), row)])));
}

function cellOf(column: BatchColumn | undefined, row: number): Cell {
  if (!column) return null;
  if (column.kind === 'words') return column.words[column.ids[row]];
  if (column.kind === 'numbers') return Number.isNaN(column.values[row]) ? null : column.values[row];
  if (column.kind === 'keys') return column.values[row];
  const wallSec = column.wallSec[row];
  return Number.isNaN(wallSec) ? null : formatIso({ wallSec, offsetMinutes: column.offsetMinutes[row] });
}
