import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { CellFormat } from '../workbook.js';

/** A column of the report: a count or a figure, as it stands in the rows. */
export interface ReportFigure {
  /** Name of the column in the rows. */
  readonly name: string;
  readonly label: Text;
  readonly format: Extract<CellFormat, 'integer' | 'decimal' | 'decimal2' | 'share' | 'seconds'>;
  /** Whether people want it high or low; null where neither is good or bad. */
  readonly better: 'higher' | 'lower' | null;
  /** What was promised, in the unit of the figure. */
  readonly target?: number;
  /** Whether the column `alarms` of the rows says what is to be thought of it, by thresholds of its own. */
  readonly judged?: boolean;
}

/** How a figure is worked out, for the sheet of definitions. */
export interface Definition {
  readonly label: Text;
  readonly unit: Text;
  readonly meaning: Text;
  /** Null for what is counted, not computed. */
  readonly formula: Text | null;
  /** The formula with the values of the whole period, and what comes out; null where there is no value. */
  readonly worked: Text | null;
  /** The way chosen where the field has several; null where there is one. */
  readonly variant: Text | null;
  readonly undefinedWhen: Text | null;
  readonly source: Text | null;
}

/** ISO dates, both included. */
export interface ReportPeriod {
  readonly from: string;
  readonly until: string;
}

/** A line of the report's foot: what it is about, and what there is to say. */
export interface ReportNote {
  readonly about: Text;
  readonly text: Text;
}

/** What a report shows: plain data, whoever made it. Rows hold the columns named by `figures`. */
export interface ReportContent {
  readonly title: Text;
  readonly period: ReportPeriod;
  readonly queues: readonly string[];
  /** The service-level promise as a sentence, with its definition. */
  readonly promise: Text;
  readonly figures: readonly ReportFigure[];
  /** Contacts per day with data; a column of `total` and of the period before only, since months differ in length. */
  readonly perDay: ReportFigure;
  readonly total: Row;
  /** The period before, of the same length; null where the data does not cover it. */
  readonly previous: { readonly period: ReportPeriod; readonly row: Row } | null;
  /** A row per queue, with `queue`; empty when there is but one. */
  readonly byQueue: readonly Row[];
  /** A row per day, with `date`. */
  readonly byDay: readonly Row[];
  /** A row per interval of the day, with `time` (HH:MM) and counts per day; empty for daily data. */
  readonly profile: readonly Row[];
  /** A row per weekday and hour, with `weekday` (1 is Monday), `hour` and counts per day; empty for daily data. */
  readonly week: readonly Row[];
  /** Every interval, with `queue` and `interval_start`; empty for daily data. */
  readonly intervals: readonly Row[];
  readonly intervalMinutes: number;
  readonly definitions: readonly Definition[];
  readonly notes: readonly ReportNote[];
}
