import type { Sheet } from './cells.js';
import type { Onlookers } from './run.js';
import { type BlockRoad, blockReaderFor } from './run-blocks.js';

/** By columns, where the file is made for it and nobody looks at its rows. */
export function roadTo(
  text: Sheet['text'],
  wanted: ReadonlySet<string>,
  how: Pick<BlockRoad, 'plan' | 'header' | 'tally'>,
  { watch, twins, opening = null }: Onlookers,
): BlockRoad | null {
  if (watch !== undefined || twins || !text || how.plan.follow) return null;
  const reader = blockReaderFor(text, how.plan, how.header, wanted);
  return reader && { ...how, sheet: text, reader, opening };
}
