import type { Cell } from '../tables/table.js';
import type { Accumulator } from './accumulator.js';
import type { Group } from './group-tree.js';
import type { Moment } from './moment.js';

/** Groups as a few long arrays: these go from one thread to another many times faster than thousands of small objects. */
export interface PackedGroups {
  /** The sums of all groups, one after the other. */
  readonly values: Float64Array;
  /** What accumulators hold besides their values: an array for each thing. */
  readonly others: { readonly [Name in Exclude<keyof Accumulator, 'values'>]: Accumulator[Name][] };
  readonly columns: readonly (readonly Cell[])[];
  readonly firsts: { readonly [Name in keyof Moment]: number[] };
}

/** Puts groups into arrays. */
export function packGroups(groups: readonly Group[]): PackedGroups {
  const size = groups[0]?.values.length ?? 0;
  const values = new Float64Array(groups.length * size);
  for (const [i, group] of groups.entries()) values.set(group.values, i * size);
  return {
    values,
    others: {
      rests: groups.map(({ rests }) => rests),
      known: groups.map(({ known }) => known),
      targetSec: groups.map(({ targetSec }) => targetSec),
    },
    columns: (groups[0]?.columns ?? []).map((_, part) => groups.map(({ columns }) => columns[part])),
    firsts: {
      wallMinute: groups.map(({ first }) => first.wallMinute),
      offsetMinutes: groups.map(({ first }) => first.offsetMinutes),
    },
  };
}

/** Takes them out again. */
export function unpackGroups({ values, others, columns, firsts }: PackedGroups): readonly Group[] {
  const { wallMinute, offsetMinutes } = firsts;
  const size = values.length / wallMinute.length;
  return wallMinute.map((minute, i) => ({
    values: [...values.subarray(i * size, (i + 1) * size)],
    rests: others.rests[i],
    known: others.known[i],
    targetSec: others.targetSec[i],
    columns: columns.map((cells) => cells[i]),
    first: { wallMinute: minute, offsetMinutes: offsetMinutes[i] },
  }));
}
