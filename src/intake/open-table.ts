import type { ColumnBatch } from '../tables/column-batch.js';
import type { Source } from '../tables/source.js';
import type { Column, Row, TableSpec } from '../tables/table.js';
import { DataError } from '../text/errors.js';
import type { Text } from '../text/text.js';
import type { RawRow } from './cells.js';
import { describe, describeUnread } from './findings/describe.js';
import { doubtsIn } from './findings/doubts.js';
import type { Findings } from './findings/findings.js';
import { settingsOf } from './findings/settings-of.js';
import { continued, type Earlier } from './header/continuation.js';
import type { Header } from './header/find-header.js';
import { laidOut } from './layout/laid-out.js';
import type { PlainRows } from './layout/layouts.js';
import type { ReadOutcome } from './outcome.js';
import { type PlanBasis, planBasisOf } from './plan/plan-basis.js';
import { planFor } from './plan/plan-for.js';
import type { Folding, RowPlan } from './plan/row-plan.js';
import type { DatePlan } from './plan/times/dates.js';
import type { Preset } from './presets/preset.js';
import type { ReadOptions } from './read-options.js';
import { openInput } from './readers/input.js';
import { type OpenFile, openFile } from './readers/open-file.js';
import { type Peeked, peekRows, unpeeked } from './readers/peek.js';
import { checkFields } from './recognise/check-fields.js';
import { type Identity, identify } from './recognise/identify.js';
import { recogniseParts } from './recognise-parts.js';
import { repeatsOf } from './repeats/repeats.js';
import { roadTo } from './run/choose-road.js';
import { dayTurnsOf } from './run/day-turns.js';
import { createMergedFill, sampleWithCovered } from './run/fill-merged.js';
import { type Pieces, piecesOf } from './run/pieces.js';
import { tooManyRejects } from './run/rejects.js';
import { createRowWidths } from './run/row-widths.js';
import { runBlocks } from './run/run-blocks.js';
import { type Onlookers, runPlan } from './run/run-plan.js';
import { createTally, type Tally } from './run/tally.js';
import { type ChosenSheet, chooseSheet } from './sheets/choose-sheet.js';
import { plannedLeftOut } from './sheets/figures.js';
import { otherSheets } from './sheets/sheets-together.js';

export type { Findings } from './findings/findings.js';
export type { ReadOutcome } from './outcome.js';
export type { ReadOptions } from './read-options.js';

const SAMPLE_ROWS = 5000;

/** A table that is ready to be read, and what was found out about it. */
export interface OpenedTable {
  /** What it is: one of the ccops tables, or a kpi table. */
  readonly table: TableSpec;
  /** Columns that the rows fill: published ones, then further columns of the export. */
  readonly columns: readonly Column[];
  readonly findings: Findings;
  /** The rows, in batches; to be gone through once. Throws DataError for a row that cannot be read. */
  rows(): AsyncIterable<readonly Row[]>;
  /**
   * The same rows as columns of the fields that are wanted, which is many times faster; null where this table is to be read by
   * `rows`. Of the two, one is to be gone through.
   */
  columnBatches(wanted: ReadonlySet<string>): AsyncIterable<ColumnBatch> | null;
  /** The same columns in pieces of about `bytes` each; null where the file is not to be had in pieces. */
  pieces(wanted: ReadonlySet<string>, bytes: number): Pieces | null;
  /** For a file that goes on from this one; undefined where this one has no header either. */
  asEarlier(): Earlier | undefined;
  /** For another thread, which takes some of the pieces. */
  basis(): PlanBasis;
  /** Where several rows make one: the same rows before they are put together, to be gone through instead; else null. */
  readonly folding: Folding | null;
  /** What became of the rows; complete when all have been read. */
  outcome(): ReadOutcome;
  /** The way of reading as a preset for files like this one; null for a table of our own or one that no preset can describe. */
  settings(): Preset | null;
}

/** A table that cannot be made anything of: what was found out about it all the same, and why it is not read. */
export interface UnreadTable {
  readonly findings: Findings;
  readonly error: DataError;
  /** The rows as they stand, header included; to be gone through once. */
  rows(): AsyncIterable<readonly RawRow[]>;
}

