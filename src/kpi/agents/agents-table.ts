import { agents as agentsSpec } from '../../tables/agents.js';
import type { Cell, Column, Row } from '../../tables/table.js';
import { same, type Text } from '../../text/text.js';
import type { KpiGroup } from '../groups.js';
import type { Kpi, KpiContext } from '../kpi.js';
import { columnOfKpi } from '../kpi-table.js';
import type { Comparison } from './compare.js';
import type { Measure } from './measure.js';

/** What the table of agents is made of. */
export interface AgentsInput {
  /** By agent. */
  readonly groups: readonly KpiGroup[];
  readonly figures: readonly Kpi[];
  readonly context: KpiContext;
  /** Measure → agent → comparison. */
  readonly compared: ReadonlyMap<Measure, ReadonlyMap<string, Comparison>>;
  /** Agent → reason for being away → seconds. */
  readonly awayBy: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Below this number of answered contacts no ratio of contacts is shown. */
  readonly leastContacts: number;
}

/** Figures of these inputs are of time, not of contacts, however few those are. */
const OF_TIME: readonly Kpi['onRequest'][] = ['activity', 'roster'];

/** Columns of one measure: name after the measure, what it says. */
const PARTS = [
  { name: 'expected', label: { en: 'expected', zh: '应有值' } },
  { name: 'ratio', label: { en: 'ratio', zh: '校正比' } },
  { name: 'low', label: { en: 'from', zh: '下限' } },
  { name: 'high', label: { en: 'to', zh: '上限' } },
  { name: 'verdict', label: { en: 'verdict', zh: '判断' } },
] as const satisfies readonly { name: keyof Comparison; label: Text }[];

/** Columns and rows of the table of agents; contacts without an agent are left out. */
export function agentsTable(input: AgentsInput): { columns: readonly Column[]; rows: readonly Row[] } {
  const reasons = [...new Set([...input.awayBy.values()].flatMap((own) => [...own.keys()]))].sort();
  const groups = input.groups.filter(({ keys }) => typeof keys.agent_id === 'string');
  return {
    columns: [
      ...agentsSpec.columns,
      ...reasons.map(reasonColumn),
      ...input.figures.map(columnOfKpi),
      ...[...input.compared.keys()].flatMap(measureColumns),
    ],
    rows: groups.map((group) => rowOf(group, input, reasons)),
  };
}

function rowOf(group: KpiGroup, input: AgentsInput, reasons: readonly string[]): Row {
  const agent = String(group.keys.agent_id);
  const { sums } = group;
  const enough = (sums.answered ?? 0) >= input.leastContacts;
  const row: Record<string, Cell> = { agent_id: agent };
  for (const { name } of agentsSpec.columns.slice(1)) row[name] = sums[name as keyof typeof sums] ?? null;
  for (const reason of reasons) row[reasonName(reason)] = input.awayBy.get(agent)?.get(reason) ?? null;
  for (const kpi of input.figures)
    row[kpi.id] = enough || OF_TIME.includes(kpi.onRequest) ? kpi.compute(sums, input.context) : null;
  for (const [measure, byAgent] of input.compared) {
    const comparison = byAgent.get(agent);
    for (const { name } of PARTS) row[`${measure.id}_${name}`] = comparison?.[name] ?? null;
  }
  return row;
}

const reasonName = (reason: string) => `away_${reason}_sec`;

function reasonColumn(reason: string): Column {
  const label = same(reason);
  const doc = { en: `Time in the state ${reason}, in seconds.`, zh: `处于“${reason}”状态的时长，单位秒。` };
  return { name: reasonName(reason), type: 'number', label, doc };
}

function measureColumns({ id, label, kind }: Measure): readonly Column[] {
  return PARTS.map((part): Column => {
    const value = kind === 'share' ? 'share' : 'number';
    const type = part.name === 'verdict' ? 'text' : part.name === 'ratio' ? 'number' : value;
    const text = { en: `${label.en}, ${part.label.en}`, zh: `${label.zh}·${part.label.zh}` };
    return { name: `${id}_${part.name}`, type, label: text, doc: text };
  });
}
