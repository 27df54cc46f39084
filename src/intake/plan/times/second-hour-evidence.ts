import { parseIso } from '../../../time/iso.js';
import { type RawRow, textOf } from '../../cells.js';
import { NEARLY_ALL } from '../../values/nearly-all.js';
import { laterOffset } from '../../values/repeated-hour.js';
import type { ReadingContext } from '../readings/bind-readings.js';
import type { FieldPlan } from '../readings/field.js';

/** What the first rows say about how to tell two hours apart that the clock shows alike. */
export interface HourEvidence {
  /** Which way the list runs. */
  readonly order: 'rising' | 'falling' | 'none';
  /** How far a row lies behind others above it, at most, in seconds. */
  readonly slackSec: number;
  /** The place of a column that holds the time since 1970; null where there is none. */
  readonly stamp: number | null;
  /** For a list in no order: the place of a column of ids that count up with time, and the ids of the first rows with their times, rising. */
  readonly sequence: Sequence | null;
}

interface Sequence {
  readonly index: number;
  readonly ids: readonly number[];
  readonly times: readonly number[];
}

const OFFSET = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})$/i;
const EPOCH = /(?<!\d)(1\d{9})(?:\d{3})?(?!\d)/;
/** Rows that are looked at for such a column; nearly all of them must have it within two minutes. */
const LOOKED_AT = 100;
const NEAR_SEC = 120;
/** So many rows with ids that count up are no accident. */
const FEWEST_IDS = 10;
/** A list that lies behind itself by more is in no order that tells anything of an hour. */
const MOST_SLACK_SEC = 1200;

/** A time in seconds since 1970 within an id; null where there is none. `stampIn('1792891800.17')` is `1792891800`. */
function stampIn(text: string): number | null {
  const found = EPOCH.exec(text);
  return found ? Number(found[1]) : null;
}

/** The number at the end of an id that may count up; NaN where there is none. */
function countIn(text: string): number {
  return Number(/(\d{1,15})\D*$/.exec(text)?.[1] ?? Number.NaN);
}

/** When a row came, in seconds since 1970, by a time within an id or by ids that count up; null where neither tells. */
export function timeById({ stamp, sequence }: HourEvidence, cells: RawRow['cells']): number | null {
  if (stamp !== null) return stampIn(textOf(cells[stamp]));
  if (sequence === null) return null;
  const { ids, times } = sequence;
  const id = countIn(textOf(cells[sequence.index]));
  const above = ids.findIndex((one) => one >= id);
  if (above < 1) return null;
  const share = (id - ids[above - 1]) / (ids[above] - ids[above - 1]);
  return times[above - 1] + share * (times[above] - times[above - 1]);
}

/** The evidence of the first rows; null where the arrivals say themselves how far they are from UTC. */
export function hourEvidence(arrived: FieldPlan, { sample, zones }: ReadingContext): HourEvidence | null {
  if (arrived.moment?.style.kind === 'epoch') return null;
  const [index] = arrived.inputs ?? [];
  if (index !== undefined && sample.some(({ cells }) => OFFSET.test(textOf(cells[index])))) return null;
  const all = sample.flatMap((row) => {
    const at = arrived.read(row.cells);
    const time = typeof at === 'string' ? parseIso(at) : null;
    if (time === null) return [];
    const later = laterOffset(zones.center, time.wallSec);
    const second = later === null ? null : time.wallSec - later * 60;
    return [{ row, sec: time.wallSec - time.offsetMinutes * 60, second }];
  });
  const times = all.filter(({ second }) => second === null);
  const { order, slackSec } = orderIn(all);
  const stamp = stampColumn(times.slice(0, LOOKED_AT));
  const sequence = order === 'none' && stamp === null ? sequenceIn(times) : null;
  return { order, slackSec, stamp, sequence };
}

/** Which way a list runs whose rows in an hour that comes twice are each taken for what they then must be. */
function orderIn(rows: readonly Arrival[]): Pick<HourEvidence, 'order' | 'slackSec'> {
  const found = (['rising', 'falling'] as const).map((order) => {
    const turn = order === 'rising' ? 1 : -1;
    const slackSec = slackOf(rows.flatMap(({ sec, second }) => (second === null ? turn * sec : [])));
    const isSecond = orderOf(order, slackSec);
    const taken = rows.map(({ sec, second }) =>
      second !== null && isSecond(sec, second, null) ? second : sec,
    );
    return { order, slackSec, behind: slackOf(taken.map((sec) => turn * sec)) };
  });
  const [best] = found.sort((a, b) => a.behind - b.behind);
  const isOrderly = rows.length > 2 && best.behind <= MOST_SLACK_SEC;
  return isOrderly ? { order: best.order, slackSec: best.slackSec } : { order: 'none', slackSec: 0 };
}

/**
 * Whether a contact of a list that runs this way is in the second of two hours, asked of one after the other: with its time in the first and in the
 * second, and what else is known of it (null for nothing). It is, if in the first it would lie behind those above it by more than the list does elsewhere.
 */
export function orderOf(order: HourEvidence['order'], slackSec: number) {
  let last = order === 'falling' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return (first: number, second: number, told: boolean | null): boolean => {
    const byLast = order === 'falling' ? second <= last + slackSec : first < last - slackSec;
    const isSecond = told ?? (order !== 'none' && byLast);
    const epoch = isSecond ? second : first;
    last = order === 'falling' ? Math.min(last, epoch) : Math.max(last, epoch);
    return isSecond;
  };
}

/** How far a time lies behind the latest above it, at most. */
function slackOf(times: readonly number[]): number {
  let [latest, slack] = [Number.NEGATIVE_INFINITY, 0];
  for (const time of times) {
    if (time < latest) slack = Math.max(slack, latest - time);
    else latest = time;
  }
  return slack;
}

/** A row and its arrival in seconds since 1970; and the later one, if its hour comes twice. */
interface Arrival {
  readonly row: RawRow;
  readonly sec: number;
  readonly second: number | null;
}

/** The first column whose ids, each another one, bring the rows into the order of their times. */
function sequenceIn(times: readonly Arrival[]): Sequence | null {
  const width = times.length < FEWEST_IDS ? 0 : times[0].row.cells.length;
  for (let index = 0; index < width; index++) {
    const points = times.map(({ row, sec }) => ({ id: countIn(textOf(row.cells[index])), sec }));
    if (new Set(points.map(({ id }) => id)).size < points.length || points.some(({ id }) => Number.isNaN(id)))
      continue;
    points.sort((a, b) => a.id - b.id);
    const [ids, secs] = [points.map(({ id }) => id), points.map(({ sec }) => sec)];
    if (slackOf(secs) <= NEAR_SEC) return { index, ids, times: secs };
  }
  return null;
}

function stampColumn(times: readonly Arrival[]): number | null {
  const width = times[0]?.row.cells.length ?? 0;
  for (let index = 0; index < width; index++) {
    const agree = times.filter(({ row, sec }) => {
      const stamp = stampIn(textOf(row.cells[index]));
      return stamp !== null && Math.abs(stamp - sec) <= NEAR_SEC;
    });
    if (agree.length > 2 && agree.length >= times.length * NEARLY_ALL) return index;
  }
  return null;
}
