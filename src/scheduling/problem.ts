/**
 * A roster to be made: who there is, which shifts, which rules, and how many heads are needed when.
 * Days are ISO dates; minutes count on the wall clock from 00:00 of the day and may pass 1440 (a shift across midnight).
 */
export interface Problem {
  /** The days to be planned, one after the other. */
  readonly days: readonly string[];
  /** Length of the time grid on which coverage is counted; every shift and meal begins and ends on it. */
  readonly slotMinutes: number;
  readonly people: readonly Person[];
  readonly shifts: readonly Shift[];
  readonly rules: RuleValues;
  readonly leave: readonly Leave[];
  readonly wishes: readonly Wish[];
  /** Days that must stay as an earlier roster has them. */
  readonly locked: readonly DayPlan[];
  /** Days before the first one, as they were rostered: runs of days, rest and week hours go on from them. */
  readonly history: readonly DayPlan[];
  readonly demand: readonly Demand[];
  /** Minutes east of UTC when the wall clock shows this second (clock changes happen). */
  offsetAt(wallSec: number): number;
}

/** A person who can be rostered. Null: the rule for everybody holds. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Queues that the person can work; empty means all. */
  readonly queues: readonly string[];
  readonly minMinutesWeek: number | null;
  readonly maxMinutesWeek: number | null;
  readonly maxDaysInRow: number | null;
  readonly maxNights: number | null;
  /** Shifts that the person may work; empty means all. */
  readonly shifts: readonly string[];
  /** ISO weekdays (1 Monday – 7 Sunday) on which the person never works. */
  readonly fixedDaysOff: readonly number[];
}

export interface Shift {
  readonly id: string;
  readonly name: string;
  readonly startMinute: number;
  /** Greater than the start; above 1440 when the shift ends on the next day. */
  readonly endMinute: number;
  /** 0: no meal break. */
  readonly mealMinutes: number;
  /** The meal break lies between these two, counted like the shift's own times. */
  readonly mealFrom: number;
  readonly mealUntil: number;
  /** Minutes that count as working time (as a rule the length less the meal break). */
  readonly paidMinutes: number;
  readonly night: boolean;
  /** Known only from an earlier roster: kept where it is locked, never given anew. */
  readonly retired: boolean;
}

/** A stretch of whole days, or of the same hours on each of these days, in which a person must not work. */
export interface Leave {
  readonly personId: string;
  readonly from: string;
  readonly until: string;
  readonly type: string;
  /** Null for whole days. */
  readonly startMinute: number | null;
  readonly endMinute: number | null;
}

/** `off`: not to work; `shift`: on a working day, this shift; `avoid`: on a working day, not this shift. */
export type WishKind = 'off' | 'shift' | 'avoid';

export interface Wish {
  readonly personId: string;
  /** Null: every day. */
  readonly from: string | null;
  readonly until: string | null;
  readonly kind: WishKind;
  readonly shiftId: string | null;
  /** 1 (would be nice) to 5 (matters much). */
  readonly weight: number;
}

/** What one person does on one day, in a roster that exists already. */
export interface DayPlan {
  readonly personId: string;
  readonly date: string;
  readonly activity: 'work' | 'off' | 'leave';
  readonly shiftId: string | null;
  /** When the meal break begins, if there is one. */
  readonly mealMinute: number | null;
}

/** Heads needed on a queue in one slot; slot 0 begins at 00:00 of the first day. */
export interface Demand {
  readonly queue: string;
  readonly slot: number;
  readonly heads: number;
}

/** Which shift must not be followed by which on the next day. */
export type ShiftPair = readonly [before: string, after: string];

/** Null switches a rule off. */
export type RuleValue = number | readonly ShiftPair[] | null;

/** Values by rule key; a key that is missing has the rule's own default. */
export type RuleValues = Readonly<Record<string, RuleValue>>;
