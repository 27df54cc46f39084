import type { Calendar, Slot } from '../../calendar/day-info.js';
import { isoDate } from '../../time/calendar-date.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { Day, Estimate } from '../model.js';
import { gatherSeries, type Placed, type Series } from '../series.js';
import { type SlotLift, slotLift } from './lift.js';
import { type PastSlot, pastSlots } from './past.js';
import { overlap, usualAround } from './usual.js';

/** The slots of all queues: the history without what they brought, and what the coming ones bring. */
export interface Slots {
  readonly placed: readonly Placed[];
  /** Adds what the slots of a queue's coming days bring to its estimates; `sharesOf` says how a day spreads over its rows without them. */
  lifted(
    series: Series,
    days: readonly Day[],
    estimates: readonly Estimate[],
    sharesOf: SharesOf,
  ): Estimate[];
}

/** The shares of a day's intervals; null where they are not known, or rows are of whole days. */
type SharesOf = (day: Day, estimate: Estimate) => Float64Array | null;

/**
 * Takes what slots of the day brought out of the history, so that they touch neither level nor shape, and learns from it what the coming ones bring. A history
 * without intervals knows no slots.
 */
export function slotsOf(placed: readonly Placed[], calendar: Calendar): Slots {
  const none: Slots = { placed, lifted: (_, __, estimates) => [...estimates] };
  const fine = placed.map(({ row }) => row.interval_minutes).filter((minutes) => minutes < DAY_MINUTES);
  if (!calendar.slots || fine.length === 0) return none;
  const minutes = fine.reduce((least, one) => Math.min(least, one));
  const queues = gatherSeries(placed, minutes).map((series) => queueOf(series, calendar));
  const find = finder(queues);
  return {
    placed: placed.map((one) => withoutSlots(one, find(one.row), minutes)),
    lifted: (series, days, estimates, sharesOf) => {
      const queue = find(series);
      return days.map((day, i) => (queue ? liftedDay(queue, day, estimates[i], sharesOf) : estimates[i]));
    },
  };
}

interface QueueSlots {
  readonly series: Series;
  readonly slotsOn: (date: string) => readonly Slot[];
  readonly known: readonly PastSlot[];
  readonly usualShare: ReadonlyMap<number, Float64Array>;
}

function queueOf(series: Series, calendar: Calendar): QueueSlots {
  const slotsOn = (date: string) => calendar.slots!(date, series.queue);
  return { series, slotsOn, ...pastSlots(series, slotsOn) };
}

/** A queue by its name, and by its channel where it has several. */
function finder(queues: readonly QueueSlots[]) {
  const byName = new Map<string | null, QueueSlots[]>();
  for (const one of queues) byName.set(one.series.queue, [...(byName.get(one.series.queue) ?? []), one]);
  return ({ queue, channel }: { queue?: string | null; channel?: string | null }): QueueSlots | undefined => {
    const named = byName.get(queue ?? null) ?? [];
    return named.length === 1 ? named[0] : named.find(({ series }) => series.channel === (channel ?? null));
  };
}

function withoutSlots(one: Placed, queue: QueueSlots | undefined, minutes: number): Placed {
  const shares = queue?.usualShare.get(one.day);
  if (!shares) return one;
  const { interval_minutes, offered } = one.row;
  const shape = queue!.series.shapes.get(one.day)!;
  const excess = shape.reduce((sum, value, k) => sum + value * (1 - shares[k]), 0);
  const usual =
    interval_minutes <= minutes
      ? offered * shares[Math.floor(one.minute / minutes)]
      : interval_minutes === DAY_MINUTES
        ? Math.max(0, offered - excess)
        : offered;
  return { ...one, row: { ...one.row, offered: usual } };
}

function liftedDay(
  { series, slotsOn, known }: QueueSlots,
  day: Day,
  estimate: Estimate,
  sharesOf: SharesOf,
): Estimate {
  const slots = slotsOn(day.info.date);
  if (slots.length === 0) return estimate;
  const usual = usualAround(series, day.number, (other) => slotsOn(isoDate(other)).length === 0);
  if (usual === null || !usual.bins.some((value) => value > 0)) return estimate;
  const shares = sharesOf(day, estimate) ?? Float64Array.of(1);
  const expected = spread(
    shares.map((share) => estimate.volume * share),
    usual.bins,
  );
  const lifts = slots.map((slot) =>
    slotLift(slot, day.number, expected, overlap(expected.length, slot.fromMinute, slot.untilMinute), known),
  );
  return withLifts(estimate, lifts);
}

/** Volumes of long intervals over the shorter bins that make them up, in the proportions of these; evenly where they are all 0. */
function spread(volumes: Float64Array, bins: Float64Array): Float64Array {
  const each = bins.length / volumes.length;
  return bins.map((value, k) => {
    const at = Math.floor(k / each);
    const whole = bins.subarray(at * each, (at + 1) * each).reduce((sum, one) => sum + one, 0);
    return volumes[at] * (whole > 0 ? value / whole : 1 / each);
  });
}

/** The estimate of a day with its slots; their errors are independent of the day's. */
function withLifts(estimate: Estimate, lifts: readonly SlotLift[]): Estimate {
  const further = lifts.reduce((sum, { total }) => sum + total, 0);
  const volume = Math.max(0, estimate.volume + further);
  const variance =
    estimate.volume ** 2 * Math.expm1(estimate.logSd ** 2) + lifts.reduce((sum, { sd }) => sum + sd ** 2, 0);
  const logSd = volume > 0 ? Math.sqrt(Math.log1p(variance / volume ** 2)) : 0;
  return { ...estimate, volume, logSd, usual: estimate, lifts };
}
