import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { TableContent } from '../table-sheet.js';
import type { Sheet } from '../workbook.js';

/** What the adherence workbook shows. */
export interface AdherenceContent {
  readonly period: { readonly from: string; readonly until: string };
  /** By which rule, with which tolerance, from which files. */
  readonly basis: Text;
  /** Whether there is a log of states, and a punch clock. */
  readonly withLog: boolean;
  readonly withClock: boolean;
  /** Rows of the adherence table: of everybody together, and of each person. */
  readonly total: Row;
  readonly byAgent: readonly Row[];
  readonly dates: readonly string[];
  readonly people: readonly PersonLine[];
  /** Exceptions by reason, the longest first. */
  readonly reasons: readonly ReasonLine[];
  readonly exceptions: TableContent;
  readonly table: TableContent;
  /** Names of the columns of the table that name a row. */
  readonly keyColumns: readonly string[];
  /** How the figures come about: the last sheet. */
  readonly explanation: Sheet;
}

/** A person in the grid of days; null where the roster has nothing for a day, or nothing tells of it. */
export interface PersonLine {
  readonly agentId: string;
  readonly agentName: string | null;
  readonly days: readonly (DayMark | null)[];
}

/** What a day of a person was like. */
export interface DayMark {
  readonly kind: 'off' | 'leave' | 'absent' | 'fault' | 'kept';
  /** Adherence of the day, 0–1; null where there is no log. */
  readonly share: number | null;
  /** What was at fault, such as late; null for nothing. */
  readonly fault: Text | null;
}

/** How often, and for how long, there was a reason. */
export interface ReasonLine {
  readonly label: Text;
  readonly doc: Text;
  readonly count: number;
  readonly sec: number;
}
