import type { Row } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { clauses, withRemark } from '../../text/punctuation.js';
import { same, type Text } from '../../text/text.js';
import type { RawRow } from '../cells.js';
import { textOf } from '../cells.js';
import type { Check } from '../checks/check.js';
import type { Contradiction, ReadOutcome, Reject } from '../outcome.js';
import type { Problem } from '../plan/readings/field.js';
import type { CellWatch } from '../plan/readings/watch.js';
import type { DayTurns } from './day-turns.js';
import type { RowWidths, WidthCounts } from './row-widths.js';
import { type Met, meet, meetMore, rowList, type WatchCounts, watch, watchNote } from './watch-counts.js';

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

interface Counted {
  count: number;
}

/** What was counted over some rows of a file. */
export interface Counts {
  kept: number;
  made: number | null;
  readonly aside: Map<string, Counted & { reason: Text; firstRow: number }>;
  readonly rejects: Map<
    string,
    Counted & { reason: Text; first: { row: number; column: string; value: string } }
  >;
  readonly contradictions: Map<string, Met & { id: string; what: Text; example: Text }>;
  readonly rejected: Reject[];
  readonly watched: WatchCounts;
  readonly notes: Text[];
  readonly facts: Text[];
  readonly widths: WidthCounts | null;
}

/** What becomes of rows that cannot be taken: kept apart or an error at once, and the columns in which an impossible value makes one, or an empty one does not. */
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
  const counts: Counts = {
    kept: 0,
    made: null,
    aside: new Map(),
    rejects: new Map(),
    contradictions: new Map(),
    rejected: [],
    watched: new Map(),
    notes: [],
    facts: [],
    widths: widths?.counts ?? null,
  };
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
      join(counts, later, above);
      if (later.widths) widths?.join(later.widths, above);
    },
  };
}

function join(counts: Counts, later: Counts, above: number): void {
  counts.kept += later.kept;
  for (const { row, ...reject } of later.rejected) counts.rejected.push({ ...reject, row: row + above });
  joinAll(counts.aside, later.aside, addCount, (one) => ({ ...one, firstRow: one.firstRow + above }));
  joinAll(counts.rejects, later.rejects, addCount, (one) => ({
    ...one,
    first: { ...one.first, row: one.first.row + above },
  }));
  const more = (whole: Met, part: Met) => meetMore(whole, part, above);
  const moved = <T extends Met>(one: T): T => ({ ...one, rows: one.rows.map((row) => row + above) });
  joinAll(counts.contradictions, later.contradictions, more, moved);
  joinAll(counts.watched, later.watched, more, moved);
}

function joinAll<T>(
  counts: Map<string, T>,
  later: ReadonlyMap<string, T>,
  add: (whole: T, part: T) => void,
  moved: (part: T) => T,
): void {
  for (const [key, part] of later) {
    const whole = counts.get(key);
    if (whole) add(whole, part);
    else counts.set(key, moved(part));
  }
}

function addCount(whole: Counted, part: Counted): void {
  whole.count += part.count;
}

function countReject(counts: Counts, raw: RawRow, problem: Problem): void {
  const { reason, column, value } = problem;
  counts.rejected.push({ row: raw.row, cells: raw.cells.map(textOf), reason: sentence(problem) });
  const key = `${column}\n${reason.id}`;
  const known = counts.rejects.get(key);
  const text = { en: `${column} ${reason.text.en}`, zh: `“${column}”${reason.text.zh}` };
  if (known) known.count++;
  else counts.rejects.set(key, { reason: text, count: 1, first: { row: raw.row, column, value } });
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

/** The share of rows that could not be read is above what the user allows. */
export function tooManyRejects(file: string, outcome: ReadOutcome, maxRejects: number): DataError {
  const { rejected, read, rejectCounts } = outcome;
  const list = clauses(rejectCounts.map(({ reason, count }) => withRemark(reason, same(`${count}`))));
  const percent = `${Math.round(maxRejects * 10_000) / 100}%`;
  return new DataError(
    {
      en: `${rejected.length} of ${read} rows cannot be read, more than ${percent}: ${list.en}`,
      zh: `${read}行中有${rejected.length}行无法读取，超过${percent}：${list.zh}`,
    },
    { file },
    {
      en: 'Read the columns another way (--map, --preset, --date-order), or allow more with --max-rejects.',
      zh: '请调整列的读取方式（--map、--preset、--date-order），或用 --max-rejects 放宽比例。',
    },
  );
}

function sentence({ column, value, reason }: Problem): Text {
  return {
    en: value === '' ? `${column} ${reason.text.en}` : `${column} "${value}" ${reason.text.en}`,
    zh: value === '' ? `“${column}”${reason.text.zh}` : `“${column}”的“${value}”${reason.text.zh}`,
  };
}

function rejectError(file: string, raw: RawRow, problem: Problem): DataError {
  const { column, value, reason } = problem;
  return new DataError(
    reason.text,
    { file, row: raw.row, column, ...(value === '' ? {} : { value }) },
    reason.remedy,
  );
}
