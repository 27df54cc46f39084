/** A day with this many contacts counts half of one with very many. */
const halfTrust = 50;

/** The weighted shares of some days, summed up. */
export interface Pool {
  readonly sum: Float64Array;
  weight: number;
  contacts: number;
  days: number;
}

/** A pool without days. */
export function createPool(bins: number): Pool {
  return { sum: new Float64Array(bins), weight: 0, contacts: 0, days: 0 };
}

/** Contacts of a day from its intervals; 0 for a day without any. */
export function contactsOf(shape: Float64Array | undefined): number {
  let sum = 0;
  if (shape) for (const value of shape) sum += value;
  return sum;
}

/** Adds the shares of a day, given by its contacts per interval; days with few contacts count less. */
export function addDay(pool: Pool, shape: Float64Array, weight: number): void {
  const contacts = contactsOf(shape);
  const own = weight / (contacts + halfTrust);
  for (let k = 0; k < shape.length; k++) pool.sum[k] += own * shape[k];
  pool.weight += own * contacts;
  pool.contacts += contacts;
  pool.days++;
}

/** Mean shares of the days of a pool. */
export function meanShares({ sum, weight }: Pool): Float64Array {
  return sum.map((value) => value / weight);
}
