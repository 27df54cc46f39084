import { agents as agentsSpec } from '../../tables/agents.js';
import type { Cell, Column, Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { KpiGroup } from '../groups.js';
import type { Kpi, KpiContext } from '../kpi.js';
import { columnOfKpi } from '../kpi-table.js';
import type { Comparison, MeasureComparison } from './compare.js';
import type { Measure } from './measure.js';

/** What the table of agents is made of. */
export interface AgentsInput {
  /** Columns that name a row: the agent, the team, or both. */
  readonly groupColumns: readonly Column[];
  readonly figures: readonly Kpi[];
  readonly context: KpiContext;
  readonly compared: ReadonlyMap<Measure, MeasureComparison>;
  /** Seconds in each state that is away from the queue: the reason → seconds; empty where no log tells of it. */
  awayOf(group: KpiGroup): ReadonlyMap<string, number>;
  /** Whoever is compared in a row, as in the comparison. */
  unitOf(group: KpiGroup): string;
  /** Below this number of answered contacts no ratio of contacts is shown. */
  readonly leastContacts: number;
}

/** The columns of the table of agents, and how its rows are made. */
export interface AgentsTable {
  readonly columns: readonly Column[];
  /** Of one agent or one team, with the comparison. */
  rowOf(group: KpiGroup): Row;
  /** Of several together: nothing is compared. */
  sumOf(together: KpiGroup, groups: readonly KpiGroup[]): Row;
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

/** The table of agents: sums, figures, and the comparison of each measure. A compared figure stands over the contacts that were compared. */
export function agentsTable(input: AgentsInput, groups: readonly KpiGroup[]): AgentsTable {
  const reasons = [...new Set(groups.flatMap((group) => [...input.awayOf(group).keys()]))].sort();
  const sums = agentsSpec.columns.filter(({ name }) => name !== 'agent_id');
  const byUnit = new Map(
    [...input.compared].map(([measure, { comparisons }]) => [
      measure,
      new Map(comparisons.map((one) => [one.agent, one])),
    ]),
  );
  const plain = (group: KpiGroup, enough: boolean): Record<string, Cell> => {
    const row: Record<string, Cell> = { ...group.keys };
    const known = group.sums;
    for (const { name } of sums) row[name] = known[name as keyof typeof known] ?? null;
    const away = input.awayOf(group);
    for (const reason of reasons) row[reasonName(reason)] = away.get(reason) ?? null;
    for (const kpi of input.figures)
      row[kpi.id] = enough || OF_TIME.includes(kpi.onRequest) ? kpi.compute(known, input.context) : null;
    return row;
  };
  return {
    columns: [
      ...input.groupColumns,
      ...sums,
      ...reasons.map(reasonColumn),
      ...input.figures.map(columnOfKpi),
      ...[...input.compared.keys()].flatMap(measureColumns),
    ],
    rowOf: (group) => {
      const row = plain(group, (group.sums.answered ?? 0) >= input.leastContacts);
      for (const [measure, units] of byUnit) {
        const comparison = units.get(input.unitOf(group));
        row[measure.id] = comparison?.observed ?? null;
        for (const { name } of PARTS) row[`${measure.id}_${name}`] = comparison?.[name] ?? null;
      }
      return row;
    },
    sumOf: (together, parts) => {
      const row = plain(together, true);
      for (const [measure, { told }] of input.compared) {
        const known = parts.flatMap((group) => told.get(input.unitOf(group)) ?? []);
        const n = known.reduce((sum, one) => sum + one.n, 0);
        row[measure.id] = n === 0 ? null : known.reduce((sum, one) => sum + one.sum, 0) / n;
      }
      return row;
    },
  };
}

const reasonName = (reason: string) => `away_${reason}_sec`;

function reasonColumn(reason: string): Column {
  const label = { en: `${reason} (s)`, zh: `${reason}（秒）` };
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
