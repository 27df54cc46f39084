import type { RawCell } from '../cells.js';
import { isEmpty, textOf } from '../cells.js';
import type { Wanted, When } from '../presets/preset.js';
import { durationOf } from '../values/duration.js';
import { isNeverMoment } from '../values/never.js';
import { isUnknown } from '../values/unknown.js';

/** Whether a row's cells fulfil a condition. */
export type Test = (cells: readonly RawCell[]) => boolean;

/**
 * Compiles the conditions of a preset rule once for a file; all of them have to hold. `indexOf` says where a column stands.
 *
 * `{ outcome: 'HANG', q_time: '> 0' }` holds for the rows where both do.
 */
export function compileWhen(when: When | undefined, indexOf: (column: string) => number): Test {
  const tests = Object.entries(when ?? {}).map(([column, wanted]) => {
    const index = indexOf(column);
    const values = Array.isArray(wanted) ? wanted : [wanted];
    const tests = values.map(cellTest);
    return tests.length === 1
      ? (cells: readonly RawCell[]) => tests[0](cells[index])
      : (cells: readonly RawCell[]) => tests.some((test) => test(cells[index]));
  });
  if (tests.length === 1) return tests[0];
  return (cells) => tests.every((test) => test(cells));
}

function cellTest(wanted: Wanted): (cell: RawCell) => boolean {
  const text = String(wanted).trim();
  if (text === 'empty') return holdsNothing;
  if (text === 'happened') return (cell) => !isEmpty(cell) && !isNeverMoment(textOf(cell));
  if (text === 'not empty') return (cell) => !holdsNothing(cell);
  const comparison = /^(>=|<=|>|<|!=)\s*(.+)$/.exec(text);
  if (comparison) return comparisonTest(comparison[1], comparison[2]);
  if (text.startsWith('like ')) return likeTest(text.slice(5));
  const plain = text.toLowerCase();
  return (cell) => cell === text || textOf(cell).toLowerCase() === plain;
}

/** Blank, or one of the words that exports write where there is nothing: `NULL`, `[None]`, `-`. */
function holdsNothing(cell: RawCell): boolean {
  return isEmpty(cell) || isUnknown(textOf(cell));
}

/** `like from-*`: the star stands for any text, the question mark for one character. */
function likeTest(pattern: string): (cell: RawCell) => boolean {
  const signs = pattern
    .trim()
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const test = new RegExp(`^${signs}$`, 'is');
  return (cell) => test.test(textOf(cell));
}

function comparisonTest(sign: string, text: string): (cell: RawCell) => boolean {
  if (sign === '!=') return (cell) => textOf(cell).toLowerCase() !== text.toLowerCase();
  const limit = numeric(text);
  if (sign === '>') return (cell) => numeric(cell) > limit;
  if (sign === '>=') return (cell) => numeric(cell) >= limit;
  return sign === '<' ? (cell) => numeric(cell) < limit : (cell) => numeric(cell) <= limit;
}

/** Numbers and durations compare as numbers; anything else compares as not a number, so that no comparison holds. */
function numeric(cell: RawCell): number {
  if (typeof cell === 'number') return cell;
  return isEmpty(cell) ? Number.NaN : durationOf(String(cell), 'seconds');
}
