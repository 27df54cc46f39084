import { contacts } from '../../tables/contacts.js';
import type { Row } from '../../tables/table.js';
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
}

/** How good a row is: how many columns it knows, how long it lasted; what it says decides between equals. */
interface Rank {
  readonly known: number;
  readonly lasted: number;
  readonly content: string;
}

interface Rival extends Rank {
  readonly file: number;
  /** The file whose row counts; null as long as none has come by. */
  kept: { readonly file: number; readonly content: string } | null;
}

const COLUMNS = contacts.columns.map(({ name }) => name);

/**
 * The same contact: its number, its arrival to the minute or second, and its queue; where only the day is known, all that the rows say. Of two rows that
 * differ, the one counts that knows more columns, then the one that waited and talked longer: an export made while a call was running has less of
 * it. Which file comes first makes no difference, if all have been looked at before. Contacts without a number cannot be told apart.
 */
export function createContactTwins(): ContactTwins {
  const owners = createFingerprints();
  const contents = createFingerprints();
  const rivals = new Map<string, Rival>();
  let looked = false;
  let example: string | null = null;
  const unseen = (row: Row, key: string, file: number): Twin | null => {
    const owner = owners.claim(key, file);
    const isNew = contents.claim(`${key}\n${contentOf(row)}`, file) === null;
    return owner === null || owner === file ? null : { owner, differs: isNew };
  };
  const meet = (row: Row, key: string, file: number): Twin | null => {
    const rival = rivals.get(key);
    if (!rival) return null;
    const { content, ...rank } = rankOf(row);
    const { kept } = rival;
    if (kept !== null)
      return kept.file === file ? null : { owner: kept.file, differs: kept.content !== content };
    if (file !== rival.file && isBetter(rival, { ...rank, content }))
      return { owner: rival.file, differs: rival.content !== content };
    rival.kept = { file, content };
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
      const twin = looked ? meet(row, key, file) : unseen(row, key, file);
      if (twin?.differs) example ??= `${row.contact_id}, ${row.arrived_at}`;
      return twin;
    },
    example: () => example,
  };
}

function keyOf(row: Row): string | null {
  const { contact_id: id, arrived_at: at, queue } = row;
  if (id == null) return null;
  const hasClock = typeof at === 'string' && !/T00:00(?::00)?(?:[+Z-]|$)/.test(at);
  return hasClock ? `${id}\n${at}\n${queue ?? ''}` : contentOf(row);
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
  };
}

function isBetter(one: Rank, other: Rank): boolean {
  const more = one.known - other.known || one.lasted - other.lasted;
  return more === 0 ? one.content > other.content : more > 0;
}

/** What to say about contacts that two files tell differently. */
export function differingContacts(count: number, example: string): Text {
  const one = count === 1;
  return {
    en: `${count} ${one ? 'contact stands' : 'contacts stand'} in two files with other figures (the first: ${example}): the row that knows more, or that lasted longer, counts`,
    zh: `${count} 条联络在两个文件中的内容不一致（首例：${example}），以信息更完整、时长更长的一行为准`,
  };
}
