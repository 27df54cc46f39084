import { type PackedDistributions, packDistributions, unpackDistributions } from '../stats/distribution.js';
import type { Cell } from '../tables/table.js';
import type { Accumulator } from './accumulator.js';
import { createGroup, type Group } from './group-tree.js';
import type { Moment } from './moment.js';

/** Groups as a few long arrays: these go from one thread to another many times faster than thousands of small objects. */
export interface PackedGroups {
  /** The sums of all groups, one after the other. */
  readonly values: Float64Array;
  /** What accumulators hold besides: an array for each thing. */
  readonly others: {
    readonly [Name in Exclude<keyof Accumulator, 'values' | 'known' | 'waits'>]: Accumulator[Name][];
  };
  /** The words of bits of all groups. */
  readonly known: Int32Array;
  readonly waits: PackedDistributions | null;
  readonly columns: readonly (readonly Cell[])[];
  readonly firsts: { readonly [Name in keyof Moment]: number[] };
}

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
  return {
    values,
    known,
    waits: packDistributions(groups.map((group) => group.waits)),
    others: {
      rests: groups.map(({ rests }) => rests),
      targetSec: groups.map(({ targetSec }) => targetSec),
      targetShare: groups.map(({ targetShare }) => targetShare),
    },
    columns: (groups[0]?.columns ?? []).map((_, part) => groups.map(({ columns }) => columns[part])),
    firsts: {
      wallMinute: groups.map(({ first }) => first.wallMinute),
      offsetMinutes: groups.map(({ first }) => first.offsetMinutes),
    },
  };
}

/** Takes them out again. */
export function unpackGroups({
  values,
  known,
  waits,
  others,
  columns,
  firsts,
}: PackedGroups): readonly Group[] {
  const { wallMinute, offsetMinutes } = firsts;
  const size = values.length / wallMinute.length;
  const words = known.length / wallMinute.length;
  const distributions = waits && unpackDistributions(waits);
  return wallMinute.map((minute, i) => {
    const accumulator: Accumulator = {
      values: values.subarray(i * size, (i + 1) * size),
      rests: others.rests[i] && [...others.rests[i]],
      known: [...known.subarray(i * words, (i + 1) * words)],
      waits: distributions?.[i] ?? null,
      targetSec: others.targetSec[i],
      targetShare: others.targetShare[i],
    };
    const first = { wallMinute: minute, offsetMinutes: offsetMinutes[i] };
    return createGroup(
      columns.map((cells) => cells[i]),
      first,
      accumulator,
    );
  });
}
