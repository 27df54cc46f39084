import type { Text } from '../../../text/text.js';
import { isNameOfAll, isTotalName, isTotalWord, isWholeDay } from '../../aliases/words.js';
import { type RawCell, type RawRow, textOf } from '../../cells.js';
import { ASIDE } from '../../header/not-a-row.js';
import type { Draft } from '../draft.js';
import type { FieldPlan } from '../readings/field.js';
import { recalled } from '../readings/recalled.js';
import type { Bound } from '../resolve.js';
import type { RowPlan, SetAside } from '../row-plan.js';
import type { Test } from '../when.js';

const MANY_QUEUES = 10_000;
const NEARLY_ALL = 0.9;
/** So many intervals in which a queue is exactly the sum of two or more others are no chance. */
const NO_CHANCE = 3;
/** A total may differ a little from the sum of its queues: contacts that were in two of them, or in none. */
const MUCH = 1.25;
/** A count so small may differ by as much. */
const FEW = 3;
/** Where fewer first rows were looked at, they are all. */
const WHOLE_ROWS = 4000;

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
  const read = (field: string) => fields.find((one) => one.field === field && !one.hidden)?.read;
  const isContact = contactTest(table, read);
  const isReport = table === 'intervals';
  const agents = bounds.filter(({ field }) => AGENTS.includes(field)).map(({ at }) => at.index);
  const other = isReport ? otherNames(bounds, context.sample) : [];
  const named = [...new Set(agents)]
    .map((place) => rule(place, (cell) => isTotalWord(textOf(cell)), isContact))
    .concat(other.map((place) => rule(place, isTotalOrDay, isContact)));
  const queue = bounds.find((bound) => bound.field === 'queue');
  if (!queue) return { setAside: named, notes: [] };
  const { index } = queue.at;
  const isNamed = isReport ? isTotalName : isTotalWord;
  const only = isReport ? onlyQueue(context.sample, index) : null;
  if (only !== null && isNamed(only)) return { setAside: named, notes: [onlyNote(only)] };
  const start = read('interval_start');
  const sums =
    isReport && start ? sumsIn(context.sample, { index, start, isNamed, read }) : new Map<string, number>();
  const isTotal = (cell: RawCell) => isNamed(textOf(cell)) || sums.has(textOf(cell));
  return {
    setAside: [rule(index, isTotal, isContact), ...named],
    notes: [...sums].map(([name, intervals]) => sumNote(name, intervals)),
  };
}

type Read = FieldPlan['read'];

/** Columns that no field comes from and that name the rows, in a report by shift or team, say; not where every row is called a total. */
function otherNames(bounds: readonly Bound[], sample: readonly RawRow[]): readonly number[] {
  const taken = new Set(bounds.flatMap(({ at, time }) => [at.index, ...(time ? [time.index] : [])]));
  const width = sample.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const isName = (cell: RawCell = null) => /\p{L}/u.test(textOf(cell)) && !isTotalOrDay(cell);
  return Array.from({ length: width }, (_, index) => index).filter(
    (index) => !taken.has(index) && sample.some(({ cells }) => isName(cells[index])),
  );
}

function isTotalOrDay(cell: RawCell): boolean {
  return isTotalWord(textOf(cell)) || isWholeDay(textOf(cell));
}

/** Whether a row tells of one contact, whatever its queue or agent is called: it has an id of its own, and a time. */
function contactTest(table: string, read: (field: string) => Read | undefined): Test {
  const [id, arrived] = [read('contact_id'), read('arrived_at')];
  if (table !== 'contacts' || !id || !arrived) return () => false;
  return (cells) => typeof id(cells) === 'string' && typeof arrived(cells) === 'string';
}

/** The only queue that a report has, if it has been looked at as a whole; else null. */
function onlyQueue(sample: readonly RawRow[], index: number): string | null {
  if (sample.length >= WHOLE_ROWS) return null;
  const names = new Set(sample.map(({ cells }) => textOf(cells[index])));
  const [only] = names;
  return names.size === 1 ? only : null;
}

function onlyNote(name: string): Text {
  return {
    en: `"${name}" is the only queue: its rows are no totals of others`,
    zh: `只有“${name}”一个队列，其各行不按合计行剔除`,
  };
}

const AGENTS = ['agent_id', 'agent_name'];

/** A reader of bytes that looks at this column only takes every row with the name for a total; those are then looked at as a whole. */
function rule(index: number, isTotal: (cell: RawCell) => boolean, isContact: Test): SetAside {
  const isNamed = recalled((cells) => isTotal(cells[index]), [index]);
  return {
    reason: ASIDE.total,
    test: (cells) => isNamed(cells) && !isContact(cells),
    inputs: [index],
  };
}

/** What a queue was offered in an interval. */
interface Offer {
  readonly name: string;
  readonly at: string;
  readonly count: number;
}

/** Counts that a total has the sums of, as far as the report has them. */
const COUNTS = ['offered', 'answered', 'abandoned'];

/** Queues that are the sum of the others in every count that the report has, with the number of intervals looked at. */
function sumsIn(
  sample: readonly RawRow[],
  by: {
    readonly index: number;
    readonly start: Read;
    readonly isNamed: (name: string) => boolean;
    readonly read: (field: string) => Read | undefined;
  },
): ReadonlyMap<string, number> {
  const counts = COUNTS.flatMap((field) => by.read(field) ?? []);
  const rows = sample
    .map(({ cells }) => ({ name: textOf(cells[by.index]), cells }))
    .filter(({ name }) => !by.isNamed(name))
    .map(({ name, cells }) => ({ name, cells, at: String(by.start(cells)) }));
  const [main, ...others] = counts.map((count) =>
    rows.map(({ name, cells, at }) => ({ name, at, count: Number(count(cells)) })),
  );
  const sums = main ? sumsOfOthers(main) : new Map<string, number>();
  return new Map([...sums].filter(([name]) => others.every((offers) => addsUp(name, offers))));
}

/** Whether a further count of a queue is the sum of the others too: in nearly all intervals, or, for one that is called `All`, about so on the whole. */
function addsUp(name: string, offers: readonly Offer[]): boolean {
  const intervals = new Map<string, { own: number; others: number }>();
  for (const offer of offers) {
    const sums = intervals.get(offer.at) ?? { own: 0, others: 0 };
    sums[offer.name === name ? 'own' : 'others'] += offer.count;
    intervals.set(offer.at, sums);
  }
  const seen = [...intervals.values()].filter(({ own, others }) => own > 0 || others > 0);
  const exact = seen.filter(({ own, others }) => own === others).length;
  if (exact >= seen.length * NEARLY_ALL) return true;
  const total = (which: 'own' | 'others') => seen.reduce((sum, one) => sum + one[which], 0);
  const [own, others] = [total('own'), total('others')];
  return isNameOfAll(name) && own >= others / MUCH - FEW && own <= others * MUCH + FEW;
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
