import { activity } from '../../tables/activity.js';
import { agentSummary } from '../../tables/agent-summary.js';
import { roster } from '../../tables/roster.js';
import type { Column, ColumnType, TableSpec } from '../../tables/table.js';
import { same } from '../../text/text.js';
import { DAY_SEC } from '../../time/units.js';
import type { PeopleTable } from '../aliases/people.js';
import { type RawCell, type RawRow, textOf } from '../cells.js';
import { checks } from '../checks/index.js';
import { activityOfCode } from '../grid/words.js';
import type { Header } from '../header/find-header.js';
import { durationOf } from '../values/duration.js';
import { numberOf } from '../values/number.js';
import { areNoDurations } from '../values/other-durations.js';
import { isUnknown } from '../values/unknown.js';
import type { Draft } from './draft.js';
import { type FieldKind, planField } from './readings/bind-readings.js';
import type { FieldPlan } from './readings/field.js';
import { type Bound, PLAIN } from './resolve.js';
import type { DraftRow } from './row-plan.js';

/** The published table of each kind that tells of agents. */
export const peopleTables: Readonly<Record<PeopleTable, TableSpec>> = {
  roster,
  activity,
  agent_summary: agentSummary,
};

const KINDS: Readonly<Record<ColumnType, FieldKind>> = {
  text: 'text',
  count: 'number',
  number: 'duration',
  share: 'number',
  change: 'number',
  points: 'number',
  flag: 'flag',
  date: 'moment',
  minute: 'moment',
  second: 'moment',
};

/** The fields of a table about agents: how each is read, what follows from them. */
export function peopleFields(table: PeopleTable, bounds: readonly Bound[], draft: Draft): void {
  const published = new Map(peopleTables[table].columns.map((column) => [column.name, column]));
  for (const bound of bounds) {
    const column = published.get(bound.field);
    const isShare = bound.field === 'adherence' || bound.field === 'conformance';
    const kind = isShare ? 'number' : KINDS[column?.type ?? 'number'];
    const plan = timeMayLack(planField(bound, kind, draft.context, column?.required ?? false), bound);
    const hidden = column === undefined;
    draft.fields.push(
      column?.type === 'date' ? dayOnly(plan) : isShare ? asShare(plan) : { ...plan, hidden },
    );
  }
  const fields = new Set(bounds.map(({ field }) => field));
  if (table === 'roster') rosterSteps(fields, draft);
  if (table === 'activity' && onOneDay(bounds))
    draft.finish.push((row) => {
      if (row.end_at !== row.start_at) overMidnight(row);
    });
  if (table === 'activity' && fields.has('duration_sec') && !fields.has('end_at')) {
    draft.made.push('end_at');
    draft.finish.push(endFromDuration);
  }
  draft.checks.push(...checks[table]);
}

/** A shift code says whether the day is worked; a shift that ends before it starts ends on the next day. */
function rosterSteps(fields: ReadonlySet<string>, draft: Draft): void {
  draft.made.push(...['activity', 'shift_id'].filter((field) => !fields.has(field)));
  const hasCode = fields.has('shift_id');
  draft.finish.push((row) => {
    const code = hasCode ? row.shift_id : row.start_at && 'work';
    const named = fields.has('activity') ? row.activity : null;
    const kind = activityOfCode(String(named ?? code ?? 'off'));
    // An activity that the roster names keeps its name, unless it is no work.
    row.activity = kind === 'work' && named !== null ? named : kind;
    if (kind === 'off' || kind === 'leave') row.shift_id = row.start_at = row.end_at = null;
  });
  if (fields.has('end_at')) draft.finish.push(overMidnight);
}

/** Whether start and end are times of day with one column for the day of both. */
function onOneDay(bounds: readonly Bound[]): boolean {
  const [start, end] = ['start_at', 'end_at'].map((name) => bounds.find(({ field }) => field === name));
  return Boolean(start?.time && end?.time && start.at.index === end.at.index);
}

