import type { Text } from '../../text/text.js';
import { type Kept, MADE } from './caller-legs.js';

/** Calls made among the contacts kept: where each stands, and the other of its two numbers (`NOBODY`: not known). */
export interface CallsMade {
  readonly places: readonly number[];
  readonly others: readonly number[];
}

/** The key of a number that is not known; no text has it. */
export const NOBODY = 0;

/**
 * Whether the caller of the calls made is the customer. Most exports write the center's own line there and the customer as the number called;
 * some always write the customer as the caller. Customers are those who also called in: the column that holds more of them is theirs, and the
 * number called where both hold as many.
 */
export function isCustomerCaller({ callers, kinds, length }: Kept, { places, others }: CallsMade): boolean {
  const asked = new Set([...places.map((place) => callers[place]), ...others]);
  asked.delete(NOBODY);
  const calledIn = new Set<number>();
  if (asked.size > 0)
    for (let i = 0; i < length; i++)
      if ((kinds[i] & MADE) === 0 && asked.has(callers[i])) calledIn.add(callers[i]);
  const met = (keys: readonly number[]) => keys.filter((key) => calledIn.has(key)).length;
  return met(others) > met(places.map((place) => callers[place]));
}

/** To be said where it is so. */
export const customerIsCallerNote: Text = {
  en: 'calls made: the customer stands in caller_id (more of the numbers there called in than of those in called_number)',
  zh: '外呼的客户号码在 caller_id 列（该列号码中曾来电的多于 called_number 列）',
};

/** The customer of each contact: its caller, and of calls made whom the evidence says. */
export function customersOf(kept: Kept, made: CallsMade): Float64Array {
  if (!isCustomerCaller(kept, made)) return kept.callers;
  const customers = kept.callers.slice();
  for (const [i, place] of made.places.entries()) customers[place] = made.others[i];
  return customers;
}
