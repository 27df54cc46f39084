import type { Identity } from '../recognise/identify.js';
import type { Opening } from '../repeats/begins-again.js';
import type { Conclusions } from './conclusions.js';
import type { DatePlan } from './times/dates.js';

/** What one thread has found out about a file, so that another need not find it out again: plain data. */
export interface Known {
  readonly identity: Identity;
  readonly dates: DatePlan;
  readonly opening: Opening | null;
  /** What its first rows tell of how it is read; null where they have to be looked at. */
  readonly conclusions: Conclusions | null;
  /** Whether the first rows are all. */
  readonly complete: boolean;
}

/** Plain data of it: without the presets that came near, which only a person wants to know. */
export function knownOf({
  identity: { near: _, ...identity },
  dates,
  opening,
  conclusions,
  complete,
}: Known & { readonly identity: Identity }): Known {
  return { identity, dates, opening, conclusions, complete };
}
