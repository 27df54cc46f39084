import type { Opening } from './begins-again.js';
import type { Identity } from './identify.js';
import type { DatePlan } from './plan/dates.js';

/** What one thread has found out about a file, so that another need not find it out again: plain data. */
export interface Known {
  readonly identity: Identity;
  readonly dates: DatePlan;
  readonly opening: Opening | null;
}

/** Plain data of it: without the presets that came near, which only a person wants to know. */
export function knownOf({ near: _, ...identity }: Identity, dates: DatePlan, opening: Opening | null): Known {
  return { identity, dates, opening };
}
