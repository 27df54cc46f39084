import { parseIso } from '../../../time/iso.js';
import { changesClock, laterOffset } from '../../values/repeated-hour.js';
import type { Draft } from '../draft.js';
import type { FieldPlan } from '../readings/field.js';
import type { CellWatch } from '../readings/watch.js';
import type { DraftRow, SecondHour } from '../row-plan.js';
import { secondPass } from './repairs.js';
import { hourEvidence, orderOf, timeById } from './second-hour-evidence.js';

/**
 * For contacts that arrive in an hour that the clock shows twice: which of both it was is told by a time since 1970 or a count in another column, by the end less what the
 * contact lasted, or by the order of the list; else it is taken for the first, and counted. Answer and end go with the arrival. Null where no arrival can be
 * in such an hour, or where every time says for itself how far it is from UTC.
 */
export function secondHourOf(arrived: FieldPlan | undefined, draft: Draft): SecondHour | null {
  const { context, finish, fields, made } = draft;
  const { writer, zones, conclude } = context;
  const zone = zones.center;
  if (!arrived || context.isOwn || zones.file || !changesClock(zone)) return null;
  const evidence = conclude('second hour', () => hourEvidence(arrived, context));
  if (!evidence) return null;
  const later = [
    secondPass('answered_at', 'arrived_at', zone, writer),
    secondPass('ended_at', 'arrived_at', zone, writer),
    secondPass('ended_at', 'answered_at', zone, writer),
  ];
  const lengths = ['wait_sec', 'talk_sec', 'hold_sec'].filter(
    (name) => !made.includes(name) && fields.some(({ field }) => field === name),
  );
  return {
    isIn: quarters((wallSec) => laterOffset(zone, wallSec) !== null),
    decider: () => {
      const byOrder = orderOf(evidence.order, evidence.slackSec);
      return (row, hidden, cells) => {
        const time = typeof row.arrived_at === 'string' ? parseIso(row.arrived_at) : null;
        const offset = time && laterOffset(zone, time.wallSec);
        if (!time || offset === null) return null;
        const first = time.wallSec - time.offsetMinutes * 60;
        const second = time.wallSec - offset * 60;
        const told = byId(timeById(evidence, cells), first, second) ?? byEnd(row, lengths, first, second);
        const isSecond = byOrder(first, second, told);
        if (isSecond) {
          row.arrived_at = writer.second(time.wallSec, offset);
          for (const repair of later) repair(row);
          for (const step of finish) step(row, hidden);
        }
        return told === null && evidence.order === 'none' ? UNTOLD : TOLD;
      };
    },
  };
}

/** The answer for a quarter of an hour, in which no clock is changed, kept for the next times in it. */
function quarters(look: (wallSec: number) => boolean): (wallSec: number) => boolean {
  let [quarter, answer] = [Number.NaN, false];
  return (wallSec) => {
    const now = Math.floor(wallSec / 900);
    if (now !== quarter) [quarter, answer] = [now, look(now * 900)];
    return answer;
  };
}

/** So far may a time by an id, or the end of a contact, lie from where it should be. */
const NEAR_SEC = 900;

function byId(at: number | null, first: number, second: number): boolean | null {
  return at === null ? null : nearer(Math.abs(at - first), Math.abs(at - second));
}

/** An end before the arrival is itself in the second hour, and so the arrival is in the first. */
function byEnd(row: DraftRow, lengths: readonly string[], first: number, second: number): boolean | null {
  const end = typeof row.ended_at === 'string' ? Date.parse(row.ended_at) / 1000 : Number.NaN;
  const parts = lengths.flatMap((name) => row[name] ?? []).map(Number);
  // An end within the hour goes with the arrival, and tells nothing.
  if (Number.isNaN(end) || parts.length === 0 || end < second) return null;
  const lasted = parts.reduce((sum, part) => sum + part, 0);
  return nearer(Math.abs(end - first - lasted), Math.abs(end - second - lasted));
}

/** Whether the second is near, and the first is not; null where that cannot be said. */
function nearer(first: number, second: number): boolean | null {
  if (Math.min(first, second) > NEAR_SEC || Math.abs(first - second) < NEAR_SEC) return null;
  return second < first;
}

const TOLD: CellWatch = {
  id: 'second-hour',
  inputs: [],
  test: () => true,
  text: {
    en: 'an arrival lies in the hour that the clock shows twice; the ids, the ends or the order of the list tell which of both it is',
    zh: '落在调表后重复的一小时内，已按编号、结束时间或清单顺序判断属于哪一次',
  },
};

const UNTOLD: CellWatch = {
  ...TOLD,
  id: 'second-hour-untold',
  text: {
    en: 'an arrival lies in the hour that the clock shows twice, and nothing tells which of both it is: taken for the first',
    zh: '落在调表后重复的一小时内，无从判断属于哪一次，均计入第一次',
  },
};
