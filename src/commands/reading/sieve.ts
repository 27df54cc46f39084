import { columnAliases } from '../../kpi/group-by.js';
import { cycles, dayKindCycle } from '../../kpi/periods.js';
import { codeWords } from '../../tables/code-words.js';
import type { Cell, Column } from '../../tables/table.js';
import { DataError, UsageError } from '../../text/errors.js';
import { nearest } from '../../text/nearest.js';
import { listedNames } from '../../text/punctuation.js';
import { isoDate } from '../../time/calendar-date.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { Invocation } from '../command.js';
import { dayKindsOf } from '../day-kinds.js';
import * as reading from '../options/reading.js';
import { queueGroups, teams } from '../settings/groups.js';
import { isOpenAt, openingHours } from '../settings/opening-hours.js';
import { timeColumn } from './filter.js';
import { type MetValues, metValues } from './met-values.js';
import { type Condition, meets } from './where.js';
import { type FieldKind, kindOf, settled } from './where-values.js';

/** Something that a row has to be: by the value of one column, or by when it happens (minutes of the wall clock) and at which queue. */
export type Test =
  | { readonly kind: 'cell'; readonly column: string; readonly holds: (cell: Cell) => boolean }
  | { readonly kind: 'moment'; readonly holds: (minute: number, queue: Cell) => boolean };

/** What `--where` and `--hours` leave over. */
export interface Sieve {
  readonly isEmpty: boolean;
  /** The tests for a table with these columns. Throws UsageError for a field that it does not have. */
  tests(columns: readonly Column[]): readonly Test[];
  /** The values that the conditions met, to be looked at when all rows have been read. */
  readonly met: MetValues;
}

/** How the value of a field is had from a row; null when it has none. */
type FieldOf = (holds: (value: Cell) => boolean) => Test;

/** The sieve that `--where` and `--hours` ask for. Throws UsageError where opening hours are wanted that nobody has set. */
export async function createSieve(invocation: Invocation): Promise<Sieve> {
  const conditions = invocation.get(reading.where);
  const open = invocation.get(reading.hours) === 'open' ? invocation.setting(openingHours) : null;
  if (invocation.get(reading.hours) === 'open' && open === null) throw noOpeningHours;
  const met = metValues();
  if (conditions.length === 0 && open === null) return { isEmpty: true, tests: () => [], met };
  const dayKindOf = await dayKindsOf(invocation);
  const kinds = dayKindCycle(dayKindOf);
  const isOpen = open && isOpenAt(open, (day) => dayKindOf(isoDate(day)));
  const derived = derivedFields(invocation, (minute) => kinds.label!(kinds.of(minute)));
  return {
    isEmpty: false,
    met,
    tests: (columns) => {
      const time = timeColumn(columns.map(({ name }) => name)) ?? '';
      const hours: Test[] =
        isOpen && time in LENGTHS ? [...LENGTHS[time], { kind: 'moment', holds: isOpen }] : [];
      return [...conditions.map((condition) => testOf(condition, columns, derived, met)), ...hours];
    },
  };
}

/** By the column of the time of rows that opening hours choose from: what makes sure that they are no whole days. */
const LENGTHS: Readonly<Record<string, readonly Test[]>> = {
  arrived_at: [],
  interval_start: [
    { kind: 'cell', column: 'interval_minutes', holds: (cell) => isShort(Number(cell) < DAY_MINUTES) },
  ],
  period_start: [{ kind: 'cell', column: 'period', holds: (cell) => isShort(/^\d+m$/.test(String(cell))) }],
};

function isShort(short: boolean): true {
  if (short) return true;
  throw new DataError(
    {
      en: '--hours open: these rows are of whole days or longer, opening hours cannot be cut out of them',
      zh: '--hours open：这些行为整日或更长周期，无法按营业时间截取',
    },
    {},
    {
      en: 'Leave --hours out, or start from the contacts or from intervals.',
      zh: '请去掉 --hours，或从联络明细、时段数据开始。',
    },
  );
}