/**
 * Opens any export, or any ccops table, as a table: finds out format, encoding, delimiter, sheet, header, kind of table, columns and the
 * way dates are written, and gives the rows as a stream.
 */
export async function openTable(source: Source, how: ReadOptions): Promise<OpenedTable> {
  const opened = await openOrExplain(source, how);
  if (!('error' in opened)) return opened;
  for await (const _ of opened.rows()) break;
  throw opened.error;
}

/** The same, but rows that cannot be understood come back as what can be seen of them; a file that cannot be opened is an error. */
export async function openOrExplain(source: Source, how: ReadOptions): Promise<OpenedTable | UnreadTable> {
  checkFields(how.map);
  const input = await openInput(source, how.maxBytes);
  const settings = how.preset === 'auto' ? undefined : how.preset.read;
  const file = await openFile(input, {
    encoding: how.encoding ?? settings?.encoding,
    delimiter: settings?.delimiter,
  });
  const chosen = await chooseSheet(file.sheets, how.sheet ?? settings?.sheet, source.name);
  const { sheet } = chosen;
  const basis = await how.basis;
  const peeked = basis?.conclusions
    ? unpeeked(sheet, basis.complete)
    : await peekRows(sheet.rows(), SAMPLE_ROWS);
  const around = { sheet: sheet.name, file: source.name, firstDate: how.firstDate };
  const turned: PlainRows = basis
    ? { sheet, peeked, notes: [] }
    : continued(laidOut(sheet, peeked, around, how.preset), how.preset === 'auto' ? how.earlier : undefined);
  const seen: Seen = { ...chosen, name: source.name, file, ...turned, sample: turned.peeked.sample };
  try {
    return await understood(seen, how);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    file.forget();
    return { error, findings: describeUnread(seen, error), rows: turned.peeked.rows };
  }
}

interface Seen extends ChosenSheet {
  readonly name: string;
  readonly file: OpenFile;
  /** What was done to make the rows plain ones. */
  readonly notes: PlainRows['notes'];
  readonly peeked: Peeked;
  readonly sample: readonly RawRow[];
}

/** What the rows are and how they are read; a second time where the first rows show that several make one contact. */
type Plans = Awaited<ReturnType<typeof plansFor>>;

async function plansFor(seen: Seen, how: ReadOptions) {
  const { name, sheet, peeked } = seen;
  const basis = await how.basis;
  const taken = basis?.identity ?? identify(name, peeked.sample, how, [sheet.name ?? '', name]);
  const sample = sampleWithCovered(peeked.sample, taken.header);
  const planned = (one: Identity) => planFor(name, one, { ...peeked, sample }, sheet, how, basis);
  const first = await planned(taken);
  if (basis) return { ...first, identity: taken, sample, basis };
  const identity = recogniseParts(taken, first.plan, sample, how.as) ?? taken;
  const last = identity.read === taken.read ? first : await planned(identity);
  return { ...last, identity, sample, basis: null };
}

/** Counts what becomes of the rows, and knows already what there is to say. */
function tallyFor(seen: Seen, found: Plans, how: ReadOptions): Tally {
  const { name, file, sheet, peeked } = seen;
  const { identity, plan, dates } = found;
  const tally = createTally(
    name,
    { keep: how.onReject === 'keep', needs: how.needs, mayLack: how.mayLack },
    createRowWidths(identity.header, file.format === 'csv'),
    peeked.complete ? null : dayTurnsOf(name, plan, dates, identity, how),
  );
  for (const note of seen.notes) tally.fact(note);
  if (seen.alike.length > 0) tally.fact(otherSheets(sheet.name ?? '', seen.alike));
  if (seen.planned.length > 0) tally.fact(plannedLeftOut(seen.planned));
  return tally;
}

