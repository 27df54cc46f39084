import { DataError } from '../../text/errors.js';
import { clauses, withRemark } from '../../text/punctuation.js';
import { same, type Text } from '../../text/text.js';
import { type RawRow, textOf } from '../cells.js';
import type { ReadOutcome } from '../outcome.js';
import type { Problem } from '../plan/readings/field.js';
import type { Counts } from './counts.js';

/** Keeps a row that cannot be taken, and counts it by its reason. */
export function countReject(
  counts: Pick<Counts, 'rejected' | 'rejects'>,
  raw: RawRow,
  problem: Problem,
): void {
  const { reason, column, value } = problem;
  counts.rejected.push({ row: raw.row, cells: raw.cells.map(textOf), reason: sentence(problem) });
  const key = `${column}\n${reason.id}`;
  const known = counts.rejects.get(key);
  const text = { en: `${column} ${reason.text.en}`, zh: `“${column}”${reason.text.zh}` };
  if (known) known.count++;
  else counts.rejects.set(key, { reason: text, count: 1, first: { row: raw.row, column, value } });
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

/** The error for the first row that cannot be taken, where none may be left out. */
export function rejectError(file: string, raw: RawRow, problem: Problem): DataError {
  const { column, value, reason } = problem;
  return new DataError(
    reason.text,
    { file, row: raw.row, column, ...(value === '' ? {} : { value }) },
    reason.remedy,
  );
}
