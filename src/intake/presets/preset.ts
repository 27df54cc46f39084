import type { Text } from '../../text/text.js';
import type { DurationUnit } from '../values/duration.js';
import type { DateOrder } from '../values/moment.js';

/**
 * How an export is read, as settings: a built-in preset is such an object, a user's preset the same in YAML.
 * Column names are the export's headers; the case and blanks around them do not matter.
 */
export interface Preset {
  readonly name: string;
  readonly title: Text;
  /** What the rows are. */
  readonly table: 'contacts' | 'intervals';
  /** How the file is recognised: headers that must all be there. */
  readonly match?: { readonly header?: readonly string[]; readonly file?: string };
  readonly read?: ReadSettings;
  readonly dates?: { readonly format?: string; readonly order?: DateOrder; readonly zone?: string };
  /** Field of the ccops table → where it comes from. */
  readonly columns: Readonly<Record<string, ColumnSettings>>;
  /** Fields that are the same in every row. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** The first rule that fits a row decides its outcome. */
  readonly outcome?: readonly OutcomeRule[];
  /** Rows that are no contacts, with the reason that is counted. */
  readonly setAside?: readonly SetAsideRule[];
}

export interface ReadSettings {
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  /** Row number of the header, or `none` for a file without one; then `names` gives the names. */
  readonly headerRow?: number | 'none';
  readonly names?: readonly string[];
}

/** Where a field comes from: a header (or the first of several that is there), with how to read it; or a date and a time column. */
export type ColumnSettings =
  | string
  | readonly string[]
  | {
      readonly column: string | readonly string[];
      readonly unit?: DurationUnit;
      /** Values that mean that nothing is known. */
      readonly unknown?: readonly string[];
      /** What a negative duration means; without it, the row is rejected. */
      readonly negative?: 'unknown';
    }
  | { readonly date: string; readonly time: string };

/** Column → what it must hold: a value, one of several values, a comparison (`> 0`), `empty` or `not empty`. */
export type When = Readonly<Record<string, Wanted | readonly Wanted[]>>;
export type Wanted = string | number | boolean;

export interface OutcomeRule {
  /** Without it, the rule fits every row. */
  readonly when?: When;
  readonly is: string;
}

export interface SetAsideRule {
  readonly reason: string;
  readonly when: When;
}
