import { allSums, type SumName } from '../../tables/sums.js';
import { type Accumulator, add, at, GREATEST, raise } from '../accumulator.js';

/** What adds to one sum, looked up once for millions of contacts. */
export function adderOf(name: SumName): (group: Accumulator, value: number) => void {
  const sum = at[name];
  const word = sum >> 5;
  const bit = 1 << (sum & 31);
  if (GREATEST.includes(sum)) return (group, value) => raise(group, sum, value);
  if (allSums[sum].type === 'count') {
    // Whole numbers lose nothing.
    return ({ values, known }, value) => {
      values[sum] += value;
      known[word] |= bit;
    };
  }
  return (group, value) => {
    add(group, sum, value);
    group.known[word] |= bit;
  };
}

/** Forgets one sum of a group, to be made anew. */
export function clearSum(group: Accumulator, name: SumName): void {
  const sum = at[name];
  group.values[sum] = 0;
  if (group.rests) group.rests[sum] = 0;
  group.known[sum >> 5] &= ~(1 << (sum & 31));
}
