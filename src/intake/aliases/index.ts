import { contactNames } from './contacts.js';
import { intervalNames } from './intervals.js';
import { headerWords } from './normalise.js';

/** The kinds of table that an export can hold. */
export type ExportTable = 'contacts' | 'intervals';

/** A field that a header may stand for; a lower rank is a likelier name. */
export interface Alias {
  readonly field: string;
  readonly rank: number;
}

const tables: Readonly<Record<ExportTable, ReadonlyMap<string, readonly Alias[]>>> = {
  contacts: indexOf(contactNames),
  intervals: indexOf(intervalNames),
};

function indexOf(names: Readonly<Record<string, string>>): ReadonlyMap<string, readonly Alias[]> {
  const index = new Map<string, Alias[]>();
  for (const [field, bars] of Object.entries(names)) {
    [field, ...bars.split('|')].forEach((name, rank) => {
      const { key } = headerWords(name);
      const known = index.get(key) ?? [];
      if (!known.some((alias) => alias.field === field)) index.set(key, [...known, { field, rank }]);
    });
  }
  return index;
}

/** The fields that a header may stand for in a kind of table. `aliasesOf('通话时长', 'contacts')` names `talk_sec`. */
export function aliasesOf(header: string, table: ExportTable): readonly Alias[] {
  return tables[table].get(headerWords(header).key) ?? [];
}

/** Whether a header is a name that any kind of export uses. */
export function isKnownHeader(header: string): boolean {
  return aliasesOf(header, 'contacts').length > 0 || aliasesOf(header, 'intervals').length > 0;
}
