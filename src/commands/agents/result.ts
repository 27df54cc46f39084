import { agentsTable } from '../../kpi/agents/agents-table.js';
import type { Aggregator } from '../../kpi/aggregate.js';
import type { Thresholds } from '../../kpi/alarms.js';
import { serviceLevelRules } from '../../kpi/figures/service-level-rules.js';
import type { GroupBy } from '../../kpi/group-by.js';
import type { KpiGroup } from '../../kpi/groups.js';
import type { Kpi } from '../../kpi/kpi.js';
import { groupColumn } from '../../kpi/kpi-table.js';
import { withSubtotals } from '../../kpi/subtotals.js';
import type { OutputTable } from '../../output/output-table.js';
import { agents as agentsSpec } from '../../tables/agents.js';
import { alarmsColumn } from '../../tables/alarms.js';
import type { Column, Row } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { type KnownPeople, strangePeople } from '../activity/strange-people.js';
import type { Invocation } from '../command.js';
import { leastContacts } from '../options/agents.js';
import { check } from '../options/kpi.js';
import { alarmMarks, thresholdsIn, withAlarms } from '../result/alarm-check.js';
import { teams } from '../settings/groups.js';
import { thresholds } from '../settings/thresholds.js';
import type { Compared } from './compare.js';
import { unitOfKeys } from './cut.js';

/** Columns that a narrow terminal shows: what the agent had, what was to be expected, and what is thought of it. */
const FOREMOST = [
  'answered',
  'aht_sec',
  'aht_sec_verdict',
  'transfer_rate',
  'transfer_rate_verdict',
  'aht_sec_low',
  'aht_sec_high',
  'occupancy',
  'cph',
  'away_rate',
  'attendance',
  'fcr',
  'fcr_verdict',
  'hold_rate',
  'hold_rate_verdict',
  'aht_sec_expected',
  'transfer_rate_expected',
  'transfer_rate_low',
  'transfer_rate_high',
];

/** What the result is made from. */
export interface AgentsMaking {
  readonly cut: GroupBy;
  readonly aggregator: Aggregator;
  readonly figures: readonly Kpi[];
  readonly compared: Compared;
  /** Agent → reason for being away → seconds. */
  readonly awayBy: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;
}

/** The result, ready to be written and checked. */
export interface AgentsResult {
  readonly table: OutputTable;
  readonly rows: readonly Row[];
  readonly groupColumns: readonly string[];
  /** Everybody as one row, and all their sums. */
  readonly total: Row;
  readonly figures: readonly Kpi[];
  readonly thresholds: Thresholds | null;
}

const VERDICT = '_verdict';

/** How many parts of `--by` a subtotal has in common, in its row but in no column. */
const COMMON = 'subtotal_parts';

/** The table of agents or teams, with subtotals and totals, marked by the thresholds. Throws DataError when no contact has an agent. */
export function agentsResult(invocation: Invocation, making: AgentsMaking): AgentsResult {
  const { cut, aggregator, figures } = making;
  const groups = aggregator.groups().filter((group) => isSomebody(group, cut));
  const whole = aggregator.together(groups, { keys: {}, period: 'total' });
  if (!whole) throw noAgents();
  const made = agentsTable(tableInput(invocation, making), groups);
  const limits = thresholdsIn(made.columns, invocation.setting(thresholds), invocation.get(check));
  for (const note of strangePeople(invocation, limits, peopleIn(invocation, groups)))
    invocation.shell.warn(note);
  const mark = markWith(invocation, limits);
  const rows = withSubtotals(groups, cut, aggregator.together).map(({ group, of }) =>
    of ? { ...mark(made.sumOf(group, of.groups)), [COMMON]: of.parts } : mark(made.rowOf(group)),
  );
  const total = mark(made.sumOf(whole, groups));
  const verdicts = made.columns.flatMap(({ name }) => (name.endsWith(VERDICT) ? [name] : []));
  const groupColumns = cut.parts.map(({ name }) => name);
  const table = {
    name: agentsSpec.name,
    label: agentsSpec.label,
    columns: limits ? [...made.columns, alarmsColumn] : made.columns,
    rows,
    total,
    wordColumns: verdicts,
    foremost: [...groupColumns, ...(limits?.keys() ?? []), ...standingOut(verdicts, rows), ...FOREMOST],
    subtotals: { is: (row: Row) => typeof row[COMMON] === 'number', shown: (row: Row) => row },
    ...(limits ? { marks: alarmMarks } : {}),
  };
  return { table, rows, groupColumns, total: { ...whole.sums, ...total }, figures, thresholds: limits };
}

