import { type OpenedTable, openTable, type ReadOptions } from '../../intake/open-table.js';
import type { Pieces } from '../../intake/run/pieces.js';
import { joinTables } from '../../intake/sheets/join-tables.js';
import type { Helper } from '../../shell/crew.js';
import type { ColumnBatch } from '../../tables/column-batch.js';
import type { Source } from '../../tables/source.js';
import type { Column, Row, TableSpec } from '../../tables/table.js';
import { UsageError } from '../../text/errors.js';
import { labelled } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import type { Zone } from '../../time/zone.js';
import type { Invocation } from '../command.js';
import * as reading from '../options/reading.js';
import { checkOutput } from '../result/write.js';
import { closingLine, shortNames } from './closing-line.js';
import { nothingSeen, type Seen, seeColumns, seenColumns } from './column-batches.js';
import { type Filter, keeps, keepsAll, timeColumn } from './filter.js';
import { type Helpers, helpersFor } from './helpers.js';
import { createOverlap, type Overlap } from './overlap.js';
import { choosePreset } from './preset.js';
import { writeRejects } from './rejects.js';
import { seeQueues, seeRows } from './see-rows.js';
import type { HelperTask } from './share.js';
import { createSieve, type Sieve, type Test } from './sieve.js';
import { columnsOf, sifted, siftedColumns } from './sift.js';
import { unknownQueues } from './unknown-queues.js';

/** The tables that a command was given: files, or standard input, each read the same way. */
export interface Input {
  readonly parts: readonly InputPart[];
  /** What has come by so far. */
  readonly seen: Seen;
  /** To be called when all rows have been read: writes the rejects, says what was read. */
  finish(): Promise<void>;
}

/** One of the files: which table it is, and its rows, filtered, in batches as they come. */
export interface InputPart {
  readonly name: string;
  readonly table: TableSpec;
  readonly columns: readonly Column[];
  readonly opened: OpenedTable;
  /** `passedOver` is shown those that the filters leave out, where somebody wants them. */
  batches(passedOver?: PassedOver): AsyncIterable<readonly Row[]>;
  /** The same rows as columns of the fields wanted, to be gone through instead; null where they come as rows only. */
  columnBatches(wanted: readonly string[]): AsyncIterable<ColumnBatch> | null;
  /** The same columns in pieces, to be shared with helpers; null for a file that is too small or not to be had in pieces. */
  shared(wanted: readonly string[]): Shared | null;
}

/** Takes the rows that the filters leave out. */
export type PassedOver = (rows: readonly Row[]) => void;

/** A file to be read by several, and what each needs to know of it. */
export interface Shared extends Pick<HelperTask, 'wanted' | 'filter' | 'pieceBytes' | 'basis'> {
  readonly pieces: Pieces;
  readonly helpers: readonly Helper[];
  readonly seen: Seen;
}

/** What a command says about its input: the table that it hopes for in unknown exports, and whether contacts will be added up. */
export interface Expected {
  readonly table?: ReadOptions['table'];
  readonly addsUp?: boolean;
  /** The file is a forecast, whoever made it. */
  readonly forecast?: boolean;
  /** The order of its dates where the file does not settle it. */
  readonly orderIfOpen?: ReadOptions['orderIfOpen'];
  /** Columns that it works with: what cannot be there is an error. */
  readonly needs?: ReadOptions['needs'];
  /** Columns whose empty cell only sets the row aside. */
  readonly mayLack?: ReadOptions['mayLack'];
}