/** What the fields of the clock hold. */
const DERIVED_KINDS: Readonly<Record<string, FieldKind>> = {
  weekday: 'weekday',
  hour: 'number',
  date: 'time',
};

function testOf(
  condition: Condition,
  columns: readonly Column[],
  derived: ReadonlyMap<string, FieldOf>,
  met: MetValues,
): Test {
  const field = columnAliases[condition.field] ?? condition.field;
  const column = columns.find(({ name }) => name === field);
  const own = derived.get(field);
  const as = own ? (DERIVED_KINDS[field] ?? 'text') : column ? kindOf(column) : 'text';
  const asked = settled(inCodes(condition, field), as);
  const holds = met.watched(asked, meets(asked), column?.personal === true);
  if (own) return own(holds);
  if (column) return { kind: 'cell', column: field, holds };
  throw noField(condition, [...columns.map(({ name }) => name), ...derived.keys()]);
}

/** The condition with the codes of the data for what people read instead of them: `channel=语音` is `channel=voice`. */
function inCodes(condition: Condition, field: string): Condition {
  const words = Object.entries(codeWords[field] ?? {});
  const codeOf = (value: string) =>
    words.find(([, { en, zh }]) => value === zh || value.toLowerCase() === en.toLowerCase())?.[0] ?? value;
  return { ...condition, values: condition.values.map(codeOf) };
}

/** Fields that no column holds: groups of queues, teams, and what the clock says. */
function derivedFields(
  invocation: Invocation,
  dayType: (minute: number) => Cell,
): ReadonlyMap<string, FieldOf> {
  const byMoment = (of: (minute: number) => Cell): FieldOf => {
    return (holds) => ({ kind: 'moment', holds: (minute) => holds(of(minute)) });
  };
  const byGroup = (column: string, groups: ReadonlyMap<string, string>): FieldOf => {
    return (holds) => ({ kind: 'cell', column, holds: (cell) => holds(groups.get(String(cell)) ?? null) });
  };
  const fields = new Map<string, FieldOf>(cycles.map(({ name, of }) => [name, byMoment(of)]));
  fields.set(
    'date',
    byMoment((minute) => isoDate(Math.floor(minute / DAY_MINUTES))),
  );
  fields.set('day_type', byMoment(dayType));
  const [queues, agents] = [invocation.setting(queueGroups), invocation.setting(teams)];
  if (queues.size > 0) fields.set('queue_group', byGroup('queue', queues));
  if (agents.size > 0) fields.set('team', byGroup('agent_id', agents));
  return fields;
}

/** The fields that speak of agents, their teams and the clock, by every name that `--where` knows them by. */
export function agentFields(invocation: Invocation): ReadonlySet<string> {
  const names = ['agent_id', 'date', 'day_type', ...cycles.map(({ name }) => name)];
  if (invocation.setting(teams).size > 0) names.push('team');
  const short = Object.entries(columnAliases).flatMap(([name, column]) =>
    names.includes(column) ? [name] : [],
  );
  return new Set([...names, ...short]);
}

function noField({ text, field }: Condition, available: readonly string[]): UsageError {
  const near = nearest(field, available);
  const list = listedNames(available);
  return new UsageError(
    {
      en: `--where "${text}": the data has no field "${field}"`,
      zh: `--where "${text}"：数据中没有字段“${field}”`,
    },
    {},
    {
      en: `${near ? `Did you mean ${near}? ` : ''}Fields: ${list.en}.`,
      zh: `${near ? `是否想用 ${near}？` : ''}可用字段：${list.zh}。`,
    },
  );
}

const noOpeningHours = new UsageError(
  {
    en: '--hours open: the settings do not say when the queues are open',
    zh: '--hours open：设置中没有营业时间',
  },
  {},
  {
    en: 'Write opening_hours into ccops.yaml, for example: opening_hours: "mon-fri 09:00-18:00".',
    zh: '请在 ccops.yaml 中填写 opening_hours，例如 opening_hours: "周一-周五 09:00-18:00"。',
  },
);
