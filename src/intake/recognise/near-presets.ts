import { isEmpty, type RawRow, textOf } from '../cells.js';
import { findHeader, type Header } from '../header/find-header.js';
import { presets } from '../presets/index.js';
import type { Preset } from '../presets/preset.js';
import type { PresetMatch } from './match-presets.js';

const NEAR_SCORE = 0.3;
const NEAR_COUNT = 3;

/** The presets that came near enough to be told of, best first; `matches` are those by the names of columns, of a file without header there are none. */
export function nearTo(
  matches: readonly PresetMatch[],
  sample: readonly RawRow[] = [],
): readonly PresetMatch[] {
  const all = [...matches, ...nearByCells(sample)].filter(({ score }) => score >= NEAR_SCORE);
  return all.sort((a, b) => b.score - a.score).slice(0, NEAR_COUNT);
}

const LOOK_ROWS = 5;
/** So many cells must look right, and so large a share of those that are looked at: a number and two times stand in many lists. */
const LEAST_LOOKS = 4;
const LEAST_SHARE = 0.75;
/** So many columns may be more or less before a cell. */
const SHIFT = 3;
/** A look that this has is that of any cell, and tells nothing. */
const ANY_WORD = 'any';

/**
 * Presets for files without header whose cells look right one behind the other, though not all of them, or not in their places: a column more or
 * less. The score is the share that looks right, less for another number of columns.
 */
function nearByCells(sample: readonly RawRow[]): readonly PresetMatch[] {
  const rows = sample.filter(({ cells }) => cells.some((cell) => !isEmpty(cell))).slice(0, LOOK_ROWS);
  if (rows.length === 0) return [];
  const header = findHeader(sample);
  return header.row === null ? presets.flatMap((preset) => nearBy(preset, header, rows) ?? []) : [];
}

function nearBy(preset: Preset, header: Header, rows: readonly RawRow[]): PresetMatch | null {
  const looks = looksOf(preset);
  if (looks.length === 0) return null;
  const found = rows.map((row) => looksIn(row, looks));
  const [first] = found.sort((a, b) => a.missing.length - b.missing.length);
  const share = first.there / (first.there + first.missing.length);
  if (first.there < LEAST_LOOKS || share < LEAST_SHARE) return null;
  const [here, layout] = [header.names.length, preset.read?.names?.length ?? 0];
  const score = (share * Math.min(here, layout)) / Math.max(here, layout);
  const width = here === layout ? undefined : { here, layout };
  return { preset, header, score, recognised: false, missing: first.missing, width };
}

/** What the cell of a column looks like, and its place in the layout. */
interface Look {
  readonly name: string;
  readonly look: string;
  readonly place: number;
}

function looksOf({ match, read }: Preset): readonly Look[] {
  return Object.entries(match?.cells ?? {})
    .filter(([, look]) => !fits(look, ANY_WORD))
    .map(([name, look]) => ({ name, look, place: read?.names?.indexOf(name) ?? -1 }));
}

/** Which looks are found in a row, one behind the other in filled cells near their places; one that may be empty is not missed. */
function looksIn({ cells }: RawRow, looks: readonly Look[]) {
  const missing: string[] = [];
  let there = 0;
  let from = 0;
  for (const { name, look, place } of looks) {
    const at = cells.findIndex(
      (cell, i) => i >= from && Math.abs(i - place) <= SHIFT && !isEmpty(cell) && fits(look, textOf(cell)),
    );
    if (at >= 0) {
      there++;
      from = at + 1;
    } else if (!fits(look, '')) missing.push(name);
  }
  return { there, missing };
}

function fits(look: string, text: string): boolean {
  return new RegExp(`^(?:${look})$`).test(text);
}
