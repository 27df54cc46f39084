import type { Text } from '../text/text.js';

/** What a day is for the planner: an ordinary day, a holiday off, a make-up workday, or a day near a holiday. */
export type DayType = 'normal' | 'off' | 'makeup' | 'window';

/** The day types, as the tables spell them. */
export const dayTypes: readonly DayType[] = ['normal', 'off', 'makeup', 'window'];

/** What the calendar knows of a day. An ordinary Sunday is `normal`; a holiday that falls on a Sunday is `off`. */
export interface DayInfo {
  /** ISO date. */
  readonly date: string;
  readonly dayType: DayType;
  /** Holiday or event that the day belongs to, such as `national-day`; null on ordinary days. */
  readonly event: string | null;
  /** Days from the event's anchor (lunar new year's day, 1 October …); −1 is the eve. */
  readonly offset: number | null;
  readonly name: Text | null;
  /** False where the official arrangement of the year is not known, so that only the fixed days are assumed. */
  readonly announced: boolean;
  /** The queue that the day is special for; all queues where it is not given. */
  readonly queue?: string;
  /** How many times an ordinary day's volume is to be expected, where the user says so. */
  readonly factor?: number;
}

/** A part of a day in which something brings contacts, such as an advertising spot; the day itself stays what it is. */
export interface Slot {
  /** ISO date. */
  readonly date: string;
  readonly event: string;
  /** Minutes after midnight; the end is not part of it. */
  readonly fromMinute: number;
  readonly untilMinute: number;
  /** The queue that it is for; null: all. */
  readonly queue: string | null;
  /** How many times the usual volume of these minutes is to be expected, where the user says so. */
  readonly factor: number | null;
}

/** Says for any date what kind of day it is. */
export interface Calendar {
  /** With a queue, the days that are special for that queue alone count too. */
  day(date: string, queue?: string | null): DayInfo;
  /** Slots of a date for a queue; missing where the calendar knows of none at all. */
  slots?(date: string, queue: string | null): readonly Slot[];
  /** Queues that days or slots are for, in their order; missing where there are none. */
  readonly queues?: readonly string[];
  /** Last date of which the official arrangement is known; null when the calendar has no such limit. */
  readonly coveredUntil: string | null;
}

/**
 * Event and offset in one word, as the forecast table carries them; null on ordinary days.
 *
 * `eventLabel({ event: 'national-day', offset: 2 })` is `'national-day+2'`; the anchor itself is `'national-day'`.
 */
export function eventLabel(info: Pick<DayInfo, 'event' | 'offset'>): string | null {
  if (info.event === null) return null;
  const offset = info.offset ?? 0;
  if (offset === 0) return info.event;
  return `${info.event}${offset > 0 ? '+' : ''}${offset}`;
}

/** An ordinary day. `ordinaryDay('2026-03-03').dayType` is `'normal'`. */
export function ordinaryDay(date: string, announced = true): DayInfo {
  return { date, dayType: 'normal', event: null, offset: null, name: null, announced };
}

/** A calendar without holidays: every day is ordinary. */
export const plainCalendar: Calendar = { day: (date) => ordinaryDay(date), coveredUntil: null };
