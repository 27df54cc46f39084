import { DAY_MINUTES } from '../../time/units.js';
import type { Series } from '../series.js';

/** Same weekdays without a slot that tell what is usual, and the least of them before any days do. */
const sameWeekdays = 8;
const leastSame = 2;
const anyDays = 28;

/** What a queue's day looks like without slots: contacts by bin, summed over some days without any. */
export interface Usual {
  readonly bins: Float64Array;
  readonly days: number;
}

/**
 * What is usual around a day: the nearest eight same weekdays with a known shape and without a slot (or the nearest 28 days, where there are
 * fewer than two such); null without any.
 */
export function usualAround(
  { shapes }: Series,
  day: number,
  isPlain: (day: number) => boolean,
): Usual | null {
  const plain = [...shapes.keys()].filter((other) => other !== day && isPlain(other));
  plain.sort((a, b) => Math.abs(a - day) - Math.abs(b - day) || a - b);
  const same = plain.filter((other) => (other - day) % 7 === 0).slice(0, sameWeekdays);
  const chosen = same.length >= leastSame ? same : plain.slice(0, anyDays);
  if (chosen.length === 0) return null;
  const bins = new Float64Array(shapes.get(chosen[0])!.length);
  for (const other of chosen)
    shapes.get(other)!.forEach((value, k) => {
      bins[k] += value;
    });
  return { bins, days: chosen.length };
}

/** How much of each bin of `minutes` lies between two minutes of the day, from 0 to 1. */
export function overlap(bins: number, from: number, until: number): Float64Array {
  const minutes = DAY_MINUTES / bins;
  return Float64Array.from({ length: bins }, (_, k) => {
    const shared = Math.min(until, (k + 1) * minutes) - Math.max(from, k * minutes);
    return Math.max(0, shared) / minutes;
  });
}
