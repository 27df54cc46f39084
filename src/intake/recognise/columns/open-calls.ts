import { type RawRow, textOf } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import { STILL_OPEN } from '../../plan/set-aside/open-contacts.js';
import type { ColumnSettings, Preset } from '../../presets/preset.js';

const ENDED_SHARE = 0.6;

/**
 * Where most calls that nobody answered have an end, one with neither was still waiting when the export was made: it is no abandoned call, and is
 * set aside.
 */
export function openCalls(
  columns: Readonly<Record<string, ColumnSettings>>,
  { names }: Header,
  sample: readonly RawRow[],
): Pick<Preset, 'setAside'> {
  const { answered_at: answered, ended_at: ended, arrived_at: arrived } = columns;
  if (typeof answered !== 'string' || typeof ended !== 'string') return {};
  const isBlank = (row: RawRow, name: string) => textOf(row.cells[names.indexOf(name)]) === '';
  const unanswered = sample.filter((row) => isBlank(row, answered));
  const withEnd = unanswered.filter((row) => !isBlank(row, ended)).length;
  if (withEnd === 0 || withEnd < unanswered.length * ENDED_SHARE) return {};
  // A row of totals has none of all three.
  const begun = typeof arrived === 'string' ? { [arrived]: 'not empty' } : {};
  return { setAside: [{ when: { ...begun, [answered]: 'empty', [ended]: 'empty' }, reason: STILL_OPEN }] };
}
