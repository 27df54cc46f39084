import type { Source } from '../tables/source.js';
import type { Column, Row, TableSpec } from '../tables/table.js';
import type { Text } from '../text/text.js';
import type { Zone } from '../time/zone.js';

export interface ReadOptions {
  readonly table?: 'contacts' | 'intervals';
  readonly preset: 'auto' | object;
  readonly map: ReadonlyMap<string, string>;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd';
  readonly zone: Zone;
  readonly onReject: 'fail' | 'keep';
  readonly maxRejects: number;
}

export interface ReadOutcome {
  readonly read: number;
  readonly setAside: readonly { readonly reason: Text; readonly count: number }[];
  readonly rejected: readonly {
    readonly row: number;
    readonly cells: readonly string[];
    readonly reason: Text;
  }[];
  readonly notes: readonly Text[];
}

export interface OpenedTable {
  readonly table: TableSpec;
  readonly columns: readonly Column[];
  rows(): AsyncIterable<readonly Row[]>;
  outcome(): ReadOutcome;
}

export async function openTable(source: Source, how: ReadOptions): Promise<OpenedTable> {
  throw new Error(`${source.name} ${how.preset} to come with the intake room`);
}
