import type { Language, Text } from '../text/text.js';

/** What an Excel file holds, as data. `output/xlsx.ts` writes it; nothing else knows the Excel library. */
export interface Workbook {
  readonly title: Text;
  readonly sheets: readonly Sheet[];
}

/** A sheet: cells by row, and how it looks on screen and on paper. Row and column numbers start at 1, as in Excel. */
export interface Sheet {
  readonly name: Text;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Rows above and columns left of the cut stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Filter arrows on this row, over all columns. */
  readonly filterRow?: number;
  /** Last row that the filter sorts and hides, so that a row of totals stays where it is. Default: the last row. */
  readonly filterTo?: number;
  readonly merges?: readonly Range[];
  readonly highlights?: readonly Highlight[];
  readonly choices?: readonly Choice[];
  readonly charts?: readonly Chart[];
  readonly print?: {
    readonly landscape?: boolean;
    /** Rows repeated on every page, from the first row to this one. */
    readonly repeatRows?: number;
    readonly repeatColumns?: number;
    /** Pages side by side that the columns are spread over; by default all columns are on one. */
    readonly pagesWide?: number;
    /** A new page begins after these rows. */
    readonly breaksAfter?: readonly number[];
  };
  readonly hidden?: boolean;
  /** Whether the thin lines between cells show; a page to be read looks better without. Default: yes. */
  readonly gridlines?: boolean;
}

export interface SheetColumn {
  /** Width in characters; Chinese characters count two. */
  readonly width: number;
  readonly format?: CellFormat;
  /** Long texts run on in the next line of the cell. */
  readonly wrap?: boolean;
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly style?: CellStyle;
  /** In points, where texts run on perhaps not the same in both languages; without it one line. */
  readonly height?: number | Readonly<Record<Language, number>>;
}

/** A value, or a value with a look of its own. Times are ISO texts (with or without offset) and become Excel dates by the format. */
export type SheetCell =
  | CellValue
  | { readonly value: CellValue; readonly format?: CellFormat; readonly style?: CellStyle };

export type CellValue = string | number | boolean | null | Text;

/** How a number or a time is shown: `decimal` with one place, `decimal2` with two, `signed` with plus or minus. `duration` takes seconds and shows h:mm:ss; `share` takes 0–1 and shows percent. */
export type CellFormat =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'decimal2'
  | 'signed'
  | 'share'
  /** A relative change, in percent with its sign. */
  | 'change'
  | 'seconds'
  | 'duration'
  | 'date'
  | 'time'
  | 'datetime'
  | 'datetime_sec'
  | 'month';

export type CellStyle =
  | 'title'
  | 'subtitle'
  | 'section'
  | 'figure'
  | 'figure_bad'
  | 'label'
  /** A line of a table on a page without grid lines. */
  | 'row'
  | 'row_center'
  | 'header'
  | 'total'
  | 'note'
  | 'good'
  /** A judgement in the middle of its cell. */
  | 'verdict_good'
  | 'verdict_warn'
  | 'verdict_bad'
  | 'warn'
  | 'bad'
  /** A number that wants attention, with a sign behind it for those who do not see colours. */
  | 'alarm_warn'
  | 'alarm_fail'
  | 'muted'
  | 'example'
  | 'weekend'
  | 'centre'
  /** A short code in a grid; the same on a free day, on a free weekend day, and on leave. */
  | 'code'
  | 'code_off'
  | 'code_weekend'
  | 'code_leave'
  /** The same for what is not as it should be, and for what is wrong. */
  | 'code_warn'
  | 'code_bad';

export interface Range {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

/** Conditional look of a range. */
export type Highlight =
  | { readonly kind: 'equals'; readonly range: Range; readonly value: string; readonly fill: string }
  | {
      readonly kind: 'below' | 'above';
      readonly range: Range;
      readonly limit: number;
      readonly style: CellStyle;
    }
  | { readonly kind: 'scale'; readonly range: Range; readonly low: string; readonly high: string }
  | { readonly kind: 'bar'; readonly range: Range; readonly fill: string };

/** A drop-down list on a range: fixed values, or the cells of another sheet (`'Shifts'!$A$2:$A$50`). */
export interface Choice {
  readonly range: Range;
  readonly values?: readonly string[];
  readonly from?: string;
}

/** A native Excel chart over columns of this sheet. */
export interface Chart {
  readonly kind: 'line' | 'column' | 'column-line';
  readonly title: Text;
  /** Name of the sheet that holds the cells; default: the sheet that shows the chart. */
  readonly source?: Text;
  /** Cell range of the categories, and of each series. */
  readonly categories: Range;
  readonly series: readonly {
    readonly name: Text;
    readonly values: Range;
    readonly kind?: 'line' | 'column';
    /** A right axis is for what has another unit, such as a share beside counts. Default: left. */
    readonly axis?: 'left' | 'right';
  }[];
  readonly at: Range;
}