function overMidnight(row: DraftRow): void {
  if (typeof row.start_at !== 'string' || typeof row.end_at !== 'string' || row.end_at > row.start_at) return;
  row.end_at = later(row.end_at, DAY_SEC);
}

function endFromDuration(row: DraftRow, hidden: Readonly<DraftRow>): void {
  const seconds = hidden.duration_sec;
  row.end_at =
    typeof row.start_at === 'string' && typeof seconds === 'number' ? later(row.start_at, seconds) : null;
}

/** The moment so many seconds later, written the same way. */
function later(at: string, seconds: number): string {
  const clock = at.length - 6;
  const wall = Date.parse(`${at.slice(0, clock)}Z`) + Math.round(seconds) * 1000;
  return new Date(wall).toISOString().slice(0, clock) + at.slice(clock);
}

/** Where date and time stand in two columns, a day without a time has none. */
function timeMayLack(plan: FieldPlan, { time }: Bound): FieldPlan {
  if (!time) return plan;
  const lacks = (cells: readonly RawCell[]) => isUnknown(textOf(cells[time.index]));
  return { ...plan, read: (cells) => (lacks(cells) ? null : plan.read(cells)) };
}

function dayOnly(plan: FieldPlan): FieldPlan {
  return {
    ...plan,
    read: (cells) => {
      const value = plan.read(cells);
      return typeof value === 'string' ? value.slice(0, 10) : value;
    },
  };
}

/** A percentage, also where only the header has the sign. */
function asShare(plan: FieldPlan): FieldPlan {
  const signed = /[%％]/.test(plan.columns[0]);
  return {
    ...plan,
    read: (cells) => {
      const value = plan.read(cells);
      if (typeof value !== 'number') return value;
      const bare = signed && !plan.explain(cells).value.includes('%');
      return Math.round((bare ? value / 100 : value) * 1e6) / 1e6;
    },
  };
}

/**
 * The further columns of a summary, by what they hold: durations become seconds (`meal_sec`), percentages shares, numbers numbers.
 * Columns that hold anything else ride along as text.
 */
export function typedFurtherColumns(header: Header, used: ReadonlySet<number>, sample: readonly RawRow[]) {
  return header.names.flatMap((name, index): { bound: Bound; kind: FieldKind; column: Column }[] => {
    if (used.has(index)) return [];
    const texts = sample.map((row) => textOf(row.cells[index])).filter((text) => !isUnknown(text));
    const type = typeOf(name, texts);
    if (!type) return [];
    const field = type.kind === 'duration' ? `${snake(name)}_sec` : name;
    const doc = { en: 'Further column of the export.', zh: '导出文件中的其他列。' };
    const column: Column = { name: field, type: type.type, label: same(name), doc };
    return [{ bound: { ...PLAIN, field, at: { index, name } }, kind: type.kind, column }];
  });
}

/** When somebody came or went, not how long. */
const CLOCK_NAME =
  /^(?!.*(?:时长|duration|total|avg|average)).*(?:[签登]\s?[入出退录].*时间|[上下]班.*时间|首次.*时间|最[早晚].*时间|打卡|log\s?(?:in|out|on|off)\b|log(?:in|out|on|off)|sign\s?(?:in|out)|first|last|arrival|departure)/i;

function typeOf(name: string, texts: readonly string[]): { kind: FieldKind; type: ColumnType } | null {
  if (texts.length === 0) return null;
  const isClock =
    CLOCK_NAME.test(name) && texts.every((text) => /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text));
  if (isClock) return null;
  const isDuration = (text: string) => text.includes(':') && !Number.isNaN(durationOf(text, 'seconds'));
  if (texts.every(isDuration) && !areNoDurations(texts)) return { kind: 'duration', type: 'number' };
  if (!texts.every((text) => !Number.isNaN(numberOf(text)))) return null;
  return { kind: 'number', type: texts.every((text) => text.endsWith('%')) ? 'share' : 'number' };
}

function snake(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}
