/** How a text file is cut into rows and cells. */
export interface TextShape {
  /** What stands between two cells; one character or several. */
  readonly delimiter: string;
  /** What encloses cells that hold delimiters or line ends; null: nothing does. */
  readonly quote: '"' | "'" | null;
  /** Whether a backslash in an enclosed cell protects a quotation mark (`\"`), as MySQL and Hive write it. */
  readonly backslash: boolean;
  /** `lf`: rows end with LF or CR LF. `cr`: with CR (old Mac programs), LF or CR LF. */
  readonly lineEnds: 'lf' | 'cr';
  /** Whether the first line is Excel's `sep=;`, which is no data. */
  readonly sepLine: boolean;
}
