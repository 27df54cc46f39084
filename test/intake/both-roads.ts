import { openTable, type ReadOptions } from '../../src/intake/open-table.js';
import type { PieceFound } from '../../src/intake/run/pieces.js';
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

/**
 * Reads a file by rows, by columns, and in pieces of some sizes; columns are null where the file comes as rows only, pieces are left out where
 * they do not fit together.
 */
export async function bothRoads(
  source: Source,
  how: Partial<ReadOptions> = {},
  sizes: readonly number[] = [],
) {
  const settings = options(how);
  const byRows = await openTable(source, settings);
  const rows = await collect(byRows, async (into) => {
    for await (const batch of byRows.rows()) into.push(...batch);
  });
  const byColumns = await openTable(source, settings);
  const batches = byColumns.columnBatches(new Set(byColumns.columns.map(({ name }) => name)));
  if (!batches) return { rows, columns: null, pieces: [] };
  const columns = await collect(byColumns, async (into) => {
    for await (const batch of batches) into.push(...rowsOf(batch));
  });
  const pieces: Reading[] = [];
  for (const size of sizes) pieces.push(...(await inPieces(source, settings, size)));
  return { rows, columns, pieces };
}

/**
 * Reads the pieces from the last to the first, every other one by a helper that has been told what is known; passes all that through a structured
 * clone, as threads do.
 */
async function inPieces(source: Source, settings: ReadOptions, size: number): Promise<Reading[]> {
  const opened = await openTable(source, settings);
  const pieces = opened.pieces(new Set(opened.columns.map(({ name }) => name)), size);
  if (!pieces) return [];
  const basis = Promise.resolve(structuredClone(opened.basis()));
  const helper = await openTable(source, { ...settings, basis });
  const helped = helper.pieces(new Set(opened.columns.map(({ name }) => name)), size)!;
  let fit = false;
  const reading = await collect(opened, async (into) => {
    const rows: Row[][] = [];
    const found: PieceFound[] = [];
    for (let piece = pieces.count - 1; piece >= 0; piece--) {
      rows[piece] = [];
      found[piece] = structuredClone(
        await (piece % 2 ? helped : pieces).read(piece, (batch) => void rows[piece].push(...rowsOf(batch))),
      );
    }
    fit = true;
    fit = pieces.join(found);
    for (const some of rows) into.push(...some);
  });
  return fit ? [reading] : [];
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
