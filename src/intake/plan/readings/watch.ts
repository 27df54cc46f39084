import type { Text } from '../../../text/text.js';
import type { Test } from '../when.js';

/** Something about a cell that is read, but that the user should know of: counted over all rows, with the rows where it is. */
export interface CellWatch {
  readonly id: string;
  /** Places of the columns that the test looks at. */
  readonly inputs: readonly number[];
  readonly test: Test;
  /** A sign of ASCII that the cell must hold for the test to be met; for a quick look at cells of which no two are the same. */
  readonly sign?: string;
  /** What was found, as the end of a sentence that begins with how often. */
  readonly text: Text;
}
