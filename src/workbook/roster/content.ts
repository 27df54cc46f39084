import type { Column, Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';

/** What the roster workbook shows: plain data, whoever made it. Shifts and people in the order of their sheets. */
export interface RosterContent {
  /** ISO dates, one after the other. */
  readonly days: readonly string[];
  readonly shifts: readonly {
    readonly id: string;
    readonly name: string;
    /** Minutes on the wall clock; the end may pass 1440. */
    readonly startMinute: number;
    readonly endMinute: number;
  }[];
  /** By person and day. */
  readonly plans: readonly {
    readonly personId: string;
    readonly date: string;
    readonly activity: 'work' | 'off' | 'leave';
    readonly shiftId: string | null;
  }[];
  readonly people: readonly {
    readonly personId: string;
    readonly name: string;
    readonly hours: number;
    readonly daysWorked: number;
    readonly daysOff: number;
    readonly daysLeave: number;
    readonly nights: number;
    readonly weekendDays: number;
    readonly wishes: number;
    readonly wishesMet: number;
  }[];
  readonly cover: readonly {
    readonly queue: string;
    readonly date: string;
    readonly startAt: string;
    readonly minutes: number;
    readonly needed: number;
    readonly covered: number;
    readonly missing: number;
  }[];
  readonly totals: {
    readonly neededHours: number;
    readonly missingHours: number;
    readonly spareHours: number;
  };
  readonly uncovered: readonly {
    readonly queue: string;
    readonly date: string;
    readonly startAt: string;
    readonly endAt: string;
    readonly needed: number;
    readonly missing: number;
    readonly missingHours: number;
    readonly reason: Text;
  }[];
  /** Sentences about people and rules that do not go together. */
  readonly troubles: readonly Text[];
  /** The roster table itself. */
  readonly table: {
    readonly label: Text;
    readonly columns: readonly Column[];
    readonly rows: readonly Row[];
  };
}
