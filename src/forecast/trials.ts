/** The past is tried this many days ahead, and the trials are as far apart. */
export const trialDays = 28;
/** Small queues are tried further back, for a few contacts tell little. */
export const mostTrialsOfSmall = 26;
/** Days that the first trial knows. */
const leastBefore = 112;

/**
 * How many days of a history of so many days each trial on its past knows, the latest first: four weeks apart, each with four weeks after it and
 * sixteen or more before it.
 *
 * `trialsOf(200, 6)` is `[172, 144, 116]`.
 */
export function trialsOf(days: number, most: number): number[] {
  const last = days - trialDays;
  const count = Math.min(most, Math.floor((last - leastBefore) / trialDays) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, i) => last - i * trialDays);
}
