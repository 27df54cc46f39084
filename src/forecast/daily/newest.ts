import { median } from '../../stats/quantile.js';
import type { Seen, Trace } from './kalman.js';

/** The last days of a history, all far from usual on the same side: a new level, or an event that will pass. */
export interface Newest {
  /** Index of the first of them, and how many were seen. */
  readonly from: number;
  readonly days: number;
  /** How far they are from usual, as a logarithm. */
  readonly log: number;
  /** Whether they are taken for a new level. */
  readonly followed: boolean;
  /** Variance of the logarithm from not knowing which it is. */
  readonly variance: number;
}

/** Fewer days are outliers like others. */
const leastDays = 3;
/** So many days are as likely a new level as an event; with these or more the forecast follows. */
const evenDays = 7;
const firstDays = 3;

/**
 * The days at the end of a history that a pass has marked as outliers on the same side; null when these are few, or the level was let jump to them. After
 * n of them a new level has the chance n/(n + 7).
 */
export function newestOf({ logs, noise, jumps }: Seen, { expected, scaledError }: Trace): Newest | null {
  const run: number[] = [];
  for (let t = logs.length - 1; t >= 0; t--) {
    if (Number.isNaN(logs[t])) continue;
    const same = run.length === 0 || Math.sign(scaledError[t]) === Math.sign(scaledError[run[0]]);
    if (!(noise[t] > 1 && same)) break;
    run.unshift(t);
    if (jumps[t] > 0) return null;
  }
  if (run.length < leastDays) return null;
  const log = median(run.slice(0, firstDays).map((t) => logs[t] - expected[t]));
  const chance = run.length / (run.length + evenDays);
  const variance = chance * (1 - chance) * log ** 2;
  return { from: run[0], days: run.length, log, followed: run.length >= evenDays, variance };
}
