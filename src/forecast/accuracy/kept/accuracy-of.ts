import { keyOf } from '../../backtest/actuals.js';
import { type Scores, scores } from '../scores.js';
import { type Correction, correctionKey, correctionsOf } from './corrections.js';
import { type Cut, cuts, groupBy } from './cuts.js';
import type { PairedUp } from './pair-up.js';

/** The accuracy of a method on a queue, or on one group of its forecasts. */
export interface KeptAccuracy extends Scores {
  readonly queue: string | null;
  readonly channel: string | null;
  readonly method: string;
  readonly cut: Cut;
  /** The group within the cut; empty for all. */
  readonly group: string;
  /** Null where no error comes back in the group, or none that costlier corrections leave over. */
  readonly correction: Correction | null;
}

/**
 * The figures of kept forecasts by queue and method, and within each by the cuts wanted (names of `cuts`); with the corrections that each group
 * would need.
 */
export function accuracyOf({ rows, scale }: PairedUp, wanted: readonly string[]): KeptAccuracy[] {
  const queues = groupBy(rows, (row) => `${keyOf(row.queue, row.channel)} ${row.method}`);
  return [...queues.values()].flatMap((own) => {
    const { queue, channel, method } = own[0];
    const unit = scale(own[0]);
    const corrections = correctionsOf(own);
    return cuts
      .filter(({ name }) => wanted.includes(name))
      .flatMap((cut) => {
        const groups = [...groupBy(own, (row) => cut.of(row))];
        if (cut.name !== 'horizon') groups.sort(([a], [b]) => (a < b ? -1 : 1));
        return groups.map(([group, part]): KeptAccuracy => {
          const correction = corrections.get(correctionKey(cut, group)) ?? null;
          return { queue, channel, method, cut, group, ...scores(part, unit), correction };
        });
      });
  });
}

/** The corrections that save most, the best first. */
export function worstFirst(accuracy: readonly KeptAccuracy[]): (KeptAccuracy & { correction: Correction })[] {
  return accuracy
    .flatMap((one) => (one.correction ? [{ ...one, correction: one.correction }] : []))
    .sort((a, b) => b.correction.saved - a.correction.saved);
}
