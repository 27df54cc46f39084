import type { Slot } from '../../calendar/day-info.js';
import { isoDate } from '../../time/calendar-date.js';
import type { Series } from '../series.js';
import { overlap, usualAround } from './usual.js';

/** A slot of the past: what came in it, and what would have come without it by the rest of the day. */
export interface PastSlot {
  readonly day: number;
  readonly event: string;
  readonly actual: number;
  readonly expected: number;
  /** Contacts beyond the usual by bin, the first one that of its beginning. */
  readonly excess: readonly number[];
}

/** The past slots of a queue, and its days as they would have been without them. */
export interface SlotPast {
  readonly known: readonly PastSlot[];
  /** Share of what came that is usual, by day number and bin; 1 outside the slots. */
  readonly usualShare: ReadonlyMap<number, Float64Array>;
}

/**
 * The past slots of a queue: what is usual in them comes from days without slots, scaled by what came on the rest of the very day, so that a busy day
 * makes no busy slot.
 */
export function pastSlots(series: Series, slotsOn: (date: string) => readonly Slot[]): SlotPast {
  const known: PastSlot[] = [];
  const usualShare = new Map<number, Float64Array>();
  const isPlain = (day: number) => slotsOn(isoDate(day)).length === 0;
  for (const [day, shape] of series.shapes) {
    const slots = slotsOn(isoDate(day));
    const usual = slots.length === 0 ? null : usualAround(series, day, isPlain);
    if (usual === null) continue;
    const inside = slots.map((slot) => overlap(shape.length, slot.fromMinute, slot.untilMinute));
    const busy = busyness(shape, usual.bins, inside) ?? 1 / usual.days;
    const expected = usual.bins.map((value) => value * busy);
    known.push(...slots.map(({ event }, i) => pastSlot(day, event, shape, expected, inside[i])));
    usualShare.set(day, usualShares(shape, expected, inside));
  }
  return { known, usualShare };
}

/** How the rest of the day compares with the usual days together; null where nobody came outside the slots. */
function busyness(shape: Float64Array, usual: Float64Array, inside: readonly Float64Array[]): number | null {
  let [actual, expected] = [0, 0];
  shape.forEach((value, k) => {
    if (inside.some((slot) => slot[k] > 0)) return;
    actual += value;
    expected += usual[k];
  });
  return actual > 0 && expected > 0 ? actual / expected : null;
}

function pastSlot(
  day: number,
  event: string,
  shape: Float64Array,
  expected: Float64Array,
  inside: Float64Array,
): PastSlot {
  const bins = [...inside.keys()].filter((k) => inside[k] > 0);
  const excess = bins.map((k) => shape[k] - expected[k]);
  const usual = bins.reduce((sum, k) => sum + expected[k] * inside[k], 0);
  const actual = Math.max(0, usual + excess.reduce((sum, value) => sum + value, 0));
  return { day, event, actual, expected: usual, excess };
}

function usualShares(
  shape: Float64Array,
  expected: Float64Array,
  inside: readonly Float64Array[],
): Float64Array {
  return shape.map((value, k) => (value > 0 && inside.some((slot) => slot[k] > 0) ? expected[k] / value : 1));
}
