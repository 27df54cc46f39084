import { type PackedDistributions, packDistributions, unpackDistributions } from '../stats/distribution.js';
import type { Cell } from '../tables/table.js';
import type { Accumulator } from './accumulator.js';
import { createGroup, type Group } from './group-tree.js';

/** Groups as a few long arrays: these go from one thread to another many times faster than thousands of small objects. */
export interface PackedGroups {
  readonly count: number;
  /** The sums of all groups, one after the other. */
  readonly values: Float64Array;
  /** The words of bits of all groups. */
  readonly known: Int32Array;
  /** What adding up fractions has cut off; null where nothing was. */
  readonly rests: readonly Accumulator['rests'][] | null;
  readonly waits: PackedDistributions | null;
  readonly targetSec: Float64Array;
  readonly targetShare: Float64Array;
  readonly columns: readonly PackedCells[];
  readonly wallMinutes: Float64Array;
  readonly offsetMinutes: Float64Array;
}

/** Cells of a column, of which many are the same: the different ones, and which of them stands where. */
interface PackedCells {
  readonly cells: readonly Cell[];
  readonly places: Int32Array;
}

/** Stands for a target that no contact has; a target is never below zero. */
const NO_TARGET = -1;

/** Puts groups into arrays. */
export function packGroups(groups: readonly Group[]): PackedGroups {
  const size = groups[0]?.values.length ?? 0;
  const values = new Float64Array(groups.length * size);
  const words = groups[0]?.known.length ?? 0;
  const known = new Int32Array(groups.length * words);
  for (const [i, group] of groups.entries()) {
    values.set(group.values, i * size);
    known.set(group.known, i * words);
  }
  const numbers = (of: (group: Group) => number | null) =>
    Float64Array.from(groups, (group) => of(group) ?? NO_TARGET);
  return {
    count: groups.length,
    values,
    known,
    rests: groups.some(({ rests }) => rests) ? groups.map(({ rests }) => rests) : null,
    waits: packDistributions(groups.map(({ waits }) => waits)),
    targetSec: numbers(({ targetSec }) => targetSec),
    targetShare: numbers(({ targetShare }) => targetShare),
    columns: (groups[0]?.columns ?? []).map((_, part) =>
      packCells(groups.map(({ columns }) => columns[part])),
    ),
    wallMinutes: numbers(({ first }) => first.wallMinute),
    offsetMinutes: numbers(({ first }) => first.offsetMinutes),
  };
}

/** Takes them out again. */
export function unpackGroups(packed: PackedGroups): readonly Group[] {
  const { count, values, known, rests, waits, columns, wallMinutes, offsetMinutes } = packed;
  const size = values.length / count;
  const words = known.length / count;
  const distributions = waits && unpackDistributions(waits);
  const target = (targets: Float64Array, i: number) => (targets[i] === NO_TARGET ? null : targets[i]);
  return Array.from({ length: count }, (_, i) => {
    const accumulator: Accumulator = {
      values: values.subarray(i * size, (i + 1) * size),
      rests: rests?.[i] ?? null,
      known: [...known.subarray(i * words, (i + 1) * words)],
      waits: distributions?.[i] ?? null,
      targetSec: target(packed.targetSec, i),
      targetShare: target(packed.targetShare, i),
    };
    const first = { wallMinute: wallMinutes[i], offsetMinutes: offsetMinutes[i] };
    return createGroup(
      columns.map(({ cells, places }) => cells[places[i]]),
      first,
      accumulator,
    );
  });
}

function packCells(column: readonly Cell[]): PackedCells {
  const cells = [...new Set(column)];
  const at = new Map(cells.map((cell, place) => [cell, place]));
  return { cells, places: Int32Array.from(column, (cell) => at.get(cell)!) };
}
