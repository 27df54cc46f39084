import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { Problem } from '../plan/readings/field.js';

/** Something that cannot be true at the same time in one row. Such rows are counted and shown, and dropped only where the user has bad rows set aside. */
export interface Check {
  readonly id: string;
  /** What contradicts what. */
  readonly text: Text;
  /** Fields that must be filled for the check to mean anything. */
  readonly fields: readonly string[];
  /** For times out of order: the later one, and those that it must not be before; the first of them that is known counts. */
  readonly order?: { readonly later: string; readonly earlier: readonly string[] };
  /** Where such a row is no use to anybody: what is wrong with which value, for those who want such rows set aside (`--rejects`). */
  refuse?(row: Row): Problem;
  /** Whether the row contradicts itself. */
  fails(row: Row): boolean;
  /** The numbers of such a row, for showing. */
  example(row: Row): Text;
}
