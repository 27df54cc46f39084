import type { ColumnBatch } from '../tables/column-batch.js';
import type { Source } from '../tables/source.js';
import type { Column, Row, TableSpec } from '../tables/table.js';
import { DataError, UsageError } from '../text/errors.js';
import { nearest } from '../text/nearest.js';
import type { Text } from '../text/text.js';
import type { RawRow, Sheet } from './cells.js';
import { chooseSheet } from './choose-sheet.js';
import { createDayTurns, type DayTurns } from './day-turns.js';
import { describe, describeUnread } from './describe.js';
import { createMergedFill, sampleWithCovered } from './fill-merged.js';
import type { Findings } from './findings.js';
import { gridPlan, punchListPlan } from './grid/plan.js';
import { type Header, lastHeaderRow } from './header/find-header.js';
import { likelyRows } from './header/not-a-row.js';
import { findSideBySide, type SideBySide, sideBySideNote, unfolded } from './header/side-by-side.js';
import { type Identity, identify } from './identify.js';
import type { ReadOutcome } from './outcome.js';
import { type Pieces, piecesOf } from './pieces.js';
import { compilePlan } from './plan/compile.js';
import type { DatePlan } from './plan/dates.js';
import { publishedPlan } from './plan/published.js';
import type { RowPlan } from './plan/row-plan.js';
import { mappableFields } from './presets/fields.js';
import type { Preset } from './presets/preset.js';
import type { ReadOptions, Watch } from './read-options.js';
import { openInput } from './readers/input.js';
import { type OpenFile, openFile } from './readers/open-file.js';
import { type Peeked, peekRows } from './readers/peek.js';
import { createRowWidths } from './row-widths.js';
import { runPlan } from './run.js';
import { blockReaderFor, runBlocks } from './run-blocks.js';
import { settingsOf } from './settings-of.js';
import { createTally, type Tally, tooManyRejects } from './tally.js';

export type { Findings } from './findings.js';
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
  const { sheet, alike } = await chooseSheet(file.sheets, how.sheet ?? settings?.sheet, source.name);
  const peeked = await peekRows(sheet.rows(), SAMPLE_ROWS);
  const layout = how.preset === 'auto' ? findSideBySide(peeked.sample) : null;
  const turned = layout ? unfolded(layout, sheet, peeked) : { sheet, peeked };
  const seen: Seen = { name: source.name, file, ...turned, layout, alike, sample: turned.peeked.sample };
  try {
    return await understood(seen, how);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { error, findings: describeUnread(seen, error), rows: turned.peeked.rows };
  }
}

interface Seen {
  readonly name: string;
  readonly file: OpenFile;
  readonly sheet: Sheet;
  readonly layout: SideBySide | null;
  readonly alike: readonly string[];
  readonly peeked: Peeked;
  readonly sample: readonly RawRow[];
}

async function understood(seen: Seen, how: ReadOptions): Promise<OpenedTable> {
  const { name, file, sheet, peeked } = seen;
  const identity = identify(name, peeked.sample, how, [sheet.name ?? '', name]);
  const sample = sampleWithCovered(peeked.sample, identity.header);
  const { plan, dates } = await planFor(name, identity, { ...peeked, sample }, file, sheet, how);
  const known = { ...seen, sample, identity, plan, dates };
  const merged = createMergedFill(identity.header, plan);
  const tally = createTally(
    name,
    how.onReject === 'keep',
    createRowWidths(identity.header, file.format === 'csv'),
    peeked.complete ? null : dayTurns(name, plan, dates, identity, how),
  );
  if (seen.layout) tally.fact(sideBySideNote(seen.layout));
  if (seen.alike.length > 0) tally.fact(otherSheets(sheet.name ?? '', seen.alike));
  let findings: Findings | null = null;
  for (const note of [...(identity.warnings ?? []), ...plan.notes]) tally.note(note);
  if (dates.findings?.sure === false) tally.note(dates.findings.evidence);
  /** Passes batches on; at the end it is seen whether too many rows were rejected. */
  async function* closed<T>(batches: AsyncIterable<T>, first?: () => Promise<void>): AsyncIterable<T> {
    await first?.();
    yield* batches;
    end();
  }
  function end(): void {
    for (const remark of [...file.remarks(), ...(sheet.remarks?.() ?? [])]) tally.note(remark);
    for (const note of merged.notes()) tally.fact(note);
    const outcome = tally.outcome();
    if (outcome.rejected.length > how.maxRejects * outcome.read) {
      throw tooManyRejects(name, outcome, how.maxRejects);
    }
  }
  const road = (wanted: ReadonlySet<string>) => {
    if (how.watch !== undefined || !sheet.text) return null;
    const reader = blockReaderFor(sheet.text, plan, identity.header, wanted);
    return reader && { sheet: sheet.text, reader, plan, header: identity.header, tally };
  };
  return {
    table: plan.table,
    columns: plan.columns,
    get findings() {
      findings ??= describe(known);
      return findings;
    },
    rows: () => closed(rowsOf(merged.rows(peeked.rows()), plan, identity.header, tally, how.watch)),
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
    outcome: tally.outcome,
    settings: () => settingsOf(known),
  };
}

