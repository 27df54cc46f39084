import type { Row } from '../../tables/table.js';
import { createFingerprints } from '../../text/fingerprints.js';
import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import type { OpenedTable } from '../open-table.js';
import { joinOutcomes } from '../outcome.js';
import { timeOrderOf } from '../parts/time-order.js';
import type { Folding } from '../plan/row-plan.js';

/**
 * Several files whose rows are put together to contacts (logs of events, lists of legs), read as one: a call that begins in one log and ends in the
 * next is one call. The rows of all are joined in the order of their times; a row that also stands in another file counts once.
 */
export function joinTables(tables: readonly [OpenedTable, ...OpenedTable[]]): OpenedTable {
  const [first] = tables;
  const foldings = tables.flatMap(({ folding }) => (folding ? [folding] : []));
  async function* rows(): AsyncIterable<readonly Row[]> {
    const [{ fold, tally }] = foldings;
    const once = withoutRepeated();
    const merged = inTimeOrder(foldings, once.isNew);
    tally.made(0);
    for await (const batch of fold(merged, tally.fact)) {
      tally.made(batch.length);
      yield batch;
    }
    if (once.count() > 0) tally.fact(inTwoFiles(once.count()));
  }
  const names = new Set<string>();
  const columns = tables.flatMap((table) =>
    table.columns.filter(({ name }) => !names.has(name) && names.add(name)),
  );
  return {
    ...first,
    columns,
    folding: null,
    rows,
    columnBatches: () => null,
    pieces: () => null,
    outcome: () => joinOutcomes(tables.map((table) => table.outcome())),
  };
}

function withoutRepeated() {
  const seen = createFingerprints();
  let count = 0;
  return {
    isNew: (row: Row, file: number) => {
      const owner = seen.claim(JSON.stringify(row), file);
      if (owner === null || owner === file) return true;
      count++;
      return false;
    },
    count: () => count,
  };
}

const LOOK = 1000;
const SLACK_SEC = 3600;
const BATCH = 1000;

/** One of the files: its rows, one by one. */
interface Stream {
  readonly file: number;
  readonly next: () => Promise<Row | null>;
  readonly time: string;
  head: Row | null;
}

/** The rows of all files; those of files that run forwards, or all backwards, by their times, else one file after the other. */
async function* inTimeOrder(
  foldings: readonly Folding[],
  isNew: (row: Row, file: number) => boolean,
): AsyncIterable<readonly Row[]> {
  const looked = await Promise.all(foldings.map(({ rows, time }, file) => streamOf(rows(), time, file)));
  const orders = new Set(looked.map(({ order }) => order));
  const turn = orders.size === 1 && orders.has('falling') ? -1 : 1;
  const open = looked.map(({ stream }) => stream).filter(({ head }) => head !== null);
  let batch: Row[] = [];
  while (open.length > 0) {
    const next = open.reduce((a, b) => (turn * (secondsOf(b) - secondsOf(a)) < 0 ? b : a));
    if (isNew(next.head as Row, next.file)) batch.push(next.head as Row);
    next.head = await next.next();
    if (next.head === null) open.splice(open.indexOf(next), 1);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function streamOf(batches: AsyncIterable<readonly Row[]>, time: string, file: number) {
  const iterator = batches[Symbol.asyncIterator]();
  let held: Row[] = [];
  let at = 0;
  const more = async () => {
    const { done, value } = await iterator.next();
    if (done) return false;
    if (at > 0) held = held.slice(at);
    at = 0;
    for (const row of value) held.push(row);
    return true;
  };
  while (held.length < LOOK && (await more()));
  const order = timeOrderOf(
    held.map((row) => Date.parse(String(row[time])) / 1000),
    SLACK_SEC,
  );
  const next = async () => {
    while (at >= held.length) if (!(await more())) return null;
    return held[at++];
  };
  const stream: Stream = { file, next, time, head: await next() };
  return { order, stream };
}

function secondsOf({ head, time }: Stream): number {
  return Date.parse(String(head?.[time])) / 1000;
}

function inTwoFiles(count: number): Text {
  return {
    en: `${plural(count, 'row stands', 'rows stand')} in two of the files, counted once; the files are read as one`,
    zh: `${count} 行同时出现在两个文件中，只计一次；各文件合并读取`,
  };
}
