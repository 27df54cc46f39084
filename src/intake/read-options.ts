import type { Row } from '../tables/table.js';
import type { Zone } from '../time/zone.js';
import type { RawRow } from './cells.js';
import type { Earlier } from './header/continuation.js';
import type { PlanBasis } from './plan/plan-basis.js';
import type { Preset } from './presets/preset.js';
import type { DateOrder } from './values/moment.js';

/** Is shown every row of the table as it comes, with the row of the file that it was made from. */
export type Watch = (row: Row, raw: RawRow) => void;
/** `contacts`; `parts`: the rows of a contact as they stand, not put together; `activity`: the states of agents in a log of events. */
export type ReadAs = 'contacts' | 'parts' | 'activity';

/** What the user says about how a file is to be read; all else is found out from the file. */
export interface ReadOptions {
  /** The kind of table that the caller hopes for, where an export could be read as either; `people`: a roster, states or punches. */
  readonly table?: 'contacts' | 'intervals' | 'people';
  /** The file is known to be a forecast: what it expects counts as offered. */
  readonly forecast?: boolean;
  /** What the rows are to become, where there is a choice. */
  readonly as?: ReadAs;
  readonly preset: 'auto' | Preset;
  /** Field → header; beats the preset and what was found out. */
  readonly map: ReadonlyMap<string, string>;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly dateOrder?: DateOrder;
  /** The order of the dates where nothing in the file settles it. */
  readonly orderIfOpen?: DateOrder;
  /** The date of the first row (ISO), for a report whose rows have none. */
  readonly firstDate?: string;
  /** How many bytes of a file may be read, packed or unpacked; 4 GB unless given. */
  readonly maxBytes?: number;
  /** Where the center's clock is. */
  readonly zone: Zone;
  /** Whether the user named it: then times that carry another offset are put onto its clock. */
  readonly zoneGiven?: boolean;
  /** Whether the first row that cannot be read ends the run, or such rows are kept apart. */
  readonly onReject: 'fail' | 'keep';
  /** Columns that the caller works with: a row whose value there cannot be, such as a count below zero, is then one that cannot be read. */
  readonly needs?: readonly string[];
  /** Columns of which a row may have no value: it is then set aside as saying nothing, and no fault of the file. */
  readonly mayLack?: readonly string[];
  /** With `keep`: the share of such rows (0–1) above which the run fails at the end. */
  readonly maxRejects: number;
  /** The file that was given before this one, in case this one goes on from it without a header. */
  readonly earlier?: Earlier;
  /** What is known about the file already; it is waited for when the first rows are there. */
  readonly basis?: Promise<PlanBasis>;
  /** For a closer look at the rows, such as that of `inspect`; it costs time. */
  readonly watch?: Watch;
}
