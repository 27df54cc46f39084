import { activity } from '../../tables/activity.js';
import { agentSummary } from '../../tables/agent-summary.js';
import { contacts } from '../../tables/contacts.js';
import { intervals } from '../../tables/intervals.js';
import { roster } from '../../tables/roster.js';
import type { ExportTable } from '../aliases/index.js';
import { type PeopleTable, peopleHalves } from '../aliases/people.js';
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
  return [...new Set([...names, ...PEOPLE.flatMap(fieldsOfPeople)])];
}

const PEOPLE: readonly PeopleTable[] = ['roster', 'activity', 'agent_summary'];

function fieldsOfPeople(table: PeopleTable): readonly string[] {
  return [...knownFields(table), ...peopleHalves[table]];
}

/** The tables of people in which all of the fields can be filled. `peopleTablesWith(['state'])` is `['activity']`. */
export function peopleTablesWith(fields: Iterable<string>): readonly PeopleTable[] {
  const wanted = [...fields];
  return PEOPLE.filter((table) => wanted.every((field) => fieldsOfPeople(table).includes(field)));
}

/** Whether some of the fields are there in tables of people only, so that the file must be one. `areOfPeople(['state'])` is true. */
export function areOfPeople(fields: Iterable<string>): boolean {
  const others = (['contacts', 'intervals'] as const).flatMap((table) => [
    ...knownFields(table),
    ...HALVES[table],
  ]);
  return [...fields].some((field) => !others.includes(field));
}
