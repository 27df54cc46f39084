import type { Row, TableSpec } from '../tables/table.js';
import { DataError } from '../text/errors.js';
import { createFingerprints } from '../text/fingerprints.js';
import type { Text } from '../text/text.js';
import { thousands } from '../text/thousands.js';

/** Watches over several files of the same kind: what stands in two of them counts once. */
export interface Overlap {
  /** The rows of a file (by its number) without those that an earlier file has; DataError where two files contradict each other. */
  once(rows: readonly Row[], file: number): readonly Row[];
  /** What there is to say at the end: how many were in two files, or that nobody can know. */
  closing(): Text | null;
  warnings(): readonly Text[];
}

/** How rows of one kind of table are compared between files. */
interface Comparison {
  isRepeated(row: Row, file: number): boolean;
}

/** For one file there is nothing to compare; other tables than contacts and intervals may say the same twice. */
export function createOverlap(
  files: readonly { readonly name: string; readonly table: TableSpec }[],
): Overlap {
  const names = files.map(({ name }) => name);
  const tables = [...new Set(files.map(({ table }) => table.name))];
  const kinds = new Map<string, Comparison | null>(
    tables.map((table) => [table, files.length < 2 ? null : comparisonFor(table, names)]),
  );
  const periods: Period[] = files.map(() => ({ first: '', last: '', withoutId: 0 }));
  let repeated = 0;
  return {
    once: (rows, file) => {
      const kind = kinds.get(files[file].table.name) ?? null;
      if (kind === null) return rows;
      if (files[file].table.name === 'contacts') for (const row of rows) seePeriod(periods[file], row);
      const kept = rows.filter((row) => !kind.isRepeated(row, file));
      repeated += rows.length - kept.length;
      return kept;
    },
    closing: () => (repeated === 0 ? null : inTwoFiles(repeated, tables)),
    warnings: () =>
      periods.flatMap((one, i) =>
        periods
          .slice(i + 1)
          .flatMap((other, k) =>
            bothUnnumbered(one, other) ? [cannotTell(names[i], names[i + 1 + k])] : [],
          ),
      ),
  };
}

function comparisonFor(table: string, names: readonly string[]): Comparison | null {
  if (table === 'contacts') return compareContacts();
  return table === 'intervals' ? compareIntervals(names) : null;
}

/** The same contact: its number, its arrival and its queue. Contacts without a number cannot be told apart. */
function compareContacts(): Comparison {
  const seen = createFingerprints();
  return {
    isRepeated: (row, file) => {
      if (row.contact_id == null) return false;
      const owner = seen.claim(`${row.contact_id}\n${row.arrived_at}\n${row.queue ?? ''}`, file);
      return owner !== null && owner !== file;
    },
  };
}

/** The same interval: queue, channel, start and length. Its figures must be the same in both files. */
function compareIntervals(names: readonly string[]): Comparison {
  const seen = new Map<string, { readonly file: number; readonly row: Row }>();
  return {
    isRepeated: (row, file) => {
      const key = JSON.stringify([
        row.queue ?? null,
        row.channel ?? null,
        row.interval_start,
        row.interval_minutes,
      ]);
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { file, row });
      if (known === undefined || known.file === file) return false;
      const name = differing(known.row, row);
      if (name !== undefined) throw contradicting(name, [known.row, row], [names[known.file], names[file]]);
      return true;
    },
  };
}

const FIGURES = ['offered', 'answered', 'abandoned', 'answered_in_target', 'talk_sec', 'answer_wait_sec'];

function differing(one: Row, other: Row): string | undefined {
  return FIGURES.find((name) => one[name] != null && other[name] != null && one[name] !== other[name]);
}

function contradicting(name: string, rows: readonly [Row, Row], files: readonly [string, string]): DataError {
  const [a, b] = rows.map((row) => String(row[name]));
  const where = [rows[0].queue, rows[0].interval_start].filter((part) => part != null).join(', ');
  return new DataError(
    {
      en: `the same interval (${where}) has ${name} ${a} in ${files[0]} and ${b} here`,
      zh: `同一时段（${where}）的 ${name} 在 ${files[0]} 中为 ${a}，在此文件中为 ${b}`,
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

function seePeriod(period: Period, { arrived_at: at, contact_id: id }: Row): void {
  if (typeof at !== 'string' || id != null) return;
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
      en: `${shown} ${count === 1 ? 'contact stands' : 'contacts stand'} in two files, counted once`,
      zh: `${shown} 条联络在两个文件中重复，只计一次`,
    };
  return {
    en: `${shown} ${count === 1 ? 'interval stands' : 'intervals stand'} in two files, counted once`,
    zh: `${shown} 个时段在两个文件中重复，只计一次`,
  };
}
