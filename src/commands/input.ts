import { type OpenedTable, openTable, type ReadOptions } from '../intake/open-table.js';
import type { ColumnBatch } from '../tables/column-batch.js';
import type { Column, Row, TableSpec } from '../tables/table.js';
import { isoDate } from '../time/calendar-date.js';
import { createZone, type Zone } from '../time/zone.js';
import { closingLine, type Seen } from './closing-line.js';
import { daysOf, wordsIn } from './column-batches.js';
import type { Invocation } from './command.js';
import { type Filter, keeps, keepsAll, timeColumn } from './filter.js';
import * as reading from './options/reading.js';
import { createOverlap, type Overlap } from './overlap.js';
import { choosePreset } from './preset.js';
import { writeRejects } from './rejects.js';
import { createSieve, type Sieve, type Test } from './sieve.js';
import { columnsOf, sifted, siftedColumns } from './sift.js';
import { checkOutput } from './write.js';

/** The tables that a command was given: files, or standard input, each read the same way. */
export interface Input {
  readonly parts: readonly InputPart[];
  /** The days of the rows read so far, as ISO dates. */
  readonly days: ReadonlySet<string>;
  /** To be called when all rows have been read: writes the rejects, says what was read. */
  finish(): Promise<void>;
}

/** One of the files: which table it is, and its rows, filtered, in batches as they come. */
export interface InputPart {
  readonly name: string;
  readonly table: TableSpec;
  readonly columns: readonly Column[];
  readonly opened: OpenedTable;
  batches(): AsyncIterable<readonly Row[]>;
  /** The same rows as columns of the fields wanted, to be gone through instead; null where they come as rows only. */
  columnBatches(wanted: readonly string[]): AsyncIterable<ColumnBatch> | null;
}

/** Opens the command's files (none: standard input) by the reading options; `wanted` helps with unknown exports. */
export async function openInput(invocation: Invocation, wanted?: ReadOptions['table']): Promise<Input> {
  checkOutput(invocation);
  const names = invocation.files.length > 0 ? invocation.files : ['-'];
  const how: ReadOptions = { ...(await readOptions(invocation)), table: wanted };
  const seen: Seen = { days: new Set(), queues: new Set() };
  const sieve = await createSieve(invocation);
  const files: { name: string; opened: OpenedTable }[] = [];
  for (const name of names)
    files.push({ name, opened: await openTable(await invocation.shell.source(name), how) });
  const overlap = createOverlap(files.map(({ name, opened }) => ({ name, table: opened.table })));
  const parts = files.map(({ name, opened }, i): InputPart => {
    const { table, columns } = opened;
    const once = (rows: readonly Row[]) => overlap.once(rows, i);
    const tests = sieve.tests(columns);
    return {
      name,
      table,
      columns,
      opened,
      batches: () => counted(opened, invocation, tests, seen, once),
      columnBatches: (wanted) =>
        files.length > 1 ? null : countedColumns(opened, wanted, tests, invocation, seen),
    };
  });
  return { parts, days: seen.days, finish: () => finish(invocation, parts, sieve, seen, overlap) };
}

/** The zone of the export's clock: `--tz`, else the system's. */
export function zoneOf(invocation: Invocation): Zone {
  return invocation.get(reading.tz) ?? createZone(invocation.shell.systemZone) ?? createZone('UTC')!;
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
    zone: zoneOf(invocation),
    onReject: invocation.get(reading.rejects) === null ? 'fail' : 'keep',
    maxRejects: invocation.get(reading.maxRejects) ?? 0.01,
    maxBytes: invocation.get(reading.maxBytes) ?? undefined,
  };
}

function filterOf(invocation: Invocation): Filter {
  return {
    queues: invocation.get(reading.queue),
    from: invocation.get(reading.from),
    until: invocation.get(reading.until),
  };
}

async function* counted(
  opened: OpenedTable,
  invocation: Invocation,
  tests: readonly Test[],
  seen: Seen,
  once: (rows: readonly Row[]) => readonly Row[],
): AsyncIterable<readonly Row[]> {
  const time = timeColumn(opened.columns.map((column) => column.name));
  const filter = filterOf(invocation);
  const keep = keeps(filter, time);
  const passes = sifted(tests, time);
  for await (const batch of opened.rows()) {
    const wanted = keepsAll(filter) ? batch : batch.filter(keep);
    const rows = once(tests.length === 0 ? wanted : wanted.filter(passes));
    count(rows, time, seen);
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
  if (!keepsAll(filterOf(invocation)) || tested === null) return null;
  const batches = opened.columnBatches(new Set([...wanted, ...tested, 'queue', 'arrived_at']));
  return batches && countColumns(tests.length === 0 ? batches : siftedColumns(batches, tests), seen);
}

async function* countColumns(batches: AsyncIterable<ColumnBatch>, seen: Seen): AsyncIterable<ColumnBatch> {
  for await (const batch of batches) {
    for (const day of daysOf(batch)) seen.days.add(isoDate(day));
    for (const queue of wordsIn(batch, 'queue')) if (typeof queue === 'string') seen.queues.add(queue);
    yield batch;
  }
}

function count(rows: readonly Row[], time: string | null, seen: Seen): void {
  let last = '';
  for (const row of rows) {
    const at = time === null ? null : row[time];
    if (typeof at === 'string' && !at.startsWith(last || ' ')) {
      last = at.slice(0, 10);
      seen.days.add(last);
    }
    if (typeof row.queue === 'string') seen.queues.add(row.queue);
  }
}

async function finish(
  invocation: Invocation,
  parts: readonly InputPart[],
  sieve: Sieve,
  seen: Seen,
  overlap: Overlap,
): Promise<void> {
  for (const remark of sieve.met.remarks()) invocation.shell.warn(remark);
  for (const warning of overlap.warnings()) invocation.shell.warn(warning);
  for (const part of parts) {
    for (const note of part.opened.outcome().notes) invocation.shell.warn(note);
  }
  await writeRejects(invocation, parts);
  invocation.shell.note(closingLine(parts, seen, overlap.closing()));
}
