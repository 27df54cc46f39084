import type { Text } from '../../text/text.js';
import { isNameOfAll, isTotalName, isTotalWord } from '../aliases/words.js';
import { type RawCell, type RawRow, textOf } from '../cells.js';
import { ASIDE } from '../header/not-a-row.js';
import type { Draft } from './draft.js';
import type { Bound } from './resolve.js';
import type { RowPlan, SetAside } from './row-plan.js';

const MANY_QUEUES = 10_000;
const NEARLY_ALL = 0.9;
/** So many intervals in which a queue is exactly the sum of two or more others are no chance. */
const NO_CHANCE = 3;
/** A total may differ a little from the sum of its queues: contacts that were in two of them, or in none. */
const MUCH = 1.25;

/** Rows to be set aside because their queue or agent stands for others, and what to say of those that are not called a total. */
export interface TotalRows {
  readonly setAside: RowPlan['setAside'];
  readonly notes: readonly Text[];
}

/**
 * Finds the rows of a queue that holds the sum of the others. `Total` or `合计` is one by its name, and an agent too; in a report of intervals also `Sales Total`; a queue
 * called `All` is one if its numbers are about the sum of the others, and a queue of any name if they are exactly that.
 */
export function totalRows(
  bounds: readonly Bound[],
  table: string,
  { fields, context }: Pick<Draft, 'fields' | 'context'>,
): TotalRows {
  const agents = bounds.filter(({ field }) => AGENTS.includes(field)).map(({ at }) => at.index);
  const named = [...new Set(agents)].map((place) => rule(place, (cell) => isTotalWord(textOf(cell))));
  const queue = bounds.find((bound) => bound.field === 'queue');
  if (!queue) return { setAside: named, notes: [] };
  const { index } = queue.at;
  const isReport = table === 'intervals';
  const isNamed = isReport ? isTotalName : isTotalWord;
  const read = (field: string) => fields.find((one) => one.field === field && !one.hidden)?.read;
  const [start, offered] = [read('interval_start'), read('offered') ?? read('answered')];
  const sums =
    isReport && start && offered
      ? sumsOfOthers(
          context.sample.flatMap((row) => {
            const name = textOf(row.cells[index]);
            if (isNamed(name)) return [];
            return [{ name, at: String(start(row.cells)), count: Number(offered(row.cells)) }];
          }),
        )
      : new Map<string, number>();
  const isTotal = (cell: RawCell) => isNamed(textOf(cell)) || sums.has(textOf(cell));
  return {
    setAside: [rule(index, isTotal), ...named],
    notes: [...sums].map(([name, intervals]) => sumNote(name, intervals)),
  };
}

const AGENTS = ['agent_id', 'agent_name'];

function rule(index: number, isTotal: (cell: RawCell) => boolean): SetAside {
  return { reason: ASIDE.total, test: remembered(index, isTotal), inputs: [index] };
}

function remembered(index: number, isTotal: (cell: RawCell) => boolean) {
  const known = new Map<RawCell, boolean>();
  return (cells: RawRow['cells']) => {
    const cell = cells[index];
    let total = known.get(cell);
    if (total === undefined) {
      total = isTotal(cell);
      if (known.size < MANY_QUEUES) known.set(cell, total);
    }
    return total;
  };
}

/** What a queue was offered in an interval. */
interface Offer {
  readonly name: string;
  readonly at: string;
  readonly count: number;
}

/** Queues that are the sum of the others, with the number of intervals looked at. */
function sumsOfOthers(offers: readonly Offer[]): ReadonlyMap<string, number> {
  const byInterval = new Map<string, Map<string, number>>();
  for (const { name, at, count } of offers) {
    const queues = byInterval.get(at) ?? new Map<string, number>();
    queues.set(name, (queues.get(name) ?? 0) + count);
    byInterval.set(at, queues);
  }
  const names = new Set(offers.map(({ name }) => name));
  const found = new Map<string, number>();
  if (names.size < 2 || names.size > MANY_QUEUES) return found;
  const tallies = new Map<string, { seen: number; exact: number; near: number }>();
  for (const queues of byInterval.values()) weigh(queues, tallies);
  for (const [name, { seen, exact, near }] of tallies) {
    const isSum = seen >= NO_CHANCE && exact >= seen * NEARLY_ALL;
    const isAll = isNameOfAll(name) && seen > 0 && near >= seen * NEARLY_ALL;
    if (isSum || isAll) found.set(name, seen);
  }
  return found;
}

/** Compares every queue of an interval with the sum of the others; those without any contact say nothing. */
function weigh(
  queues: ReadonlyMap<string, number>,
  tallies: Map<string, { seen: number; exact: number; near: number }>,
): void {
  const counts = [...queues.values()].filter((count) => count > 0);
  const sum = counts.reduce((all, count) => all + count, 0);
  for (const [name, count] of queues) {
    const others = sum - count;
    const least = isNameOfAll(name) ? 2 : 3;
    if (counts.length < least || !(others > 0)) continue;
    const tally = tallies.get(name) ?? { seen: 0, exact: 0, near: 0 };
    tally.seen++;
    if (count === others) tally.exact++;
    if (count >= others / MUCH && count <= others * MUCH) tally.near++;
    tallies.set(name, tally);
  }
}

function sumNote(name: string, intervals: number): Text {
  return {
    en: `the queue "${name}" holds the sum of the others (in ${intervals} intervals looked at): its rows are set aside as totals`,
    zh: `队列“${name}”是其他队列之和（已核对${intervals}个时段），其各行按合计行剔除`,
  };
}
