import { activity } from '../../tables/activity.js';
import { contacts } from '../../tables/contacts.js';
import type { Column, Row, TableSpec } from '../../tables/table.js';
import { column } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { type RawCell, textOf } from '../cells.js';
import { type FieldKind, planField, type ReadingContext } from '../plan/readings/bind-readings.js';
import type { FieldPlan } from '../plan/readings/field.js';
import { type Bound, bindField, type Columns } from '../plan/resolve.js';
import type { Fold, RowPlan } from '../plan/row-plan.js';
import type { Preset } from '../presets/preset.js';
import { activityOf } from './agents.js';
import { callsOf } from './calls.js';
import { EVENT_FIELDS, type EventKind, type EventSettings } from './settings.js';

/** The field that names the event, and the one that says when it happened. */
const EVENT = 'event';
const AT = 'event_at';

/**
 * The plan for a log with one event per row. The rows become contacts, or with `asActivity` the states of agents. Every kind of event
 * finds its own fields in the columns; kinds that the settings do not name are set aside, each counted under its name.
 */
export function eventPlan(
  preset: Preset,
  bounds: readonly Bound[],
  columns: Columns,
  context: ReadingContext,
  asActivity: boolean,
): RowPlan {
  const settings = preset.events as EventSettings;
  const kinds = new Map(Object.entries(settings.kinds).map(([name, kind]) => [name.toUpperCase(), kind]));
  const nameAt = bounds.find(({ field }) => field === EVENT)?.at.index ?? columns.indexOf(EVENT);
  const nameOf = (cells: readonly RawCell[]) => textOf(cells[nameAt]).toUpperCase();
  const general = bounds.map((bound) => generalField(bound, kinds, nameOf, settings, context));
  const special = EVENT_FIELDS.flatMap((field) => specialField(field, kinds, nameOf, columns, context) ?? []);
  const table: TableSpec = asActivity ? activity : contacts;
  return {
    table,
    columns: asActivity ? activityColumns : contactColumns(special, preset),
    template: { contact_id: null, queue: null, agent_id: null, ...nulls(EVENT_FIELDS) },
    setAside: [
      {
        test: (cells) => nameOf(cells) !== '' && !kinds.has(nameOf(cells)),
        reason: (cells) => ({ en: `event ${textOf(cells[nameAt])}`, zh: `事件 ${textOf(cells[nameAt])}` }),
      },
    ],
    fields: [...general, ...special],
    further: [],
    finish: [],
    checks: [],
    repairs: [],
    watches: [],
    fold: foldOf(settings, preset.values ?? {}, asActivity),
    notes: [],
    remarks: [asActivity ? AS_ACTIVITY : AS_CONTACTS],
  };
}

function foldOf(settings: EventSettings, constants: Row, asActivity: boolean): Fold {
  if (asActivity) return activityOf;
  const template: Row = { ...nulls(contacts.columns.map(({ name }) => name)), ...constants };
  return (rows, tell) => callsOf(rows, template, settings.withinSec, tell);
}

function nulls(names: readonly string[]): Record<string, null> {
  return Object.fromEntries(names.map((name) => [name, null]));
}

/** A field that all events share: when, which, who. */
function generalField(
  bound: Bound,
  kinds: ReadonlyMap<string, EventKind>,
  nameOf: (cells: readonly RawCell[]) => string,
  settings: EventSettings,
  context: ReadingContext,
): FieldPlan {
  if (bound.field === AT) return planField(bound, 'moment', context, true);
  const withNobody = { ...bound, unknown: [...(bound.unknown ?? []), ...(settings.nobody ?? [])] };
  const plan = planField(withNobody, 'text', context, false);
  if (bound.field !== EVENT) return plan;
  return {
    ...plan,
    required: true,
    how: EVENT_NAME,
    inputs: undefined,
    read: (cells) => kinds.get(nameOf(cells))?.means ?? null,
  };
}

/** A field that stands in another column for every kind of event, and in none for some. */
function specialField(
  field: (typeof EVENT_FIELDS)[number],
  kinds: ReadonlyMap<string, EventKind>,
  nameOf: (cells: readonly RawCell[]) => string,
  columns: Columns,
  context: ReadingContext,
): FieldPlan | null {
  const readings = new Map<string, FieldPlan>();
  for (const [name, { takes }] of kinds) {
    const settings = takes?.[field];
    const bound = settings === undefined ? null : bindField(field, settings, columns, false);
    const kind: FieldKind = field.endsWith('_sec') ? 'duration' : 'text';
    if (bound) readings.set(name, planField(bound, kind, context));
  }
  const [one] = readings.values();
  if (!one) return null;
  return {
    ...one,
    columns: [...new Set([...readings.values()].flatMap((plan) => plan.columns))],
    how: BY_KIND,
    inputs: undefined,
    // A detail that cannot be read is unknown; the event itself still happened.
    read: (cells) => readings.get(nameOf(cells))?.read(cells) ?? null,
  };
}

const EVENT_NAME: Text = { en: 'name of an event', zh: '事件名称' };
const BY_KIND: Text = { en: 'depends on the event', zh: '含义随事件而定' };
const AS_CONTACTS: Text = {
  en: 'events become contacts, one per stay in a queue; --as activity gives the states of agents instead',
  zh: '事件合并为联络，每次进入队列为一条；用 --as activity 可得到坐席状态',
};
const AS_ACTIVITY: Text = {
  en: 'events become the states of agents; without --as activity they become contacts',
  zh: '事件合并为坐席状态；不加 --as activity 则合并为联络',
};

const rings = column(
  'ring_attempts',
  'count',
  { en: 'Rang in vain', zh: '振铃未接次数' },
  { en: "How often an agent's phone rang and was not answered.", zh: '坐席振铃未接的次数。' },
);
const FROM_EVENTS = [
  'contact_id',
  'queue',
  'arrived_at',
  'answered_at',
  'ended_at',
  'outcome',
  'wait_sec',
  'talk_sec',
  'agent_id',
  'transferred',
];

function contactColumns(special: readonly FieldPlan[], preset: Preset): readonly Column[] {
  const filled = new Set([
    ...FROM_EVENTS,
    ...special.map(({ field }) => field),
    ...Object.keys(preset.values ?? {}),
  ]);
  return [...contacts.columns.filter(({ name }) => filled.has(name)), rings];
}

const activityColumns: readonly Column[] = [
  ...activity.columns.filter(({ name }) => name !== 'agent_name'),
  column(
    'reason',
    'text',
    { en: 'Reason', zh: '原因' },
    { en: 'Reason of the pause, as the log writes it.', zh: '示忙原因，按日志原样。' },
  ),
  column('queue', 'text', { en: 'Queue', zh: '队列' }, { en: 'Queue of the call.', zh: '呼叫所在队列。' }),
  column('contact_id', 'text', { en: 'Contact', zh: '联络编号' }, { en: 'The call.', zh: '呼叫编号。' }),
];
