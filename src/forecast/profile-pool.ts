import type { Change } from './profile-hours.js';

/** A day with this many contacts counts half of one with very many. */
const halfTrust = 50;

/** The weighted shares of some days, summed up; by interval, as the hours of each may have changed on another day. */
export interface Pool {
  readonly sum: Float64Array;
  readonly weight: Float64Array;
  /** Contacts of the whole days that the interval was learned from. */
  readonly contacts: Float64Array;
  days: number;
}

/** A pool without days. */
export function createPool(bins: number): Pool {
  const perBin = () => new Float64Array(bins);
  return { sum: perBin(), weight: perBin(), contacts: perBin(), days: 0 };
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
  for (let k = 0; k < shape.length; k++) addInterval(pool, k, shape[k], contacts, weight);
  pool.days++;
}

/** Forgets what an interval brought but on these days. */
export function restart(pool: Pool, { bin, since }: Change): void {
  pool.sum[bin] = 0;
  pool.weight[bin] = 0;
  pool.contacts[bin] = 0;
  for (const { shape, weight } of since) addInterval(pool, bin, shape[bin], contactsOf(shape), weight);
}

function addInterval(pool: Pool, k: number, count: number, contacts: number, weight: number): void {
  const own = weight / (contacts + halfTrust);
  pool.sum[k] += own * count;
  pool.weight[k] += own * contacts;
  pool.contacts[k] += contacts;
}

/** Mean shares of the days of a pool; they add up to 1. */
export function meanShares({ sum, weight }: Pool): Float64Array {
  return normalised(sum.map((value, k) => (weight[k] > 0 ? value / weight[k] : 0)));
}

/** Shares in the same proportions that add up to 1. */
export function normalised(shares: Float64Array): Float64Array {
  const sum = contactsOf(shares);
  return shares.map((share) => share / sum);
}
