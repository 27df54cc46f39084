import { adherence } from '../tables/adherence.js';
import { type Column, column, type Row } from '../tables/table.js';
import { same } from '../text/text.js';
import { formatIso } from '../time/iso.js';
import { adherenceCells, attendanceCells, type DayGroup, groupsOf } from './group.js';
import type { PersonDay } from './judge-person.js';
import type { Key } from './keys.js';
import type { Rule } from './rules/rule.js';

/** A table of groups, and the row of all of them together. */
export interface AdherenceTable {
  readonly columns: readonly Column[];
  /** Names of the columns of the group, in front. */
  readonly keyColumns: readonly string[];
  readonly rows: readonly Row[];
  readonly total: Row;
}

/** What the table is to hold. */
export interface AdherenceTableOptions extends AdherenceSources {
  readonly keys: readonly Key[];
  readonly byActivity: boolean;
  readonly rule: Rule;
  readonly graceSec: number;
}

/** What there is to tell of: a roster, a log of states, a punch clock. */
export interface AdherenceSources {
  readonly withRoster: boolean;
  readonly withLog: boolean;
  readonly withClock: boolean;
}

const ATTENDANCE = [
  'shifts',
  'attended',
  'absent',
  'attendance_rate',
  'leave_days',
  'late',
  'late_sec',
  'early_leave',
  'early_leave_sec',
];
const ONE_DAY = ['first_at', 'last_at'];
const CLOCK = ['missing_punches', 'amended_punches'];
const RULE = ['rule', 'grace_sec'];
const KEYS = ['agent_id', 'agent_name', 'date', 'shift_id', 'activity'];

/** The days as rows of the adherence table, by the keys; a row of one person and one day has first and last moment at work too. */
export function adherenceTable(days: readonly PersonDay[], options: AdherenceTableOptions): AdherenceTable {
  const { keys, byActivity, withRoster, withLog, withClock } = options;
  const groups = groupsOf(days, keys, byActivity);
  const oneDay = !byActivity && groups.every((group) => group.days.length === 1);
  const keyColumns = [...keys.map(({ column }) => column), ...(byActivity ? ['activity'] : [])];
  const names = adherence.columns.map(({ name }) => name as string);
  const ofLog = names.filter(
    (name) => ![...KEYS, ...ATTENDANCE, ...ONE_DAY, ...CLOCK, ...RULE].includes(name),
  );
  const wanted = [
    ...(withLog ? ofLog.filter((name) => !byActivity || name !== 'conformance') : []),
    ...(byActivity ? [] : withRoster ? ATTENDANCE : ['attended']),
    ...(oneDay ? ONE_DAY : []),
    ...(withClock && !byActivity ? CLOCK : []),
    ...(withRoster ? RULE : []),
  ];
  return {
    keyColumns,
    columns: [...keyColumns, ...wanted].map(columnNamed),
    rows: groups.map((group) => rowOf(group, options, oneDay)),
    total: rowOf({ keys: {}, days }, options, false),
  };
}

function rowOf(group: DayGroup, { rule, graceSec, byActivity }: AdherenceTableOptions, oneDay: boolean): Row {
  return {
    ...group.keys,
    ...adherenceCells(group, rule),
    ...(byActivity ? {} : attendanceCells(group)),
    ...(oneDay ? momentsOf(group.days[0]) : {}),
    rule: rule.id,
    grace_sec: graceSec,
  };
}

function momentsOf({ attendance, offsetMinutes }: PersonDay): Row {
  return {
    first_at: momentAt(attendance?.firstAt ?? null, offsetMinutes),
    last_at: momentAt(attendance?.lastAt ?? null, offsetMinutes),
  };
}

/** A second of UTC as the clock of the roster shows it, to the minute; null stays null. */
export function momentAt(epoch: number | null, offsetMinutes: number): string | null {
  return epoch === null ? null : formatIso({ wallSec: epoch + offsetMinutes * 60, offsetMinutes }, 'minute');
}

/** A column of the adherence table by name; one of the roster is called as it is there. */
export function columnNamed(name: string): Column {
  const published = adherence.columns.find((column) => column.name === name);
  return published ?? (name === 'weekday' ? WEEKDAY : column(name, 'text', same(name), same(name)));
}

const WEEKDAY = column(
  'weekday',
  'count',
  { en: 'Weekday', zh: '星期' },
  { en: 'Day of the week, 1 is Monday.', zh: '星期几，1为周一。' },
);
