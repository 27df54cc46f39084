import { type BlockReader, createBlockReader } from '../bytes/block-reader.js';
import type { Sheet, TextSheet } from '../cells.js';
import type { Header } from '../header/find-header.js';
import type { RowPlan } from '../plan/row-plan.js';
import type { BlockRoad } from './run-blocks.js';
import type { Onlookers } from './run-plan.js';

/** By columns, where the file is made for it and nobody looks at its rows. */
export function roadTo(
  text: Sheet['text'],
  wanted: ReadonlySet<string>,
  how: Pick<BlockRoad, 'plan' | 'header' | 'tally'>,
  { watch, repeated, opening = null }: Onlookers,
): BlockRoad | null {
  if (watch !== undefined || repeated || !text || how.plan.follow) return null;
  const reader = blockReaderFor(text, how.plan, how.header, wanted);
  return reader && { ...how, sheet: text, reader, opening };
}

/** The reader for the fields that are wanted; null where the file or the plan is not made for it. */
function blockReaderFor(
  { shape }: TextSheet,
  plan: RowPlan,
  header: Header,
  wanted: ReadonlySet<string>,
): BlockReader | null {
  const isPlain = shape.lineEnds === 'lf' && !shape.backslash && /^[\0-\x7f]$/.test(shape.delimiter);
  return isPlain ? createBlockReader(plan, header.names.length, wanted) : null;
}
