/** Which way the times of a file run: what comes later in the file is later, earlier, or neither can be relied on. */
export type TimeOrder = 'rising' | 'falling' | 'none';

/**
 * The order of a file's times, from the first of them (seconds): rising, if none steps back by more than `slack` seconds behind the
 * latest before it; falling, if it is so read backwards.
 *
 * `timeOrderOf([10, 70, 60, 130], 30)` is `'rising'`.
 */
export function timeOrderOf(times: readonly number[], slack: number): TimeOrder {
  if (rises(times, slack)) return 'rising';
  return rises(
    times.map((time) => -time),
    slack,
  )
    ? 'falling'
    : 'none';
}

function rises(times: readonly number[], slack: number): boolean {
  let latest = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    if (time < latest - slack) return false;
    if (time > latest) latest = time;
  }
  return true;
}
