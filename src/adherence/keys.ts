import type { Cell } from '../tables/table.js';
import { dayOf, isoDate, weekday } from '../time/calendar-date.js';
import type { PersonDay } from './judge-person.js';

/** A part of a grouping: the column that it makes, and its value for a day. */
export interface Key {
  readonly column: string;
  of(day: PersonDay): Cell;
}

/** Headers of the roster that name the team. */
const TEAMS = ['team', 'group', 'department', '班组', '小组', '组别', '团队', '部门', '组'];

const periods: Readonly<Record<string, (date: string) => string>> = {
  day: (date) => date,
  week: (date) => isoDate(dayOf(date) - weekday(dayOf(date)) + 1),
  month: (date) => `${date.slice(0, 7)}-01`,
  quarter: (date) =>
    `${date.slice(0, 5)}${String(Math.floor((+date.slice(5, 7) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`,
  year: (date) => `${date.slice(0, 4)}-01-01`,
};

const own: Readonly<Record<string, Key>> = {
  agent_id: { column: 'agent_id', of: (day) => day.agentId },
  agent_name: { column: 'agent_name', of: (day) => day.agentName },
  shift_id: { column: 'shift_id', of: (day) => day.shiftId },
  weekday: { column: 'weekday', of: ({ date }) => weekday(dayOf(date)) },
};

/** What days can be grouped by, besides further columns of the roster; `activity` cuts the day itself. */
export const groupings: readonly string[] = [
  ...Object.keys(own),
  'team',
  'activity',
  ...Object.keys(periods),
];

/**
 * The key of a grouping by name: `agent_id`, `agent_name`, `shift_id`, `team`, `day`, `week` (from Monday), `month`, `quarter`, `year`,
 * `weekday` (1 is Monday), or a further column of the roster; null where there is none of the name.
 */
export function keyFor(name: string, columns: readonly string[]): Key | null {
  const period = periods[name];
  if (period) return { column: 'date', of: ({ date }) => period(date) };
  if (own[name]) return own[name];
  const header = name === 'team' ? TEAMS.find((team) => columns.includes(team)) : name;
  if (header === undefined || !columns.includes(header)) return null;
  return { column: header, of: ({ others }) => others[header] ?? null };
}
