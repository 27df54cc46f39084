import type { BatchColumn, MomentColumn } from '../../tables/column-batch.js';
import type { SecondHour } from '../plan/row-plan.js';
import { type Span, without } from '../plan/times/span.js';
import { BLOCK_ROWS, type Block } from './block.js';
import type { Filler } from './fillers.js';

/** Looks up a column that has been filled before. */
export type ColumnOf = (field: string) => BatchColumn | undefined;

/** Fills a column with the seconds between two moments of each row; NaN where one is unknown or they are the wrong way round. */
export function spanFiller(span: Span, columnOf: ColumnOf): Filler {
  const values = new Float64Array(BLOCK_ROWS);
  const from = momentsOf(span.from, columnOf);
  const ifAnswered = momentsOf(span.ifAnswered, columnOf);
  const otherwise = momentsOf(span.else, columnOf);
  const isAnswered = answeredIn(columnOf('outcome'));
  const part = span.without === undefined ? undefined : columnOf(span.without);
  const parts = part?.kind === 'numbers' ? part.values : null;
  return {
    column: { kind: 'numbers', values },
    fill: ({ rows }) => {
      for (let row = 0; row < rows; row++) {
        const seconds = epochSec(isAnswered(row) ? ifAnswered : otherwise, row) - epochSec(from, row);
        const less = parts?.[row] ?? 0;
        values[row] = seconds >= 0 ? without(seconds, Number.isNaN(less) ? 0 : less) : Number.NaN;
      }
    },
    put: (row, value) => {
      values[row] = typeof value === 'number' ? value : Number.NaN;
    },
  };
}

/** Marks the rows as odd in which a moment is before the first known of others. */
export function orderMarker(
  order: { readonly later: string; readonly earlier: readonly string[] },
  columnOf: ColumnOf,
): (block: Block) => void {
  const later = momentsOf(order.later, columnOf);
  const [first, second] = order.earlier.map((field) => momentsOf(field, columnOf));
  return ({ rows, odd }) => {
    for (let row = 0; row < rows; row++) {
      const epoch = epochSec(first, row);
      const bound = Number.isNaN(epoch) && second !== undefined ? epochSec(second, row) : epoch;
      if (epochSec(later, row) < bound) odd[row] = 1;
    }
  };
}

/** Marks the rows as odd that arrive in an hour that the clock shows twice. */
export function hourMarker({ isIn }: SecondHour, columnOf: ColumnOf): (block: Block) => void {
  const { wallSec } = momentsOf('arrived_at', columnOf);
  return ({ rows, odd }) => {
    for (let row = 0; row < rows; row++) if (isIn(wallSec[row])) odd[row] = 1;
  };
}

function answeredIn(outcome: BatchColumn | undefined): (row: number) => boolean {
  if (outcome?.kind !== 'words') return () => false;
  const { ids, words } = outcome;
  return (row) => words[ids[row]] === 'answered';
}

const NEVER: MomentColumn = {
  kind: 'moments',
  wallSec: new Float64Array(BLOCK_ROWS).fill(Number.NaN),
  offsetMinutes: new Int16Array(BLOCK_ROWS),
};

function momentsOf(field: string, columnOf: ColumnOf): MomentColumn {
  const column = columnOf(field);
  return column?.kind === 'moments' ? column : NEVER;
}

function epochSec({ wallSec, offsetMinutes }: MomentColumn, row: number): number {
  return wallSec[row] - offsetMinutes[row] * 60;
}
