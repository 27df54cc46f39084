import type { Cell, Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { DAY_SEC } from '../../time/units.js';
import { contactOf, rulesOf } from './contact.js';
import { type Leg, legOf } from './leg.js';
import { contactOfSegments } from './segments.js';
import type { ContactSettings } from './settings.js';
import { splitByGap } from './split.js';
import { type TimeOrder, timeOrderOf } from './time-order.js';
import { createUnordered, type Unordered } from './unordered.js';

/** The column of a draft row that says which contact the row is part of; it is gone afterwards. */
export const PART_OF = 'part_of';

const LOOK = 5000;
const BATCH = 1000;

/** The rows seen so far that belong together. */
interface Group {
  /** Null for a row that belongs to no other. */
  readonly key: string | null;
  readonly legs: Leg[];
  first: number;
  last: number;
  /** Where the clock of the file stood when its last row came; NaN before it runs. */
  seen: number;
}

/**
 * Turns the rows of a file into contacts: rows with the same `part_of` become one. In a file in time order a contact is handed on
 * as soon as no further row of it can come (`withinSec` after its last end), so that memory holds the contacts of a day at most; in a
 * file without order all are held to the end, packed. Contacts come out in the order of their first rows. `tell` gets what is to be said.
 */
export async function* joinParts(
  batches: AsyncIterable<readonly Row[]>,
  settings: ContactSettings,
  tell: (note: Text) => void,
): AsyncIterable<readonly Row[]> {
  const joiner = new Joiner(settings);
  for await (const batch of batches) {
    for (const row of batch) joiner.add(row);
    const rows = joiner.complete();
    if (rows.length > 0) yield rows;
  }
  yield* inBatches(joiner.rest());
  if (joiner.late > 0) tell(lateRows(joiner.late, joiner.withinSec));
}

function* inBatches(contacts: Iterable<Row>): Iterable<readonly Row[]> {
  let batch: Row[] = [];
  for (const contact of contacts) {
    if (batch.push(contact) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

class Joiner {
  readonly withinSec: number;
  /** Rows that came so late that their contact may have been handed on without them. */
  late = 0;
  private readonly gapSec: number | null;
  private readonly contactOf: (legs: readonly Leg[]) => Row;
  private readonly groups = new Map<string, Group>();
  private queue: Group[] = [];
  /** Takes all legs where the file has no order. */
  private unordered: Unordered | null = null;
  private order: TimeOrder | null = null;
  private starts: number[] = [];
  /** The latest start so far; in a falling file the earliest. */
  private clock = Number.NaN;

  constructor(settings: ContactSettings) {
    this.gapSec = settings.gapSec ?? null;
    this.withinSec = settings.withinSec ?? settings.gapSec ?? DAY_SEC;
    const rules = rulesOf(settings);
    this.contactOf = settings.segments ? contactOfSegments : (legs) => contactOf(legs, rules);
  }

  add(row: Row): void {
    const part = row[PART_OF];
    const leg = legOf(plainRow(row));
    const key = typeof part === 'string' && part !== '' ? part : null;
    if (this.unordered) {
      this.unordered.add(key, leg);
      return;
    }
    if (this.order === null) this.starts.push(leg.start);
    else this.watch(leg.start);
    const known = key === null ? undefined : this.groups.get(key);
    if (known) {
      known.legs.push(leg);
      known.first = Math.min(known.first, leg.start);
      known.last = Math.max(known.last, leg.end);
      known.seen = this.clock;
      return;
    }
    const group: Group = { key, legs: [leg], first: leg.start, last: leg.end, seen: this.clock };
    this.queue.push(group);
    if (key !== null) this.groups.set(key, group);
  }

  /** The contacts that are complete by now. */
  complete(): Row[] {
    if (this.order === null) this.decideOrder();
    if (this.order === null || this.unordered) return [];
    const open = this.queue.findIndex((group) => !this.isComplete(group));
    return this.handOn(this.queue.splice(0, open < 0 ? this.queue.length : open));
  }

  /** All that is left, at the end of the file. */
  *rest(): Iterable<Row> {
    this.order ??= timeOrderOf(this.starts, this.withinSec);
    if (!this.unordered) return yield* this.handOn(this.queue.splice(0));
    for (const { key, legs } of this.unordered.contacts()) yield this.named(key, this.contactOf(legs));
  }

  private watch(start: number): void {
    const behind = this.order === 'rising' ? this.clock - start : start - this.clock;
    if (behind > this.withinSec) this.late++;
    if (behind < 0) this.clock = start;
  }

  private decideOrder(): void {
    if (this.starts.length < LOOK) return;
    this.order = timeOrderOf(this.starts, this.withinSec);
    this.clock = this.starts.reduce((a, b) => (this.order === 'falling' ? Math.min(a, b) : Math.max(a, b)));
    this.starts = [];
    if (this.order === 'none') this.unordered = this.handOver(createUnordered(this.gapSec));
  }

  /** What was held so far, handed over. */
  private handOver(unordered: Unordered): Unordered {
    for (const { key, legs } of this.queue.splice(0)) for (const leg of legs) unordered.add(key, leg);
    this.groups.clear();
    return unordered;
  }

  private isComplete({ first, last, seen }: Group): boolean {
    const rising = this.order === 'rising';
    const silence = rising
      ? this.clock - Math.max(last, seen || last)
      : Math.min(first, seen || first) - this.clock;
    return silence > this.withinSec;
  }

  private handOn(groups: readonly Group[]): Row[] {
    const turn = this.order === 'falling' ? -1 : 1;
    const contacts = groups.flatMap((group) => {
      if (group.key !== null) this.groups.delete(group.key);
      return splitByGap(group.legs, this.gapSec, (leg) => leg).map((legs) => ({
        first: Math.min(...legs.map(({ start }) => start)),
        row: this.named(group.key, this.contactOf(legs)),
      }));
    });
    return contacts.sort((a, b) => turn * (a.first - b.first)).map(({ row }) => row);
  }

  /** A contact without an id gets what its rows share, unless that has the number of the caller in it, which is nobody's business. */
  private named(key: string | null, contact: Row): Row {
    if (key === null || contact.contact_id !== null) return contact;
    if (typeof contact.caller_id === 'string' && key.includes(contact.caller_id)) return contact;
    return { ...contact, contact_id: this.gapSec === null ? key : `${key} ${contact.arrived_at}` };
  }
}

/** The row without what it shares with others; copied name by name, for that makes a smaller object than the rest of a pattern. */
function plainRow(row: Row): Row {
  const plain: Record<string, Cell> = {};
  for (const name in row) if (name !== PART_OF) plain[name] = row[name];
  return plain;
}

function lateRows(count: number, withinSec: number): Text {
  const hours = Math.round(withinSec / 360) / 10;
  return {
    en: `rows that came more than ${hours} h behind the time order of the file: ${count}; those of a contact that was complete by then count as contacts of their own (set "within" in the preset higher)`,
    zh: `比文件的时间顺序晚${hours}小时以上的行：${count}行；若所属联络当时已合并完毕，则单独计为联络（可在预设中调大 within）`,
  };
}
