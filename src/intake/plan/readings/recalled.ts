import type { RawCell } from '../../cells.js';

/** What is made of the cells of a row. */
type Look<T> = (cells: readonly RawCell[]) => T;

/** A column with more different cells than this is one of ids: there is little to recall, and much to keep. */
const MOST_CELLS = 1 << 14;
/** Of longer texts V8 keeps only where they stand in the text that they were cut from, which then stays in memory whole. */
const LONGEST_COPIED = 12;

/**
 * What is made of one cell of a row, looked up where the same cell has come before: a column of queues, outcomes or seconds has few different ones, and
 * understanding one takes longer than looking it up. `inputs` are the places of the columns that are looked at; for several columns, or
 * where they are not known, nothing is looked up. (`remembered` is for the words of a language: texts alone, for as long as the program runs.)
 */
export function recalled<T>(look: Look<T>, inputs: readonly number[] = []): Look<T> {
  const [index, ...others] = inputs;
  if (index === undefined || others.length > 0) return look;
  const known = new Map<RawCell, T>();
  let isWorth = true;
  return (cells) => {
    if (!isWorth) return look(cells);
    const cell = cells[index];
    const before = known.get(cell);
    if (before !== undefined) return before;
    const found = look(cells);
    known.set(typeof cell === 'string' && cell.length > LONGEST_COPIED ? copied(cell) : cell, found);
    if (known.size > MOST_CELLS) {
      isWorth = false;
      known.clear();
    }
    return found;
  };
}

function copied(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
