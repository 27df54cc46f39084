import { asKeys, type ColumnBatch } from '../../tables/column-batch.js';
import type { Contact } from '../../tables/contacts.js';
import { KeyTable } from '../../tables/keys.js';
import type { Text } from '../../text/text.js';
import type { Group } from '../group-tree.js';
import type { Rules } from '../rules.js';
import { ColumnContact } from './column-contact.js';
import { RowContact } from './row-contact.js';
import type { Field, RunningTally, Tally, TallyContact, TallySettings } from './tally.js';

/** The tallies of one run together. */
export interface RunningTallies {
  /** Whether contacts that never reached a queue have to come too. */
  readonly everyContact: boolean;
  /** Whether contacts that a filter leaves out have to come too, without a group. */
  readonly follows: boolean;
  addContact(group: Group | null, contact: Contact, counted: boolean): void;
  /** Makes what adds the contacts in the batches of one file, whose arrays stay those of the first. */
  columnAdder(batch: ColumnBatch): ColumnTally;
  /** Makes the sums that need all contacts in the groups, by their places. */
  settle(groups: readonly Group[]): void;
  /** What a reader should know of how they went about it. */
  remarks(): readonly Text[];
  /** What has been kept for that, as plain data. */
  pack(): PackedTallies;
  /** Adds what others have kept; `groups` are theirs, as they stand here. */
  join(packed: PackedTallies, groups: readonly Group[]): void;
}

/** Adds a contact in columns; `group` is null for one that a filter leaves out. */
type ColumnTally = (row: number, group: Group | null, counted: boolean) => void;

/** What tallies have kept, in the order of the tallies, and the texts of their keys. */
export interface PackedTallies {
  readonly texts: readonly string[];
  readonly tallies: readonly unknown[];
}

const KEYS: readonly Field[] = ['contact_id', 'caller_id', 'called_number'];

/** The columns that tallies look at, by the names under which batches of columns give them. */
export function columnsRead(tallies: readonly Tally[]): readonly string[] {
  return [...new Set(tallies.flatMap((tally) => tally.reads))].map(columnOf);
}

/** The name of the column that fills a field. */
function columnOf(name: Field): string {
  return KEYS.includes(name) ? asKeys(name) : name;
}

/** Starts the tallies asked for; null when there are none, so that plain figures cost nothing more. */
export function startTallies(
  tallies: readonly Tally[],
  settings: TallySettings,
  rules: Rules,
): RunningTallies | null {
  if (tallies.length === 0) return null;
  const running = tallies.map((tally) => tally.start(settings, rules));
  const keys = new KeyTable();
  const inRow = new RowContact(keys);
  let settled = false;
  let settledBefore = false;
  const addTo = (
    some: readonly RunningTally[],
    group: Group | null,
    contact: TallyContact,
    counted: boolean,
  ) => {
    settled = false;
    for (const tally of some)
      if (group) tally.add(group, contact, counted);
      else tally.follow?.(contact, counted);
  };
  return {
    everyContact: tallies.some((tally) => tally.everyContact),
    follows: running.some((tally) => tally.follow !== undefined),
    addContact(group, contact, counted) {
      inRow.row = contact;
      addTo(running, group, inRow, counted);
    },
    columnAdder(batch) {
      const isThere = (name: Field) => batch.columns.has(columnOf(name));
      const told = running.filter((_, i) => (tallies[i].needs ?? []).every(isThere));
      const inColumns = new ColumnContact(batch, keys);
      return (row, group, counted) => {
        inColumns.row = row;
        addTo(told, group, inColumns, counted);
      };
    },
    remarks: () => running.flatMap((tally) => tally.remark?.() ?? []),
    pack: () => ({ texts: keys.texts, tallies: running.map((tally) => tally.pack?.()) }),
    join({ texts, tallies: packed }, groups) {
      settled = false;
      const here = {
        keyOf: (key: number) => keys.keyFrom(texts, key),
        placeOf: (place: number) => groups[place].place,
      };
      for (const [i, tally] of running.entries()) tally.join?.(packed[i], here);
    },
    settle(groups) {
      if (!settled) for (const tally of running) tally.settle?.(groups, settledBefore);
      settled = true;
      settledBefore = true;
    },
  };
}
