import { DAY_SEC } from '../../../time/units.js';
import { aliasesOf } from '../../aliases/index.js';
import { isEmpty, type RawRow, textOf } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import type { ColumnSettings } from '../../presets/preset.js';
import { clockOf, datePartsOf } from '../../values/moment.js';

const FIELDS = ['answered_at', 'ended_at'] as const;
const LONGEST = DAY_SEC / 6;
const LEAST_SHARE = 0.9;

/**
 * Times of answer and end that are written as a time of day only; they borrow the date of the arrival. A column counts as such if its
 * clock follows that of the arrival within four hours in nearly all rows: else it is a duration, such as the time to answer.
 */
export function laterClocks(
  found: ReadonlyMap<string, string>,
  columns: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  sample: readonly RawRow[],
): Record<string, ColumnSettings> {
  const date = found.get('arrived_date') ?? found.get('arrived_at');
  const clock = found.get('arrived_at') ?? found.get('arrived_time');
  if (date === undefined || clock === undefined) return {};
  const from = header.names.indexOf(clock);
  const taken = new Set([...found.values()]);
  const made: Record<string, ColumnSettings> = {};
  for (const field of FIELDS) {
    if (columns[field] !== undefined) continue;
    const time = header.names.find(
      (name, index) =>
        !taken.has(name) &&
        aliasesOf(name, 'contacts').some((alias) => alias.field === field) &&
        follows(sample, from, index),
    );
    if (time !== undefined) made[field] = { date, time };
  }
  return made;
}

function follows(sample: readonly RawRow[], from: number, index: number): boolean {
  const gaps = sample.flatMap(({ cells }) => {
    const later = isEmpty(cells[index]) ? Number.NaN : clockOf(textOf(cells[index]));
    if (isEmpty(cells[index]) || later === 0) return [];
    return [(((later - arrivalClock(textOf(cells[from]))) % DAY_SEC) + DAY_SEC) % DAY_SEC];
  });
  return gaps.length > 0 && gaps.filter((gap) => gap <= LONGEST).length >= gaps.length * LEAST_SHARE;
}

function arrivalClock(text: string): number {
  return datePartsOf(text)?.clockSec ?? clockOf(text);
}
