import type { Text } from '../../text/text.js';
import { type RawRow, textOf } from '../cells.js';
import type { NumberedRow } from '../parts/find-parts.js';
import type { CellWatch } from '../plan/readings/watch.js';
import type { RowPlan } from '../plan/row-plan.js';

/** The arrivals of a file's first contacts, in seconds of the wall clock; and the row of the first. */
export interface Opening {
  readonly arrivals: readonly number[];
  readonly row: number;
}

const LENGTH = 16;
/** So many of them must differ: a list of days would come again by chance. */
const DIFFERENT = 12;

/**
 * How a call list begins; null where that could come again by chance, as in a list that begins again among its first rows already, or where rows
 * are no single contacts.
 */
export function openingOf(
  plan: RowPlan,
  sample: readonly RawRow[],
  made: (rows: readonly RawRow[]) => readonly NumberedRow[],
): Opening | null {
  if (plan.table.name !== 'contacts' || plan.fold || plan.unfold) return null;
  const first = firstOf(sample, made);
  const arrivals = first.map(secondOf);
  if (arrivals.length < LENGTH || new Set(arrivals).size < DIFFERENT) return null;
  const opening = { arrivals, row: first[0].number };
  if (isWrittenOnce(plan, sample, opening.row)) return opening;
  let again = 0;
  const see = createBeginsAgain(opening, () => again++);
  for (const one of made(sample)) see(secondOf(one), one.number);
  return again === 0 ? opening : null;
}

/** The first contacts; no more rows are read than it takes. */
function firstOf(
  sample: readonly RawRow[],
  made: (rows: readonly RawRow[]) => readonly NumberedRow[],
): readonly NumberedRow[] {
  for (let rows = LENGTH * 2; ; rows *= 4) {
    const found = made(sample.slice(0, rows));
    if (found.length >= LENGTH || rows >= sample.length) return found.slice(0, LENGTH);
  }
}

function secondOf({ row }: NumberedRow): number {
  return wallSecond(String(row.arrived_at));
}

/** Whether the arrival of a row stands in no other one, as far as can be seen without reading them. */
function isWrittenOnce(plan: RowPlan, sample: readonly RawRow[], rowNumber: number): boolean {
  const inputs = plan.fields.find(({ field }) => field === 'arrived_at')?.inputs;
  if (!inputs || plan.follow) return false;
  const textIn = ({ cells }: RawRow) => inputs.map((index) => textOf(cells[index])).join('\n');
  const texts = sample.filter(({ row }) => row === rowNumber).map(textIn);
  return sample.filter((row) => textIn(row) === texts[0]).length === 1;
}

/** The wall clock of an ISO time, in whole seconds since 1970. */
export function wallSecond(iso: string): number {
  const two = (at: number) => iso.charCodeAt(at) * 10 + iso.charCodeAt(at + 1) - 11 * ZERO;
  return Date.UTC(two(0) * 100 + two(2), two(5) - 1, two(8), two(11), two(14), two(17)) / 1000;
}

const ZERO = 48;

/**
 * Notices where a call list begins again: where the arrivals of its first 16 contacts come once more, one after the other, as in a file that was
 * appended to itself. `tell` gets the row.
 */
export function createBeginsAgain({ arrivals, row: first }: Opening, tell: (row: number) => void) {
  let met = 0;
  let from = 0;
  return (wallSec: number, row: number): void => {
    if (wallSec !== arrivals[met]) met = 0;
    if (wallSec !== arrivals[met]) return;
    if (met++ === 0) from = row;
    if (met < arrivals.length) return;
    met = 0;
    if (from !== first) tell(from);
  };
}

export const BEGINS_AGAIN: CellWatch = {
  id: 'begins-again',
  inputs: [],
  test: () => true,
  text: {
    en: 'the list begins again: the arrivals of its first contacts come once more, and all are added up (was the file appended to itself?)',
    zh: '名单从头重复：最前面的到达时间再次依次出现，已重复计入（文件是否被追加了两次？）',
  } satisfies Text,
};
