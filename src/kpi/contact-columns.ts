import { type ColumnBatch, NO_ROW, PASSED_OVER, type WordColumn } from '../tables/column-batch.js';
import type { Cell, Row } from '../tables/table.js';
import {
  addContact,
  type CodeColumn,
  type CountableColumns,
  codeAt,
  codesCount,
  directionCode,
  flagCode,
  outcomeCode,
} from './add-contact.js';
import { numbersOf, wordsOf } from './columns-of.js';
import { type GroupBy, sourceOf, stretchMinutes } from './group-by.js';
import type { Group, GroupTree } from './group-tree.js';
import { type Rules, rulesFor } from './rules.js';
import type { RunningTallies } from './tallies/running.js';

/** The columns of a contact that figures are made from, whatever `--by` says. */
export const figureColumns = [
  'arrived_at',
  'queue',
  'direction',
  'outcome',
  'wait_sec',
  'talk_sec',
  'hold_sec',
  'acw_sec',
  'transferred',
  'resolved',
  'csat',
] as const;

/** Words of at most so many columns are put together into one number. */
const MAX_KEY = 2;
const KEY_STEP = 2 ** 26;

type NumberName = 'wait_sec' | 'talk_sec' | 'hold_sec' | 'acw_sec' | 'csat';

/**
 * Makes what adds the batches of one file to the groups; the columns are the same in all of them. The group of a
 * contact is looked up anew only when its words are others than before, or the time is beyond the stretch within which no
 * period and no cycle of `--by` changes.
 */
export function columnAdder(
  first: ColumnBatch,
  by: GroupBy,
  tree: GroupTree,
  rules: Rules,
  tallies: RunningTallies | null,
): (batch: ColumnBatch) => void {
  const { columns } = first;
  const rows = first.skipped.length;
  const words = (name: string) => wordsOf(name, columns, rows);
  const coded = codedColumns(words);
  const direction = coded.of('direction', directionCode);
  const countable = countableColumns(columns, rows, coded);
  const { outcome, waitSec } = countable;
  const arrived = columns.get('arrived_at');
  if (arrived?.kind !== 'moments') throw new TypeError('arrived_at is no column of moments');
  const { wallSec, offsetMinutes } = arrived;
  const find = groupFinder(by, tree, words);
  const rulesAt = queueRules(rules, words('queue'));
  const tally = tallies?.columnAdder(first);
  const everyContact = tallies?.everyContact ?? false;
  const follows = tallies?.follows ?? false;
  return ({ length, skipped }) => {
    coded.learn();
    for (let row = 0; row < length; row++) {
      const passedOver = skipped[row] === PASSED_OVER;
      if (skipped[row] === NO_ROW || (passedOver && !follows)) continue;
      const hasWait = !Number.isNaN(waitSec[row]);
      const counted = codesCount(codeAt(outcome, row), codeAt(direction, row), hasWait, rules);
      if (!counted && !everyContact) continue;
      if (passedOver) {
        tally?.(row, null, counted);
        continue;
      }
      const group = find(row, Math.floor(wallSec[row] / 60), offsetMinutes[row]);
      tally?.(row, group, counted);
      if (counted) addContact(group, countable, row, rulesAt(row));
    }
  };
}

function countableColumns(
  columns: ColumnBatch['columns'],
  rows: number,
  coded: CodedColumns,
): CountableColumns {
  const numbers = (name: NumberName) => numbersOf(name, columns, rows);
  return {
    outcome: coded.of('outcome', outcomeCode),
    transferred: coded.of('transferred', flagCode),
    resolved: coded.of('resolved', flagCode),
    waitSec: numbers('wait_sec'),
    talkSec: numbers('talk_sec'),
    holdSec: numbers('hold_sec'),
    acwSec: numbers('acw_sec'),
    csat: numbers('csat'),
  };
}

/** Columns of words as numbers. */
interface CodedColumns {
  of(name: string, codeOf: (word: Cell) => number): CodeColumn;
  /** Learns the words that have come since. */
  learn(): void;
}

function codedColumns(words: (name: string) => WordColumn): CodedColumns {
  const learners: (() => void)[] = [];
  return {
    of(name, codeOf) {
      const { ids, words: known } = words(name);
      const column = { ids, codes: new Uint8Array(0) };
      learners.push(() => {
        if (known.length > column.codes.length) column.codes = Uint8Array.from(known, codeOf);
      });
      return column;
    },
    learn: () => {
      for (const learn of learners) learn();
    },
  };
}

/** The rules for the queue of a row; each queue's are looked up once. */
function queueRules(rules: Rules, { ids, words }: WordColumn): (row: number) => Rules {
  if (!rules.queues) return () => rules;
  const byId: Rules[] = [];
  return (row) => {
    const id = ids[row];
    byId[id] ??= rulesFor(rules, words[id]);
    return byId[id];
  };
}

function groupFinder(
  by: GroupBy,
  tree: GroupTree,
  words: (name: string) => WordColumn,
): (row: number, minute: number, offset: number) => Group {
  const parts = by.parts.flatMap((part) =>
    part.kind === 'column' ? [{ name: sourceOf(part), ...words(sourceOf(part)) }] : [],
  );
  const stretch = stretchMinutes(by);
  const recent = recentGroups(parts.length);
  const rowAt = (at: number): Row =>
    Object.fromEntries(parts.map(({ name, ids, words }) => [name, words[ids[at]]]));
  return (row, minute, offset) => {
    if (parts.length > MAX_KEY) return tree.find(rowAt(row), { wallMinute: minute, offsetMinutes: offset });
    let key = 0;
    for (const { ids } of parts) key = key * KEY_STEP + ids[row];
    const now = Math.floor(minute / stretch);
    const last = recent.get(key);
    if (last !== undefined && last.stretch === now && last.offset === offset) {
      const { group } = last;
      if (minute < group.first.wallMinute) group.first = { wallMinute: minute, offsetMinutes: offset };
      return group;
    }
    const group = tree.find(rowAt(row), { wallMinute: minute, offsetMinutes: offset });
    recent.set(key, { stretch: now, offset, group });
    return group;
  };
}

/** The group that a contact with the same words had last, and where in time. */
interface Recent {
  readonly stretch: number;
  readonly offset: number;
  readonly group: Group;
}

/** Groups by the words' number; that of a single word is small enough for a list, which is quicker. */
function recentGroups(
  words: number,
): Pick<Map<number, Recent>, 'get'> & { set(key: number, to: Recent): void } {
  if (words > 1) return new Map<number, Recent>();
  const list: Recent[] = [];
  return {
    get: (key) => list[key],
    set: (key, to) => {
      list[key] = to;
    },
  };
}
