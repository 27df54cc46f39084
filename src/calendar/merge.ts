import type { Calendar, DayInfo, Slot } from './day-info.js';

/**
 * A calendar with days and slots of the user's own on top: where both know a special day, the user's holds; a day for the queue asked for goes before one
 * for all.
 *
 * `mergeCalendar(chinaCalendar(2026, 2026), readEvents([{ date: '2026-11-11', event: '双11' }]))`
 */
export function mergeCalendar(
  base: Calendar,
  own: readonly DayInfo[],
  ownSlots: readonly Slot[] = [],
): Calendar {
  const byPlace = new Map(own.map((info) => [placeOf(info.date, info.queue), info]));
  const slotsOn = new Map<string, Slot[]>();
  for (const slot of ownSlots) slotsOn.set(slot.date, [...(slotsOn.get(slot.date) ?? []), slot]);
  const slots = (date: string, queue: string | null): readonly Slot[] => [
    ...(base.slots?.(date, queue) ?? []),
    ...(slotsOn.get(date) ?? []).filter((slot) => slot.queue === null || slot.queue === queue),
  ];
  const named = [...own, ...ownSlots].flatMap(({ queue }) => queue ?? []);
  return {
    day: (date, queue) =>
      (queue == null ? undefined : byPlace.get(placeOf(date, queue))) ??
      byPlace.get(placeOf(date)) ??
      base.day(date, queue),
    coveredUntil: base.coveredUntil,
    queues: [...new Set([...(base.queues ?? []), ...named])],
    ...(base.slots || ownSlots.length > 0 ? { slots } : {}),
  };
}

const placeOf = (date: string, queue = ''): string => `${date} ${queue}`;
