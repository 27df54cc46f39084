import type { Text } from '../../text/text.js';
import type { PeopleTable } from '../aliases/people.js';
import type { EventSettings } from '../events/settings.js';
import type { ContactSettings } from '../parts/settings.js';
import type { DurationUnit } from '../values/duration.js';
import type { DateOrder } from '../values/moment.js';

/**
 * How an export is read, as settings: a built-in preset is such an object, a user's preset the same in YAML.
 * Column names are the export's headers; the case and blanks around them do not matter.
 */
export interface Preset {
  readonly name: string;
  readonly title: Text;
  /** The public document that names the columns. */
  readonly source?: string;
  /** What the rows are. */
  readonly table: 'contacts' | 'intervals' | 'events' | PeopleTable;
  readonly match?: MatchSettings;
  readonly read?: ReadSettings;
  readonly dates?: DateSettings;
  /** Field of the ccops table → where it comes from. */
  readonly columns: Readonly<Record<string, ColumnSettings>>;
  /** Fields that are the same in every row. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** The first rule that fits a row decides its outcome. */
  readonly outcome?: readonly Rule[];
  /** The first rule that fits a row says whether it is inbound or outbound; where none fits, it is unknown. */
  readonly direction?: readonly Rule[];
  /** Who answers in the records: with `switch`, talking counts from the answer of a menu or queue, and is waiting where no agent came. */
  readonly answeredBy?: 'switch';
  /** Where several rows tell of one contact: how they are found and put together. */
  readonly contact?: ContactSettings;
  /** Where a row is an event: what each kind of event means. */
  readonly events?: EventSettings;
  /** Rows that are no contacts, with the reason that is counted. */
  readonly setAside?: readonly SetAsideRule[];
}

/** How a file is recognised. */
export interface MatchSettings {
  /** Headers that must all be there. */
  readonly header?: readonly string[];
  /** Further headers of the layout; the more of them are there, the better the preset fits. */
  readonly layout?: readonly string[];
  /** For a file without header: what the cells of some columns look like, as regular expressions; all must fit in nearly every row. */
  readonly cells?: Readonly<Record<string, string>>;
  readonly file?: string;
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
  | OneColumn
  | { readonly date: string; readonly time: string };

/** A column with how to read it. */
export interface OneColumn {
  readonly column: string | readonly string[];
  readonly unit?: DurationUnit;
  /** Values that mean that nothing is known. */
  readonly unknown?: readonly string[];
  /** What a negative duration means; without it, the row is rejected. */
  readonly negative?: 'unknown';
  /** What an empty cell means; without it, that nothing is known, and of hold and after-call work the column decides. */
  readonly blank?: 'zero' | 'unknown';
  /** Durations or counts that are added, where their cell is filled. */
  readonly plus?: readonly (string | Other)[];
  /** Durations or counts that are taken off, where their cell is filled; what falls below zero is unknown. */
  readonly minus?: readonly (string | Other)[];
  /** A regular expression; its first group is the value, and a cell that does not fit is empty. */
  readonly extract?: string;
  /** Which of several values divided by semicolons counts. */
  readonly several?: 'first' | 'last';
  /** Words of the export → words of ccops; other words stay as they are. */
  readonly words?: Readonly<Record<string, string>>;
  /** The column that is read where the cell of this one is empty. */
  readonly orElse?: string;
  /** The column is a share or percentage of this count; the field is the count that follows. */
  readonly shareOf?: 'offered' | 'answered';
}

/** A column with a unit of its own. */
export interface Other {
  readonly column: string;
  readonly unit: DurationUnit;
}

/** Column → what it must hold: a value, one of several values, a comparison (`> 0`), `like from-*`, `empty`, `not empty`, or `happened` (a time that is none of `0`, `0000-00-00`, `1970-01-01`). */
export type When = Readonly<Record<string, Wanted | readonly Wanted[]>>;
export type Wanted = string | number | boolean;

export interface Rule {
  /** Without it, the rule fits every row. */
  readonly when?: When;
  readonly is: string;
}

export interface SetAsideRule {
  readonly reason: string | Text;
  readonly when: When;
}

/** How dates are written. */
export interface DateSettings {
  readonly format?: string;
  readonly order?: DateOrder;
  /** Where the clock of the export stands. */
  readonly zone?: string;
  /** For a column that only counts the days: the ISO date of its first row. */
  readonly first?: string;
}
