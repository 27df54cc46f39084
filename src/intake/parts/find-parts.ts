import type { Row } from '../../tables/table.js';
import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import { headerWords } from '../aliases/normalise.js';
import { type Leg, legOf } from './leg.js';
import type { ContactSettings } from './settings.js';
import { switchLegsOf } from './switch-legs.js';

/** A row of the first ones of a file, with its number. */
export interface NumberedRow {
  readonly row: Row;
  readonly number: number;
}

/** What the first rows say about ids that stand in several of them. */
export interface PartsFound {
  /** How rows with the same id become one contact; null where they are to stay as they are. */
  readonly contact: ContactSettings | null;
  readonly note: Text;
}

/** Rows of one call follow one another within so many seconds. */
const CLOSE_SEC = 120;
/** An id that comes again after so long is another call's: ids begin anew each day. */
const ANEW_SEC = 12 * 3600;
const GAP_SEC = 3600;
const NEARLY_ALL = 0.95;

const LEG_COLUMNS = new Set(
  `leg | leg id | leg no | leg number | leg index | segment | segment id | segment no | segment number | attempt |
   attempt no | hop | 分段 | 段号 | 话路 | 通话段 | 呼叫段 | 振铃次序`
    .split('|')
    .map((name) => headerWords(name.trim()).key),
);

/**
 * Whether rows with the same id are the legs of one contact: ring attempts, transfers. They are, if the file has a column that numbers legs,
 * or if each begins within two minutes of the end of another one. Rows that are the same in every column say nothing here, nor do arrivals
 * without a time of day. Null where no id stands there twice, or only half a day later and more, which is what ids do that begin anew.
 *
 * Rows `C1 09:00:00 no answer, 10 s` and `C1 09:00:10 answered` are one contact by their id.
 */
export function findParts(
  rows: readonly NumberedRow[],
  column: string,
  headers: readonly string[],
): PartsFound | null {
  const groups = repeated(rows);
  const pairs = groups.flatMap(pairsOf);
  const near = pairs.filter(({ apartSec }) => apartSec <= CLOSE_SEC);
  const far = pairs.filter(({ apartSec }) => apartSec > CLOSE_SEC && apartSec < ANEW_SEC);
  const numbered = headers.some((name) => LEG_COLUMNS.has(headerWords(name).key));
  if (near.length + far.length === 0) return null;
  const example = [...near, ...far].reduce((first, pair) =>
    pair.rows[0] < first.rows[0] ? pair : first,
  ).rows;
  const switchLegs = switchLegsOf(groups.map((group) => group.map(({ leg }) => leg)));
  if (numbered) return { contact: { by: column, switchLegs }, note: together(column, example) };
  if (near.length >= pairs.length * NEARLY_ALL)
    return { contact: { by: column, gapSec: GAP_SEC, switchLegs }, note: together(column, example) };
  return { contact: null, note: unclear(column, near.length + far.length, example) };
}

interface Numbered {
  readonly leg: Leg;
  readonly number: number;
}

/** The rows of each id that stands in several, without those that say the same once more. */
function repeated(rows: readonly NumberedRow[]): readonly (readonly Numbered[])[] {
  const groups = new Map<string, Map<string, Numbered>>();
  for (const { row, number } of rows) {
    const { contact_id: id, arrived_at: at } = row;
    if (typeof id !== 'string' || typeof at !== 'string') continue;
    const group = groups.get(id) ?? new Map<string, Numbered>();
    groups.set(id, group);
    const whole = JSON.stringify(row);
    if (!group.has(whole)) group.set(whole, { leg: legOf(row), number });
  }
  return [...groups.values()].filter(({ size }) => size > 1).map((group) => [...group.values()]);
}

/** How long after the end of those before it each row begins. */
function pairsOf(
  group: readonly Numbered[],
): { readonly apartSec: number; readonly rows: readonly [number, number] }[] {
  const inOrder = [...group].sort((a, b) => a.leg.start - b.leg.start);
  let last = inOrder[0].leg.end;
  return inOrder.slice(1).flatMap(({ leg, number }, i) => {
    const apartSec = leg.start - last;
    last = Math.max(last, leg.end);
    const [low, high] = [inOrder[i].number, number].sort((a, b) => a - b);
    return hasClock(leg) || hasClock(inOrder[i].leg) ? [{ apartSec, rows: [low, high] as const }] : [];
  });
}

/** Not just the day. */
function hasClock({ row }: Leg): boolean {
  return !/T00:00(?::00)?(?:[+Z-]|$)/.test(String(row.arrived_at));
}

function together(column: string, [one, other]: readonly [number, number]): Text {
  return {
    en: `rows with the same "${column}" follow one another (the first: rows ${one} and ${other}): read as the parts of one contact; --as parts keeps them apart`,
    zh: `“${column}”相同的行首尾相接（首例：第 ${one}、${other} 行），按同一联络的各段合并；用 --as parts 可保留各行`,
  };
}

function unclear(column: string, count: number, [one, other]: readonly [number, number]): Text {
  return {
    en: `"${column}" stands in several rows at other times (${plural(count, 'time')} among the first rows; the first: rows ${one} and ${other}): each row counts as a contact; if rows with the same value are one, say --as contacts; --as parts ends this question`,
    zh: `“${column}”在不同时间的多行中重复（开头部分有${count}次，首例：第 ${one}、${other} 行），暂按每行一条联络计；若相同值属同一联络，请用 --as contacts，否则用 --as parts`,
  };
}
