import { isNoId } from '../values/unreliable-id.js';

const MOST = 0.8;

/**
 * Whether the first legs of calls leave the common id empty, and the others name them by their own ids, as a parent: `parents` and `ids` of the same rows. Legs
 * whose first one is not among the rows do no harm.
 *
 * `isNamedByOwnId(['', 'A', 'A'], ['A', 'A1', 'A2'])` is `true`.
 */
export function isNamedByOwnId(parents: readonly string[], ids: readonly string[]): boolean {
  const first = new Set(ids.filter((id, i) => isNoId(parents[i]) && !isNoId(id)));
  const named = [...new Set(parents.filter((parent) => !isNoId(parent)))];
  return named.length > 0 && named.filter((parent) => first.has(parent)).length >= named.length * MOST;
}
