import { type Aggregator, createAggregator, type Rules, type Tallying } from '../../kpi/aggregate.js';
import type { GroupBy } from '../../kpi/group-by.js';
import type { Interval } from '../../tables/intervals.js';
import type { Invocation } from '../command.js';
import { addUpContacts } from '../reading/add-up.js';
import { intervalsOfKpi, volumeTables, wrongTable } from '../reading/chain.js';
import type { Input, InputPart } from '../reading/input.js';
import { addAgentTime, addForecast } from './amounts.js';
import { createGaps, type Gaps } from './gaps.js';
import { sayLeftOut } from './notes.js';

/** What is added up, and how. */
export interface Counting {
  readonly by: GroupBy;
  readonly rules: Rules;
  readonly tallying: Tallying;
}

/** Reads the command's input and adds up its rows by group. */
export async function addUp(invocation: Invocation, input: Input, how: Counting): Promise<Aggregator> {
  const gaps = createGaps(how.by);
  let aggregator: Aggregator | null = null;
  for (const part of input.parts) {
    const added = await addPart(part, how, gaps);
    if (aggregator) aggregator.join(added.sums());
    else aggregator = added;
  }
  await input.finish();
  await addAgentTime(invocation, aggregator!, how.by);
  await addForecast(invocation, aggregator!, how.by);
  const total = aggregator!.total();
  sayLeftOut(invocation, how.rules, input.seen, total === null);
  const whole = input.parts.some(({ table }) => table.name === 'intervals') ? total : null;
  if (whole) for (const note of gaps.notes(whole.sums)) invocation.shell.warn(note);
  return aggregator!;
}

async function addPart(part: InputPart, { by, rules, tallying }: Counting, gaps: Gaps): Promise<Aggregator> {
  if (part.table.name === 'contacts') return addUpContacts(part, by, rules, tallying);
  const aggregator = createAggregator(by, rules, tallying);
  for await (const batch of part.batches()) {
    if (part.table.name === 'intervals') {
      gaps.see(batch as unknown as Interval[]);
      aggregator.addIntervals(batch as unknown as Interval[]);
    } else if (part.table.name === 'kpi') aggregator.addIntervals(intervalsOfKpi(part, batch));
    else throw wrongTable(part, volumeTables);
  }
  return aggregator;
}
