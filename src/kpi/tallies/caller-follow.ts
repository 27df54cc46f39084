import { ABANDONED, ANSWERED, type Kept, MADE, withoutLegs } from './caller-legs.js';
import { ALONE, byCaller, numbersOf } from './caller-order.js';

/**
 * What came before and after a contact of a known caller, a bit for each; contacts at the very same second are neither before nor after each
 * other. Bits for one thing are set only along with the bit that says that it is known.
 */
export const FOLLOW = {
  /** Answered, and the window asked for lies within the data on both sides. */
  answeredKnown: 1,
  /** Of these: not answered in the window before. */
  first: 2,
  /** Of the first ones: not answered in the window after. */
  resolved: 4,
  /** The window before lies within the data. */
  beforeKnown: 8,
  /** Of these: the caller had come in it. */
  repeat: 16,
  /** Abandoned, and the window after lies within the data. */
  abandonedKnown: 32,
  /** Of these: the caller came again in it. */
  recalled: 64,
  /** Of these: the caller was answered in it, or was called and answered. */
  reached: 128,
} as const;

/** The repeat window in seconds; a side of 0 is not looked at. */
export interface Window {
  readonly backSec: number;
  readonly forwardSec: number;
}

/** The window, and the ends of the data in seconds of UTC. */
interface Limits extends Window {
  readonly firstSec: number;
  readonly lastSec: number;
}

/** Says of every contact that was kept what came before and after for its customer: bits of `FOLLOW` by place. */
export function followCallers(kept: Kept, customers: Float64Array, limits: Limits): Uint8Array {
  const numbered = numbersOf({ ...kept, callers: customers });
  const follower = new Follower(kept, limits);
  for (let place = 0; place < kept.length; place++)
    if (numbered.numbers[place] === ALONE) follower.alone(place);
  const { places, starts } = byCaller(numbered, kept.times);
  for (let caller = 0; caller < numbered.count; caller++) {
    const [start, end] = [starts[caller], starts[caller + 1]];
    follower.several(places, start, withoutLegs(kept, places, { start, end }));
  }
  return follower.bits;
}

/** What a contact is told of what came after it, when nothing did. */
const NOTHING_AFTER = FOLLOW.resolved;

class Follower {
  readonly bits: Uint8Array;
  /** The nearest time at which the caller came, was answered, or was answered or reached by a call made. */
  private came = 0;
  private answered = 0;
  private reached = 0;

  constructor(
    private readonly kept: Kept,
    private readonly limits: Limits,
  ) {
    this.bits = new Uint8Array(kept.length);
  }

  /** The only contact of its caller. */
  alone(place: number): void {
    this.begin(Number.NEGATIVE_INFINITY);
    this.bits[place] = this.told(place, NOTHING_AFTER);
  }

  /** The contacts of a caller, from `start` to `end` in the order of time: back to front for what came after, then front to back. */
  several(places: Int32Array, start: number, end: number): void {
    const { bits } = this;
    this.begin(Number.POSITIVE_INFINITY);
    for (let last = end - 1; last >= start; ) {
      let before = last - 1;
      while (before >= start && this.isSameSecond(places[before], places[last])) before--;
      for (let at = before + 1; at <= last; at++) bits[places[at]] = this.after(places[at]);
      for (let at = before + 1; at <= last; at++) this.pass(places[at]);
      last = before;
    }
    this.begin(Number.NEGATIVE_INFINITY);
    for (let first = start; first < end; ) {
      let next = first + 1;
      while (next < end && this.isSameSecond(places[next], places[first])) next++;
      for (let at = first; at < next; at++) bits[places[at]] = this.told(places[at], bits[places[at]]);
      for (let at = first; at < next; at++) this.pass(places[at]);
      first = next;
    }
  }

  private begin(never: number): void {
    this.came = never;
    this.answered = never;
    this.reached = never;
  }

  private isSameSecond(one: number, other: number): boolean {
    return this.kept.times[one] === this.kept.times[other];
  }

  private pass(place: number): void {
    const kind = this.kept.kinds[place];
    const time = this.kept.times[place];
    if ((kind & MADE) === 0) this.came = time;
    if ((kind & (MADE | ANSWERED)) === ANSWERED) this.answered = time;
    if ((kind & ANSWERED) !== 0) this.reached = time;
  }

  /** What came after a contact, whether it is known or not. */
  private after(place: number): number {
    const at = this.kept.times[place];
    const { forwardSec } = this.limits;
    return (
      (this.answered - at > forwardSec ? FOLLOW.resolved : 0) |
      (this.came - at <= forwardSec ? FOLLOW.recalled : 0) |
      (this.reached - at <= forwardSec ? FOLLOW.reached : 0)
    );
  }

  /** All bits of a contact, when what came after it has been found out. */
  private told(place: number, after: number): number {
    const { backSec, forwardSec, firstSec, lastSec } = this.limits;
    const kind = this.kept.kinds[place];
    if ((kind & MADE) !== 0) return 0;
    const at = this.kept.times[place];
    const repeatSec = backSec || forwardSec;
    const forwardKnown = at + forwardSec <= lastSec;
    let bits = 0;
    if ((kind & ANSWERED) !== 0 && forwardKnown && at - backSec >= firstSec) {
      bits |= FOLLOW.answeredKnown;
      if (at - this.answered > backSec) bits |= FOLLOW.first | (after & FOLLOW.resolved);
    }
    if (at - repeatSec >= firstSec) {
      bits |= FOLLOW.beforeKnown;
      if (at - this.came <= repeatSec) bits |= FOLLOW.repeat;
    }
    if ((kind & ABANDONED) !== 0 && forwardKnown)
      bits |= FOLLOW.abandonedKnown | (after & (FOLLOW.recalled | FOLLOW.reached));
    return bits;
  }
}
