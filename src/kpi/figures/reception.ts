import type { Sums } from '../../tables/sums.js';
import { combine, ratio } from './ratio.js';

/**
 * Share served of the contacts for which a phone rang or that were dialled (接待率); null where ringing is unknown.
 *
 * 80 answered, 10 abandoned while ringing, 10 dialled of which 6 connected give 86 / 100.
 */
export function reception(s: Sums): number | null {
  if (!ringingKnown(s)) return null;
  return ratio(
    combine([s.answered, s.outbound_connected ?? 0]),
    combine([s.answered, s.abandoned_in_ring, s.outbound_attempts ?? 0]),
  );
}

/** Whether it is known of every abandoned contact if a phone rang. */
export function ringingKnown(s: Sums): boolean {
  return combine([s.abandoned_in_queue, s.abandoned_in_ring]) === s.abandoned && s.abandoned !== null;
}