/** Where somebody is outside of the limits: the figures with their verdicts, then the limits; they come first on a narrow terminal. */
function standingOut(verdicts: readonly string[], rows: readonly Row[]): readonly string[] {
  const isOutside = (name: string) => rows.some((row) => row[name] === 'higher' || row[name] === 'lower');
  const figures = verdicts.filter(isOutside).map((name) => name.slice(0, -VERDICT.length));
  return figures.length === 0
    ? []
    : [
        'answered',
        ...figures.flatMap((id) => [id, `${id}${VERDICT}`]),
        ...figures.flatMap((id) => [`${id}_high`, `${id}_low`]),
      ];
}

/** A row without an agent is nobody; a team without a name is those who are in none. */
function isSomebody({ keys, sums }: KpiGroup, { parts }: GroupBy): boolean {
  if (parts.some(({ name }) => name === 'agent_id')) return typeof keys.agent_id === 'string';
  return keys.team !== null || (sums.answered ?? 0) > 0;
}

/** The agents of the rows and their teams; null of what the rows do not tell. */
function peopleIn(invocation: Invocation, groups: readonly KpiGroup[]): KnownPeople {
  const cells = (name: string) =>
    new Set(groups.flatMap(({ keys }) => (typeof keys[name] === 'string' ? [keys[name]] : [])));
  const agents = cells('agent_id');
  const teamsThere = new Set([...cells('team'), ...invocation.setting(teams).values()]);
  return {
    agent_id: agents.size > 0 ? agents : null,
    team: teamsThere.size > 0 ? teamsThere : null,
  };
}

/** Marks a row; the team of an agent may have thresholds though the row does not show it. */
function markWith(invocation: Invocation, limits: Thresholds | null): (row: Row) => Row {
  const teamOf = invocation.setting(teams);
  return (row) => {
    if (!limits) return row;
    const team = row.team ?? teamOf.get(String(row.agent_id ?? '')) ?? null;
    return withAlarms({ ...row, team }, limits);
  };
}

function tableInput(invocation: Invocation, { cut, figures, compared, awayBy }: AgentsMaking) {
  const teamOf = invocation.setting(teams);
  const byAgent = cut.parts.some(({ name }) => name === 'agent_id');
  const isOf = ({ keys }: KpiGroup, agent: string) => {
    if (byAgent && 'agent_id' in keys) return keys.agent_id === agent;
    return 'team' in keys ? (teamOf.get(agent) ?? null) === keys.team : true;
  };
  return {
    groupColumns: cut.parts.map(
      (part): Column => (part.name === 'agent_id' ? agentsSpec.columns[0] : groupColumn(part)),
    ),
    figures,
    context: { slRule: serviceLevelRules[0] },
    compared,
    awayOf: (group: KpiGroup) => awayOf(group, awayBy ?? new Map(), isOf),
    unitOf: ({ keys }: KpiGroup) => unitOfKeys(cut, keys),
    leastContacts: invocation.get(leastContacts)!,
  };
}

function awayOf(
  group: KpiGroup,
  awayBy: ReadonlyMap<string, ReadonlyMap<string, number>>,
  isOf: (group: KpiGroup, agent: string) => boolean,
): ReadonlyMap<string, number> {
  const seconds = new Map<string, number>();
  for (const [agent, reasons] of awayBy)
    if (isOf(group, agent))
      for (const [reason, sec] of reasons) seconds.set(reason, (seconds.get(reason) ?? 0) + sec);
  return seconds;
}

function noAgents(): DataError {
  return new DataError(
    { en: 'no contact has an agent', zh: '没有带坐席的联络' },
    {},
    {
      en: 'Say which column names the agent: --map agent_id=Column.',
      zh: '请指定坐席所在的列：--map agent_id=列名。',
    },
  );
}
