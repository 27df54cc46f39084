import type { SumName } from '../../tables/sums.js';
import type { Row } from '../../tables/table.js';

/** Something to add to the sums of a group that does not come from contacts. */
export interface Amount {
  readonly sum: SumName;
  /** The columns by which the group is found, such as `agent_id`. */
  readonly row: Row;
  /** When it begins, in seconds since 1970 in UTC, and the minutes east of UTC of the clock on the wall. */
  readonly at: number;
  readonly offsetMinutes: number;
  readonly value: number;
  /** Whether the value is a length of time that goes on from its beginning, to be cut where periods begin. */
  readonly spreads: boolean;
}
