import type { Text } from '../../text/text.js';
import { DAY_SEC } from '../../time/units.js';
import { type RawCell, textOf } from '../cells.js';
import { datePartsOf, wallSecOfParts } from './moment.js';

const HOUR = 60;
const MANY_DAYS = 3;

/**
 * The offsets of a column in which the same days have times of several (`+08:00` and `Z` in turns): its clocks are not those of one place. Null where
 * each day has one, but for the days on which a clock is changed by an hour.
 */
export function mixedOffsets(cells: readonly RawCell[]): readonly string[] | null {
  const names = new Map<number, string>();
  const days = new Map<number, Set<number>>();
  for (const cell of cells) {
    const text = textOf(cell);
    const offset = /(?:Z|[+-]\d{2}:?\d{2})$/i.exec(text)?.[0];
    const parts = offset === undefined ? null : datePartsOf(text);
    if (!offset || parts?.offsetMinutes == null) continue;
    const minutes = parts.offsetMinutes;
    names.set(minutes, names.get(minutes) ?? offset);
    const day = Math.floor((wallSecOfParts(parts, 'dmy') - minutes * 60) / DAY_SEC);
    days.set(day, (days.get(day) ?? new Set()).add(minutes));
  }
  const mixed = [...days.values()].filter((offsets) => offsets.size > 1);
  const isFar = mixed.some((offsets) => Math.max(...offsets) - Math.min(...offsets) !== HOUR);
  return isFar || mixed.length >= MANY_DAYS ? [...names.values()] : null;
}

/** What to say of such a column. */
export function mixedOffsetsNote(column: string, offsets: readonly string[], zone: string): Text {
  return {
    en: `"${column}" has times of several offsets (${offsets.join(', ')}): all are put onto the clock of ${zone} (--tz chooses another)`,
    zh: `“${column}”的时间带有多种时区偏移（${offsets.join('、')}）：统一换算为 ${zone} 时间（可用 --tz 指定）`,
  };
}
