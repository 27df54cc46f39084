import { contacts } from '../../tables/contacts.js';
import type { Cell, Row } from '../../tables/table.js';
import { createFingerprints } from '../../text/fingerprints.js';
import type { Text } from '../../text/text.js';

/** A row that another file has already: which one, and whether that says something else. */
export interface Twin {
  readonly owner: number;
  readonly differs: boolean;
}

/** Watches over contacts that stand in several files. */
export interface ContactTwins {
  /** Shows the rows of all files before they are gone through, so that the better of two that differ can be told. */
  look(rows: readonly Row[], file: number): void;
  /** Where the row of this file is not to count, because that of another does. */
  find(row: Row, file: number): Twin | null;
  /** The first contact with two different rows. */
  example(): string | null;
  /** A queue whose name the files write in several ways, and these. */
  spellings(): readonly string[];
}

/** How good a row is: how many columns it knows, how long it lasted; what it says decides between equals. */
interface Rank {
  readonly known: number;
  readonly lasted: number;
  readonly content: string;
  /** The content without what files may write otherwise. */
  readonly told: string;
}

interface Rival extends Rank {
  readonly file: number;
  /** The file whose row counts; null as long as none has come by. */
  kept: { readonly file: number; readonly told: string } | null;
}

const COLUMNS = contacts.columns.map(({ name }) => name);

/**
 * The same contact: its number, the minute of its arrival, and its queue, in large letters or small; where only the day is known, all that the rows say. Of two rows that
 * differ, the one counts that knows more columns, then the one that waited and talked longer: an export made while a call was running has less of
 * it. Which file comes first makes no difference, if all have been looked at before. Contacts without a number cannot be told apart.
 */
export function createContactTwins(): ContactTwins {
  const owners = createFingerprints();
  const contents = createFingerprints();
  const rivals = new Map<string, Rival>();
  const written = new Map<string, Set<string>>();
  let looked = false;
  let example: string | null = null;
  const unseen = (row: Row, key: string, file: number): Twin | null => {
    const owner = owners.claim(key, file);
    const isNew = contents.claim(`${key}\n${toldBy(row)}`, file) === null;
    return owner === null || owner === file ? null : { owner, differs: isNew };
  };
  const meet = (row: Row, key: string, file: number): Twin | null => {
    const rival = rivals.get(key);
    if (!rival) return null;
    const rank = rankOf(row);
    const { told } = rank;
    const { kept } = rival;
    if (kept !== null) return kept.file === file ? null : { owner: kept.file, differs: kept.told !== told };
    if (file !== rival.file && isBetter(rival, rank))
      return { owner: rival.file, differs: rival.told !== told };
    rival.kept = { file, told };
    return null;
  };
  return {
    look: (rows, file) => {
      looked = true;
      for (const row of rows) {
        const key = keyOf(row);
        const owner = key === null ? null : owners.claim(key, file);
        if (key === null || owner === null || owner === file) continue;
        const rank = rankOf(row);
        const known = rivals.get(key);
        if (!known || isBetter(rank, known)) rivals.set(key, { ...rank, file, kept: null });
      }
    },
    find: (row, file) => {
      const key = keyOf(row);
      if (key === null) return null;
      seeName(row.queue, written);
      const twin = looked ? meet(row, key, file) : unseen(row, key, file);
      if (twin?.differs) example ??= `${row.contact_id}, ${row.arrived_at}`;
      return twin;
    },
    example: () => example,
    spellings: () => [...([...written.values()].find(({ size }) => size > 1) ?? [])],
  };
}

function keyOf(row: Row): string | null {
  const { contact_id: id, arrived_at: at, queue } = row;
  if (id == null) return null;
  const hasClock = typeof at === 'string' && !/T00:00(?::00)?(?:[+Z-]|$)/.test(at);
  return hasClock ? `${id}\n${toMinute(at)}\n${folded(queue ?? '')}` : contentOf(row);
}

/** A time without its seconds, which an export may leave out. */
function toMinute(iso: string): string {
  return `${iso.slice(0, 16)}${iso.slice(19)}`;
}

function folded(name: Cell): string {
  return String(name).trim().toLowerCase();
}

function seeName(name: Cell | undefined, written: Map<string, Set<string>>): void {
  if (typeof name !== 'string') return;
  const ways = written.get(folded(name));
  if (ways) ways.add(name);
  else written.set(folded(name), new Set([name]));
}

/** What a row says, but for seconds of times and for how its queue is written. */
function toldBy(row: Row): string {
  return JSON.stringify(
    contacts.columns.map(({ name, type }) => {
      const value = row[name] ?? null;
      if (type === 'second' && typeof value === 'string') return toMinute(value);
      return name === 'queue' && value !== null ? folded(value) : value;
    }),
  );
}

function contentOf(row: Row): string {
  return JSON.stringify(COLUMNS.map((name) => row[name] ?? null));
}

function rankOf(row: Row): Rank {
  const seconds = (name: string) => Number(row[name] ?? 0);
  return {
    known: COLUMNS.filter((name) => row[name] != null).length,
    lasted: seconds('wait_sec') + seconds('talk_sec'),
    content: contentOf(row),
    told: toldBy(row),
  };
}

function isBetter(one: Rank, other: Rank): boolean {
  const more = one.known - other.known || one.lasted - other.lasted;
  return more === 0 ? one.content > other.content : more > 0;
}

/** What to say about a queue that is written in several ways. */
export function spelledOtherwise(names: readonly string[]): Text {
  return {
    en: `a queue is written in several ways (${names.map((name) => `"${name}"`).join(', ')}): what stands in two files counts once, but they are shown as different queues`,
    zh: `同一队列有多种写法（${names.map((name) => `“${name}”`).join('、')}）：重复的联络只计一次，但仍作为不同队列列出`,
  };
}

/** What to say about contacts that two files tell differently. */
export function differingContacts(count: number, example: string): Text {
  const one = count === 1;
  return {
    en: `${count} ${one ? 'contact stands' : 'contacts stand'} in two files with other figures (the first: ${example}): the row that knows more, or that lasted longer, counts`,
    zh: `${count} 条联络在两个文件中的内容不一致（首例：${example}），以信息更完整、时长更长的一行为准`,
  };
}
