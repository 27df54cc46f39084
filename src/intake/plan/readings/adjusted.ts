import { type RawCell, textOf } from '../../cells.js';
import { headerKey } from '../../header/find-header.js';
import type { Bound } from '../resolve.js';
import type { Reading } from './field.js';

/**
 * A reading of one column whose cells are changed first, where the preset says so: one of several values divided by semicolons is
 * taken (`Sales; Support` with `last` is `Support`), a part of the text is cut out, a word of the export is put into the word that ccops uses.
 */
export function withChangedCell(reading: Reading, bound: Bound): Reading {
  const { several, extract, words } = bound;
  if (!several && !extract && !words) return reading;
  const { index } = bound.at;
  const change = (cell: RawCell): RawCell => {
    const value = several ? oneOf(textOf(cell), several) : cell;
    const one = extract ? (extract.exec(textOf(value))?.[1] ?? '') : value;
    return words?.get(headerKey(textOf(one))) ?? one;
  };
  const changed = (cells: readonly RawCell[]): readonly RawCell[] => {
    const copy = cells.slice();
    copy[index] = change(cells[index]);
    return copy;
  };
  return {
    read: (cells) => reading.read(changed(cells)),
    explain: (cells) => reading.explain(changed(cells)),
    inputs: reading.inputs,
    neverFails: reading.neverFails,
  };
}

function oneOf(text: string, which: 'first' | 'last'): string {
  const values = text
    .split(/[;；]/)
    .map((value) => value.trim())
    .filter((value) => value !== '');
  return values.at(which === 'first' ? 0 : -1) ?? '';
}

/** A reading that takes its value from another one where it has none. */
export function withElse(first: Reading, other: Reading): Reading {
  return {
    read: (cells) => {
      const value = first.read(cells);
      return value === null ? other.read(cells) : value;
    },
    explain: (cells) => (first.read(cells) === undefined ? first : other).explain(cells),
    inputs: first.inputs && other.inputs && [...first.inputs, ...other.inputs],
  };
}

/** A duration or a count with others added or taken off; empty ones count as nothing, and what falls below zero is unknown. */
export function withOthers(main: Reading, others: readonly { reading: Reading; sign: 1 | -1 }[]): Reading {
  if (others.length === 0) return main;
  const all = [main, ...others.map(({ reading }) => reading)];
  const failing = (cells: readonly RawCell[]) => all.find((reading) => reading.read(cells) === undefined);
  return {
    read: (cells) => {
      const first = main.read(cells);
      if (typeof first !== 'number') return first;
      let total = first;
      for (const { reading, sign } of others) {
        const value = reading.read(cells);
        if (value === undefined) return undefined;
        total += sign * ((value as number | null) ?? 0);
      }
      return total < 0 ? null : Math.round(total * 1000) / 1000;
    },
    explain: (cells) => (failing(cells) ?? main).explain(cells),
    inputs: all.every(({ inputs }) => inputs) ? all.flatMap(({ inputs = [] }) => inputs) : undefined,
  };
}
