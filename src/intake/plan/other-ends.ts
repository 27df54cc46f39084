import type { Text } from '../../text/text.js';
import { type RawRow, textOf } from '../cells.js';
import { NEARLY_ALL } from '../values/nearly-all.js';
import { numberOf } from '../values/number.js';
import type { ColumnAt } from './readings/cell-readings.js';
import { type Bound, PLAIN } from './resolve.js';

/** Ways in which contacts leave a queue that are neither answered nor abandoned, in names of columns; what came in from elsewhere is none. */
const ENDS =
  /\b(?:dequeued?|(?:over|out|inter)?flow(?:s|ed)?|redirect(?:s|ed)?|rerouted|transfer(?:s|red)?|forwarded|diverted|deflected|rolled|call ?backs?|voice ?mails?|messages?|busy|blocked|refused|rejected|disconnect(?:s|ed)?|time(?:d)? ?outs?|exit(?:s|ed)?|others?)\b|溢出|转出|流出|分流|留言|回拨|回呼|预约|出队|超时|遇忙|忙线|转移|转接|转交|拒绝|退出|挂断|其他|其它/i;
const CAME_IN = /\bin\b|转入|流入|溢入/i;

/** Ways to give up, each of which a report may count by itself. */
const GIVEN_UP = /放弃|弃呼|呼损|\b(?:abn|aban|abandon(?:s|ed)?|lost)\b|\bhang ?ups?\b/i;
const NO_COUNT = /[%率]|时长|时间|平均|\b(?:rate|ratio|time|avg|average|max|sec)\b/i;

const MOST_ENDS = 8;
const LEAST_ROWS = 3;

/** The columns of a report with the ends that make up what was offered, and what to say of it. */
export interface EndsFound {
  readonly bounds: readonly Bound[];
  readonly notes: readonly Text[];
}

/**
 * Finds the columns in which contacts ended that were neither answered nor abandoned, where a report has several such columns: those whose sum is what is left of
 * the offered, in nearly all rows. `overflowed` is their sum then. Where the one column of that field makes it alone, or none does, everything stays as it is.
 */
export function otherEnds(
  bounds: readonly Bound[],
  names: readonly string[],
  rows: readonly RawRow[],
): EndsFound {
  const unchanged = { bounds, notes: [] };
  const at = (field: string) => bounds.find((one) => one.field === field);
  const [offered, answered, abandoned, now] = ['offered', 'answered', 'abandoned', 'overflowed'].map(at);
  if (
    !offered ||
    !answered ||
    !abandoned ||
    [offered, answered, abandoned, now].some((one) => one && !isPlain(one))
  )
    return unchanged;
  const free = names.flatMap((name, index) =>
    isFree(index, bounds) && isEnd(name) ? [{ name, index }] : [],
  );
  const candidates = [...(now ? [now.at] : []), ...free].slice(0, MOST_ENDS);
  const left = leftOf(
    rows,
    [offered, answered, abandoned].map((one) => one.at.index),
  );
  const fits = (ends: readonly { index: number }[]) => isNearlyAll(left, ends, at('short_abandoned')?.at);
  if (left.filter(({ rest }) => rest > 0).length < LEAST_ROWS || fits(now ? [now.at] : [])) return unchanged;
  const lost = names.flatMap((name, index) =>
    isFree(index, bounds) && isGivenUp(name) ? [{ name, index }] : [],
  );
  const parts = subsetsOf(lost.slice(0, MOST_ENDS)).find(fits);
  if (parts !== undefined) return withGivenUp(bounds, abandoned, parts);
  const ends = subsetsOf(candidates).find(fits);
  if (ends === undefined) return unchanged;
  const [first, ...more] = ends;
  const overflowed: Bound = {
    ...PLAIN,
    field: 'overflowed',
    at: first,
    others: more.map((other) => ({ at: other, unit: null, sign: 1 })),
  };
  const kept = bounds.filter(
    ({ field, at: { index } }) => field !== 'overflowed' && !ends.some((end) => end.index === index),
  );
  return { bounds: [...kept, overflowed], notes: [madeUp(ends.map(({ name }) => name))] };
}

function isGivenUp(name: string): boolean {
  const words = name.replaceAll('_', ' ');
  return GIVEN_UP.test(words) && !NO_COUNT.test(words);
}

/** The abandoned with those that further columns count: those who gave up in the queue, and those while a phone rang. */
function withGivenUp(bounds: readonly Bound[], abandoned: Bound, parts: readonly ColumnAt[]): EndsFound {
  const others = parts.map((at) => ({ at, unit: null, sign: 1 as const }));
  const names = [abandoned.at, ...parts].map(({ name }) => name);
  return {
    bounds: bounds.map((one) => (one === abandoned ? { ...abandoned, others } : one)),
    notes: [
      {
        en: `offered is answered + ${names.map((name) => `"${name}"`).join(' + ')}: abandoned is the sum of these`,
        zh: `进线量 = 接通量 + ${names.map((name) => `“${name}”`).join(' + ')}：abandoned（放弃量）取这几列之和`,
      },
    ],
  };
}

function isPlain({ others, shareOf }: Bound): boolean {
  return others.length === 0 && !shareOf;
}

/** Contacts passed on by agents may be meant by `Transferred`, or those that the queue passed on. */
function isFree(index: number, bounds: readonly Bound[]): boolean {
  return bounds.every(
    ({ field, at, time }) => field === 'transferred' || (at.index !== index && time?.index !== index),
  );
}

/** Whether a column names contacts that were neither answered nor abandoned. `isEnd('Overflowed Out')` is `true`, `isEnd('Overflowed In')` is `false`. */
export function isEnd(name: string): boolean {
  const words = name.replaceAll('_', ' ');
  return ENDS.test(words) && !CAME_IN.test(words);
}

interface Left {
  readonly row: RawRow;
  readonly rest: number;
}

/** What is left of the first count of each row without the others; rows without one of them say nothing. */
function leftOf(rows: readonly RawRow[], places: readonly number[]): readonly Left[] {
  return rows.flatMap((row) => {
    const [whole, ...parts] = places.map((place) => countIn(row, place));
    const rest = parts.reduce((left, part) => left - part, whole);
    return Number.isNaN(rest) ? [] : [{ row, rest }];
  });
}

function isNearlyAll(
  left: readonly Left[],
  ends: readonly { index: number }[],
  short: { index: number } | undefined,
): boolean {
  const made = left.filter(({ row, rest }) => {
    const sum = ends.reduce((total, { index }) => total + (countIn(row, index) || 0), 0);
    return rest === sum || (short !== undefined && rest === sum + countIn(row, short.index));
  });
  return made.length >= NEARLY_ALL * left.length;
}

function countIn({ cells }: RawRow, index: number): number {
  return numberOf(textOf(cells[index]));
}

/** All choices of at least one of a few things, the smaller ones first. */
function subsetsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  const choices = Array.from({ length: 2 ** list.length - 1 }, (_, i) => i + 1);
  const all = choices.map((choice) => list.filter((_, place) => choice & (1 << place)));
  return all.sort((a, b) => a.length - b.length);
}

function madeUp(names: readonly string[]): Text {
  const sum = names.map((name) => `"${name}"`).join(' + ');
  return {
    en: `offered is answered + abandoned + ${sum}: overflowed holds ${names.length > 1 ? 'their sum' : 'it'}`,
    zh: `进线量 = 接通量 + 放弃量 + ${names.map((name) => `“${name}”`).join(' + ')}：overflowed（溢出量）取${names.length > 1 ? '后几列之和' : '该列'}`,
  };
}
