import type { Row } from '../../tables/table.js';
import { createFingerprints } from '../../text/fingerprints.js';
import type { Twin } from './overlap-contacts.js';

/** So many columns must be known beside time and outcome, for rows that agree in all to be the same contact and no chance. */
const LEAST_KNOWN = 4;

/** Whether a contact without a number says enough to be known again: the second or minute of its arrival, and some more. */
export function isTelling(row: Row): boolean {
  const { arrived_at: at } = row;
  const hasClock = typeof at === 'string' && !/T00:00(?::00)?(?:[+Z-]|$)/.test(at);
  return hasClock && Object.values(row).filter((value) => value != null).length >= LEAST_KNOWN;
}

/**
 * Finds contacts without a number that another file has already, the same in every column. What a file says twice in every column it must find
 * twice in the other one, for such rows are two contacts.
 */
export function createUnnumberedTwins(): (row: Row, file: number) => Twin | null {
  const own = createFingerprints();
  const repeats = new Map<string, number>();
  const all = createFingerprints();
  return (row, file) => {
    if (!isTelling(row)) return null;
    const content = JSON.stringify(row);
    const key = `${file} ${content}`;
    const times = own.claim(key, 0) === null ? 0 : (repeats.get(key) ?? 0) + 1;
    if (times > 0) repeats.set(key, times);
    const owner = all.claim(`${times} ${content}`, file);
    return owner === null || owner === file ? null : { owner, differs: false };
  };
}
