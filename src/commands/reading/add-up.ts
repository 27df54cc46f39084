import {
  type Aggregator,
  createAggregator,
  named,
  noTallies,
  type Rules,
  type Tallying,
} from '../../kpi/aggregate.js';
import { figureColumns } from '../../kpi/contact-columns.js';
import { type GroupBy, sourceOf, textOfGroupBy } from '../../kpi/group-by.js';
import { columnsRead } from '../../kpi/tallies/running.js';
import type { Contact } from '../../tables/contacts.js';
import type { Row } from '../../tables/table.js';
import { seeAll } from './column-batches.js';
import type { InputPart } from './input.js';
import { type HelperTask, type Share, takeShare } from './share.js';
import { noneTaken } from './taking-turns.js';

/**
 * Adds up a list of contacts by the quickest road: a large file in pieces, by all cores; else as columns, where all columns of `--by` hold
 * words; else row by row. The sums are the same.
 */
export async function addUpContacts(
  part: InputPart,
  by: GroupBy,
  rules: Rules,
  tallying: Tallying = noTallies,
): Promise<Aggregator> {
  const wanted = wantedColumns(part, by, tallying);
  const shared = wanted && (await addUpTogether(part, { by, rules, tallying, wanted }));
  if (shared) return shared;
  const aggregator = createAggregator(by, rules, tallying);
  const batches = wanted && part.columnBatches(wanted);
  if (batches) for await (const batch of batches) aggregator.addColumns(batch);
  else {
    const passedOver = (rows: readonly Row[]) => aggregator.follow(rows as unknown as Contact[]);
    for await (const batch of part.batches(passedOver)) aggregator.addContacts(batch as unknown as Contact[]);
  }
  return aggregator;
}

/** The columns that are looked at; null where one of `--by` holds something other than words. */
function wantedColumns({ columns }: InputPart, by: GroupBy, { tallies }: Tallying): readonly string[] | null {
  const names = by.parts.flatMap((part) => (part.kind === 'column' ? [sourceOf(part)] : []));
  const typeOf = (name: string) => columns.find((column) => column.name === name)?.type ?? 'text';
  if (names.some((name) => !['text', 'flag'].includes(typeOf(name)))) return null;
  return [...figureColumns, ...columnsRead(tallies), ...names];
}

/** What is to be added up, and how. */
interface Work {
  readonly by: GroupBy;
  readonly rules: Rules;
  readonly tallying: Tallying;
  readonly wanted: readonly string[];
}

/** Null where the file is not worth it, or its pieces do not fit together. */
async function addUpTogether(
  part: InputPart,
  { by, rules, tallying, wanted }: Work,
): Promise<Aggregator | null> {
  const text = textOfGroupBy(by);
  const shared = text === null ? null : part.shared(wanted);
  if (!shared || text === null) return null;
  const { pieces, helpers, seen: ours, ...piecewise } = shared;
  const task: HelperTask = {
    ...piecewise,
    by: text,
    rules,
    tallying: named(tallying),
    taker: 0,
    takers: helpers.length + 1,
    taken: noneTaken(pieces.count),
  };
  const answers = helpers.map((helper, i) => helper.ask({ ...task, taker: i + 1 }) as Promise<Share | null>);
  const aggregator = createAggregator(by, rules, tallying);
  const own = await takeShare(pieces, task, aggregator);
  const others = await untilCovered(answers, pieces.count - own.found.size);
  const found = [own, ...others].flatMap((share) => [...share.found]).sort(([a], [b]) => a - b);
  if (!pieces.join(found.map(([, met]) => met))) return null;
  for (const { sums } of others) aggregator.join(sums);
  for (const { seen } of [own, ...others]) seeAll(ours, seen);
  return aggregator;
}

/** The answers that hold so many pieces; a helper who got ready only when all were taken is not waited for. */
function untilCovered(answers: readonly Promise<Share | null>[], count: number): Promise<readonly Share[]> {
  const shares: Share[] = [];
  let missing = count;
  let waiting = answers.length;
  return new Promise((resolve) => {
    if (missing === 0) resolve(shares);
    for (const answer of answers) {
      answer.then((share) => {
        if (share) shares.push(share);
        missing -= share?.found.size ?? 0;
        if (--waiting === 0 || missing === 0) resolve(shares);
      });
    }
  });
}
