import { type ColumnBatch, PASSED_OVER, WANTED } from '../tables/column-batch.js';
import type { Contact } from '../tables/contacts.js';
import type { Interval } from '../tables/intervals.js';
import type { Text } from '../text/text.js';
import { DAY_SEC } from '../time/units.js';
import { addContact, counts, oneContact } from './add-contact.js';
import { addAmounts } from './amounts/add-amounts.js';
import type { Amount } from './amounts/amount.js';
import { columnAdder } from './contact-columns.js';
import { checkColumns, type GroupBy } from './group-by.js';
import { createGroupTree, type Group, type GroupTree } from './group-tree.js';
import { describeGroups, type KpiGroup, together, totalOf, wholeOf } from './groups.js';
import { addInterval, checkLength, checkTarget } from './interval-rows.js';
import { momentOf } from './moment.js';
import { type PackedGroups, packGroups, unpackGroups } from './packed-groups.js';
import { type Rules, rulesFor } from './rules.js';
import { tallies } from './tallies/index.js';
import { type PackedTallies, type RunningTallies, startTallies } from './tallies/running.js';
import type { Tally, TallySettings } from './tallies/tally.js';

export type { Rules } from './rules.js';
/** Everything that an aggregator has added up, as plain data. */
export interface PackedSums {
  readonly groups: PackedGroups;
  readonly tallies: PackedTallies | null;
}

/** Adds up contacts or interval rows by group, batch after batch; it keeps the groups and nothing else. */
export interface Aggregator {
  addContacts(batch: readonly Contact[]): void;
  /** Contacts that a filter leaves out: they count nowhere, but tell what came before and after the others. */
  follow(batch: readonly Contact[]): void;
  addIntervals(batch: readonly Interval[]): void;
  /** Contacts as columns; they have to hold `figureColumns`, and words in the columns of `--by`. */
  addColumns(batch: ColumnBatch): void;
  /** Time of agents, errors of a forecast: whatever does not come from contacts. */
  addAmounts(amounts: readonly Amount[]): void;
  /** The sums so far as plain data, for `join` of another aggregator by the same `--by` and rules. */
  sums(): PackedSums;
  join(sums: PackedSums): void;
  /** The groups so far, sorted by the parts of `--by` in their order. */
  groups(): readonly KpiGroup[];
  /** Everything so far as one group; null when there was nothing. */
  total(): KpiGroup | null;
  /** What a reader should know of how the sums were made. */
  remarks(): readonly Text[];
  /** Some of the groups described last as one, made from their sums; null when there are none. */
  together(groups: readonly KpiGroup[], name: Pick<KpiGroup, 'keys' | 'period'>): KpiGroup | null;
}

/** What is made from contacts for single figures, and how. */
export interface Tallying {
  readonly tallies: readonly Tally[];
  readonly settings: TallySettings;
}

/** The usual repeat window is 7 days forward. */
export const usualTallySettings: TallySettings = {
  window: { backSec: 0, forwardSec: 7 * DAY_SEC },
  sameQueue: false,
  csatTop: null,
};

/** Nothing but the sums that all figures share. */
export const noTallies: Tallying = { tallies: [], settings: usualTallySettings };

/** The same as plain data: tallies by their names. */
export interface NamedTallying {
  readonly tallies: readonly string[];
  readonly settings: TallySettings;
}

/** A tallying as plain data, for another thread. */
export function named({ tallies, settings }: Tallying): NamedTallying {
  return { tallies: tallies.map(({ id }) => id), settings };
}

/** And back again. */
export function tallyingOf({ tallies: ids, settings }: NamedTallying): Tallying {
  return { tallies: tallies.filter(({ id }) => ids.includes(id)), settings };
}

/**
 * Adds up contacts and interval rows. A contact belongs to the interval in which it arrived, by the wall clock of
 * `arrived_at`; the hour that comes twice when clocks go back gives two rows with different offsets.
 *
 * `createAggregator(parseGroupBy('queue,30m'), { targetSec: 20, targetGiven: true, shortAbandonSec: 5 })`
 */
