import type { Text } from '../../text/text.js';
import { parseIso } from '../../time/iso.js';
import { laterOffset } from '../values/repeated-hour.js';
import type { ReadingContext } from './bind-readings.js';
import type { Draft } from './draft.js';
import { secondPass } from './repairs.js';
import type { DraftRow, Finish } from './row-plan.js';

/**
 * For a list in the order of time: a contact that arrives in the hour that the clock shows twice is in the second of the two if in the first it would lie before
 * the contact above it. Its answer and its end go with it.
 */
export function secondHourByOrder({ context, finish }: Draft): Finish {
  const { writer, zones } = context;
  const later = [
    secondPass('answered_at', 'arrived_at', zones.center, writer),
    secondPass('ended_at', 'arrived_at', zones.center, writer),
    secondPass('ended_at', 'answered_at', zones.center, writer),
  ];
  let last = Number.NEGATIVE_INFINITY;
  return (row: DraftRow, hidden: Readonly<DraftRow>) => {
    const time = typeof row.arrived_at === 'string' ? parseIso(row.arrived_at) : null;
    if (time === null) return;
    let epoch = time.wallSec - time.offsetMinutes * 60;
    const offset = epoch < last ? laterOffset(zones.center, time.wallSec) : null;
    if (offset !== null && offset !== time.offsetMinutes) {
      epoch = time.wallSec - offset * 60;
      row.arrived_at = writer.second(time.wallSec, offset);
      for (const repair of later) repair(row);
      for (const step of finish) step(row, hidden);
    }
    last = Math.max(last, epoch);
  };
}

/** What to say where a row steps back. */
export function secondHourNote(row: number, { zones }: ReadingContext): Text {
  const { name } = zones.center;
  return {
    en: `row ${row} steps back within the hour that the clock of ${name} shows twice: the list is in the order of time, so it and those after it are taken for the second of the two hours`,
    zh: `第${row}行在${name}调表后重复的一小时内时间回退：清单按时间排序，该行及其后各行按第二次计`,
  };
}
