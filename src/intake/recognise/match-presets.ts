import { isKnownHeader } from '../aliases/index.js';
import { isEmpty, type RawRow, textOf } from '../cells.js';
import { type Header, headerAt, headerKey, withoutHeader } from '../header/find-header.js';
import type { Preset, Rule } from '../presets/preset.js';

const LOOK_ROWS = 30;
const LOOK_CELLS = 200;
const LEAST_SCORE = 0.25;
const LEAST_ROWS = 0.9;

/** How well a preset fits a file. */
export interface PresetMatch {
  readonly preset: Preset;
  readonly header: Header;
  /** 0–1; between presets that are recognised, the highest wins. */
  readonly score: number;
  /** Whether all that the preset needs is there. */
  readonly recognised: boolean;
  /** Headers of the layout that are not there. */
  readonly missing: readonly string[];
  /** Of a file without header: how many columns it has, and how many the layout, where that is another number. */
  readonly width?: { readonly here: number; readonly layout: number };
}

/**
 * Tries all presets on the first rows of a file; the best fit comes first. The score is the share of the layout's headers that are
 * there, each weighted by how few presets share it (half, if exports of any kind use it; double, if the preset cannot do without it),
 * times a little less for columns that the layout does not know. A file without header is told by its cells: the score is the share of rows that look
 * right.
 */
export function matchPresets(presets: readonly Preset[], sample: readonly RawRow[]): readonly PresetMatch[] {
  const layouts = presets.map(layoutOf);
  const weights = weightsOf(layouts);
  const headers = headersIn(sample);
  const found = layouts.flatMap((layout) => {
    if (layout.preset.match?.cells) return byCells(layout.preset, sample);
    const near = headers.filter(({ keys }) => layout.keys.some((key) => keys.has(key)));
    return near.map((header) => byHeader(layout, header, weights));
  });
  const best = new Map<string, PresetMatch>();
  for (const match of found) {
    const known = best.get(match.preset.name);
    if (!known || rank(match) > rank(known)) best.set(match.preset.name, match);
  }
  return [...best.values()].filter(({ score }) => score > 0).sort((a, b) => rank(b) - rank(a));
}

function rank(match: PresetMatch): number {
  return match.score + (match.recognised ? 1 : 0);
}

/** The columns that a file must have for a preset to be applied: those that tell the layout, and those that its rules ask. */
export function neededColumns(preset: Preset): readonly string[] {
  const rules = [...(preset.outcome ?? []), ...(preset.direction ?? []), ...(preset.setAside ?? [])];
  const asked = rules.flatMap((rule) => Object.keys((rule as Pick<Rule, 'when'>).when ?? {}));
  return [...new Set([...(preset.match?.header ?? []), ...asked])];
}

const MUST = ['arrived_at', 'interval_start', 'offered'];

/** The fields that no row can do without, each with the names of the columns that it may come from; several where any one will do. */
export function neededFields(preset: Preset): readonly (readonly string[])[] {
  return MUST.flatMap((field) => {
    const settings = preset.columns[field];
    if (settings === undefined) return [];
    if (typeof settings === 'string') return [[settings]];
    if ('date' in settings) return [[settings.date], [settings.time]];
    const names = 'column' in settings ? settings.column : settings;
    return [typeof names === 'string' ? [names] : [...names]];
  });
}

/** A preset and the headers of its layout. */
interface Layout {
  readonly preset: Preset;
  readonly names: readonly string[];
  /** Their keys. */
  readonly keys: readonly string[];
  readonly needed: readonly string[];
  /** Keys of those that it cannot do without. */
  readonly telling: ReadonlySet<string>;
}

function layoutOf(preset: Preset): Layout {
  const needed = neededColumns(preset);
  const names = [...new Set([...needed, ...(preset.match?.layout ?? [])])];
  return { preset, names, keys: names.map(headerKey), needed, telling: new Set(needed.map(headerKey)) };
}

/** How much a header says about the layout: the fewer presets have it, the more. */
function weightsOf(layouts: readonly Layout[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { names } of layouts) {
    for (const key of new Set(names.map(headerKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map([...counts].map(([key, count]) => [key, (isKnownHeader(key) ? 0.5 : 1) / count]));
}

interface Candidate {
  readonly header: Header;
  readonly keys: ReadonlySet<string>;
}

function headersIn(sample: readonly RawRow[]): Candidate[] {
  return sample.slice(0, LOOK_ROWS).flatMap((row, at) => {
    const texts = row.cells.filter((cell) => typeof cell === 'string' && !isEmpty(cell));
    if (texts.length < 2) return [];
    return [false, true].map((join) => {
      const header = headerAt(sample, at, { join });
      return { header, keys: new Set(header.names.map(headerKey)) };
    });
  });
}

function byHeader(
  { preset, names: layout, needed, telling }: Layout,
  { header, keys }: Candidate,
  weights: ReadonlyMap<string, number>,
): PresetMatch {
  const has = (name: string) => keys.has(headerKey(name));
  const there = layout.filter(has);
  const weigh = (names: readonly string[]) =>
    names.map(headerKey).reduce((sum, key) => sum + (weights.get(key) ?? 0) * (telling.has(key) ? 2 : 1), 0);
  const share = weigh(there) / weigh(layout);
  const isThere = needed.every(has) && neededFields(preset).every((names) => names.some(has));
  return {
    preset,
    header,
    score: share * (0.75 + (0.25 * there.length) / keys.size),
    recognised: isThere && share >= LEAST_SCORE,
    missing: layout.filter((name) => !has(name)),
  };
}

function byCells(preset: Preset, sample: readonly RawRow[]): PresetMatch[] {
  const names = preset.read?.names ?? [];
  const tests = Object.entries(preset.match?.cells ?? {}).map(([name, pattern]) => ({
    index: names.indexOf(name),
    pattern: new RegExp(`^(?:${pattern})$`),
  }));
  const rows = sample.slice(0, LOOK_CELLS).filter((row) => row.cells.some((cell) => !isEmpty(cell)));
  const least = Math.max(...tests.map(({ index }) => index)) + 1;
  const fits = (row: RawRow) =>
    row.cells.length >= least &&
    row.cells.length <= names.length &&
    tests.every(({ index, pattern }) => pattern.test(textOf(row.cells[index])));
  if (rows.length === 0) return [];
  const share = rows.filter(fits).length / rows.length;
  const width = Math.max(...rows.map((row) => row.cells.length));
  const header = withoutHeader(width, names);
  return [{ preset, header, score: share, recognised: fits(rows[0]) && share >= LEAST_ROWS, missing: [] }];
}
