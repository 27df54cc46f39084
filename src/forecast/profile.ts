import { tailsOf } from './calibration.js';
import type { Day, History, Tails } from './model.js';
import { createDrifts, type Drift } from './profile-drift.js';
import { type Hours, watchHours } from './profile-hours.js';
import {
  addDay,
  contactsOf,
  createPool,
  meanShares,
  normalised,
  type Pool,
  restart,
} from './profile-pool.js';
import type { Series } from './series.js';

/** What of a day's weight in the profile is left a week later: as a rule, and where the shape of the day has changed altogether. */
const weeklyWeights = [0.99, 0.7];
/** The shape of all days stands behind each weekday's own like this many contacts. */
const sharedContacts = 100;
/** A weekday's interval that saw nobody where the other days would have brought this many is closed. */
const closedContacts = 5;
/** A queue with fewer days of known shape, or fewer contacts on these, leans on the profile of the queues together. */
const enoughDays = 14;
const enoughContacts = 500;
/** How far ahead the profile is tried on the past, in days, and on how many of the last days. */
const triedAhead = 14;
const triedDays = 84;
/** A faster way to follow a moving shape is taken when its error was smaller than this share of the slower one's. */
const clearlyBetter = 0.97;

/** Whether the queue's own past tells the shape of its day; else it borrows. */
export function knowsShape(series: Series, history: History): boolean {
  const shaped = history.days
    .map((day) => contactsOf(series.shapes.get(day.number)))
    .filter((own) => own > 0);
  return shaped.length >= enoughDays && shaped.reduce((sum, own) => sum + own, 0) >= enoughContacts;
}

/**
 * The profile of a queue whose own past is too short to tell it: its own so far, as far as its contacts go, and that of the queues together for the
 * rest; a queue without contacts has the latter alone.
 */
export function borrowedProfile(series: Series, history: History, lender: Profile): Profile {
  const own = profileOf(series, history);
  const contacts = history.days.reduce((sum, day) => sum + contactsOf(series.shapes.get(day.number)), 0);
  const trust = contacts / (contacts + sharedContacts);
  const shares = (day: Day): Float64Array | null => {
    const [mine, wider] = [own.shares(day), lender.shares(day)];
    if (mine === null || wider === null) return mine ?? wider;
    return mine.map((share, k) => trust * share + (1 - trust) * wider[k]);
  };
  const { shareVariance, tails } = own.shareVariance ? own : lender;
  return { shares, shareVariance, tails };
}

/** For a queue that never had a contact in any interval: one interval is like another; null when it is known by day only. */
export function evenProfile({ shapes }: Series): Profile | null {
  const bins = [...shapes.values()][0]?.length ?? 0;
  if (bins === 0) return null;
  const even = new Float64Array(bins).fill(1 / bins);
  return { shares: () => even, shareVariance: null };
}

/** How a day's contacts spread over its intervals: shares that add up to 1, or null when nothing is known. */
export interface Profile {
  shares(day: Day): Float64Array | null;
  /** Per interval: variance of the share relative to itself beyond the noise of counting. */
  readonly shareVariance: Float64Array | null;
  /** How far what came in the intervals of the past lay from the forecast, given the day's volume; normal where nothing is known. */
  readonly tails?: Tails;
}

interface Pools {
  readonly all: Pool;
  readonly working: Pool;
  readonly off: Pool;
  readonly makeup: Pool;
  /** By weekday, 1–7. */
  readonly weekday: readonly Pool[];
}

/**
 * Intraday profiles by weekday: mean of the past shares, the weight falling by 1 % a week, special days left out. Days off have a
 * profile of their own once two are known, and are like Sundays before; make-up workdays likewise, and are like the mean of
 * the working days before. Small queues borrow from the mean of all their days. Where the shape of the day moves, the profile follows
 * what the last weeks brought against it, as fast as would have been best two weeks ahead in the last twelve; where it has changed altogether (other
 * hours), the last weeks alone make it.
 */
