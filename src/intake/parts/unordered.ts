import type { Leg } from './leg.js';
import { createPackedLegs } from './packed-legs.js';
import { splitByGap } from './split.js';

/** Holds the legs of a file without order to the end, packed. */
export interface Unordered {
  /** A leg and the value that it shares with the others of its contact; null for one that belongs to no other. */
  add(key: string | null, leg: Leg): void;
  /** The legs of each contact with their value, one contact after another in the order of their first starts. */
  contacts(): Iterable<{ readonly key: string | null; readonly legs: readonly Leg[] }>;
}

interface Held {
  readonly key: string | null;
  readonly legs: readonly number[];
  /** Its first start, in seconds. */
  readonly first: number;
}

/** Nothing held yet; `gapSec` as in the settings of a contact. */
export function createUnordered(gapSec: number | null): Unordered {
  const packed = createPackedLegs();
  const groups: { readonly key: string | null; legs: readonly number[] }[] = [];
  const known = new Map<string, (typeof groups)[number]>();
  const spanOf = (leg: number) => ({ start: packed.starts[leg], end: packed.ends[leg] });
  const firstOf = (legs: readonly number[]) =>
    legs.reduce((first, leg) => Math.min(first, packed.starts[leg]), Number.POSITIVE_INFINITY);
  return {
    add: (key, leg) => {
      const open = key === null ? undefined : known.get(key);
      if (open) {
        // A new list has just the room that it needs; one that grows takes far more.
        open.legs = [...open.legs, packed.add(leg)];
        return;
      }
      // A copy: a piece of a longer text would hold all of it.
      const own = key === null ? null : Buffer.from(key).toString();
      const group = { key: own, legs: [packed.add(leg)] };
      groups.push(group);
      if (own !== null) known.set(own, group);
    },
    *contacts() {
      known.clear();
      const split = groups.flatMap(({ key, legs }): Held[] =>
        splitByGap(legs, gapSec, spanOf).map((part) => ({ key, legs: part, first: firstOf(part) })),
      );
      split.sort((a, b) => a.first - b.first);
      for (const { key, legs } of split) yield { key, legs: legs.map(packed.leg) };
    },
  };
}
