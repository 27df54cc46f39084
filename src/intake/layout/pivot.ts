import { type RawCell, type RawRow, textOf } from '../cells.js';

/** A figure by itself: what it is about, which one it is, and its value. */
export interface Figure {
  readonly row: number;
  readonly about: readonly RawCell[];
  readonly name: string;
  readonly value: RawCell;
}

/** Puts figures about the same together. */
export interface Pivot {
  add(figure: Figure): void;
  /** The rows so far, in the order in which they began; a column for each of `names`. */
  rows(names: readonly string[]): RawRow[];
}

interface Group {
  readonly row: number;
  readonly about: readonly RawCell[];
  readonly figures: Map<string, RawCell>;
}

/** Makes rows of single figures: those about the same become one row. A figure that is there already begins another row. */
export function createPivot(): Pivot {
  const groups: Group[] = [];
  const open = new Map<string, Group>();
  return {
    add: ({ row, about, name, value }) => {
      const key = JSON.stringify(about.map(textOf));
      const known = open.get(key);
      if (known && !known.figures.has(name)) {
        known.figures.set(name, value);
        return;
      }
      const group = { row, about, figures: new Map([[name, value]]) };
      groups.push(group);
      open.set(key, group);
    },
    rows: (names) =>
      groups.map(({ row, about, figures }) => ({
        row,
        cells: [...about, ...names.map((name) => figures.get(name) ?? null)],
      })),
  };
}
