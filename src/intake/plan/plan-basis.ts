import type { Identity } from '../recognise/identify.js';
import type { Opening } from '../repeats/begins-again.js';
import type { Conclusions } from './conclusions.js';
import type { DatePlan } from './times/dates.js';

/** What the plan of a file is made of: plain data, so that another thread can make the same plan without looking at the rows again. */
export interface PlanBasis {
  readonly identity: Identity;
  readonly dates: DatePlan;
  readonly opening: Opening | null;
  /** What its first rows tell of how it is read; null where they have to be looked at. */
  readonly conclusions: Conclusions | null;
  /** Whether the first rows are all. */
  readonly complete: boolean;
}

/** Plain data of it: without the presets that came near, which only a person wants to know. */
export function planBasisOf({
  identity: { near: _, ...identity },
  dates,
  opening,
  conclusions,
  complete,
}: PlanBasis): PlanBasis {
  return { identity, dates, opening, conclusions, complete };
}
