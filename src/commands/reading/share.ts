import { openTable, type ReadOptions } from '../../intake/open-table.js';
import type { PlanBasis } from '../../intake/plan/plan-basis.js';
import type { PieceFound, Pieces } from '../../intake/run/pieces.js';
import {
  type Aggregator,
  createAggregator,
  type NamedTallying,
  type PackedSums,
  type Rules,
  tallyingOf,
} from '../../kpi/aggregate.js';
import { parseGroupBy } from '../../kpi/group-by.js';
import type { ColumnBatch } from '../../tables/column-batch.js';
import type { Source } from '../../tables/source.js';
import { createZone, systemZone } from '../../time/zone.js';
import { nothingSeen, type Seen, seeColumns } from './column-batches.js';
import type { Filter } from './filter.js';
import { piecesFor, type Taken, takeAll } from './taking-turns.js';

/** What a helper needs to open a file as the main program does; plain data. */
export interface HelperData {
  readonly file: string;
  readonly how: Omit<ReadOptions, 'zone' | 'watch' | 'basis'>;
  /** Null for the system's. */
  readonly zone: string | null;
}

/** What a helper is to add up, and with whom it shares the pieces; plain data. */
export interface HelperTask {
  /** As in `--by`. */
  readonly by: string;
  readonly rules: Rules;
  readonly tallying: NamedTallying;
  readonly wanted: readonly string[];
  readonly filter: Filter;
  readonly pieceBytes: number;
  readonly basis: PlanBasis;
  /** Who of how many it is; the main program is 0. */
  readonly taker: number;
  readonly takers: number;
  readonly taken: Taken;
}

/** What came of the pieces that one of several took; plain data. */
export interface Share {
  readonly found: ReadonlyMap<number, PieceFound>;
  readonly sums: PackedSums;
  readonly seen: Seen;
}

/** Takes pieces as long as there are any, and adds them up. */
export async function takeShare(
  pieces: Pieces,
  { filter, taker, takers, taken }: HelperTask,
  aggregator: Aggregator,
): Promise<Omit<Share, 'sums'>> {
  const found = new Map<number, PieceFound>();
  const seen = nothingSeen();
  const see = seeColumns(filter, seen);
  const take = (batch: ColumnBatch) => {
    see(batch);
    aggregator.addColumns(batch);
  };
  for (const piece of piecesFor(taker, takers, taken)) {
    let isWhole = false;
    try {
      const met = await pieces.read(piece, take);
      found.set(piece, met);
      isWhole = met.whole;
    } finally {
      // What the others find is of no use then.
      if (!isWhole) takeAll(taken);
    }
  }
  return { found, seen };
}

/**
 * The share of a helper, in a file that it opens for itself while it waits for its task, from which it learns what the main program has found
 * out about it; null where the file is not to be had in pieces.
 */
export async function helperShare(
  source: Source,
  { how, zone }: HelperData,
  told: Promise<HelperTask>,
): Promise<Share | null> {
  const basis = told.then((task) => task.basis);
  const opened = await openTable(source, {
    ...how,
    zone: zone === null ? systemZone() : createZone(zone)!,
    basis,
  });
  const task = await told;
  const pieces = opened.pieces(new Set(task.wanted), task.pieceBytes);
  if (!pieces) return null;
  const aggregator = createAggregator(parseGroupBy(task.by), task.rules, tallyingOf(task.tallying));
  const share = await takeShare(pieces, task, aggregator);
  return { ...share, sums: aggregator.sums() };
}
