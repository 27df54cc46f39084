import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';

/** Something that cannot be true at the same time in one row. Such rows are counted and shown, never dropped. */
export interface Check {
  readonly id: string;
  /** What contradicts what. */
  readonly text: Text;
  /** Fields that must be filled for the check to mean anything. */
  readonly fields: readonly string[];
  /** For times out of order: the later one, and those that it must not be before; the first of them that is known counts. */
  readonly order?: { readonly later: string; readonly earlier: readonly string[] };
  /** Whether the row contradicts itself. */
  fails(row: Row): boolean;
  /** The numbers of such a row, for showing. */
  example(row: Row): Text;
}