export function createAggregator(by: GroupBy, rules: Rules, tallying = noTallies): Aggregator {
  const tree = createGroupTree(by);
  const running = startTallies(tallying.tallies, tallying.settings, rules);
  const asColumns = oneContact();
  const isCounted = (contact: Contact) => counts(contact, rules);
  const check = checkedOnce(by);
  const addBatch = batchAdder(by, tree, rules, running);
  const { settled, grows, now } = wholeKept(tree, running);
  const putTogether: Aggregator['together'] = (groups, name) => {
    const whole = now();
    return whole && together(groups, { groups: tree.groups, whole }, name);
  };
  return {
    addContacts(batch) {
      grows();
      if (batch.length > 0) check(() => Object.keys(batch[0]));
      for (const contact of batch) {
        const counted = isCounted(contact);
        if (!counted && !running?.everyContact) continue;
        const group = tree.find(contact, momentOf(contact.arrived_at));
        if (counted) addContact(group, asColumns(contact), 0, rulesFor(rules, contact.queue ?? null));
        running?.addContact(group, contact, counted);
      }
    },
    follow(batch) {
      grows();
      if (running?.follows)
        for (const contact of batch) running.addContact(null, contact, isCounted(contact));
    },
    addIntervals(batch) {
      grows();
      if (batch.length > 0) check(() => Object.keys(batch[0]));
      for (const row of batch) addRow(row, by, rules, tree);
    },
    addColumns(batch) {
      grows();
      const marks = batch.skipped.subarray(0, batch.length);
      if (!marks.includes(WANTED) && !(running?.follows && marks.includes(PASSED_OVER))) return;
      check(() => batch.names);
      addBatch(batch);
    },
    sums: () => ({ groups: packGroups(tree.groups), tallies: running?.pack() ?? null }),
    join({ groups, tallies: others }) {
      grows();
      const joined = tree.join(unpackGroups(groups));
      if (others) running?.join(others, joined);
    },
    addAmounts(amounts) {
      grows();
      addAmounts(tree, by, amounts);
    },
    groups: () => describeGroups(tree.groups, by, settled()),
    total: () => {
      const all = settled();
      return all && totalOf(all);
    },
    remarks: () => running?.remarks() ?? [],
    together: putTogether,
  };
}

/** Adds batches of columns, each by what was made for the arrays of its file. */
function batchAdder(by: GroupBy, tree: GroupTree, rules: Rules, running: RunningTallies | null) {
  const adders = new Map<ColumnBatch['columns'], (batch: ColumnBatch) => void>();
  return (batch: ColumnBatch) => {
    const add = adders.get(batch.columns) ?? columnAdder(batch, by, tree, rules, running);
    adders.set(batch.columns, add);
    add(batch);
  };
}

function addRow(row: Interval, by: GroupBy, rules: Rules, tree: GroupTree): void {
  const moment = momentOf(row.interval_start);
  checkLength(row, by, moment.wallMinute);
  checkTarget(row, rules);
  addInterval(tree.find(row, moment), row, rulesFor(rules, row.queue ?? null));
}

/** All groups as one, which are put together once as long as nothing is added; `now` is what was put together last. */
function wholeKept({ groups }: GroupTree, running: RunningTallies | null) {
  let whole: Group | null = null;
  return {
    settled: () => {
      if (whole) return whole;
      running?.settle(groups);
      whole = groups.length > 0 ? wholeOf(groups) : null;
      return whole;
    },
    grows: () => {
      whole = null;
    },
    now: () => whole,
  };
}

/** Makes what looks once, at the first rows, whether the data has the columns of `--by`. */
function checkedOnce(by: GroupBy): (names: () => readonly string[]) => void {
  let checked = false;
  return (names) => {
    if (!checked) checkColumns(by, names());
    checked = true;
  };
}
