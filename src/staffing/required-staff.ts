import { DataError } from '../text/errors.js';
import { erlangCMethod } from './erlang-c.js';
import { erlangs, type Load, type Performance, type StaffingMethod } from './method.js';

/** What has to be carried in an interval, and how well. */
export interface StaffingTask {
  /** Contacts expected in the interval. */
  readonly volume: number;
  readonly ahtSec: number;
  readonly intervalMinutes: number;
  /** Share of the contacts to be answered within `targetSec`, 0–1. */
  readonly targetShare: number;
  readonly targetSec: number;
  /** Occupancy that must not be exceeded, 0–1; 1 when left out. */
  readonly maxOccupancy?: number;
  /** Agents that are there in any case; 0 when left out. */
  readonly minStaff?: number;
  /** Agents that there are at most (seats, people); no limit when left out. */
  readonly maxStaff?: number;
  /** Erlang C when left out. */
  readonly method?: StaffingMethod;
  /** Mean patience in seconds; 120 when left out. */
  readonly patienceSec?: number;
}

/**
 * What decided the number of agents: the service level, the occupancy cap, the minimum, nothing (no contacts), the
 * maximum (the target is missed), or overload (the maximum does not even carry the load).
 */
export type Binding = 'service_level' | 'occupancy' | 'minimum' | 'none' | 'maximum' | 'overload';

/** Agents for an interval, and what to expect with them. */
export interface RequiredStaff extends Performance {
  /** Agents on contacts or ready, before shrinkage. */
  readonly agents: number;
  readonly binding: Binding;
}

/** Occupancy is compared with this much grace, for 0.85 · 20 is not 17 to a computer. */
const GRACE = 1e-9;

/**
 * The smallest number of agents that meets the service-level target and the occupancy cap, by the method given.
 * Every number from 1 upwards is a candidate, whatever the fraction of the load.
 *
 * `requiredStaff({ volume: 100, ahtSec: 180, intervalMinutes: 30, targetShare: 0.8, targetSec: 20 }).agents` is `14`.
 */
export function requiredStaff(task: StaffingTask): RequiredStaff {
  const { method = erlangCMethod, minStaff = 0, maxStaff = Number.POSITIVE_INFINITY } = task;
  const load = loadOf(task);
  const predict = (agents: number) => method.predict(load, agents, task.targetSec);
  if (erlangs(load) === 0) {
    const agents = Math.min(minStaff, maxStaff);
    return { ...predict(agents), agents, binding: agents > 0 ? 'minimum' : 'none' };
  }
  const meetsTarget = (agents: number) => (predict(agents).serviceLevel ?? -1) >= task.targetShare;
  const meetsCap = (agents: number) => predict(agents).occupancy <= (task.maxOccupancy ?? 1) + GRACE;
  const forTarget = smallest(meetsTarget);
  const forCap = smallest(meetsCap);
  const wanted = Math.max(forTarget, forCap, minStaff);
  const agents = Math.min(wanted, maxStaff);
  const binding = bindingOf({ agents, wanted, forTarget, forCap }, erlangs(load));
  return { ...predict(agents), agents, binding };
}

function loadOf(task: StaffingTask): Load {
  checkTask(task);
  const { volume, ahtSec, intervalMinutes, patienceSec = 120 } = task;
  return { arrivalsPerSec: volume / (intervalMinutes * 60), ahtSec, patienceSec };
}

/** More than any center has; beyond it an input is wrong, and the search would never end. */
const MOST_ERLANG = 1e6;

function checkTask({ volume, ahtSec, intervalMinutes }: StaffingTask): void {
  const erlang = (volume * ahtSec) / (intervalMinutes * 60);
  if (intervalMinutes > 0 && volume >= 0 && ahtSec >= 0 && erlang <= MOST_ERLANG) return;
  throw new DataError(
    {
      en: `${volume} contacts of ${ahtSec} s in ${intervalMinutes} minutes cannot be staffed`,
      zh: `${intervalMinutes} 分钟内 ${volume} 个联络、每个 ${ahtSec} 秒，无法测算人力`,
    },
    {},
    {
      en: 'Contacts and handle time must not be negative, and the length of the interval has to be above zero.',
      zh: '联络量和处理时长不得为负，时段长度必须大于零。',
    },
  );
}

interface Counts {
  readonly agents: number;
  readonly wanted: number;
  readonly forTarget: number;
  readonly forCap: number;
}

function bindingOf({ agents, wanted, forTarget, forCap }: Counts, loadErlang: number): Binding {
  if (agents < wanted) return agents <= loadErlang ? 'overload' : 'maximum';
  if (agents > forTarget && agents > forCap) return 'minimum';
  return forCap > forTarget ? 'occupancy' : 'service_level';
}

/** The smallest number from 1 for which the test holds; it must hold for every larger one too. Doubles, then halves. */
function smallest(holds: (agents: number) => boolean): number {
  let high = 1;
  while (!holds(high)) high *= 2;
  let low = high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
