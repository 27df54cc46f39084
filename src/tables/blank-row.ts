import type { Row } from './table.js';

/**
 * A row with these columns, nothing in any of them, to be copied and filled in. Made from JSON, because then V8 keeps it, and
 * every copy of it, as a record; an object that gets its many columns one by one becomes a hash table, which is many times larger
 * and slower.
 *
 * `blankRow(['queue', 'offered'])` is `{ queue: null, offered: null }`.
 */
export function blankRow(names: readonly string[]): Row {
  const members = [...new Set(names)].map((name) => `${JSON.stringify(name)}:null`);
  return JSON.parse(`{${members.join(',')}}`);
}