/** Opens the command's files (none: standard input) by the reading options. */
export async function openInput(
  invocation: Invocation,
  { addsUp = false, ...expected }: Expected = {},
): Promise<Input> {
  checkOutput(invocation);
  const names = invocation.files.length > 0 ? invocation.files : ['-'];
  const how: ReadOptions = { ...(await readOptions(invocation)), ...expected };
  const seen = nothingSeen();
  const sieve = await createSieve(invocation);
  const files: OpenedFile[] = [];
  for (const name of names) {
    const own = { ...how, earlier: files.at(-1)?.opened.asEarlier() };
    const source = await invocation.shell.source(name);
    const helpers = helpersFor(invocation.shell.crew, source, how);
    if (addsUp && names.length === 1 && sieve.isEmpty) helpers.start();
    files.push({ name, source, how: own, opened: await openTable(source, own), helpers });
  }
  const tables = joined(files);
  const overlap = createOverlap(tables.map(({ name, opened }) => ({ name, table: opened.table })));
  const looked = once(() => lookAhead(files, overlap));
  const alone = files.length === 1;
  const parts = tables.map(({ name, opened, helpers }, i): InputPart => {
    const { table, columns } = opened;
    const tests = sieve.tests(columns);
    const counts = { once: (rows: readonly Row[]) => overlap.once(rows, i), looked, tests };
    return {
      name,
      table,
      columns,
      opened,
      batches: (passedOver) => counted(opened, invocation, seen, counts, passedOver),
      columnBatches: (wanted) => (alone ? countedColumns(opened, wanted, tests, invocation, seen) : null),
      shared: (wanted) =>
        alone && sieve.isEmpty ? sharedPart(opened, wanted, helpers, invocation, seen) : null,
    };
  });
  const close = async () => {
    for (const { helpers } of files) helpers.stop();
    await finish(invocation, { parts, files, seen }, { sieve, overlap });
  };
  return { parts, seen, finish: close };
}

interface OpenedFile {
  readonly name: string;
  readonly source: Source;
  readonly how: ReadOptions;
  readonly opened: OpenedTable;
  readonly helpers: Helpers;
}

/** Files whose rows are put together to contacts are read as one, in the place of the first of them. */
function joined<T extends Pick<OpenedFile, 'name' | 'opened'>>(files: readonly T[]): readonly T[] {
  const together = files.filter(({ opened }) => opened.folding !== null);
  const [first, ...others] = together;
  if (others.length === 0 || together.some(({ opened }) => opened.table !== first.opened.table)) return files;
  const opened = joinTables([first.opened, ...others.map((file) => file.opened)]);
  const one = { ...first, name: together.map(({ name }) => name).join(', '), opened };
  return files.flatMap((file) => (file === first ? [one] : file.opened.folding ? [] : [file]));
}

/** Reads all call lists once before, where several are given: of two rows for a contact, the better one can then be told. */
async function lookAhead(files: readonly OpenedFile[], overlap: Overlap): Promise<void> {
  const lists = joined(files).filter(({ opened }) => opened.table.name === 'contacts');
  if (lists.length < 2 || files.some(({ source }) => !source.reopenable)) return;
  const again = await Promise.all(
    files.map(async ({ source, name, how }) => ({ name, opened: await openTable(source, how) })),
  );
  for (const [i, { opened }] of joined(again).entries())
    if (opened.table.name === 'contacts') for await (const rows of opened.rows()) overlap.look(rows, i);
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= action();
    return done;
  };
}

/** The zone of the export's clock: `--tz`, else the system's. */
export function zoneOf(invocation: Invocation): Zone {
  return invocation.get(reading.tz) ?? invocation.shell.zone;
}

/** How the user wants exports to be read, from the reading options. */
export async function readOptions(invocation: Invocation): Promise<ReadOptions> {
  const order = invocation.get(reading.dateOrder);
  return {
    preset: await choosePreset(invocation),
    as: invocation.get(reading.readAs) ?? undefined,
    map: new Map(invocation.get(reading.map)),
    sheet: invocation.get(reading.sheet) ?? undefined,
    encoding: invocation.get(reading.encoding) ?? undefined,
    dateOrder: order === 'auto' ? undefined : order,
    firstDate: invocation.get(reading.firstDate) ?? undefined,
    zone: zoneOf(invocation),
    zoneGiven: invocation.get(reading.tz) !== null,
    onReject: invocation.get(reading.rejects) === null ? 'fail' : 'keep',
    maxRejects: invocation.get(reading.maxRejects) ?? 0.01,
    maxBytes: invocation.get(reading.maxBytes) ?? undefined,
  };
}

function filterOf(invocation: Invocation): Filter {
  const from = invocation.get(reading.from);
  const until = invocation.get(reading.until);
  if (from !== null && until !== null && until < from.slice(0, until.length)) throw endsBefore(from, until);
  return { queues: invocation.get(reading.queue), from, until };
}

