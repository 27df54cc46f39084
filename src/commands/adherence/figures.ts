import { type AdherenceSources, adherenceTable } from '../../adherence/adherence-table.js';
import type { PersonDay } from '../../adherence/judge-person.js';
import type { JudgeOptions } from '../../adherence/judge-shift.js';
import { groupings, type Key, keyFor } from '../../adherence/keys.js';
import type { Thresholds } from '../../kpi/alarms.js';
import type { OutputTable } from '../../output/output-table.js';
import { adherence as adherenceSpec } from '../../tables/adherence.js';
import { alarmsColumn } from '../../tables/alarms.js';
import type { Column, Row } from '../../tables/table.js';
import { UsageError } from '../../text/errors.js';
import { nearest } from '../../text/nearest.js';
import { strangePeople } from '../activity/strange-people.js';
import type { Invocation } from '../command.js';
import { adherenceBy } from '../options/adherence.js';
import { check } from '../options/kpi.js';
import { alarmMarks, thresholdsIn, withAlarms } from '../result/alarm-check.js';
import { teams } from '../settings/groups.js';
import { thresholds } from '../settings/thresholds.js';

/** Columns that a narrow terminal shows, besides those of the group. */
const FOREMOST = [
  'adherence',
  'conformance',
  'attendance_rate',
  'exceptions',
  'late',
  'early_leave',
  'absent',
  'missing_punches',
  'amended_punches',
  'first_at',
  'last_at',
];

/** The figures asked for: as a table to be written, and what they are judged by. */
export interface AdherenceFigures {
  readonly table: OutputTable & { readonly rows: readonly Row[] };
  readonly columns: readonly Column[];
  readonly keyColumns: readonly string[];
  /** What tells the team of a day; null where nothing does. */
  readonly team: Key | null;
  readonly total: Row;
  readonly thresholds: Thresholds | null;
  /** Marks a row of the table by them; the team of an agent may have its own though the row does not show it. */
  mark(row: Row): Row;
}

/** The days as rows by `--by`, marked by the thresholds of the settings. */
export function figuresOf(
  invocation: Invocation,
  days: readonly PersonDay[],
  { rule, graceSec }: JudgeOptions,
  sources: AdherenceSources,
): AdherenceFigures {
  const keys = keysOf(invocation, days, ['agent_id', 'day']);
  const byActivity = keys.names.includes('activity') && sources.withLog;
  const made = adherenceTable(days, { keys: keys.keys, byActivity, rule, graceSec, ...sources });
  const limits = thresholdsIn(made.columns, invocation.setting(thresholds), invocation.get(check));
  const team = teamIn(invocation, columnsIn(days));
  const known = {
    agent_id: new Set(days.map(({ agentId }) => agentId)),
    team: team && new Set(days.map((day) => String(team.of(day) ?? ''))),
  };
  for (const note of strangePeople(invocation, limits, known)) invocation.shell.warn(note);
  const mark = markWith(days, team, limits);
  const total = mark(made.total);
  return {
    columns: made.columns,
    keyColumns: made.keyColumns,
    team,
    total,
    thresholds: limits,
    mark,
    table: {
      name: adherenceSpec.name,
      label: adherenceSpec.label,
      columns: limits ? [...made.columns, alarmsColumn] : made.columns,
      rows: made.rows.map(mark),
      total,
      wordColumns: ['activity', 'rule'],
      foremost: [...made.keyColumns, ...(limits?.keys() ?? []), ...FOREMOST],
      ...(limits ? { marks: alarmMarks } : {}),
    },
  };
}

/** What `--by` says, or else what is usual. The name stands beside the number. */
export function keysOf(
  invocation: Invocation,
  days: readonly PersonDay[],
  usual: readonly string[],
): { readonly names: readonly string[]; readonly keys: readonly Key[] } {
  const asked = invocation.given(adherenceBy)
    ? invocation.get(adherenceBy)!.parts.map(({ name }) => name)
    : usual;
  const columns = columnsIn(days);
  const named = days.some(({ agentId, agentName }) => agentName !== null && agentName !== agentId);
  const names = asked.flatMap((name) => (name === 'agent_id' && named ? ['agent_id', 'agent_name'] : [name]));
  const keys = [...new Set(names)]
    .filter((name) => name !== 'activity')
    .map((name) => {
      const key = name === 'team' ? teamIn(invocation, columns) : keyFor(name, columns);
      if (!key) throw noGrouping(name, columns);
      return key;
    });
  return { names, keys };
}

/** Further columns of the roster. */
function columnsIn(days: readonly PersonDay[]): readonly string[] {
  return [...new Set(days.flatMap(({ others }) => Object.keys(others)))];
}

function markWith(
  days: readonly PersonDay[],
  team: Key | null,
  limits: Thresholds | null,
): AdherenceFigures['mark'] {
  if (!limits) return (row) => row;
  const teamOf = new Map(team ? days.map((day) => [day.agentId, team.of(day)]) : []);
  return (row) => {
    const own = (team && row[team.column]) ?? teamOf.get(String(row.agent_id ?? '')) ?? null;
    return withAlarms({ ...row, team: own }, limits);
  };
}

/** The teams of the roster, or of the settings where it names none; null where there are none either. */
function teamIn(invocation: Invocation, columns: readonly string[]): Key | null {
  const own = keyFor('team', columns);
  if (own) return own;
  const groups = invocation.setting(teams);
  return groups.size > 0 ? { column: 'team', of: ({ agentId }) => groups.get(agentId) ?? null } : null;
}

function noTeams(): UsageError {
  return new UsageError(
    {
      en: '--by team: neither the roster nor the settings tell of teams',
      zh: '--by team：班表和设置中都没有班组',
    },
    {},
    {
      en: 'Write teams into ccops.yaml, a line for each team: New: [1001, 1002]; or give the roster a column team (班组).',
      zh: '请在 ccops.yaml 的 teams 下逐组填写，如 新人组: [1001, 1002]；或在班表中加一列“班组”。',
    },
  );
}

/** A shift is judged as a whole, for who is late or leaves early is so for the shift. */
function noHours(name: string): UsageError {
  return new UsageError(
    {
      en: `--by "${name}": adherence is judged by shift, so a day is the shortest period`,
      zh: `--by "${name}"：遵时率按班次判定，最短周期为天`,
    },
    {},
    {
      en: 'Choose --by agent,day; --show exceptions lists every exception with its times.',
      zh: '请用 --by agent,day；--show exceptions 可逐条列出偏差的起止时间。',
    },
  );
}

function noGrouping(name: string, columns: readonly string[]): UsageError {
  if (name === 'team') return noTeams();
  if (name === 'hour' || /^\d+m$/.test(name)) return noHours(name);
  const known = [...groupings, ...columns];
  const near = nearest(name, known);
  return new UsageError(
    { en: `--by "${name}": the roster has no such column`, zh: `--by "${name}"：班表中没有该列` },
    {},
    {
      en: `${near ? `Did you mean ${near}? ` : ''}There are: ${known.join(', ')}.`,
      zh: `${near ? `是否想用 ${near}？` : ''}可用：${known.join('、')}。`,
    },
  );
}
