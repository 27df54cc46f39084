import type { Row, TableSpec } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { plural } from '../../text/plural.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { timeShown } from '../../time/time-shown.js';
import {
  type ContactTwins,
  createContactTwins,
  differingContacts,
  spelledOtherwise,
} from './overlap-contacts.js';
import { createSpans, type ToldTwice } from './overlap-spans.js';
import { createUnnumberedTwins, isTelling } from './overlap-unnumbered.js';

/** Watches over several files of the same kind: what stands in two of them counts once. */
export interface Overlap {
  /** Shows the rows of a file beforehand; without that, the file that comes first has the say. */
  look(rows: readonly Row[], file: number): void;
  /** The rows of a file (by its number) without those that an earlier file has; DataError where two files contradict each other. */
  once(rows: readonly Row[], file: number): readonly Row[];
  /** What there is to say at the end: how many were in two files, or that nobody can know. */
  closing(): Text | null;
  warnings(): readonly Text[];
  /** What every two files have in common; in the order of the files. */
  pairs(): readonly OverlapPair[];
}

/** What two files have in common. */
export interface OverlapPair {
  /** Their numbers; rows of the second stand in the first already. */
  readonly files: readonly [number, number];
  readonly table: string;
  /** Rows that stand in both; 0 where rows of another kind or length tell of the same time; null where nobody can know, because contacts have no numbers. */
  count: number | null;
  /** First and last time that both have. */
  first: string;
  last: string;
  /** Rows whose figures differ, and the first such contradiction where that is an error. */
  differing: number;
  contradiction: DataError | null;
}

/** How rows of one kind of table are compared between files. */
interface Comparison {
  /** The file that has the row already, or null; and what the two contradict each other in. */
  find(row: Row, file: number): Found | null;
}

interface Found {
  readonly owner: number;
  readonly differs: boolean;
  readonly contradiction: DataError | null;
}

/**
 * For one file there is nothing to compare; other tables than contacts and intervals may say the same twice. With `tolerant` files that
 * contradict each other are no error: that is counted.
 */
export function createOverlap(
  files: readonly { readonly name: string; readonly table: TableSpec }[],
  tolerant = false,
): Overlap {
  const names = files.map(({ name }) => name);
  const tables = [...new Set(files.map(({ table }) => table.name))];
  const twins = createContactTwins();
  const kinds = new Map<string, Comparison | null>(
    tables.map((table) => [table, files.length < 2 ? null : comparisonFor(table, names, twins)]),
  );
  const periods: Period[] = files.map(() => ({ first: '', last: '', withoutId: 0 }));
  const pairs = new Map<string, OverlapPair>();
  const spans = createSpans(names);
  const mixed = new Map<string, OverlapPair>();
  const toldTwice = (row: Row, file: number) => {
    const found = spans.see(row, file);
    if (found && !tolerant) throw found.contradiction;
    if (found && !mixed.has(found.files.join())) mixed.set(found.files.join(), pairToldTwice(row, found));
  };
  const isRepeated = (kind: Comparison, row: Row, file: number) => {
    const found = kind.find(row, file);
    if (found === null) return false;
    if (found.contradiction && !tolerant) throw found.contradiction;
    const both = found.owner < file ? ([found.owner, file] as const) : ([file, found.owner] as const);
    countIn(pairs, both, files[file].table.name, row, found);
    return true;
  };
  return {
    look: (rows, file) => {
      if (files.length > 1 && files[file].table.name === 'contacts') twins.look(rows, file);
    },
    once: (rows, file) => {
      const kind = kinds.get(files[file].table.name) ?? null;
      if (kind === null) return rows;
      if (files[file].table.name === 'contacts') for (const row of rows) seePeriod(periods[file], row);
      const kept = rows.filter((row) => !isRepeated(kind, row, file));
      for (const row of kept) toldTwice(row, file);
      return kept;
    },
    closing: () => {
      const repeated = [...pairs.values()].reduce((sum, { count }) => sum + (count ?? 0), 0);
      return repeated === 0 ? null : inTwoFiles(repeated, tables);
    },
    warnings: () => {
      const contacts = [...pairs.values()].filter(({ table }) => table === 'contacts');
      const differing = contacts.reduce((sum, pair) => sum + pair.differing, 0);
      return [
        ...unnumberedPairs(periods).map(({ files: [i, k] }) => cannotTell(names[i], names[k])),
        ...(differing === 0 ? [] : [differingContacts(differing, twins.example() ?? '')]),
        ...(twins.spellings().length === 0 ? [] : [spelledOtherwise(twins.spellings())]),
      ];
    },
    pairs: () => [...pairs.values(), ...mixed.values(), ...unnumberedPairs(periods)].sort(byFiles),
  };
}

/** Files that tell of the same time in different ways, from the first row that does. */
function pairToldTwice(row: Row, { files, contradiction }: ToldTwice): OverlapPair {
  const at = String(row.arrived_at ?? row.interval_start);
  const table = row.arrived_at == null ? 'intervals' : 'contacts';
  return { files, table, count: 0, first: at, last: at, differing: 0, contradiction };
}