async function understood(seen: Seen, how: ReadOptions): Promise<OpenedTable> {
  const { name, file, sheet, peeked } = seen;
  const found = await plansFor(seen, how);
  file.forget();
  const { identity, plan } = found;
  const table = { ...seen, ...found };
  const merged = createMergedFill(identity.header, plan);
  const tally = tallyFor(seen, found, how);
  const repeats = found.basis ? { opening: found.basis.opening } : repeatsOf(seen, found, tally);
  const onlookers: Onlookers = { watch: how.watch, ...repeats };
  let findings: Findings | null = null;
  for (const note of notesBefore(found, how)) tally.note(note);
  /** Passes batches on; at the end it is seen whether too many rows were rejected. */
  async function* closed<T>(batches: AsyncIterable<T>, first?: () => Promise<void>): AsyncIterable<T> {
    await first?.();
    yield* batches;
    end();
  }
  function end(): void {
    tally.turns?.end();
    for (const remark of [...file.remarks(), ...(sheet.remarks?.() ?? [])]) tally.note(remark);
    for (const note of merged.notes()) tally.fact(note);
    if (seen.together) tally.fact(seen.together.note());
    const outcome = tally.outcome();
    if (outcome.rejected.length > how.maxRejects * outcome.read) {
      throw tooManyRejects(name, outcome, how.maxRejects);
    }
  }
  const road = (wanted: ReadonlySet<string>) =>
    roadTo(sheet.text, wanted, { plan, header: identity.header, tally }, onlookers);
  return {
    table: plan.table,
    columns: plan.columns,
    get findings() {
      findings ??= describe(table);
      return findings;
    },
    rows: () => closed(rowsOf(merged.rows(peeked.rows()), plan, identity.header, tally, onlookers)),
    columnBatches: (wanted) => {
      const found = road(wanted);
      return found && closed(runBlocks(found), () => peeked.close());
    },
    pieces: (wanted, bytes) => {
      // Where the order of dates may change, rows have to be seen one after the other.
      if (tally.turns !== null) return null;
      const found = road(wanted);
      if (found) void peeked.close();
      return found && piecesOf(found, bytes, end);
    },
    asEarlier: () =>
      identity.header.row === null ? undefined : { file: name, names: identity.header.names },
    basis: () => planBasisOf({ ...found, opening: onlookers.opening ?? null, complete: peeked.complete }),
    folding: foldingOf(plan, tally, () =>
      closed(runPlan(merged.rows(peeked.rows()), plan, identity.header, tally, onlookers)),
    ),
    outcome: tally.outcome,
    settings: () => settingsOf(table),
  };
}

/** What is known to be said before the rows are read. Who looks at each row is told of contradictions from all of them. */
function notesBefore({ identity, plan, dates, sample, basis }: Plans, how: ReadOptions): readonly Text[] {
  const doubts = how.watch || basis ? [] : doubtsIn(identity, plan, sample);
  const unsure = doubtOfOrder(dates);
  return [...(identity.warnings ?? []), ...plan.notes, ...doubts, ...unsure];
}

function doubtOfOrder({ findings, doubted }: DatePlan): readonly Text[] {
  if (findings === null || findings.sure) return [];
  const { en, zh } = findings.evidence;
  return [doubted ? { en: `"${doubted}": ${en}`, zh: `“${doubted}”：${zh}` } : findings.evidence];
}

function foldingOf(plan: RowPlan, tally: Tally, rows: Folding['rows']): Folding | null {
  const isLog = plan.fields.some(({ field }) => field === 'event_at');
  return plan.fold ? { fold: plan.fold, time: isLog ? 'event_at' : 'arrived_at', rows, tally } : null;
}

/** The rows of the table: most files give one for each of theirs, some several for one, or one for several. */
async function* rowsOf(
  raw: AsyncIterable<readonly RawRow[]>,
  plan: RowPlan,
  header: Header,
  tally: Tally,
  onlookers: Onlookers,
): AsyncIterable<readonly Row[]> {
  const rows = plan.unfold?.(raw, tally) ?? runPlan(raw, plan, header, tally, onlookers);
  if (!plan.fold && !plan.unfold) return yield* rows;
  tally.made(0);
  for await (const batch of plan.fold?.(rows, tally.fact) ?? rows) {
    tally.made(batch.length);
    yield batch;
  }
}
