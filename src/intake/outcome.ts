import type { Text } from '../text/text.js';

/** A row that could not be read, as it stood in the file. */
export interface Reject {
  readonly row: number;
  readonly cells: readonly string[];
  readonly reason: Text;
}

/** How many rows were rejected for one reason, and the first of them. */
export interface RejectCount {
  readonly reason: Text;
  readonly count: number;
  readonly first: { readonly row: number; readonly column: string; readonly value: string };
}

/** How many rows were set aside for one reason, and where the first of them is. */
export interface SetAsideCount {
  readonly reason: Text;
  readonly count: number;
  readonly firstRow: number;
}

/** Rows that contradict themselves; they are counted and kept. */
export interface Contradiction {
  /** Names the check, the same in every language. */
  readonly id: string;
  readonly what: Text;
  readonly count: number;
  /** Row numbers of the first of them. */
  readonly rows: readonly number[];
  readonly example: Text;
}

/** Cells that were read, but not as they should be: how many, and the first rows. */
export interface Watched {
  readonly what: Text;
  readonly count: number;
  readonly rows: readonly number[];
}

/** What came of reading a table; complete when all rows have been read. */
export interface ReadOutcome {
  /** Rows of data, those set aside and rejected included; blank rows do not count. */
  readonly read: number;
  /** Rows that were handed on. */
  readonly kept: number;
  /** Rows of the table that were made of them, where several rows make one; else null. */
  readonly made: number | null;
  readonly setAside: readonly SetAsideCount[];
  readonly rejected: readonly Reject[];
  readonly rejectCounts: readonly RejectCount[];
  readonly contradictions: readonly Contradiction[];
  readonly watched: readonly Watched[];
  /** What was found out only when all rows had been read, such as calls that were still open at the end. */
  readonly facts: readonly Text[];
  readonly notes: readonly Text[];
}

/** What came of several files that were read as one. */
export function joinOutcomes(outcomes: readonly ReadOutcome[]): ReadOutcome {
  const sum = (field: 'read' | 'kept') => outcomes.reduce((total, one) => total + one[field], 0);
  const made = outcomes.flatMap((one) => one.made ?? []);
  const aside = new Map<string, SetAsideCount>();
  for (const one of outcomes.flatMap(({ setAside }) => setAside)) {
    const known = aside.get(one.reason.en);
    aside.set(one.reason.en, known ? { ...known, count: known.count + one.count } : one);
  }
  return {
    read: sum('read'),
    kept: sum('kept'),
    made: made.length === 0 ? null : made.reduce((total, count) => total + count),
    setAside: [...aside.values()],
    rejected: outcomes.flatMap(({ rejected }) => rejected),
    rejectCounts: outcomes.flatMap(({ rejectCounts }) => rejectCounts),
    contradictions: outcomes.flatMap(({ contradictions }) => contradictions),
    watched: outcomes.flatMap(({ watched }) => watched),
    facts: outcomes.flatMap(({ facts }) => facts),
    notes: outcomes.flatMap(({ notes }) => notes),
  };
}
