import type { Text } from '../../text/text.js';
import { parseIso } from '../../time/iso.js';
import { laterOffset } from '../values/repeated-hour.js';
import type { ReadingContext } from './bind-readings.js';
import type { Draft } from './draft.js';
import { secondPass } from './repairs.js';
import type { DraftRow, Finish } from './row-plan.js';
import type { ClockStep } from './start-notes.js';

/**
 * For a list in the order of time: a contact that arrives in the hour that the clock shows twice is in the second of the two if in the first it would lie before
 * the contact above it; in a list with the newest first, if no contact above it is in the first. Its answer and its end go with it.
 */
export function secondHourByOrder({ context, finish }: Draft, { isNewestFirst }: ClockStep): Finish {
  const { writer, zones } = context;
  const later = [
    secondPass('answered_at', 'arrived_at', zones.center, writer),
    secondPass('ended_at', 'arrived_at', zones.center, writer),
    secondPass('ended_at', 'answered_at', zones.center, writer),
  ];
  const isSecond = isNewestFirst ? beforeTheStep() : behindTheStep();
  return (row: DraftRow, hidden: Readonly<DraftRow>) => {
    const time = typeof row.arrived_at === 'string' ? parseIso(row.arrived_at) : null;
    if (time === null) return;
    const { wallSec, offsetMinutes } = time;
    const offset = laterOffset(zones.center, wallSec);
    const isTwice = offset !== null && offset !== offsetMinutes;
    const laterSec = isTwice ? wallSec - offset * 60 : null;
    if (!isSecond(wallSec - offsetMinutes * 60, laterSec) || !isTwice) return;
    row.arrived_at = writer.second(wallSec, offset);
    for (const repair of later) repair(row);
    for (const step of finish) step(row, hidden);
  };
}

/** Whether a contact is in the second of two hours, asked of one after the other: its time in the first of them, and in the second (null for any other hour). */
type IsSecond = (firstSec: number, laterSec: number | null) => boolean;

/** Oldest first: it is, if else it would lie before those above it. */
function behindTheStep(): IsSecond {
  let last = Number.NEGATIVE_INFINITY;
  return (firstSec, laterSec) => {
    const isSecond = firstSec < last && laterSec !== null;
    last = Math.max(last, isSecond ? laterSec : firstSec);
    return isSecond;
  };
}

/** Newest first: it is, until the clock steps forward within the hour. */
function beforeTheStep(): IsSecond {
  let above = Number.POSITIVE_INFINITY;
  let hasStepped = false;
  return (firstSec, laterSec) => {
    hasStepped = laterSec !== null && (hasStepped || firstSec > above);
    above = laterSec === null ? Number.POSITIVE_INFINITY : firstSec;
    return laterSec !== null && !hasStepped;
  };
}

/** What to say where a row steps back. */
export function secondHourNote({ row, isNewestFirst }: ClockStep, { zones }: ReadingContext): Text {
  const { name } = zones.center;
  if (isNewestFirst) {
    return {
      en: `row ${row} steps forward within the hour that the clock of ${name} shows twice: the list has the newest first, so those above it are taken for the second of the two hours`,
      zh: `第${row}行在${name}调表后重复的一小时内时间前跳：清单按时间倒序，其上方该小时内的各行按第二次计`,
    };
  }
  return {
    en: `row ${row} steps back within the hour that the clock of ${name} shows twice: the list is in the order of time, so it and those after it are taken for the second of the two hours`,
    zh: `第${row}行在${name}调表后重复的一小时内时间回退：清单按时间排序，该行及其后各行按第二次计`,
  };
}
