import { namedField } from '../../tables/field-label.js';
import { intervals } from '../../tables/intervals.js';
import type { Cell } from '../../tables/table.js';
import { DAY_MINUTES } from '../../time/units.js';
import { type RawCell, textOf } from '../cells.js';
import { checks } from '../checks/index.js';
import { durationOf } from '../values/duration.js';
import { datePartsOf } from '../values/moment.js';
import { changesClock, laterOffset } from '../values/repeated-hour.js';
import { blankParts } from './blank-parts.js';
import type { Draft } from './draft.js';
import { holdWithinTalk } from './hold-within-talk.js';
import { derivedSums } from './interval-sums.js';
import { isEnd } from './other-ends.js';
import { type FieldKind, planField, type ReadingContext } from './readings/bind-readings.js';
import type { FieldPlan } from './readings/field.js';
import { notANumber } from './reason.js';
import type { Bound } from './resolve.js';
import type { DraftRow, Finish } from './row-plan.js';
import { type Grain, grainOf, minutesOfMonth, writtenGrain } from './times/grain.js';
import { endNotes, numberedNotes, startNotes } from './times/start-notes.js';

/** Fields of interval reports that are no columns of the table, but make sums. */
export const hiddenFields = [
  'aht_sec',
  'handle_sec',
  'talk_avg_sec',
  'hold_avg_sec',
  'acw_avg_sec',
  'answer_wait_avg_sec',
  'abandon_wait_avg_sec',
] as const;

const HIDDEN: ReadonlySet<string> = new Set(hiddenFields);
const BY_TYPE: Record<string, FieldKind> = {
  text: 'text',
  count: 'number',
  number: 'duration',
  minute: 'moment',
};
const BY_NAME: Record<string, FieldKind> = { channel: 'channel', csat_sum: 'number' };

/** The fields of an interval report with columns of these names: how each is read, the sums that follow from them, how long the intervals are. */
export function intervalFields(bounds: readonly Bound[], names: readonly string[], draft: Draft): void {
  for (const bound of bounds) {
    if (bound.field === 'interval_minutes') {
      draft.fields.push(minutesField(bound));
      continue;
    }
    const published = intervals.columns.find((column) => column.name === bound.field);
    const kind = BY_NAME[bound.field] ?? BY_TYPE[published?.type ?? 'number'];
    const needed = bound.field === 'interval_start' || bound.field === 'offered';
    if (bound.shareOf) {
      shareField(bound, bound.shareOf, draft);
      continue;
    }
    const hidden = HIDDEN.has(bound.field);
    draft.fields.push({ ...planField(bound, kind, draft.context, needed), hidden });
  }
  const answered = draft.fields.find(({ field }) => field === 'answered');
  blankParts(bounds, draft, (cells) => Number(answered?.read(cells) ?? 0) > 0);
  const sums = derivedSums(new Set(draft.fields.map((field) => field.field)), names.some(isEnd));
  draft.finish.push(...sums.finish);
  draft.notes.push(...sums.notes);
  draft.made.push(...sums.made);
  holdWithinTalk(draft);
  draft.checks.push(...checks.intervals);
  setGrain(draft, bounds);
  const start = draft.fields.find(({ field }) => field === 'interval_start');
  draft.notes.push(
    ...startNotes(start, draft.context),
    ...endNotes(bounds, draft.context),
    ...numberedNotes(bounds, draft.context),
  );
  if (changesClock(draft.context.zones.center)) draft.follow = () => secondHour(draft.context);
}

/** In the night when the clock is put back, the second row of a queue for the same time is the second of the two hours. */
function secondHour(context: ReadingContext): Finish {
  const { zones, writer } = context;
  const seen = new Set<string>();
  const step = (row: DraftRow) => {
    const start = row.interval_start as string;
    const wall = wallMinute(start) * 60;
    const offset = laterOffset(zones.center, wall);
    if (offset === null) return;
    const key = `${row.queue}\n${row.channel}\n${start}`;
    if (seen.has(key)) row.interval_start = writer.minute(wall, offset);
    seen.add(key);
  };
  return Object.assign(step, { anew: () => secondHour(context) });
}

const SHARE_OF_OFFERED = { en: 'share of offered', zh: '占进线量的比例' };
const SHARE_OF_ANSWERED = { en: 'share of answered', zh: '占接通量的比例' };

