import type { Findings, OpenedTable, ReadOutcome } from '../intake/open-table.js';
import { mask } from '../output/mask.js';
import type { Text } from '../text/text.js';
import { type Survey, survey } from './inspect-survey.js';
import { type Usefulness, usesOf } from './inspect-uses.js';

/** Everything that `inspect` says about one file. */
export interface Report {
  readonly findings: Findings;
  readonly table: { readonly name: string; readonly label: Text };
  readonly columns: readonly ReportColumn[];
  readonly survey: Survey;
  readonly outcome: ReadOutcome;
  readonly uses: readonly Usefulness[];
}

/** A column of the export: what it was taken for, how well it is filled, what stands in it. */
export interface ReportColumn {
  readonly header: string;
  readonly field: string | null;
  readonly how: Text;
  /** Share of rows with a value, 0–1. */
  readonly filled: number;
  readonly examples: readonly string[];
}

/** Reads a table to its end and puts together what there is to say about it. Numbers of callers are masked unless asked for. */
export async function reportOn(opened: OpenedTable, showCallers: boolean): Promise<Report> {
  const seen = await survey(opened);
  const personal = new Set(
    opened.table.columns.filter((column) => column.personal).map((column) => column.name),
  );
  const columns = opened.findings.columns.map((column) => ({
    header: column.header,
    field: column.field,
    how: column.how,
    filled: column.inTable === null ? column.filled : (seen.filled.get(column.inTable) ?? column.filled),
    examples:
      column.field !== null && personal.has(column.field) && !showCallers
        ? column.examples.map(mask)
        : column.examples,
  }));
  return {
    findings: opened.findings,
    table: { name: opened.table.name, label: opened.table.label },
    columns,
    survey: seen,
    outcome: opened.outcome(),
    uses: usesOf(opened.table.name, seen),
  };
}
