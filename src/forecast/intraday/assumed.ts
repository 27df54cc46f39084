import { type DayPair, sumOf } from './day-pair.js';
import { heldWithin, type Signals } from './signals.js';
import type { Update } from './update.js';

/** What part of the morning's deviation lasted in a bank's center that many hours after opening: 40 days tried with 80 past ones each. */
const lasting: readonly (readonly [hours: number, part: number])[] = [
  [0, 0],
  [1, 0.1],
  [3, 0.23],
  [5, 0.35],
  [8, 0.37],
];
/** Usual deviation of a day from its forecast, to set against the noise of counting a morning's contacts. */
const usualDeviation = 0.1;
/** A morning that strays by more standard deviations than these is unlike any other. */
const strange = 3;
/** So shortly before the end of the day an update did no good. */
const lastMinutes = 120;

/**
 * The update where too few past days can teach one: of the deviation of the day so far a part is carried on, 10 % of it after an hour, 23 % after
 * three, 35 % after five, 37 % from eight on; less where so few contacts came that chance alone makes such deviations; nothing in the
 * last two hours.
 */
export function assumedUpdate({ forecast }: DayPair, [all]: Signals, known: number, minutes: number): Update {
  const first = forecast.findIndex((value) => value > 0);
  const last = forecast.findLastIndex((value) => value > 0);
  const stays = (last + 1 - known) * minutes <= lastMinutes;
  const expected = sumOf(forecast, 0, known);
  const trust = usualDeviation ** 2 / (usualDeviation ** 2 + 1 / expected);
  const part = stays ? 0 : trust * lastingAfter(((known - first) * minutes) / 60);
  const most = strange * Math.sqrt(usualDeviation ** 2 + 1 / expected);
  const { signals, strangeness } = heldWithin([all, all], [most, most]);
  const factors = forecast.map((_, k) => (k < known ? 1 : Math.exp(part * signals[0])));
  return { factors, strangeness, spread: null, total: null, days: 0, stays };
}

function lastingAfter(hours: number): number {
  for (let i = 1; i < lasting.length; i++) {
    const [from, low] = lasting[i - 1];
    const [until, high] = lasting[i];
    if (hours <= until) return low + ((high - low) * Math.max(0, hours - from)) / (until - from);
  }
  return lasting[lasting.length - 1][1];
}
