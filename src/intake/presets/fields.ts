import { activity } from '../../tables/activity.js';
import { agentSummary } from '../../tables/agent-summary.js';
import { contacts } from '../../tables/contacts.js';
import { intervals } from '../../tables/intervals.js';
import { roster } from '../../tables/roster.js';
import type { ExportTable } from '../aliases/index.js';
import { peopleNames } from '../aliases/people.js';
import { hiddenFields } from '../plan/intervals.js';
import type { Preset } from './preset.js';

/** Fields that are no columns of the table, but from which columns are made. */
const SPARE_FIELDS: Record<Preset['table'], readonly string[]> = {
  events: [],
  roster: [],
  activity: ['duration_sec'],
  agent_summary: [],
  contacts: ['abandoned_flag'],
  intervals: hiddenFields,
};
const HALVES: Record<ExportTable, readonly string[]> = {
  contacts: ['arrived_date', 'arrived_time'],
  intervals: ['interval_date', 'interval_time'],
};
/** The fields that every event of a log has. */
const EVENT_COLUMNS = ['event_at', 'event', 'contact_id', 'queue', 'agent_id'];
const COLUMNS: Record<Preset['table'], readonly string[]> = {
  contacts: contacts.columns.map((column) => column.name),
  intervals: intervals.columns.map((column) => column.name),
  events: EVENT_COLUMNS,
  roster: roster.columns.map((column) => column.name),
  activity: activity.columns.map((column) => column.name),
  agent_summary: agentSummary.columns.map((column) => column.name),
};

/** The fields that a preset or `--map` may fill for a kind of table. */
export function knownFields(table: Preset['table']): readonly string[] {
  return [...COLUMNS[table], ...SPARE_FIELDS[table]];
}

/** Fields that `--map` takes besides: the date and the time of day in columns of their own. */
export function mappableFields(): readonly string[] {
  const names = (['contacts', 'intervals'] as const).flatMap((table) => [
    ...knownFields(table),
    ...HALVES[table],
  ]);
  return [...new Set([...names, ...peopleFields()])];
}

/** Whether only tables about agents have a field: what is mapped to it is no list of contacts and no report. */
export function isOfPeople(field: string): boolean {
  const others = (['contacts', 'intervals'] as const).flatMap((table) => [
    ...knownFields(table),
    ...HALVES[table],
  ]);
  return !others.includes(field) && peopleFields().includes(field);
}

function peopleFields(): readonly string[] {
  return Object.values(peopleNames).flatMap((names) => Object.keys(names));
}
