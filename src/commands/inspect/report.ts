import { aliasesOf } from '../../intake/aliases/index.js';
import { createAudit, createRawAudit } from '../../intake/audit/audit.js';
import type { RateFinding } from '../../intake/audit/rate-column.js';
import type { TimeOrder } from '../../intake/audit/time-order.js';
import type { RawRow } from '../../intake/cells.js';
import type { ColumnFinding } from '../../intake/findings/findings.js';
import type { Findings, OpenedTable, ReadOutcome, UnreadTable } from '../../intake/open-table.js';
import type { Contradiction } from '../../intake/outcome.js';
import type { Preset } from '../../intake/presets/preset.js';
import { mask, maskWithin } from '../../output/mask.js';
import type { Row } from '../../tables/table.js';
import type { DataError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import type { Command } from '../command.js';
import { timeColumn } from '../reading/filter.js';
import type { OverlapFinding } from './overlap.js';
import type { FoundSilence } from './silence.js';
import { type Survey, survey } from './survey.js';
import { type Usefulness, usesOf } from './uses.js';

/** Everything that `inspect` says about one file. */
export interface Report {
  readonly findings: Findings;
  readonly columns: readonly ReportColumn[];
  /** What was read of it; null where nothing can be made of the rows. */
  readonly read: ReadReport | null;
  /** What can be said of rows that nothing can be made of; null where they were read. */
  readonly raw: RawReport | null;
  /** Why nothing can be made of the rows, and what to do. */
  readonly error: DataError | null;
}

/** Rows as they stand. */
export interface RawReport {
  readonly rows: number;
  readonly contradictions: readonly Contradiction[];
}

/** What the rows show. */
export interface ReadReport {
  readonly table: { readonly name: string; readonly label: Text };
  readonly survey: Survey;
  readonly order: TimeOrder;
  /** What intervals without a row mean; null where that is no question. */
  readonly silence: FoundSilence | null;
  readonly outcome: ReadOutcome;
  readonly contradictions: readonly Contradiction[];
  readonly rates: readonly RateFinding[];
  readonly uses: readonly Usefulness[];
  /** What other files that are inspected with it hold as well; filled in when all have been read. */
  overlaps: readonly OverlapFinding[];
  /** The way of reading as a preset; null where there is none. */
  settings(): Preset | null;
}

/** A column of the export: what it was taken for, how well it is filled, what stands in it. */
export interface ReportColumn {
  readonly header: string;
  readonly field: string | null;
  readonly how: Text;
  readonly type: ColumnFinding['type'];
  /** Share of rows with a value, 0–1. */
  readonly filled: number;
  readonly examples: readonly string[];
}

/** Shown every row while the report is made. */
export interface Watcher {
  see(row: Row, raw: RawRow): void;
}

/** What a report is made with. */
export interface ReportTools {
  /** The one that the table was opened with. */
  readonly watcher: Watcher;
  /** Whether the numbers of callers are shown as they are. */
  readonly showCallers: boolean;
  readonly commands: readonly Command[];
  silenceIn(seen: Survey): Promise<FoundSilence | null>;
  /** Is shown the rows of the table. */
  seeRows(rows: readonly Row[]): void;
}

/** Reads a table to its end and puts together what there is to say about it. */
export async function reportOn(
  opened: OpenedTable | UnreadTable,
  { watcher, showCallers, commands, silenceIn, seeRows }: ReportTools,
): Promise<Report> {
  const { findings } = opened;
  const durations = findings.columns.flatMap(({ header, type }, index) =>
    type === 'h:mm:ss' ? [{ header, index }] : [],
  );
  if ('error' in opened) {
    const raw = await lookAt(opened, durations);
    const columns = findings.columns.map((column) =>
      shownColumn(column, showCallers ? null : maskOf(column, CALLERS)),
    );
    return { findings, columns, read: null, raw, error: opened.error };
  }
  const audit = createAudit({
    table: opened.table.name,
    columns: findings.columns,
    time: timeColumn(opened.columns.map(({ name }) => name)),
    durations,
  });
  watcher.see = audit.see;
  const seen = await survey(opened, seeRows);
  const outcome = opened.outcome();
  const read: ReadReport = {
    table: { name: opened.table.name, label: opened.table.label },
    survey: seen,
    order: audit.order(),
    silence: await silenceIn(seen),
    outcome,
    contradictions: [...outcome.contradictions, ...audit.contradictions().filter(ofRows(outcome))],
    rates: audit.rates(),
    uses: usesOf(opened.table.name, seen, commands, findings.columns),
    overlaps: [],
    settings: opened.settings,
  };
  return {
    findings,
    columns: columnsOf(opened, outcome.made === null ? seen.filled : null, showCallers),
    read,
    raw: null,
    error: null,
  };
}

async function lookAt(
  opened: UnreadTable,
  durations: Parameters<typeof createRawAudit>[0],
): Promise<RawReport> {
  const audit = createRawAudit(durations);
  const header = opened.findings.headerRow ?? 0;
  let rows = 0;
  for await (const batch of opened.rows()) {
    for (const raw of batch) {
      if (raw.row <= header) continue;
      rows++;
      audit.see(raw);
    }
  }
  return { rows, contradictions: audit.contradictions() };
}

/** Where several rows make a contact, it is nothing special that they have the same number. */
function ofRows({ made }: ReadOutcome): (one: Contradiction) => boolean {
  return ({ id }) => made === null || id !== 'duplicate';
}

/** The columns with how well they are filled: in the rows that were made of them, unless several make one; else in the first rows of the file. */
function columnsOf(
  { table, findings }: OpenedTable,
  filledIn: Survey['filled'] | null,
  showCallers: boolean,
): ReportColumn[] {
  const personal = new Set(table.columns.filter((column) => column.personal).map((column) => column.name));
  return findings.columns.map((column) => {
    const filled = column.inTable === null ? undefined : filledIn?.get(column.inTable);
    return {
      ...shownColumn(column, showCallers ? null : maskOf(column, personal)),
      filled: filled ?? column.filled,
    };
  });
}

const CALLERS: ReadonlySet<string> = new Set(['caller_id']);

/** How the values of a column are hidden: as a whole where they are callers, by its field or else by its name; mobile numbers wherever they stand. */
function maskOf({ header, field, type }: ColumnFinding, personal: ReadonlySet<string>): typeof mask | null {
  if (field !== null && personal.has(field)) return mask;
  const isCaller = aliasesOf(header, 'contacts').some((alias) => alias.field === 'caller_id');
  if (field === null && type === 'whole number' && isCaller) return mask;
  return field === null || field.endsWith('_sec') ? maskWithin : null;
}

function shownColumn(
  { header, field, how, type, filled, examples }: ColumnFinding,
  hide: typeof mask | null,
): ReportColumn {
  // Counts of which there is at most one are no answers to a question.
  const isCount = type === 'flag' && /^(?:number|duration)/.test(how.en);
  return {
    header,
    field,
    how,
    type: isCount ? 'whole number' : type,
    filled,
    examples: hide === null ? examples : examples.map(hide),
  };
}