/** A count that the export gives as a share (`85.3%`, 0.853 or 85.3) of another count. */
function shareField(bound: Bound, over: 'offered' | 'answered', draft: Draft): void {
  const plan = planField(bound, 'number', draft.context);
  const shares = draft.context.sample.map((row) => plan.read(row.cells));
  const scale = shares.some((share) => typeof share === 'number' && share > 1.5) ? 100 : 1;
  const { field } = bound;
  const how = over === 'offered' ? SHARE_OF_OFFERED : SHARE_OF_ANSWERED;
  draft.fields.push({ ...plan, how, hidden: true });
  draft.made.push(field);
  draft.notes.push({
    en: `${field} is "${bound.at.name}" times ${over}, rounded`,
    zh: `${namedField(field, intervals).zh}由“${bound.at.name}”乘以 ${namedField(over, intervals).zh}取整得出`,
  });
  draft.finish.push((row, hidden) => {
    const share = hidden[field] as number | null;
    const count = row[over] as number | null;
    row[field] = share === null || count === null ? null : Math.round((share / scale) * count);
  });
}

/** The length of an interval from a column: `30`, `15mins`, `daily`. */
function minutesField(bound: Bound): FieldPlan {
  const { index, name } = bound.at;
  return {
    field: 'interval_minutes',
    columns: [name],
    how: { en: 'minutes', zh: '分钟' },
    required: true,
    read: (cells) => minutesOf(cells[index]),
    explain: (cells) => ({ column: name, value: textOf(cells[index]), reason: notANumber }),
  };
}

function minutesOf(cell: RawCell): Cell | undefined {
  const text = textOf(cell).toLowerCase();
  if (text === 'daily' || text === 'day') return DAY_MINUTES;
  const minutes = durationOf(text, 'minutes') / 60;
  return minutes > 0 ? minutes : undefined;
}

function setGrain(draft: Draft, bounds: readonly Bound[]): void {
  const given = draft.constants.interval_minutes !== undefined;
  if (given || draft.fields.some((field) => field.field === 'interval_minutes')) return;
  draft.made.push('interval_minutes');
  const start = draft.fields.find((field) => field.field === 'interval_start');
  const starts = (start ? draft.context.sample.map((row) => start.read(row.cells)) : []).filter(
    (cell): cell is string => typeof cell === 'string',
  );
  const walls = starts.map(wallMinute);
  const grain = grainAsWritten(bounds, draft.context, walls) ?? grainOf(walls);
  if (grain === 'month') {
    draft.finish.push((row) => {
      row.interval_minutes = minutesOfMonth(wallMinute(row.interval_start as string));
    });
  } else draft.constants.interval_minutes = grain?.minutes ?? assumed(starts);
  (grain ? draft.remarks : draft.notes).push(grainNote(grain, draft.constants.interval_minutes));
}

/** The length that the starts themselves tell, where they are written as months or weeks. */
function grainAsWritten(
  bounds: readonly Bound[],
  { sample }: ReadingContext,
  starts: readonly number[],
): Grain | null {
  const bound = bounds.find(({ field, time }) => field === 'interval_start' && time === null);
  if (!bound) return null;
  const { index, name } = bound.at;
  const texts = sample.map(({ cells }) => textOf(cells[index]));
  return writtenGrain(
    name,
    texts.filter((text) => datePartsOf(text) !== null || /^\d{6}$/.test(text)),
    starts,
  );
}

/** Minutes of the wall clock since 1970 of an ISO time. */
function wallMinute(iso: string): number {
  return Date.parse(`${iso.slice(0, 16)}Z`) / 60_000;
}

/** With a single start there is no step to see: a day at midnight, else an hour. */
function assumed(starts: readonly string[]): number {
  return starts.every((iso) => iso.slice(11, 16) === '00:00') ? DAY_MINUTES : 60;
}

function grainNote(grain: Grain | null, minutes: Cell | undefined) {
  if (grain === 'month') return { en: 'intervals are calendar months', zh: '时段为自然月' };
  if (minutes === 7 * DAY_MINUTES) return { en: 'intervals are weeks', zh: '时段为自然周' };
  const shown =
    minutes === DAY_MINUTES
      ? { en: 'one day', zh: '一天' }
      : { en: `${minutes} minutes`, zh: `${minutes}分钟` };
  return grain
    ? {
        en: `intervals of ${shown.en}, the smallest step in the file`,
        zh: `时段长度${shown.zh}，取自文件中的最小间隔`,
      }
    : { en: `intervals of ${shown.en}, assumed`, zh: `时段长度按${shown.zh}计` };
}
