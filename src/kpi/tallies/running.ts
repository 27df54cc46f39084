import type { BatchColumn, ColumnBatch } from '../../tables/column-batch.js';
import type { Contact } from '../../tables/contacts.js';
import type { Cell } from '../../tables/table.js';
import { epochSec, parseIso } from '../../time/iso.js';
import type { Group } from '../group-tree.js';
import type { Tally, TallyContact, TallySettings } from './tally.js';

type Field = keyof TallyContact;
/** The contact that is filled in anew for each row. */
type Draft = Record<string, Cell>;

/** The tallies of one run together. */
export interface RunningTallies {
  /** Whether contacts that never reached a queue have to come too. */
  readonly everyContact: boolean;
  addContact(group: Group, contact: Contact, counted: boolean): void;
  /** Makes what adds the contact at a place of the batches of one file, whose arrays stay the same. */
  columnAdder(columns: ColumnBatch['columns']): (row: number, group: Group, counted: boolean) => void;
  /** Makes the sums that need all contacts. */
  settle(): void;
}

const TIMES: readonly Field[] = ['arrived_at', 'answered_at', 'ended_at'];

/** Starts the tallies asked for; null when there are none, so that plain figures cost nothing more. */
export function startTallies(tallies: readonly Tally[], settings: TallySettings): RunningTallies | null {
  if (tallies.length === 0) return null;
  const running = tallies.map((tally) => tally.start(settings));
  const reads = [...new Set(tallies.flatMap((tally) => tally.reads))];
  const draft = Object.fromEntries(reads.map((name) => [name, null])) as Draft;
  let settled = false;
  const addDraft = (group: Group, counted: boolean) => {
    settled = false;
    for (const tally of running) tally.add(group, draft as unknown as TallyContact, counted);
  };
  return {
    everyContact: tallies.some((tally) => tally.everyContact),
    addContact(group, contact, counted) {
      fillFromRow(draft, contact, reads);
      addDraft(group, counted);
    },
    columnAdder(columns) {
      const fills = reads.map((name) => fillFrom(draft, name, columns.get(name)));
      return (row, group, counted) => {
        for (const fill of fills) fill(row);
        addDraft(group, counted);
      };
    },
    settle() {
      if (!settled) for (const tally of running) tally.settle?.();
      settled = true;
    },
  };
}

function fillFromRow(draft: Draft, contact: Contact, reads: readonly Field[]): void {
  for (const name of reads) {
    const value = (contact as unknown as Record<string, Cell>)[name] ?? null;
    draft[name] = value;
    if (!TIMES.includes(name) || typeof value !== 'string') continue;
    const time = parseIso(value);
    draft[name] = time && epochSec(time);
    if (name === 'arrived_at' && time) draft.offset_sec = time.offsetMinutes * 60;
  }
}

/** Fills one field from its column; nothing in every row where the file does not fill it. */
function fillFrom(draft: Draft, name: Field, column: BatchColumn | undefined): (row: number) => void {
  if (column === undefined) {
    return () => {
      draft[name] = null;
    };
  }
  if (column.kind === 'words') {
    return (row) => {
      draft[name] = column.words[column.ids[row]];
    };
  }
  if (column.kind === 'numbers') {
    return (row) => {
      const value = column.values[row];
      draft[name] = Number.isNaN(value) ? null : value;
    };
  }
  const isArrival = name === 'arrived_at';
  return (row) => {
    const offsetSec = column.offsetMinutes[row] * 60;
    const wallSec = column.wallSec[row];
    draft[name] = Number.isNaN(wallSec) ? null : wallSec - offsetSec;
    if (isArrival) draft.offset_sec = offsetSec;
  };
}
