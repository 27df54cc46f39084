/** Which way the times of a file run: what comes later in the file is later, earlier, or neither can be relied on. */
export type TimeOrder = 'rising' | 'falling' | 'none';

/**
 * The order of a file's times, from the first of them (seconds): rising, if none steps back by more than `slack` seconds behind the
 * latest before it; falling, if it is so read backwards;
 * where all lie so close together that both hold, what most of them do.
 *
 * `timeOrderOf([10, 70, 60, 130], 30)` is `'rising'`.
 */
export function timeOrderOf(times: readonly number[], slack: number): TimeOrder {
  const back = times.map((time) => -time);
  const isRising = rises(times, slack);
  const isFalling = rises(back, slack);
  if (isRising && isFalling) return steps(times) >= steps(back) ? 'rising' : 'falling';
  if (isRising) return 'rising';
  return isFalling ? 'falling' : 'none';
}

/** How many times are later than the one before them. */
function steps(times: readonly number[]): number {
  return times.filter((time, i) => i > 0 && time > times[i - 1]).length;
}

function rises(times: readonly number[], slack: number): boolean {
  let latest = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    if (time < latest - slack) return false;
    if (time > latest) latest = time;
  }
  return true;
}
