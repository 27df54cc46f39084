import type { AlarmLevel } from '../tables/alarms.js';
import type { Column } from '../tables/table.js';

/** A column as it would stand on the terminal: its cells are texts already. */
export interface TextColumn {
  readonly column: Column;
  readonly header: string;
  readonly cells: readonly string[];
  /** What wants attention, by row; empty where nothing does. */
  readonly marks: readonly (AlarmLevel | undefined)[];
  readonly total: string;
  /** Widest cell, in characters. */
  readonly width: number;
  /** Whether all cells are the same, in a table of several rows. */
  readonly constant: boolean;
}

/** Which columns are shown, and what became of the others. Columns that are empty everywhere are left out silently. */
export interface Layout {
  readonly shown: readonly TextColumn[];
  /** Left out because every row says the same; worth a line below the table. */
  readonly constant: readonly TextColumn[];
  /** Left out for want of room. */
  readonly hidden: readonly TextColumn[];
}

/** Blanks between two columns. */
export const GAP = 2;

/**
 * Chooses the columns for a width: all if they fit; else columns that never change go below the table, then the least
 * important go (those not named in `foremost`, from the right). The order of the columns stays.
 */
export function layout(columns: readonly TextColumn[], width: number, foremost: readonly string[]): Layout {
  const filled = columns.filter(({ cells, total }) => total !== '' || cells.some((cell) => cell !== ''));
  if (fits(filled, width)) return { shown: filled, constant: [], hidden: [] };
  const constant = filled.filter((column) => column.constant);
  const candidates = filled.filter((column) => !column.constant);
  const chosen = mostImportant(candidates, width, foremost);
  return {
    shown: candidates.filter((column) => chosen.has(column)),
    constant,
    hidden: candidates.filter((column) => !chosen.has(column)),
  };
}

function fits(columns: readonly TextColumn[], width: number): boolean {
  return columns.reduce((sum, column) => sum + column.width + GAP, -GAP) <= width;
}

function mostImportant(
  columns: readonly TextColumn[],
  width: number,
  foremost: readonly string[],
): Set<TextColumn> {
  const rank = ({ column }: TextColumn) => {
    const place = foremost.indexOf(column.name);
    return place < 0 ? foremost.length : place;
  };
  const chosen: TextColumn[] = [];
  for (const column of columns.toSorted((a, b) => rank(a) - rank(b))) {
    if (chosen.length > 0 && !fits([...chosen, column], width)) break;
    chosen.push(column);
  }
  return new Set(chosen);
}
