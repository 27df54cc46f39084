import type { Rules } from '../kpi/accumulator.js';
import { type Aggregator, createAggregator, type Tallying } from '../kpi/aggregate.js';
import { figureColumns } from '../kpi/contact-columns.js';
import { type GroupBy, sourceOf } from '../kpi/group-by.js';
import type { ColumnBatch } from '../tables/column-batch.js';
import type { Contact } from '../tables/contacts.js';
import type { Interval } from '../tables/intervals.js';
import type { Cell } from '../tables/table.js';
import { intervalsOfKpi, wrongTable } from './chain.js';
import { wordsIn } from './column-batches.js';
import type { Invocation } from './command.js';
import { type Input, type InputPart, openInput } from './input.js';
import { addAgentTime, addForecast } from './kpi-amounts.js';
import { mixedDirections } from './kpi-notes.js';

/** What is added up, and how. */
export interface Counting {
  readonly by: GroupBy;
  readonly rules: Rules;
  readonly tallying: Tallying;
}

/** What the command was given, added up. */
export interface AddedUp {
  readonly input: Input;
  readonly aggregator: Aggregator;
}

/** Reads the command's files and adds up their rows by group. */
export async function addUp(invocation: Invocation, how: Counting): Promise<AddedUp> {
  const { by, rules, tallying } = how;
  const aggregator = createAggregator(by, rules, tallying);
  const input = await openInput(invocation);
  const directions = new Set<Cell>();
  for (const part of input.parts) await addPart(aggregator, part, how, directions);
  await input.finish();
  await addAgentTime(invocation, aggregator, by);
  await addForecast(invocation, aggregator, by);
  const apart = by.parts.some((part) => part.name === 'direction');
  if (!apart && directions.size > 1 && directions.has('outbound')) invocation.shell.warn(mixedDirections);
  return { input, aggregator };
}

async function addPart(
  aggregator: Aggregator,
  part: InputPart,
  how: Counting,
  directions: Set<Cell>,
): Promise<void> {
  const batches = columnBatches(part, how);
  if (batches) {
    for await (const batch of batches) {
      for (const direction of wordsIn(batch, 'direction')) directions.add(direction);
      aggregator.addColumns(batch);
    }
  } else await addRows(aggregator, part, directions);
}

/** A list of contacts as columns, where all columns of `--by` hold words. */
function columnBatches(part: InputPart, { by, tallying }: Counting): AsyncIterable<ColumnBatch> | null {
  const names = by.parts.flatMap((one) => (one.kind === 'column' ? [sourceOf(one)] : []));
  const typeOf = (name: string) => part.columns.find((column) => column.name === name)?.type ?? 'text';
  if (names.some((name) => !['text', 'flag'].includes(typeOf(name)))) return null;
  const reads = tallying.tallies.flatMap((tally) => tally.reads);
  return part.columnBatches([...figureColumns, ...reads, 'direction', ...names]);
}

async function addRows(aggregator: Aggregator, part: InputPart, directions: Set<Cell>): Promise<void> {
  for await (const batch of part.batches()) {
    for (const row of batch) directions.add(row.direction ?? null);
    if (part.table.name === 'contacts') aggregator.addContacts(batch as unknown as Contact[]);
    else if (part.table.name === 'intervals') aggregator.addIntervals(batch as unknown as Interval[]);
    else if (part.table.name === 'kpi') aggregator.addIntervals(intervalsOfKpi(part, batch));
    else throw wrongTable(part, 'contacts, intervals or kpi');
  }
}
