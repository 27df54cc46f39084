import { contacts } from '../../tables/contacts.js';
import { intervals } from '../../tables/intervals.js';
import type { Column } from '../../tables/table.js';
import { bareField, composedField } from './composed.js';
import { contactNames } from './contacts.js';
import { intervalNames } from './intervals.js';
import { namesByLanguage } from './languages.js';
import { bilingual, headerWords } from './normalise.js';

/** The kinds of table that an export can hold. */
export type ExportTable = 'contacts' | 'intervals';

/** A field that a header may stand for; a lower rank is a likelier name. */
export interface Alias {
  readonly field: string;
  readonly rank: number;
  /** Whether the name is only known with a unit behind it, which the header has not: `hold` of `hold_sec`. */
  readonly isBare?: boolean;
}

const named: Readonly<Record<ExportTable, Readonly<Record<string, string>>>> = {
  contacts: contactNames,
  intervals: intervalNames,
};
const published: Readonly<Record<ExportTable, readonly Column[]>> = {
  contacts: contacts.columns,
  intervals: intervals.columns,
};

/** Fields to look for, in this order: those that exports have names for, then the other published columns. */
export const fieldsOf: Readonly<Record<ExportTable, readonly string[]>> = {
  contacts: fieldList('contacts'),
  intervals: fieldList('intervals'),
};

/** What a report may count. */
const COUNTS = new Set(
  'offered answered handled abandoned short_abandoned answered_in_target overflowed ivr_completed transferred'.split(
    ' ',
  ),
);

const indexes = new Map<ExportTable, ReadonlyMap<string, readonly Alias[]>>();

/** Made when the first header is looked up: a file that is known by its preset, or to a helper, needs none. */
function indexFor(table: ExportTable): ReadonlyMap<string, readonly Alias[]> {
  const index = indexes.get(table) ?? indexOf(table);
  indexes.set(table, index);
  return index;
}

function fieldList(table: ExportTable): readonly string[] {
  return [...new Set([...Object.keys(named[table]), ...published[table].map((column) => column.name)])];
}

/** Header key → fields. The published name and its labels count too, so that our own workbooks come back in. */
function indexOf(table: ExportTable): ReadonlyMap<string, readonly Alias[]> {
  const index = new Map<string, Alias[]>();
  for (const field of fieldsOf[table]) {
    const label = published[table].find((column) => column.name === field)?.label;
    const names = [named[table][field], namesByLanguage[table][field]]
      .flatMap((bars) => bars?.split('|') ?? [])
      .filter((name) => name.trim() !== '');
    [field, ...names, ...(label ? [label.en, label.zh] : [])].forEach((name, rank) => {
      const { key, unit } = headerWords(name);
      const known = index.get(key) ?? [];
      const same = known.find((alias) => alias.field === field);
      const isBare = unit !== null;
      if (!same) index.set(key, [...known, { field, rank, isBare }]);
      else if (same.isBare && !isBare)
        index.set(
          key,
          known.map((one) => (one === same ? { field, rank: one.rank, isBare } : one)),
        );
    });
  }
  return index;
}

/** Fields whose columns hold names or words, and so no unit of time. */
const NAMES = new Set(['queue', 'channel', 'agent_id', 'direction', 'outcome', 'caller_id', 'called_number']);
const PLURAL = /\S\(s\)\s*$/i;

/** The fields that a header may stand for in a kind of table. `aliasesOf('通话时长', 'contacts')` names `talk_sec`. */
export function aliasesOf(header: string, table: ExportTable): readonly Alias[] {
  const { key, unit, isCount } = headerWords(header);
  const named = indexFor(table).get(key) ?? (table === 'intervals' ? composed(key) : []);
  const counted = isCount ? named.filter(({ field }) => table === 'intervals' && COUNTS.has(field)) : named;
  const found = unit === null ? counted : counted.map(({ field, rank }) => ({ field, rank }));
  // `interval_minutes` counts minutes; only an interval without a unit may be a time of day.
  const length = unit === null ? undefined : found.find(({ field }) => field === 'interval_minutes');
  if (length) return [length];
  if (found.length === 0 && !isCount)
    return (
      bilingual(header)
        .map((name) => aliasesOf(name, table))
        .find(isNotEmpty) ?? []
    );
  // `queue_seconds` is a duration; the s of `Queue(s)` is none.
  return unit === null || PLURAL.test(header) ? found : found.filter(({ field }) => !NAMES.has(field));
}

function isNotEmpty(found: readonly Alias[]): boolean {
  return found.length > 0;
}

/** Behind all names that stand in a list. */
const COMPOSED_RANK = 500;

function composed(key: string): readonly Alias[] {
  const field = HAN.test(key) ? composedField(key) : undefined;
  return field === undefined ? [] : [{ field, rank: COMPOSED_RANK }];
}

const HAN = /[\u4e00-\u9fff]/;

/** The same for the whole name of a column whose values are counts, where no other name is known: `进线`, `弃呼`. */
export function bareAliasesOf(header: string): readonly Alias[] {
  const field = bareField(headerWords(header).key);
  return field === undefined ? [] : [{ field, rank: COMPOSED_RANK }];
}

/** Whether a header is a name that any kind of export uses. */
export function isKnownHeader(header: string): boolean {
  return aliasesOf(header, 'contacts').length > 0 || aliasesOf(header, 'intervals').length > 0;
}
