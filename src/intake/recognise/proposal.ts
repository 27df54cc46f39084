import { flagOfWord, outcomeOfWord } from '../aliases/words.js';
import { isEmpty, type RawRow, textOf } from '../cells.js';
import type { Header } from '../header/find-header.js';
import type { ColumnSettings } from '../presets/preset.js';
import { columnFits } from '../values/fits.js';
import { numberOf } from '../values/number.js';
import { isPlanned } from './columns/forecast-volume.js';
import { type Missing, type Recognition, recogniseAs } from './recognise.js';

/** Columns that must be named before a file can be read, and what it is then read as. */
export interface Proposal {
  /** What is missing first. */
  readonly missing: Missing;
  /** Field → column, to be given back with `--map`. */
  readonly map: ReadonlyMap<string, string>;
  /** What is then still missing, and no column looks like it; null where the file can then be read. */
  readonly still: Missing | null;
}

const REAL = /actual|\breal\b|实际|真实/i;
const VOLUME =
  /call|contact|volume|offered|inbound|incoming|chat|ticket|llamada|anruf|量|电话|来电|呼入|进线|话务|会话|工单/i;

/**
 * Which columns would have to be named for a file to be read, by the look of their values: tried on the first rows, so that it is known what they
 * lead to. One that leads to the end goes before one that leaves something open. Null where no column is likely.
 */
export function proposalFor(
  found: readonly Recognition[],
  header: Header,
  rows: readonly RawRow[],
  given: ReadonlyMap<string, string>,
): Proposal | null {
  const proposals = found.flatMap(({ preset, missing }) => {
    if (missing === null || (preset.table !== 'contacts' && preset.table !== 'intervals')) return [];
    const { map, still } = completed(preset.table, header, rows, given);
    const named = new Map([...map].filter(([field]) => !given.has(field)));
    return named.size === 0 ? [] : [{ missing, map: named, still }];
  });
  return proposals.find(({ still }) => still === null) ?? proposals[0] ?? null;
}

/** Names one column after the other until nothing is missing, or there is none for the next. */
function completed(
  table: 'contacts' | 'intervals',
  header: Header,
  rows: readonly RawRow[],
  given: ReadonlyMap<string, string>,
): { map: ReadonlyMap<string, string>; still: Missing | null } {
  const map = new Map(given);
  for (;;) {
    const { missing, preset } = recogniseAs(table, header, rows, map);
    if (missing === null) return { map, still: null };
    const used = new Set(Object.values(preset.columns).flatMap(namesIn));
    const name = map.has(missing.field) ? undefined : likeliest(missing, header, rows, used);
    if (name === undefined) return { map, still: missing };
    map.set(missing.field, name);
  }
}

function likeliest(
  { field, look }: Missing,
  header: Header,
  rows: readonly RawRow[],
  used: ReadonlySet<string>,
): string | undefined {
  const fitting = header.names.filter((name, index) => {
    if (used.has(name) || !columnFits(look, rows, index)) return false;
    const texts = () => rows.map(({ cells }) => textOf(cells[index]));
    return !CHECKS[field] || CHECKS[field](name, texts());
  });
  const timed = (name: string) => columnFits('moment', rows, header.names.indexOf(name));
  return (
    fitting.find((name) => REAL.test(name)) ??
    fitting.find((name) => !isPlanned(name) && look === 'date' && timed(name)) ??
    fitting.find((name) => !isPlanned(name))
  );
}

/** What a column must be like besides, before it is proposed for a field. */
const CHECKS: Readonly<Record<string, (name: string, texts: readonly string[]) => boolean>> = {
  /** In words: nobody knows what a bare yes or no is about. */
  outcome: (_, texts) =>
    texts.some(isOutcomeWord) && texts.every((text) => isEmpty(text) || Number.isNaN(numberOf(text))),
  offered: (name) => VOLUME.test(name),
};

function isOutcomeWord(text: string): boolean {
  if (flagOfWord(text) !== undefined) return false;
  return outcomeOfWord(text) === 'answered' || outcomeOfWord(text) === 'abandoned';
}

function namesIn(settings: ColumnSettings): readonly string[] {
  if (typeof settings === 'string') return [settings];
  if ('date' in settings) return [settings.date, settings.time].flat();
  return 'column' in settings ? [settings.column].flat() : settings;
}
