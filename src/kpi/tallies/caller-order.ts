const DAY_SEC = 86_400;

/** Which whole days of the wall clock the data covers, from the first arrival to the last. */
export interface DaysCovered {
  cover(at: number, offsetSec: number): void;
  /** Start of the first day and end of the last, in seconds of UTC. */
  bounds(): { firstSec: number; lastSec: number };
}

/** Nothing covered yet. */
export function daysCovered(): DaysCovered {
  const first = { at: Number.POSITIVE_INFINITY, offsetSec: 0 };
  const last = { at: Number.NEGATIVE_INFINITY, offsetSec: 0 };
  const midnight = ({ at, offsetSec }: typeof first) =>
    Math.floor((at + offsetSec) / DAY_SEC) * DAY_SEC - offsetSec;
  return {
    cover(at, offsetSec) {
      if (at < first.at) Object.assign(first, { at, offsetSec });
      if (at > last.at) Object.assign(last, { at, offsetSec });
    },
    bounds: () => ({ firstSec: midnight(first), lastSec: midnight(last) + DAY_SEC }),
  };
}

/**
 * The places of all contacts, caller after caller, each caller's in the order of time: sorted by counting, and by time only where the
 * contacts of a caller did not come in order.
 */
export function byCaller(
  { callers, times, length }: { callers: Int32Array; times: Float64Array; length: number },
  howMany: number,
): Int32Array {
  const starts = new Int32Array(howMany + 1);
  for (let i = 0; i < length; i++) starts[callers[i] + 1]++;
  for (let caller = 0; caller < howMany; caller++) starts[caller + 1] += starts[caller];
  const places = new Int32Array(length);
  const next = starts.slice();
  for (let i = 0; i < length; i++) places[next[callers[i]]++] = i;
  for (let caller = 0; caller < howMany; caller++) {
    const [start, end] = [starts[caller], starts[caller + 1]];
    let ordered = true;
    for (let i = start + 1; i < end && ordered; i++) ordered = times[places[i - 1]] <= times[places[i]];
    if (!ordered) places.subarray(start, end).sort((a, b) => times[a] - times[b] || a - b);
  }
  return places;
}
