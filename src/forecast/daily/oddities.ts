import type { Text } from '../../text/text.js';
import type { History } from '../model.js';
import type { Seen } from './kalman.js';

/** Only days that were this many times their usual volume, or as much below, are worth a word. */
const leastTimes = 1.3;
const daysBack = 365;
const mostNamed = 5;

interface Odd {
  readonly date: string;
  readonly log: number;
}

/**
 * What is out of the ordinary in the last year of a history, in words: days far from what the days before and after them say (storms,
 * outages, holidays that no calendar names), which hardly count, and lasting shifts of the level, which the forecast follows. `expected` is the
 * smoothed logarithm of the volume.
 */
export function odditiesOf(history: History, seen: Seen, expected: Float64Array): Text[] {
  const days: Odd[] = [];
  const shifts: Odd[] = [];
  for (let t = Math.max(1, history.days.length - daysBack); t < history.days.length; t++) {
    const { date } = history.days[t].info;
    if (seen.jumps[t] > 0) shifts.push({ date, log: levelStep(seen, expected, t) });
    else if (seen.noise[t] > 1) days.push({ date, log: seen.logs[t] - expected[t] });
  }
  const worth = days.filter(({ log }) => Math.abs(log) > Math.log(leastTimes));
  return [...shifts.map(shiftText), ...(worth.length > 0 ? [dayText(worth)] : [])];
}

/** Mean difference between the week from a day on and the week before it, same weekdays. */
function levelStep({ logs }: Seen, expected: Float64Array, t: number): number {
  let sum = 0;
  let count = 0;
  for (let k = 0; k < 7; k++) {
    const [before, after] = [t - 7 + k, t + k];
    if (before < 0 || after >= logs.length || Number.isNaN(logs[after])) continue;
    sum += expected[after] - expected[before];
    count++;
  }
  return count > 0 ? sum / count : 0;
}

function shiftText({ date, log }: Odd): Text {
  const times = Math.exp(log).toFixed(2);
  return {
    en: `the level shifts on ${date} to ${times} of what it was; the forecast follows the new level`,
    zh: `${date} 起水平发生变化，为此前的 ${times} 倍；预测以新水平为准`,
  };
}

function dayText(days: readonly Odd[]): Text {
  const strongest = [...days].sort((a, b) => Math.abs(b.log) - Math.abs(a.log)).slice(0, mostNamed);
  const list = strongest.map(({ date, log }) => `${date} (×${Math.exp(log).toFixed(2)})`);
  const more = days.length - strongest.length;
  return {
    en: `far from usual and hardly counted: ${list.join(', ')}${more > 0 ? ` and ${more} more in a year` : ''}; name such days with --events, or leave them out with --exclude`,
    zh: `明显异常、几乎不计入：${list.join('、')}${more > 0 ? `，一年内另有 ${more} 天` : ''}；可用 --events 命名，或用 --exclude 排除`,
  };
}