function endsBefore(from: string, until: string): UsageError {
  return new UsageError(
    { en: `--until ${until} is before --from ${from}`, zh: `--until ${until} 早于 --from ${from}` },
    {},
    { en: 'Turn them round, or mend the year or month.', zh: '请对调两者，或检查年月是否写错。' },
  );
}

/** How rows that stand in several files are counted: what to do before, and the rows that count. */
interface Counts {
  readonly looked: () => Promise<void>;
  readonly once: (rows: readonly Row[]) => readonly Row[];
  readonly tests: readonly Test[];
}

async function* counted(
  opened: OpenedTable,
  invocation: Invocation,
  seen: Seen,
  { once, looked, tests }: Counts,
  passedOver?: PassedOver,
): AsyncIterable<readonly Row[]> {
  await looked();
  const time = timeColumn(opened.columns.map((column) => column.name));
  const filter = filterOf(invocation);
  const keep = keeps(filter, time);
  const passes = sifted(tests, time);
  for await (const batch of opened.rows()) {
    if (filter.queues.length > 0) seeQueues(batch, seen);
    const wanted = keepsAll(filter) ? batch : batch.filter(keep);
    const sieved = tests.length === 0 ? wanted : wanted.filter(passes);
    const rows = once(sieved);
    if (passedOver && sieved.length < batch.length) {
      const counting = new Set(sieved);
      passedOver(once(batch.filter((row) => !counting.has(row))));
    }
    seeRows(rows, time, seen);
    yield rows;
  }
}

function countedColumns(
  opened: OpenedTable,
  wanted: readonly string[],
  tests: readonly Test[],
  invocation: Invocation,
  seen: Seen,
): AsyncIterable<ColumnBatch> | null {
  const tested = columnsOf(tests, opened.columns);
  if (tested === null) return null;
  const batches = opened.columnBatches(new Set([...wanted, ...tested, ...seenColumns]));
  const sieved = batches && tests.length > 0 ? siftedColumns(batches, tests) : batches;
  return sieved && countColumns(sieved, seeColumns(filterOf(invocation), seen));
}

async function* countColumns(
  batches: AsyncIterable<ColumnBatch>,
  see: (batch: ColumnBatch) => void,
): AsyncIterable<ColumnBatch> {
  for await (const batch of batches) {
    see(batch);
    yield batch;
  }
}

function sharedPart(
  opened: OpenedTable,
  columns: readonly string[],
  helpers: Helpers,
  invocation: Invocation,
  seen: Seen,
): Shared | null {
  const { pieceBytes } = invocation.shell.crew;
  const wanted = [...columns, ...seenColumns];
  const started = helpers.start();
  const pieces = started.length > 0 ? opened.pieces(new Set(wanted), pieceBytes) : null;
  if (!pieces) return null;
  const filter = filterOf(invocation);
  return { pieces, helpers: started, seen, wanted, filter, pieceBytes, basis: opened.basis() };
}

/** Says what is left to be said when all rows have been read. */
async function finish(
  invocation: Invocation,
  { parts, files, seen }: { parts: readonly InputPart[]; files: readonly OpenedFile[]; seen: Seen },
  { sieve, overlap }: { sieve: Sieve; overlap: Overlap },
): Promise<void> {
  const { warn, note } = invocation.shell;
  const unknown = unknownQueues(invocation.get(reading.queue), seen.allQueues);
  for (const text of [...unknown, ...sieve.met.remarks(), ...overlap.warnings(), ...notesOf(parts)])
    warn(text);
  await writeRejects(invocation, files);
  note(closingLine(parts, seen, overlap.closing()));
}

/** The notes of each file; of several files with its name, but for what holds for all of them. */
function notesOf(parts: readonly InputPart[]): readonly Text[] {
  const names = shortNames(parts.map(({ name }) => name));
  const notes = parts.map(({ opened }) => opened.outcome().notes);
  const isOfAll = ({ en }: Text) => notes.every((list) => list.some((one) => one.en === en));
  return notes.flatMap((list, i) =>
    list
      .filter((text) => i === 0 || !isOfAll(text))
      .map((text) => (isOfAll(text) ? text : labelled(names[i], text))),
  );
}
