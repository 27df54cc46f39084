import type { Row } from '../tables/table.js';
import { DataError } from '../text/errors.js';
import type { Text } from '../text/text.js';
import type { RawRow } from './cells.js';
import { textOf } from './cells.js';
import type { Check } from './checks/check.js';
import type { Contradiction, ReadOutcome, Reject, Watched } from './outcome.js';
import type { Problem } from './plan/field.js';
import type { Watch } from './plan/watch.js';
import { createWatchCounts, watchNote } from './watched.js';

const SHOWN_ROWS = 5;

/** Counts what becomes of the rows of one file. */
export interface Tally {
  kept(count: number): void;
  setAside(reason: Text, row: number): void;
  reject(raw: RawRow, problem: Problem): void;
  contradiction(check: Check, row: number, example: Row): void;
  watch(watch: Watch, row: number): void;
  note(text: Text): void;
  outcome(): ReadOutcome;
}

interface Counted {
  count: number;
}

/** A new tally. With `keep` false the first reject is an error at once. */
export function createTally(file: string, keep: boolean): Tally {
  let kept = 0;
  const aside = new Map<string, Counted & { reason: Text; firstRow: number }>();
  const counts = new Map<
    string,
    Counted & { reason: Text; first: { row: number; column: string; value: string } }
  >();
  const contradictions = new Map<string, Counted & { what: Text; rows: number[]; example: string }>();
  const watched = createWatchCounts();
  const rejected: Reject[] = [];
  const notes: Text[] = [];
  return {
    kept: (count) => {
      kept += count;
    },
    setAside: (reason, row) => {
      const known = aside.get(reason.en);
      if (known) known.count++;
      else aside.set(reason.en, { reason, count: 1, firstRow: row });
    },
    reject: (raw, problem) => {
      if (!keep || problem.reason.fatal) throw rejectError(file, raw, problem);
      const { reason, column, value } = problem;
      rejected.push({ row: raw.row, cells: raw.cells.map(textOf), reason: sentence(problem) });
      const key = `${column}\n${reason.id}`;
      const known = counts.get(key);
      const text = { en: `${column} ${reason.text.en}`, zh: `${column}${reason.text.zh}` };
      if (known) known.count++;
      else counts.set(key, { reason: text, count: 1, first: { row: raw.row, column, value } });
    },
    contradiction: (check, row, example) => {
      const known = contradictions.get(check.id);
      if (!known)
        contradictions.set(check.id, {
          what: check.text,
          count: 1,
          rows: [row],
          example: check.example(example),
        });
      else if (known.count++ < SHOWN_ROWS) known.rows.push(row);
    },
    watch: watched.see,
    note: (text) => notes.push(text),
    outcome: () => {
      const asideCounts = [...aside.values()];
      const setAsideCount = asideCounts.reduce((sum, { count }) => sum + count, 0);
      return {
        read: kept + rejected.length + setAsideCount,
        kept,
        setAside: asideCounts,
        rejected,
        rejectCounts: [...counts.values()],
        contradictions: [...contradictions.values()],
        watched: watched.list(),
        notes: allNotes(notes, watched.list(), [...contradictions.values()]),
      };
    },
  };
}

function allNotes(
  notes: readonly Text[],
  watched: readonly Watched[],
  contradictions: readonly Contradiction[],
): readonly Text[] {
  return [...notes, ...watched.map(watchNote), ...contradictions.map(contradictionNote)];
}

function contradictionNote({ what, count, rows }: Contradiction): Text {
  const list = rows.join(', ') + (count > rows.length ? ' …' : '');
  return {
    en: `${count} rows contradict themselves: ${what.en} (rows ${list}); they are kept as they are`,
    zh: `${count}行自相矛盾：${what.zh}（第 ${list} 行），照原样保留`,
  };
}

/** The share of rows that could not be read is above what the user allows. */
export function tooManyRejects(file: string, outcome: ReadOutcome, maxRejects: number): DataError {
  const { rejected, read, rejectCounts } = outcome;
  const list = (language: 'en' | 'zh') =>
    rejectCounts.map(({ reason, count }) => `${reason[language]} (${count})`).join('; ');
  const percent = `${Math.round(maxRejects * 10_000) / 100}%`;
  return new DataError(
    {
      en: `${rejected.length} of ${read} rows cannot be read, more than ${percent}: ${list('en')}`,
      zh: `${read}行中有${rejected.length}行无法读取，超过${percent}：${list('zh')}`,
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
    zh: value === '' ? `${column}${reason.text.zh}` : `${column} “${value}” ${reason.text.zh}`,
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
