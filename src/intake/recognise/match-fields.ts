import { type Alias, aliasesOf, bareAliasesOf, type ExportTable, fieldsOf } from '../aliases/index.js';
import { isEmpty, type RawRow } from '../cells.js';
import type { Header } from '../header/find-header.js';
import { columnFits, type Look, lookOf } from '../values/fits.js';
import { outcomeColumn } from './columns/outcome-column.js';
import { isCall } from './columns/whether-answered.js';

/** The fields that tell when a row is: as a whole, or as a date and a time. */
export const START: Record<ExportTable, { whole: string; date: string; time: string }> = {
  contacts: { whole: 'arrived_at', date: 'arrived_date', time: 'arrived_time' },
  intervals: { whole: 'interval_start', date: 'interval_date', time: 'interval_time' },
};

/** The column of each field: the one with the likeliest name whose values fit, what the user mapped first. */
export function matchFields(
  table: ExportTable,
  header: Header,
  sample: readonly RawRow[],
  map: ReadonlyMap<string, string>,
): Map<string, string> {
  const mapped = new Set([...map.values()].map((name) => name.toLowerCase()));
  const candidates = header.names.flatMap((name, index) =>
    mapped.has(name.toLowerCase())
      ? []
      : namesOf(header, index).flatMap((each, more) =>
          aliasesIn(each, table).map((alias) => ({
            ...alias,
            rank: alias.rank + more * PARTS_LATER + (alias.isBare ? BARE_LATER : 0),
            name,
            index,
          })),
        ),
  );
  candidates.sort((a, b) => a.rank - b.rank || a.index - b.index);
  const found = new Map(map);
  const taken = new Set<number>();
  const hasLook = (look: Look, index: number) => columnFits(look, sample, index);
  for (const field of fieldsOf[table]) {
    if (found.has(field)) continue;
    const look = lookOf(field, table);
    const free = candidates.filter((one) => !taken.has(one.index));
    const match =
      look === 'outcome'
        ? outcomeColumn(free, sample, isCall(Object.fromEntries(found), header, sample))
        : filledOne(
            free.filter((one) => one.field === field && !isCounted(one, free)),
            sample,
            (one) => hasLook(look, one.index),
          );
    if (!match) continue;
    found.set(field, match.name);
    taken.add(match.index);
  }
  const { whole, date, time } = START[table];
  const dateOnly = candidates.find((one) => one.field === whole && hasLook('date', one.index));
  if (!found.has(whole) && !found.has(date) && dateOnly) {
    found.set(date, dateOnly.name);
    // A whole number of days, such as 45945, looks like a time of day too.
    if (found.get(time) === dateOnly.name) found.delete(time);
  }
  return found;
}

/** The first that fits; of several the first that is not empty in all rows, such as the agent's name beside an id that is never written. */
function filledOne<One extends { readonly index: number }>(
  candidates: readonly One[],
  sample: readonly RawRow[],
  hasLook: (one: One) => boolean,
): One | undefined {
  const first = candidates.find(hasLook);
  if (first === undefined || candidates.length === 1) return first;
  const isFilled = ({ index }: One) => sample.some(({ cells }) => !isEmpty(cells[index]));
  return isFilled(first) ? first : (candidates.find((one) => hasLook(one) && isFilled(one)) ?? first);
}

/**
 * Whether a name that is that of a duration only with a unit counts something here, for a mean of the duration stands beside it: `Hold` beside `Avg
 * Hold`.
 */
function isCounted({ field, isBare }: Alias, others: readonly Alias[]): boolean {
  const mean = field.replace(/_sec$/, '_avg_sec');
  return isBare === true && mean !== field && others.some((one) => one.field === mean);
}

function aliasesIn(name: string, table: ExportTable): readonly Alias[] {
  const found = aliasesOf(name, table);
  return found.length > 0 || table !== 'intervals' ? found : bareAliasesOf(name);
}

/**
 * Under what a column is looked up: its name; for a name in two parts also the other way round, and the lower part alone, unless it is about outbound
 * calls.
 */
function namesOf({ names, parts }: Header, index: number): readonly string[] {
  const [top, low] = parts?.[index] ?? [];
  if (top === undefined || low === undefined) return namesWithin(names[index]);
  return OUTBOUND.test(top) ? [names[index]] : [names[index], `${low} ${top}`, low];
}

/** What stands before a name in Chinese without changing what it is: `电话挂断时间`, `人工应答时间`. */
const HAN_PREFIX = /^(?:电话|電話|人工|来电|來電|呼入|通话|通話|呼叫)(?=[\u4e00-\u9fff]{3})/;

const NESTED = /^[\p{L}\p{N}_$-]+(?:\.[\p{L}\p{N}_$-]+)+$/u;
/** What says nothing without the part above it. */
const OF_SOMETHING = new Set([
  'id',
  'name',
  'number',
  'type',
  'value',
  'time',
  'date',
  'status',
  'state',
  'code',
]);

/**
 * A name, and what it is without what says little; of a part of a nested record (`timing.startedAt`) the whole path, then its ends, the longer ones
 * first; marks of types (`$date`) do not count.
 */
function namesWithin(name: string): readonly string[] {
  if (HAN_PREFIX.test(name)) return [name, name.replace(HAN_PREFIX, '')];
  if (!name.includes('.') || !NESTED.test(name)) return [name];
  const path = name.split('.').filter((part) => !part.startsWith('$'));
  const ends = path.map((_, from) => path.slice(from).join(' '));
  return [name, ...ends.filter((end) => path.length === 1 || !OF_SOMETHING.has(end.toLowerCase()))];
}

const OUTBOUND = /outbound|outgoing|呼出|外呼|saliente|ausgehend/i;
/** A name that fits as a whole goes before one that fits in part. */
const PARTS_LATER = 1000;
/** `Hold` may be a count; `Total Hold` beside it is none. */
const BARE_LATER = 500;
