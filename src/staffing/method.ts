import type { Text } from '../text/text.js';

/** What comes in during an interval, and how patient it is. */
export interface Load {
  /** Contacts per second. */
  readonly arrivalsPerSec: number;
  /** Average handle time in seconds. */
  readonly ahtSec: number;
  /** Mean patience in seconds; methods without abandonment do not look at it. */
  readonly patienceSec: number;
}

/** What a number of agents does with a load in the steady state. */
export interface Performance {
  /** Share of the contacts that wait at all; null when the queue only grows. */
  readonly waitShare: number | null;
  /** Answered within the target seconds over offered; null when the queue only grows. */
  readonly serviceLevel: number | null;
  /** Mean wait of the answered contacts in seconds; null when the queue only grows. */
  readonly asaSec: number | null;
  /** Share of the agents' time on contacts. */
  readonly occupancy: number;
  /** Share of the contacts that give up; null when the method knows no abandonment. */
  readonly abandonRate: number | null;
}

/** A way to predict what a number of agents does with a load. */
export interface StaffingMethod {
  /** As in `--method` and in the column `method`. */
  readonly id: string;
  readonly label: Text;
  readonly doc: Text;
  /** Whether the patience of the callers enters; it is then shown in the requirement table. */
  readonly usesPatience: boolean;
  predict(load: Load, agents: number, targetSec: number): Performance;
}

/** The offered load in erlang: contacts per second times seconds each. 100 contacts of 180 s in half an hour are 10 erlang. */
export function erlangs(load: Load): number {
  return load.arrivalsPerSec * load.ahtSec;
}
