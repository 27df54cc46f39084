import { DAY_MINUTES } from '../../time/units.js';
import type { Estimate } from '../model.js';

/** What slots make of one interval of a day. */
export interface LiftInside {
  /** Further contacts. */
  readonly contacts: number;
  /** Their variance, without the noise of counting. */
  readonly variance: number;
  /** Events whose slots touch the interval, in order. */
  readonly events: readonly string[];
}

/** What the slots of a day bring in the minutes from `from` to `until`; nothing on other days. */
export function liftInside({ lifts = [] }: Estimate, from: number, until: number): LiftInside {
  const events = new Set<string>();
  let [contacts, variance] = [0, 0];
  for (const { slot, bins, total, sd } of lifts) {
    if (slot.fromMinute >= until || slot.untilMinute <= from) continue;
    const minutes = DAY_MINUTES / bins.length;
    const own = bins.reduce(
      (sum, value, k) => sum + (k * minutes >= from && k * minutes < until ? value : 0),
      0,
    );
    contacts += own;
    if (total !== 0) variance += (sd * (own / total)) ** 2;
    events.add(slot.event);
  }
  return { contacts, variance, events: [...events] };
}