/** Behind the first rows only the days themselves can tell that the order of their dates changes. */
function dayTurns(
  file: string,
  { fields }: RowPlan,
  { given, findings }: DatePlan,
  { read }: Identity,
  how: ReadOptions,
): DayTurns | null {
  const order = findings?.order;
  const start = fields.find(({ field }) => field === 'arrived_at' || field === 'interval_start');
  const hasZone = read.by === 'preset' && read.preset.dates?.zone !== undefined;
  if (!start || given || hasZone || (order !== 'dmy' && order !== 'mdy')) return null;
  return createDayTurns(
    { file, field: start.field, column: start.columns[0], order },
    how.watch !== undefined,
  );
}

/** Sheets with the same columns are often the months of one list; that they are not read must be heard. */
function otherSheets(read: string, others: readonly string[]): Text {
  const list = others.slice(0, 12).join(', ') + (others.length > 12 ? ' …' : '');
  return {
    en: `only the sheet "${read}" is read; ${others.length} more have the same columns: ${list} (read another with --sheet NAME)`,
    zh: `只读取了工作表“${read}”，另有${others.length}个工作表的列相同：${list}（可用 --sheet 名称 读取其他）`,
  };
}

/** The rows of the table: most files give one for each of theirs, some several for one, or one for several. */
async function* rowsOf(
  raw: AsyncIterable<readonly RawRow[]>,
  plan: RowPlan,
  header: Header,
  tally: Tally,
  watch?: Watch,
): AsyncIterable<readonly Row[]> {
  const rows = plan.unfold?.(raw, tally) ?? runPlan(raw, plan, header, tally, watch);
  if (!plan.fold && !plan.unfold) return yield* rows;
  tally.made(0);
  for await (const batch of plan.fold?.(rows, tally.fact) ?? rows) {
    tally.made(batch.length);
    yield batch;
  }
}

/** A field that no table has cannot be mapped; the nearest one is named. */
function checkFields(map: ReadonlyMap<string, string>): void {
  const known = mappableFields();
  for (const [field, column] of map) {
    if (known.includes(field)) continue;
    const near = nearest(field, known);
    throw new UsageError(
      {
        en: `--map ${field}=${column}: there is no field "${field}"`,
        zh: `--map ${field}=${column}：没有字段“${field}”`,
      },
      {},
      near
        ? { en: `Did you mean ${near}?`, zh: `是否想写 ${near}？` }
        : { en: `The fields are: ${known.join(', ')}.`, zh: `可用字段：${known.join('、')}。` },
    );
  }
}

async function planFor(
  name: string,
  identity: Identity,
  peeked: Peeked,
  file: OpenFile,
  sheet: Sheet,
  how: ReadOptions,
): Promise<{ plan: RowPlan; dates: DatePlan }> {
  const { header, read } = identity;
  const sample = likelyRows(peeked.sample.slice(header.at + 1), header);
  if (read.by === 'grid') {
    return {
      plan: gridPlan(read.grid, how.zone, name),
      dates: { styles: new Map(), given: true, findings: null },
    };
  }
  if (read.by === 'punches') {
    const given = { styles: new Map(), given: true, findings: null };
    return { plan: punchListPlan(read.list, how.zone), dates: given };
  }
  if (read.by === 'columns') {
    const plan = publishedPlan(read.spec, header, sample, how.zone, name);
    return { plan, dates: { styles: new Map(), given: true, findings: null } };
  }
  return compilePlan({
    file: name,
    header,
    sample,
    preset: read.preset,
    strict: read.strict,
    map: read.map,
    zone: how.zone,
    dateOrder: how.dateOrder,
    date1904: sheet.date1904,
    as: how.as,
    allRows: file.reopenable && !peeked.complete ? () => belowHeader(sheet, lastHeaderRow(header)) : null,
  });
}

async function* belowHeader(sheet: Sheet, headerEnd: number): AsyncIterable<readonly RawRow[]> {
  for await (const rows of sheet.rows()) yield rows.filter((row) => row.row > headerEnd);
}
