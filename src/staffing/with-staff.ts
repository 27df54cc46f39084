import type { Load, Performance, StaffingMethod } from './method.js';
import { requiredStaff } from './required-staff.js';

/** An interval with the contacts expected, and how well they are to be served. */
export interface StaffedInterval {
  readonly volume: number;
  readonly ahtSec: number;
  readonly intervalMinutes: number;
  readonly targetShare: number;
  readonly targetSec: number;
  readonly patienceSec: number;
  readonly method: StaffingMethod;
  /** Occupancy that must not be exceeded, 0–1; 1 when left out. */
  readonly maxOccupancy?: number;
}

/**
 * What a given number of agents does with an interval's contacts in the steady state; null without contacts, for there is nothing to serve then.
 *
 * 100 contacts of 180 s in half an hour with 14 agents and 20 s: a service level of about 0.89 by Erlang C.
 */
export function performanceWith(agents: number, interval: StaffedInterval): Performance | null {
  const { volume, ahtSec, intervalMinutes, patienceSec, method, targetSec } = interval;
  if (!(volume > 0)) return null;
  const load: Load = { arrivalsPerSec: volume / (intervalMinutes * 60), ahtSec, patienceSec };
  return method.predict(load, agents, targetSec);
}

/** The smallest number of agents that meets the service-level target and the occupancy cap of the interval; 0 without contacts. */
export function agentsFor(interval: StaffedInterval): number {
  return interval.volume > 0 ? requiredStaff(interval).agents : 0;
}
