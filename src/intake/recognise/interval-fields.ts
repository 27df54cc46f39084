import type { Text } from '../../text/text.js';
import type { RawRow } from '../cells.js';
import type { Header } from '../header/find-header.js';
import { clockByShape } from './by-shape/clock-by-shape.js';
import { inTargetColumn, inTargetSec } from './columns/in-target.js';
import { offeredBySum } from './columns/offered-column.js';
import { START } from './match-fields.js';

const IN_TARGET = 'answered_in_target';

/**
 * Adds the fields of a report of intervals that are told by more than a name of their own: the contacts offered by the sum, the times of day by their
 * look, those answered in the target by the number in the name, which is the target if no column is.
 */
export function addIntervalFields(
  found: Map<string, string>,
  header: Header,
  sample: readonly RawRow[],
  map: ReadonlyMap<string, string>,
): { readonly notes: readonly Text[]; readonly targetSec: number | null } {
  const offered = map.has('offered') ? undefined : offeredBySum(header, sample, found);
  if (offered !== undefined) found.set('offered', offered);
  const clock = clockOfDates(found, header, sample);
  if (clock !== undefined) found.set(START.intervals.time, clock);
  const inTarget = found.get(IN_TARGET) ?? inTargetColumn(header, sample);
  if (inTarget !== null) found.set(IN_TARGET, inTarget);
  const targetSec = inTarget !== null && !found.has('target_sec') ? inTargetSec(inTarget) : null;
  const notes = [
    ...(offered === undefined ? [] : [offeredNote(offered)]),
    ...(clock === undefined ? [] : [clockNote(clock)]),
    ...(inTarget === null || targetSec === null ? [] : [targetNote(inTarget, targetSec)]),
  ];
  return { notes, targetSec };
}

/** The times of day beside dates that have none, where no column is named for them. */
function clockOfDates(
  found: ReadonlyMap<string, string>,
  header: Header,
  sample: readonly RawRow[],
): string | undefined {
  const { whole, date, time } = START.intervals;
  if (found.has(whole) || !found.has(date) || found.has(time)) return undefined;
  return clockByShape(header, sample, found);
}

function offeredNote(column: string): Text {
  return {
    en: `"${column}" is answered + abandoned, so it is what was offered`,
    zh: `“${column}”等于接通量加放弃量，按 offered（进线量）读取`,
  };
}

function clockNote(column: string): Text {
  return {
    en: `"${column}" holds the times of day of the intervals`,
    zh: `“${column}”为各时段的时刻`,
  };
}

function targetNote(column: string, seconds: number): Text {
  return {
    en: `"${column}" counts what was answered within ${seconds} seconds (target_sec)`,
    zh: `“${column}”为${seconds}秒内接通量，应答阈值 target_sec 取${seconds}秒`,
  };
}
