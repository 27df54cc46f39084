import type { Text } from '../../text/text.js';
import type { Kind } from '../kinds.js';
import type { Sums } from '../sums.js';

/** A way to judge adherence. */
export interface Rule {
  /** What `--rule` takes. */
  readonly id: string;
  readonly label: Text;
  /** What it counts as kept, in a sentence or two. */
  readonly doc: Text;
  /** The public document that it follows. */
  readonly source: string;
  /** Whether an agent in this state keeps to the scheduled activity. */
  adheres(state: Kind, scheduled: Kind): boolean;
  /** Whether work outside the shift is an exception, and so part of the scheduled time too. */
  readonly outsideCounts: boolean;
  /** What the tolerance does: a shorter exception does not count at all, or every exception is that much shorter. */
  readonly tolerance: 'forgives' | 'shortens';
  /** How both are made, in the names of the columns of the adherence table; null where the rule has none. */
  readonly formulas: { readonly adherence: string; readonly conformance: string | null };
  /** Adherence, 0–1; null where it is undefined. */
  adherence(sums: Sums): number | null;
  /** Conformance, may pass 1; null where it is undefined. */
  conformance(sums: Sums): number | null;
}

/** The formula of `kept` over the scheduled time. */
export const KEPT = 'max(0, scheduled_sec - exception_sec) / scheduled_sec';

/** A part of a whole, null where there is no whole. `share(1, 0)` is `null`. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** What is left of a whole without the exceptions, 0–1: `max(0, 1 − exceptions ÷ whole)`, written with one division; null where there is no whole. `kept(10, 60)` is `0.8333…`. */
export function kept(exceptionSec: number, scheduledSec: number): number | null {
  return scheduledSec > 0 ? Math.max(0, scheduledSec - exceptionSec) / scheduledSec : null;
}
