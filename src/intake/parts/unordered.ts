import type { Leg } from './leg.js';
import { createNumbers, type Numbers } from './numbers.js';
import { createPackedLegs } from './packed-legs.js';
import { splitByGap } from './split.js';

/** Holds the legs of a file without order to the end, packed. */
export interface Unordered {
  /** A leg and the value that it shares with the others of its contact; null for one that belongs to no other. */
  add(key: string | null, leg: Leg): void;
  /** The legs of each contact with their value, one contact after another in the order of their first starts. */
  contacts(): Iterable<{ readonly key: string | null; readonly legs: readonly Leg[] }>;
}

/** Behind the last leg of a group. */
const NONE = -1;

/** Nothing held yet; `gapSec` as in the settings of a contact. A group is a chain of legs: the first and last of each group, and the one behind each leg. */
export function createUnordered(gapSec: number | null): Unordered {
  const packed = createPackedLegs();
  const whole = () => createNumbers((size) => new Int32Array(size));
  const [first, last, behind] = [whole(), whole(), whole()];
  const keys: (string | null)[] = [];
  const groups = new Map<string, number>();
  return {
    add: (key, leg) => {
      const number = packed.add(leg);
      behind.push(NONE);
      const known = key === null ? undefined : groups.get(key);
      if (known !== undefined) {
        behind.set(last.at(known), number);
        last.set(known, number);
        return;
      }
      // A copy: a piece of a longer text would hold all of it.
      const own = key === null ? null : Buffer.from(key).toString();
      if (own !== null) groups.set(own, keys.length);
      keys.push(own);
      first.push(number);
      last.push(number);
    },
    *contacts() {
      groups.clear();
      const split = (group: number) => splitByGap(chain(first.at(group), behind), gapSec, packed.spanOf);
      const startOf = (legs: readonly number[]) =>
        legs.reduce((start, leg) => Math.min(start, packed.spanOf(leg).start), Number.POSITIVE_INFINITY);
      const [group, part, starts] = [whole(), whole(), createNumbers((size) => new Float64Array(size))];
      for (let i = 0; i < keys.length; i++) {
        for (const [place, legs] of split(i).entries()) {
          group.push(i);
          part.push(place);
          starts.push(startOf(legs));
        }
      }
      const order = Uint32Array.from({ length: group.length }, (_, i) => i);
      order.sort((a, b) => starts.at(a) - starts.at(b) || a - b);
      for (const i of order)
        yield { key: keys[group.at(i)], legs: split(group.at(i))[part.at(i)].map(packed.leg) };
    },
  };
}

/** The numbers of a chain, from its first one on. */
function chain(from: number, behind: Numbers): number[] {
  const numbers: number[] = [];
  for (let at = from; at !== NONE; at = behind.at(at)) numbers.push(at);
  return numbers;
}
