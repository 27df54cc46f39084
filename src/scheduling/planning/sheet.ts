/** A cell as the readers give it: dates and times as text, empty as null. */
export type PlanningCell = string | number | boolean | null | undefined;

/** A sheet of the planning workbook, or a CSV file, as it was read. */
export interface PlanningSheet {
  readonly file: string;
  /** Name of the sheet; null for a text file. */
  readonly name: string | null;
  readonly rows: readonly { readonly row: number; readonly cells: readonly PlanningCell[] }[];
  /** Which table it is, when the user said so; otherwise found by name or header. */
  readonly table?: string;
}
