/**
 * The yardstick of MASE: mean absolute difference, in contacts, between an interval and the same interval of the last known day of the same
 * weekday. `days` are the known days in order; null when no weekday comes twice. Hyndman and Koehler, "Another look at
 * measures of forecast accuracy" (2006), with the week as season.
 *
 * Mondays of 10, 14 and 12 contacts give (4 + 2) / 2 = 3.
 */
export function seasonalScale(
  days: Iterable<{ readonly weekday: number; readonly volumes: ArrayLike<number> }>,
): number | null {
  const before = new Map<number, ArrayLike<number>>();
  let sum = 0;
  let count = 0;
  for (const { weekday, volumes } of days) {
    const last = before.get(weekday);
    before.set(weekday, volumes);
    for (let k = 0; last && k < volumes.length; k++) {
      sum += Math.abs(volumes[k] - last[k]);
      count++;
    }
  }
  return count > 0 ? sum / count : null;
}
