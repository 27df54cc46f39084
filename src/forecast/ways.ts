import { mean } from '../stats/mean.js';
import type { History } from './model.js';
import { isOrdinary, lastOrdinary } from './special.js';

/** So many of the last days tell how queues go together. */
const looksBack = 182;
/** Queues that are not known go together like this, which counts as so many days. */
const usualCorrelation = 0.5;
const usualDays = 20;
/** A day further off its usual volume than this (as a logarithm) counts like one just so far off. */
const farthest = 1;

/** How a queue strayed from its usual volume day by day. */
export interface Way {
  /** Logarithm of the volume over the mean of the four same weekdays before, by day number. */
  readonly residuals: ReadonlyMap<number, number>;
  /** Standard deviation of these beyond the noise of counting. */
  readonly sd: number;
}

/** How a queue strayed from its last four same weekdays on the ordinary days of the last half year. */
export function wayOf(history: History): Way {
  const residuals = new Map<number, number>();
  const noise: number[] = [];
  for (let i = Math.max(0, history.days.length - looksBack); i < history.days.length; i++) {
    const volume = history.volumes[i];
    if (!volume || !isOrdinary(history, i)) continue;
    const before = lastOrdinary(history, history.days[i].weekday, i, 4);
    const usual = mean(before);
    if (before.length === 0 || !(usual > 0)) continue;
    residuals.set(history.days[i].number, Math.max(-farthest, Math.min(farthest, Math.log(volume / usual))));
    noise.push((1 + 1 / before.length) / usual);
  }
  const variance = mean([...residuals.values()].map((value) => value ** 2)) - mean(noise);
  return { residuals, sd: variance > 0 ? Math.sqrt(variance) : 0 };
}

/**
 * The correlation of the errors of two queues, 0 to 1: that of how they strayed from their last same weekdays, the noise of counting (which no
 * two queues share) taken out; with few days in common it leans on 0.5. Below 0 it counts as 0, so that a total never seems
 * surer than if its queues erred independently.
 *
 * Two queues that always rise and fall together have nearly 1.
 */
export function correlationOf(a: Way, b: Way): number {
  let sum = 0;
  let days = 0;
  for (const [day, value] of a.residuals) {
    const other = b.residuals.get(day);
    if (other === undefined) continue;
    sum += value * other;
    days++;
  }
  const scale = a.sd * b.sd;
  const measured = days > 0 && scale > 0 ? Math.min(1, Math.max(0, sum / days / scale)) : 0;
  return (days * measured + usualDays * usualCorrelation) / (days + usualDays);
}
