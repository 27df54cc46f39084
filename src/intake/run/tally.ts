import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { RawRow } from '../cells.js';
import type { Check } from '../checks/check.js';
import type { Contradiction, ReadOutcome } from '../outcome.js';
import type { Problem } from '../plan/readings/field.js';
import type { CellWatch } from '../plan/readings/watch.js';
import { type Counts, joinCounts, noCounts } from './counts.js';
import type { DayTurns } from './day-turns.js';
import { countReject, rejectError } from './rejects.js';
import type { RowWidths } from './row-widths.js';
import { meet, rowList, watch, watchNote } from './watch-counts.js';

/** Counts what becomes of the rows of one file. */
export interface Tally {
  kept(count: number): void;
  /** Rows of the table were made of several rows of the file. */
  made(count: number): void;
  setAside(reason: Text, row: number): void;
  reject(raw: RawRow, problem: Problem): void;
  /** Whether a row with an impossible value in this column is refused, not only told of. */
  refuses(column: string): boolean;
  /** Whether a row without a value for this field is set aside. */
  mayLack(field: string): boolean;
  contradiction(check: Check, row: number, example: Row): void;
  watch(watch: CellWatch, row: number): void;
  note(text: Text): void;
  /** Counts rows with too many or too few cells; null where that is no question. */
  readonly widths: RowWidths | null;
  /** Follows the days on which rows begin; null where their order is no question. */
  readonly turns: DayTurns | null;
  /** Something found out when all rows had been read. */
  fact(text: Text): void;
  outcome(): ReadOutcome;
  /** What has been counted so far: plain data, which can be sent to another thread. */
  readonly counts: Counts;
  /** Counts other rows of the same file from zero. */
  another(): Tally;
  /** Adds what was counted over later rows of the same file, whose numbers begin anew after `above`. */
  join(later: Counts, above: number): void;
}

/**
 * What becomes of rows that cannot be taken: kept apart or an error at once, and the columns in which an impossible value makes one, or an empty one
 * does not.
 */
export interface Strictness {
  readonly keep: boolean;
  readonly needs?: readonly string[];
  readonly mayLack?: readonly string[];
}

/** A new tally. With `keep` false the first reject is an error at once. */
export function createTally(
  file: string,
  { keep, needs = [], mayLack = [] }: Strictness,
  widths: RowWidths | null = null,
  turns: DayTurns | null = null,
): Tally {
  const counts = noCounts(widths);
  return {
    kept: (count) => {
      counts.kept += count;
    },
    made: (count) => {
      counts.made = (counts.made ?? 0) + count;
    },
    setAside: (reason, row) => {
      const known = counts.aside.get(reason.en);
      if (known) known.count++;
      else counts.aside.set(reason.en, { reason, count: 1, firstRow: row });
    },
    reject: (raw, problem) => {
      if (!keep || problem.reason.fatal) throw rejectError(file, raw, problem);
      countReject(counts, raw, problem);
    },
    refuses: (column) => keep || needs.includes(column),
    mayLack: (field) => mayLack.includes(field),
    contradiction: (check, row, example) => {
      const known = counts.contradictions.get(check.id);
      if (!known) {
        const { id, text } = check;
        const first = { id, what: text, count: 1, rows: [row], example: check.example(example) };
        counts.contradictions.set(check.id, first);
      } else meet(known, row);
    },
    watch: (what, row) => watch(counts.watched, what, row),
    widths,
    turns,
    note: (text) => counts.notes.push(text),
    fact: (text) => counts.facts.push(text),
    outcome: () => outcomeOf(counts, [...(turns?.notes() ?? []), ...(widths?.notes() ?? [])]),
    counts,
    another: () => createTally(file, { keep, needs, mayLack }, widths?.another() ?? null),
    join: (later, above) => {
      joinCounts(counts, later, above);
      if (later.widths) widths?.join(later.widths, above);
    },
  };
}

function outcomeOf(
  { kept, made, aside, rejects, contradictions, rejected, watched, notes, facts }: Counts,
  widths: readonly Text[],
): ReadOutcome {
  const setAside = [...aside.values()];
  const setAsideCount = setAside.reduce((sum, { count }) => sum + count, 0);
  const found = [...widths, ...facts, ...[...watched.values()].map(watchNote)];
  return {
    read: kept + rejected.length + setAsideCount,
    kept,
    made,
    setAside,
    rejected,
    rejectCounts: [...rejects.values()],
    contradictions: [...contradictions.values()],
    facts: found,
    watched: [...watched.values()],
    notes: [...notes, ...found, ...[...contradictions.values()].map(contradictionNote)],
  };
}

function contradictionNote({ what, count, rows }: Contradiction): Text {
  const where = rowList(count, rows);
  const one = count === 1;
  return {
    en: `${count} ${one ? 'row contradicts itself' : 'rows contradict themselves'}: ${what.en} (${where.en}); ${one ? 'it is' : 'they are'} kept as ${one ? 'it is' : 'they are'}`,
    zh: `${count}行自相矛盾：${what.zh}（${where.zh}），照原样保留`,
  };
}
