import type { Text } from '../../text/text.js';
import type { History } from '../model.js';
import type { Seen } from './kalman.js';
import type { Newest } from './newest.js';

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
export function odditiesOf(
  history: History,
  seen: Seen,
  expected: Float64Array,
  newest: Newest | null,
): Text[] {
  const days: Odd[] = [];
  const shifts: Odd[] = [];
  const until = newest?.from ?? history.days.length;
  for (let t = Math.max(1, history.days.length - daysBack); t < until; t++) {
    const { date } = history.days[t].info;
    if (seen.jumps[t] > 0) shifts.push({ date, log: levelStep(seen, expected, t) });
    else if (seen.noise[t] > 1) days.push({ date, log: seen.logs[t] - expected[t] });
  }
  const worth = days.filter(({ log }) => Math.abs(log) > Math.log(leastTimes));
  const last = newest ? [newestText(history.days[newest.from].info.date, newest)] : [];
  return [...shifts.map(shiftText), ...last, ...(worth.length > 0 ? [dayText(worth)] : [])];
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

function newestText(date: string, { days, log, followed }: Newest): Text {
  const times = Math.exp(log).toFixed(2);
  return followed
    ? {
        en: `the last ${days} days, from ${date}, are ×${times} of usual: taken for a new level, with intervals that allow for the old one; if it is an event that passes, name it with --events or leave it out with --exclude`,
        zh: `自 ${date} 起的最后 ${days} 天为平常的 ${times} 倍：按新水平处理，区间兼顾旧水平；如为一次性事件，请用 --events 命名或用 --exclude 排除`,
      }
    : {
        en: `the last ${days} days, from ${date}, are ×${times} of usual, and may be a new level: the forecast keeps to the old one, with intervals that allow for the new`,
        zh: `自 ${date} 起的最后 ${days} 天为平常的 ${times} 倍，可能是新水平：预测仍按旧水平，区间兼顾新水平`,
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
