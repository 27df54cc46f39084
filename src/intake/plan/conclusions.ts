import type { RawRow } from '../cells.js';

/** Gives what the first rows say about something: found out when it is asked for first, and kept. It has to be plain data. */
export type Conclude = <T>(about: string, look: () => T) => T;

/** The first rows of a file, and what has been concluded from them. */
export interface FirstRows {
  readonly sample: readonly RawRow[];
  readonly conclude: Conclude;
}

/** What was concluded, by what it is about: for another thread, which need not look at the rows. */
export type Conclusions = ReadonlyMap<string, unknown>;

/** Looks at rows, and notes in `found` what it concludes. */
export function firstRows(sample: readonly RawRow[], found = new Map<string, unknown>()): FirstRows {
  const conclude: Conclude = <T>(about: string, look: () => T) => {
    if (!found.has(about)) found.set(about, look());
    return found.get(about) as T;
  };
  return { sample, conclude };
}

/** The same without the rows. Whoever looks at them after all gets an error: no conclusion is drawn from rows that are not there. */
export function withoutRows(found: Conclusions): FirstRows {
  return {
    get sample(): never {
      throw new Error('the first rows are not here');
    },
    conclude: <T>(about: string, look: () => T) => (found.has(about) ? (found.get(about) as T) : look()),
  };
}
