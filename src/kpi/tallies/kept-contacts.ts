import type { Kept } from './caller-legs.js';

/** Contacts that are kept, in chunks: what is there already need not be copied for what comes. */
export interface Keeper {
  /** How many there are. */
  readonly length: number;
  /** A chunk with room for one more contact, which is to be counted in its `length`. */
  withRoom(): Kept;
  /** Takes over what somebody else has kept. */
  append(others: Kept): void;
  /** All of them put together. */
  all(): Kept;
}

/** Chunks double up to this size, so that few contacts take little memory and many few chunks. */
const LARGEST = 2 ** 16;
const FIRST = 2 ** 10;

/** Nothing kept as yet. */
export function createKeeper(): Keeper {
  let full: Kept[] = [];
  let before = 0;
  let last = roomFor(FIRST);
  const shut = (size: number) => {
    full.push(last);
    before += last.length;
    last = roomFor(size);
  };
  return {
    get length() {
      return before + last.length;
    },
    withRoom() {
      if (last.length === last.callers.length) shut(Math.min(LARGEST, last.length * 2));
      return last;
    },
    append(others) {
      shut(FIRST);
      full.push(others);
      before += others.length;
    },
    all() {
      if (full.length !== 1 || last.length > 0) {
        shut(FIRST);
        full = [together(full)];
      }
      return full[0];
    },
  };
}

/** Room for so many contacts, of which there are none as yet. */
export function roomFor(size: number): Kept {
  return {
    callers: new Float64Array(size),
    contacts: new Float64Array(size),
    queues: new Int32Array(size),
    groups: new Int32Array(size),
    times: new Float64Array(size),
    kinds: new Uint8Array(size),
    length: 0,
  };
}

const COLUMNS = ['callers', 'contacts', 'queues', 'groups', 'times', 'kinds'] as const;

function together(parts: readonly Kept[]): Kept {
  const whole = roomFor(parts.reduce((sum, { length }) => sum + length, 0));
  for (const part of parts) {
    for (const name of COLUMNS) whole[name].set(part[name].subarray(0, part.length), whole.length);
    whole.length += part.length;
  }
  return whole;
}
