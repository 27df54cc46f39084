import { asKeys, type BatchColumn, type ColumnBatch } from '../../tables/column-batch.js';
import type { Contact } from '../../tables/contacts.js';
import { KeyTable, PHONE_FIELDS } from '../../tables/keys.js';
import type { Cell } from '../../tables/table.js';
import { epochSec, parseIso } from '../../time/iso.js';
import type { Group } from '../group-tree.js';
import type { Rules } from '../rules.js';
import { type Field, noTallyContact, type Setter, setters } from './setters.js';
import type { RunningTally, Tally, TallyContact, TallySettings } from './tally.js';

/** The tallies of one run together. */
export interface RunningTallies {
  /** Whether contacts that never reached a queue have to come too. */
  readonly everyContact: boolean;
  /** Whether contacts that a filter leaves out have to come too, without a group. */
  readonly follows: boolean;
  addContact(group: Group | null, contact: Contact, counted: boolean): void;
  /** Makes what adds the contacts in the batches of one file, whose arrays stay the same. */
  columnAdder(columns: ColumnBatch['columns']): ColumnTally;
  /** Makes the sums that need all contacts in the groups, by their places. */
  settle(groups: readonly Group[]): void;
  /** What has been kept for that, as plain data. */
  pack(): PackedTallies;
  /** Adds what others have kept; `groups` are theirs, as they stand here. */
  join(packed: PackedTallies, groups: readonly Group[]): void;
}

/** Adds contacts in columns. */
export interface ColumnTally {
  /** To be called before the rows of each batch. */
  begin(): void;
  add(row: number, group: Group | null, counted: boolean): void;
}

/** What tallies have kept, in the order of the tallies, and the texts of their keys. */
export interface PackedTallies {
  readonly texts: readonly string[];
  readonly tallies: readonly unknown[];
}

const TIMES: readonly Field[] = ['arrived_at', 'answered_at', 'ended_at'];
const KEYS: readonly Field[] = ['contact_id', 'caller_id', 'called_number'];

/** The columns that tallies look at, by the names under which batches of columns give them. */
export function columnsRead(tallies: readonly Tally[]): readonly string[] {
  return fieldsOf(tallies).map(columnOf);
}

function fieldsOf(tallies: readonly Tally[]): readonly Field[] {
  return [...new Set(tallies.flatMap((tally) => tally.reads))];
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
  const draft = noTallyContact();
  const reads = fieldsOf(tallies);
  let settled = false;
  const addDraft = (some: readonly RunningTally[], group: Group | null, counted: boolean) => {
    settled = false;
    for (const tally of some)
      if (group) tally.add(group, draft, counted);
      else tally.follow?.(draft, counted);
  };
  return {
    everyContact: tallies.some((tally) => tally.everyContact),
    follows: running.some((tally) => tally.follow !== undefined),
    addContact(group, contact, counted) {
      for (const name of reads)
        setFromRow(draft, name, (contact as Record<string, Cell>)[name] ?? null, keys);
      addDraft(running, group, counted);
    },
    columnAdder(columns) {
      const isThere = (name: Field) => columns.has(columnOf(name));
      const asked = tallies.filter(({ needs = [] }) => needs.every(isThere));
      const some = running.filter((_, i) => asked.includes(tallies[i]));
      const fields = fieldsOf(asked);
      const absent = fields.filter((name) => !isThere(name));
      const fills = fields.filter(isThere).map((name) => fillFrom(draft, name, columns, keys));
      return {
        begin: () => {
          for (const name of absent) setFromRow(draft, name, null, keys);
        },
        add: (row, group, counted) => {
          for (const fill of fills) fill(row);
          addDraft(some, group, counted);
        },
      };
    },
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
      if (!settled) for (const tally of running) tally.settle?.(groups);
      settled = true;
    },
  };
}

function setFromRow(draft: TallyContact, name: Field, value: Cell, keys: KeyTable): void {
  const set: Setter = setters[name];
  if (KEYS.includes(name)) set(draft, keyOf(name, value, keys));
  else if (!TIMES.includes(name)) set(draft, value);
  else {
    const time = typeof value === 'string' ? parseIso(value) : null;
    set(draft, time && epochSec(time));
    if (name === 'arrived_at' && time) draft.offset_sec = time.offsetMinutes * 60;
  }
}

/** The key of a text; one caller has one, however the number is written. */
function keyOf(name: Field, value: Cell, keys: KeyTable): number {
  const text = value === null ? null : String(value);
  return PHONE_FIELDS.has(name) ? keys.keyOfPhone(text) : keys.keyOfContact(text);
}

/** Fills one field from its column; nothing in every row where the file does not fill it. */
function fillFrom(
  draft: TallyContact,
  name: Field,
  columns: ColumnBatch['columns'],
  keys: KeyTable,
): (row: number) => void {
  const set: Setter = setters[name];
  if (KEYS.includes(name)) {
    const keyAt = keysFrom(name, columns.get(columnOf(name)), keys);
    return (row) => set(draft, keyAt(row));
  }
  const column = columns.get(name);
  if (column?.kind === 'words') return (row) => set(draft, column.words[column.ids[row]]);
  if (column?.kind === 'numbers') return (row) => set(draft, orNull(column.values[row]));
  if (column?.kind !== 'moments') return () => set(draft, null);
  const { wallSec, offsetMinutes } = column;
  if (name !== 'arrived_at') return (row) => set(draft, orNull(wallSec[row] - offsetMinutes[row] * 60));
  return (row) => {
    draft.offset_sec = offsetMinutes[row] * 60;
    draft.arrived_at = orNull(wallSec[row] - draft.offset_sec);
  };
}

function keysFrom(name: Field, column: BatchColumn | undefined, keys: KeyTable): (row: number) => number {
  if (column?.kind === 'keys') {
    const { values, texts } = column;
    return (row) => (values[row] < 0 ? keys.keyFrom(texts, values[row]) : values[row]);
  }
  if (column?.kind !== 'words') return () => Number.NaN;
  const { ids, words } = column;
  return (row) => keyOf(name, words[ids[row]], keys);
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
