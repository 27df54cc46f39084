import type { Sheet } from '../cells.js';
import { findHeader, headerKey } from '../header/find-header.js';
import { isPublished } from '../plan/published.js';
import { presets } from '../presets/index.js';
import type { Preset } from '../presets/preset.js';
import type { Peeked } from '../readers/peek.js';
import { type PlainRows, plainRows } from './layouts.js';
import type { Around } from './named-years.js';

/**
 * The rows of a sheet as they are read: made plain ones where they are laid out in another way. Tables of ccops stand as they are written. A built-in
 * preset that the user names knows its layout; a preset of the user's own is for the plain rows if they have its headers, as one that `inspect
 * --write-preset` wrote has.
 */
export function laidOut(sheet: Sheet, peeked: Peeked, around: Around, preset: 'auto' | Preset): PlainRows {
  const asTheyStand = { sheet, peeked, notes: [] };
  if (preset === 'auto')
    return isPublished(findHeader(peeked.sample)) ? asTheyStand : plainRows(sheet, peeked, around);
  const wanted = presets.includes(preset) ? [] : (preset.match?.header ?? []);
  if (wanted.length === 0) return asTheyStand;
  const plain = plainRows(sheet, peeked, around);
  const there = new Set(findHeader(plain.peeked.sample, wanted).names.map(headerKey));
  return wanted.every((name) => there.has(headerKey(name))) ? plain : asTheyStand;
}