export function profileOf(series: Series, history: History): Profile {
  // A day that is known in part has no shape.
  const shaped = history.days.filter(
    (day, i) => history.volumes[i] !== null && contactsOf(series.shapes.get(day.number)) > 0,
  );
  if (shaped.length === 0) return { shares: () => null, shareVariance: null };
  const ordinary = shaped.filter((day) => day.info.dayType === 'normal');
  const base = ordinary.length > 0 ? ordinary : shaped;
  const { pools, drift } = weeklyWeights
    .map((left) => learn(series, base, left))
    .reduce((slow, fast) => (fast.drift.error() < clearlyBetter * slow.drift.error() ? fast : slow));
  for (const day of shaped) {
    const weight = weightOf(day, base[0], weeklyWeights[0]);
    const { dayType } = day.info;
    if (dayType === 'off') addDay(pools.off, series.shapes.get(day.number)!, weight);
    if (dayType === 'makeup') addDay(pools.makeup, series.shapes.get(day.number)!, weight);
  }
  const weekdays = pools.weekday.map((own) => drift.follow(blend(own, pools.all)));
  const working = drift.follow(meanShares(pools.working.days > 0 ? pools.working : pools.all));
  const off = pools.off.days >= 2 ? meanShares(pools.off) : null;
  const makeup = pools.makeup.days >= 2 ? meanShares(pools.makeup) : null;
  const shares = (day: Day): Float64Array => {
    const { dayType } = day.info;
    if (dayType === 'off') return off ?? weekdays[history.openOn[7] ? 7 : day.weekday];
    if (dayType === 'makeup') return makeup ?? working;
    return weekdays[day.like ?? day.weekday];
  };
  return { shares, shareVariance: drift.shareVariance(), tails: tailsOf(drift.misses()) };
}

function weightOf(day: Day, first: Day, left: number): number {
  return left ** ((first.number - day.number) / 7);
}

function createPools(bins: number): Pools {
  return {
    all: createPool(bins),
    working: createPool(bins),
    off: createPool(bins),
    makeup: createPool(bins),
    weekday: Array.from({ length: 8 }, () => createPool(bins)),
  };
}

/** Goes through the days in order, learns from each two weeks late, and tries on the last twelve weeks how well the day would have been told. */
function learn(series: Series, days: readonly Day[], left: number) {
  const bins = series.shapes.get(days[0].number)!.length;
  const learning = { pools: createPools(bins), drifts: createDrifts(bins), watches: createWatches() };
  const { pools, drifts } = learning;
  const tried = days.at(-1)!.number - triedDays;
  let next = 0;
  const learnUntil = (number: number) => {
    for (; next < days.length && days[next].number <= number; next++)
      add(learning, series, days[next], weightOf(days[next], days[0], left));
  };
  for (const day of days) {
    if (day.number <= tried || days[0].number > day.number - 2 * triedAhead) continue;
    learnUntil(day.number - triedAhead);
    const usual = blend(pools.weekday[day.weekday], pools.all);
    for (const drift of drifts) drift.judge(usual, series.shapes.get(day.number)!);
  }
  learnUntil(Number.POSITIVE_INFINITY);
  const drift = drifts.reduce((best, one) => (one.error() < clearlyBetter * best.error() ? one : best));
  return { pools, drift };
}

interface Learning {
  readonly pools: Pools;
  readonly drifts: readonly Drift[];
  readonly watches: Watches;
}

/** Opening hours are watched on all days together, and on each weekday (1–7). */
interface Watches {
  readonly all: Hours;
  readonly weekday: readonly Hours[];
}

function createWatches(): Watches {
  return { all: watchHours(), weekday: Array.from({ length: 8 }, watchHours) };
}

function add(learning: Learning, series: Series, day: Day, weight: number): void {
  const { pools, drifts } = learning;
  const shape = series.shapes.get(day.number)!;
  const own = pools.weekday[day.weekday];
  const usual = own.days > 0 ? blend(own, pools.all) : null;
  if (usual) for (const drift of drifts) drift.learn(usual, shape, day.number);
  for (const pool of [pools.all, own, ...(day.weekday <= 5 ? [pools.working] : [])])
    addDay(pool, shape, weight);
  if (usual) followHours(learning, day.weekday, { shape, usual, weight });
}

/** Where an interval has opened or closed, on all days or on the weekday, what came before is forgotten. */
function followHours(
  { pools, drifts, watches }: Learning,
  weekday: number,
  seen: Parameters<Hours['see']>[0],
): void {
  for (const change of watches.all.see(seen)) {
    for (const pool of [pools.all, pools.working]) restart(pool, change);
    for (const pool of pools.weekday) restart(pool, { ...change, since: [] });
    for (const drift of drifts) drift.restart(change.bin);
  }
  for (const change of watches.weekday[weekday].see(seen)) {
    restart(pools.weekday[weekday], change);
    for (const drift of drifts) drift.restart(change.bin);
  }
}

/** A weekday's own shape, with that of all days behind it; intervals in which the weekday is closed stay empty. */
function blend(own: Pool, all: Pool): Float64Array {
  const shared = meanShares(all);
  if (own.days === 0) return shared;
  const mine = meanShares(own);
  return normalised(
    mine.map((share, k) => {
      const closed = share === 0 && shared[k] * own.contacts[k] > closedContacts;
      const trust = own.contacts[k] / (own.contacts[k] + sharedContacts);
      return closed ? 0 : trust * share + (1 - trust) * shared[k];
    }),
  );
}
