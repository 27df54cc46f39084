import type { Cell } from '../tables/table.js';

/** Limits by which contacts are counted. */
export interface Rules {
  /** The waiting time promised, in seconds; a wait of exactly this long is within it. */
  readonly targetSec: number;
  /** Whether the user asked for this target; if not, interval tables keep their own. */
  readonly targetGiven: boolean;
  /** An abandoned contact that waited no longer than this is a short abandon; in seconds. */
  readonly shortAbandonSec: number;
  /** The share promised, 0–1; the figures do not need it, but rows carry it beside them. */
  readonly targetShare?: number;
  /** Whether contacts that were made or stayed within the center (direction outbound, internal) are left out; by default all count. */
  readonly inboundOnly?: boolean;
  /** Queues with rules of their own. */
  readonly queues?: ReadonlyMap<Cell, Rules>;
}

/** The rules for a queue. `rulesFor({ ...rules, queues: new Map([['VIP', strict]]) }, 'VIP')` is `strict`. */
export function rulesFor(rules: Rules, queue: Cell): Rules {
  return rules.queues?.get(queue) ?? rules;
}
