import { byCaller, daysCovered } from './caller-order.js';

/** What came before and after a contact of a known caller. Contacts at the very same second are neither before nor after each other. */
export interface Follow {
  answered: boolean;
  abandoned: boolean;
  /** Whether the window asked for lies within the data: on both sides, before, after. */
  fullWindow: boolean;
  fullBack: boolean;
  fullForward: boolean;
  /** Within the window: the caller was answered, or came at all. */
  answeredBefore: boolean;
  answeredAfter: boolean;
  cameBefore: boolean;
  cameAfter: boolean;
  /** Within the window after: the caller was answered, or was called and answered. */
  reachedAfter: boolean;
}

/** The repeat window in seconds; a side of 0 is not looked at. */
export interface Window {
  readonly backSec: number;
  readonly forwardSec: number;
}

/** The contacts of known callers, to be gone through caller by caller in the order of time. */
export interface CallerLog {
  /** The data reaches to this time, in seconds of UTC, on a clock so many seconds east of it. */
  cover(at: number, offsetSec: number): void;
  /** Keeps a contact; its place is how many were kept before. `made`: the caller was called. */
  add(caller: string, at: number, kind: { answered: boolean; abandoned: boolean; made: boolean }): void;
  /** Says of every contact that the caller made what came before and after; the object told is used again. */
  follow(window: Window, tell: (place: number, follow: Readonly<Follow>) => void): void;
}

const ANSWERED = 1;
const ABANDONED = 2;
const MADE = 4;

/** What was kept, in growing arrays of numbers: a contact takes some twenty bytes. */
interface Kept {
  callers: Int32Array;
  times: Float64Array;
  kinds: Uint8Array;
  length: number;
}

/** A log without contacts. */
export function createCallerLog(): CallerLog {
  const numbers = new Map<string, number>();
  const kept: Kept = {
    callers: new Int32Array(1024),
    times: new Float64Array(1024),
    kinds: new Uint8Array(1024),
    length: 0,
  };
  const days = daysCovered();
  return {
    cover: days.cover,
    add(caller, at, { answered, abandoned, made }) {
      if (kept.length === kept.callers.length) grow(kept);
      let number = numbers.get(caller);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(caller, number);
      }
      kept.callers[kept.length] = number;
      kept.times[kept.length] = at;
      kept.kinds[kept.length++] = (answered ? ANSWERED : 0) | (abandoned ? ABANDONED : 0) | (made ? MADE : 0);
    },
    follow(window, tell) {
      const { callers, length } = kept;
      const places = byCaller(kept, numbers.size);
      const teller = createTeller(kept, places, { ...window, ...days.bounds() }, tell);
      for (let start = 0; start < length; ) {
        let end = start + 1;
        while (end < length && callers[places[end]] === callers[places[start]]) end++;
        teller(start, end);
        start = end;
      }
    },
  };
}

function grow(kept: Kept): void {
  const more = kept.length * 2;
  const [callers, times, kinds] = [new Int32Array(more), new Float64Array(more), new Uint8Array(more)];
  callers.set(kept.callers);
  times.set(kept.times);
  kinds.set(kept.kinds);
  Object.assign(kept, { callers, times, kinds });
}

/** The nearest time at which the caller came, was answered, or was answered or reached by a call made. */
interface Nearest {
  came: number;
  answered: number;
  reached: number;
}

/** Goes through the contacts of one caller, which stand from `start` to `end` in the order of time: back to front, then front to back. */
function createTeller(
  { times, kinds }: Kept,
  places: Int32Array,
  limits: Window & { readonly firstSec: number; readonly lastSec: number },
  tell: (place: number, follow: Readonly<Follow>) => void,
): (start: number, end: number) => void {
  const { backSec, forwardSec, firstSec, lastSec } = limits;
  const repeatSec = backSec || forwardSec;
  const after: Nearest[] = [];
  const follow = {} as Follow;
  const blockEnd = (at: number, end: number) => {
    let next = at + 1;
    while (next < end && times[places[next]] === times[places[at]]) next++;
    return next;
  };
  const note = (nearest: Nearest, from: number, to: number): Nearest => {
    const next = { ...nearest };
    const time = times[places[from]];
    for (let i = from; i < to; i++) {
      const kind = kinds[places[i]];
      if ((kind & MADE) === 0) next.came = time;
      if ((kind & (MADE | ANSWERED)) === ANSWERED) next.answered = time;
      if ((kind & ANSWERED) !== 0) next.reached = time;
    }
    return next;
  };
  const tellOne = (place: number, before: Nearest, later: Nearest) => {
    const at = times[place];
    follow.answered = (kinds[place] & ANSWERED) !== 0;
    follow.abandoned = (kinds[place] & ABANDONED) !== 0;
    follow.fullForward = at + forwardSec <= lastSec;
    follow.fullWindow = follow.fullForward && at - backSec >= firstSec;
    follow.fullBack = at - repeatSec >= firstSec;
    follow.answeredBefore = at - before.answered <= backSec;
    follow.cameBefore = at - before.came <= repeatSec;
    follow.answeredAfter = later.answered - at <= forwardSec;
    follow.cameAfter = later.came - at <= forwardSec;
    follow.reachedAfter = later.reached - at <= forwardSec;
    tell(place, follow);
  };
  return (start, end) => {
    const starts: number[] = [];
    for (let at = start; at < end; at = blockEnd(at, end)) starts.push(at);
    let nearest: Nearest = NEVER_AFTER;
    for (let i = starts.length - 1; i >= 0; i--) {
      after[i] = nearest;
      nearest = note(nearest, starts[i], starts[i + 1] ?? end);
    }
    nearest = NEVER_BEFORE;
    for (const [i, from] of starts.entries()) {
      const to = starts[i + 1] ?? end;
      for (let at = from; at < to; at++) {
        if ((kinds[places[at]] & MADE) === 0) tellOne(places[at], nearest, after[i]);
      }
      nearest = note(nearest, from, to);
    }
  };
}

const NEVER_AFTER = allAt(Number.POSITIVE_INFINITY);
const NEVER_BEFORE = allAt(Number.NEGATIVE_INFINITY);

function allAt(time: number): Nearest {
  return { came: time, answered: time, reached: time };
}