function countIn(
  pairs: Map<string, OverlapPair>,
  files: readonly [number, number],
  table: string,
  row: Row,
  { differs, contradiction }: Found,
): void {
  const at = String(row.arrived_at ?? row.interval_start ?? '');
  const known = pairs.get(files.join());
  if (!known) {
    const differing = differs ? 1 : 0;
    pairs.set(files.join(), { files, table, count: 1, first: at, last: at, differing, contradiction });
    return;
  }
  known.count = (known.count ?? 0) + 1;
  if (at < known.first) known.first = at;
  if (at > known.last) known.last = at;
  if (!differs) return;
  known.differing++;
  known.contradiction ??= contradiction;
}

function byFiles(one: OverlapPair, other: OverlapPair): number {
  return one.files[0] - other.files[0] || one.files[1] - other.files[1];
}

/** Files with contacts that have no number and say too little to be known again, and cover the same time. */
function unnumberedPairs(periods: readonly Period[]): readonly OverlapPair[] {
  return periods.flatMap((one, i) =>
    periods.slice(i + 1).flatMap((other, k): OverlapPair[] => {
      if (!bothUnnumbered(one, other)) return [];
      const first = one.first > other.first ? one.first : other.first;
      const last = one.last < other.last ? one.last : other.last;
      const files = [i, i + 1 + k] as const;
      return [{ files, table: 'contacts', count: null, first, last, differing: 0, contradiction: null }];
    }),
  );
}

function comparisonFor(table: string, names: readonly string[], twins: ContactTwins): Comparison | null {
  if (table === 'contacts') {
    const unnumbered = createUnnumberedTwins();
    return {
      find: (row, file) => {
        const twin = row.contact_id == null ? unnumbered(row, file) : twins.find(row, file);
        return twin && { ...twin, contradiction: null };
      },
    };
  }
  return table === 'intervals' ? compareIntervals(names) : null;
}

/** The same interval: queue, channel, start and length. Its figures must be the same in both files. */
function compareIntervals(names: readonly string[]): Comparison {
  const seen = new Map<string, { readonly file: number; readonly row: Row }>();
  return {
    find: (row, file) => {
      const key = JSON.stringify([
        row.queue ?? null,
        row.channel ?? null,
        row.interval_start,
        row.interval_minutes,
      ]);
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { file, row });
      if (known === undefined || known.file === file) return null;
      const name = differing(known.row, row);
      const contradiction =
        name === undefined ? null : contradicting(name, [known.row, row], [names[known.file], names[file]]);
      return { owner: known.file, differs: contradiction !== null, contradiction };
    },
  };
}

const FIGURES = ['offered', 'answered', 'abandoned', 'answered_in_target', 'talk_sec', 'answer_wait_sec'];

function differing(one: Row, other: Row): string | undefined {
  return FIGURES.find((name) => one[name] != null && other[name] != null && one[name] !== other[name]);
}

function contradicting(name: string, rows: readonly [Row, Row], files: readonly [string, string]): DataError {
  const [a, b] = rows.map((row) => String(row[name]));
  const where = listedNames(
    [rows[0].queue, rows[0].interval_start].flatMap((part) => (part == null ? [] : [timeShown(part)])),
  );
  return new DataError(
    {
      en: `the same interval (${where.en}) has ${name} ${a} in ${files[0]} and ${b} here`,
      zh: `同一时段（${where.zh}）的 ${name} 在 ${files[0]} 中为 ${a}，在此文件中为 ${b}`,
    },
    { file: files[1] },
    {
      en: 'Leave out one of them (--from, --until); if the files are of different queues, give each a queue column.',
      zh: '请去掉其中之一（--from、--until）；若属不同队列，请在文件中加上队列列。',
    },
  );
}

interface Period {
  first: string;
  last: string;
  withoutId: number;
}

function seePeriod(period: Period, row: Row): void {
  const { arrived_at: at, contact_id: id } = row;
  if (typeof at !== 'string' || id != null || isTelling(row)) return;
  period.withoutId++;
  if (period.first === '' || at < period.first) period.first = at;
  if (at > period.last) period.last = at;
}

function bothUnnumbered(one: Period, other: Period): boolean {
  return one.withoutId > 0 && other.withoutId > 0 && one.first <= other.last && other.first <= one.last;
}

function cannotTell(one: string, other: string): Text {
  return {
    en: `${one} and ${other} cover the same time and do not number their contacts: what stands in both counts twice`,
    zh: `${one} 与 ${other} 时间范围重叠且联络没有编号：同时出现在两个文件中的联络会被重复计算`,
  };
}

function inTwoFiles(count: number, tables: readonly string[]): Text {
  const shown = thousands(count);
  if (tables.includes('contacts'))
    return {
      en: `${plural(count, 'contact stands', 'contacts stand')} in two files, counted once`,
      zh: `${shown} 条联络在两个文件中重复，只计一次`,
    };
  return {
    en: `${plural(count, 'interval stands', 'intervals stand')} in two files, counted once`,
    zh: `${shown} 个时段在两个文件中重复，只计一次`,
  };
}
