import { type ColumnBatch, NO_ROW, PASSED_OVER, type WordColumn } from '../tables/column-batch.js';
import type { Row } from '../tables/table.js';
import { addContact, type Countable, counts } from './accumulator.js';
import { known, numbersOf, wordsOf } from './columns-of.js';
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
  const numbers = (name: NumberName) => numbersOf(name, columns, rows);
  const [outcome, transferred, resolved] = ['outcome', 'transferred', 'resolved'].map(words);
  const direction = words('direction');
  const [wait, talk, hold] = [numbers('wait_sec'), numbers('talk_sec'), numbers('hold_sec')];
  const [acw, csat] = [numbers('acw_sec'), numbers('csat')];
  const arrived = columns.get('arrived_at');
  if (arrived?.kind !== 'moments') throw new TypeError('arrived_at is no column of moments');
  const { wallSec, offsetMinutes } = arrived;
  const find = groupFinder(by, tree, words);
  const rulesAt = queueRules(rules, words('queue'));
  const contact = noContact();
  const tally = tallies?.columnAdder(first);
  const everyContact = tallies?.everyContact ?? false;
  const follows = tallies?.follows ?? false;
  return ({ length, skipped }) => {
    for (let row = 0; row < length; row++) {
      const passedOver = skipped[row] === PASSED_OVER;
      if (skipped[row] === NO_ROW || (passedOver && !follows)) continue;
      contact.outcome = outcome.words[outcome.ids[row]] as string;
      contact.wait_sec = known(wait[row]);
      contact.direction = direction.words[direction.ids[row]] as string | null;
      const counted = counts(contact, rules);
      if (!counted && !everyContact) continue;
      if (passedOver) {
        tally?.(row, null, counted);
        continue;
      }
      const group = find(row, Math.floor(wallSec[row] / 60), offsetMinutes[row]);
      tally?.(row, group, counted);
      if (!counted) continue;
      contact.talk_sec = known(talk[row]);
      contact.hold_sec = known(hold[row]);
      contact.acw_sec = known(acw[row]);
      contact.csat = known(csat[row]);
      contact.transferred = transferred.words[transferred.ids[row]] as boolean | null;
      contact.resolved = resolved.words[resolved.ids[row]] as boolean | null;
      addContact(group, contact, rulesAt(row));
    }
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

/** The contact that is filled in anew for each row. */
function noContact(): { -readonly [Name in keyof Countable]: Countable[Name] } {
  return {
    outcome: '',
    direction: null,
    wait_sec: null,
    talk_sec: null,
    hold_sec: null,
    acw_sec: null,
    transferred: null,
    resolved: null,
    csat: null,
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
  const recent = new Map<number, { stretch: number; offset: number; group: Group }>();
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
