import { blankRow } from '../tables/blank-row.js';
import { allSums, type SumName, type Sums, sums } from '../tables/sums.js';
import { type Accumulator, about, at, GREATEST, isKnown } from './accumulator.js';

/** Sums that only a log of states tells: of agents and times that are not in the log nothing is known. */
const OF_LOG: ReadonlySet<SumName> = new Set<SumName>([
  'busy_sec',
  'ready_sec',
  'on_queue_sec',
  'away_sec',
  'other_sec',
  'logged_answered',
  'logged_talk_sec',
  'logged_hold_sec',
  'logged_acw_sec',
]);

/** How many ended so: of contacts whose outcome nobody knows, nothing is known. */
const OF_OUTCOME: ReadonlySet<SumName> = new Set<SumName>(['answered', 'abandoned', 'overflowed']);

/** Rounding of seconds when they are added up. */
const SLACK_SEC = 0.001;

/** The sums that the groups of a whole may know, and a record of all that they have, to be filled in. */
interface KnownSums {
  readonly names: readonly SumName[];
  /** Where each of them stands. */
  readonly places: readonly number[];
  readonly blank: Readonly<Sums>;
}

const knownSums = new WeakMap<Accumulator, KnownSums>();

/** What the whole knows does not change while its groups are finished; it is found out once. */
function knownIn(whole: Accumulator): KnownSums {
  const found = knownSums.get(whole);
  if (found) return found;
  const all = allSums.flatMap(({ name }, i) => (i < sums.length || isKnown(whole, i) ? [name] : []));
  const names = all.filter((name) => isKnown(whole, at[name]) || isOverNone(name, whole));
  const known = { names, places: names.map((name) => at[name]), blank: blankRow(all) as Readonly<Sums> };
  knownSums.set(whole, known);
  return known;
}

/**
 * The sums of a group as the tables carry them: null where unknown. `whole` is everything there is; sums of single figures are left out
 * where nothing at all is known of them.
 */
export function finish(group: Accumulator, whole: Accumulator): Sums {
  const { names, places, blank } = knownIn(whole);
  const { values, rests } = group;
  const result = { ...blank };
  for (let i = 0; i < names.length; i++) {
    const sum = places[i];
    if (isKnown(group, sum)) result[names[i]] = rests === null ? values[sum] : values[sum] + rests[sum];
    else if (unsaid(names[i], group, whole) === 0) result[names[i]] = 0;
  }
  if (hasUntold(result)) {
    result.busy_sec = null;
    result.ready_sec = null;
  }
  result.target_sec = Number.isNaN(group.targetSec) ? null : group.targetSec;
  return result;
}

/** Whether there is time on the queue of which the log does not tell contacts from readiness. */
function hasUntold({ busy_sec: busy, ready_sec: ready, on_queue_sec: onQueue }: Sums): boolean {
  return (onQueue ?? 0) > (busy ?? 0) + (ready ?? 0) + SLACK_SEC;
}

function sumOf(name: SumName, group: Accumulator, whole: Accumulator): number | null {
  const sum = at[name];
  if (isKnown(group, sum)) return group.values[sum] + (group.rests?.[sum] ?? 0);
  return unsaid(name, group, whole);
}

/** A sum nobody has said anything about is 0 when it is over no contacts, and is known elsewhere or over none anywhere. */
function unsaid(name: SumName, group: Accumulator, whole: Accumulator): 0 | null {
  const sum = at[name];
  if (GREATEST.includes(sum) || name === 'login_sec') return null;
  if (OF_LOG.has(name)) return isKnown(whole, sum) && isKnown(group, at.login_sec) ? 0 : null;
  const elsewhere = isKnown(whole, sum);
  if (OF_OUTCOME.has(name)) return elsewhere && group.values[at.offered] === 0 ? 0 : null;
  const base = about[name];
  if (base === undefined) return elsewhere ? 0 : null;
  return (elsewhere || isOverNone(name, whole)) && sumOf(base, group, whole) === 0 ? 0 : null;
}

/** Whether it is known that the whole has none of the contacts that a sum is about. */
function isOverNone(name: SumName, whole: Accumulator): boolean {
  const base = about[name];
  return base !== undefined && isKnown(whole, at[base]) && whole.values[at[base]] === 0;
}
