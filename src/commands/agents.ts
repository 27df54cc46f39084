import { agentsTable } from '../kpi/agents/agents-table.js';
import { compareAgents, type MeasureComparison } from '../kpi/agents/compare.js';
import { type Measure, measures } from '../kpi/agents/measure.js';
import { createStrata, type Strata } from '../kpi/agents/strata.js';
import { createAggregator, usualTallySettings } from '../kpi/aggregate.js';
import { chooseFigures } from '../kpi/choice.js';
import { parseGroupBy } from '../kpi/group-by.js';
import { serviceLevelRules } from '../kpi/service-level-rules.js';
import { agents as agentsSpec } from '../tables/agents.js';
import type { Contact } from '../tables/contacts.js';
import { DataError } from '../text/errors.js';
import type { Text } from '../text/text.js';
import { wrongTable } from './chain.js';
import type { Command, Invocation } from './command.js';
import { openInput } from './input.js';
import { addAgentTime } from './kpi-amounts.js';
import { activity, state } from './options/adherence.js';
import { agentOptions, dispersion, leastContacts, limits } from './options/agents.js';
import { roster } from './options/further-figures.js';
import { readingOptions } from './options/reading.js';
import { writingOptions } from './options/writing.js';
import { teams } from './settings/groups.js';
import { writeResult } from './write.js';

/** Figures of a single agent. */
const FIGURES = [
  'aht_sec',
  'talk_avg_sec',
  'hold_avg_sec',
  'acw_avg_sec',
  'transfer_rate',
  'hold_rate',
  'fcr',
  'csat_avg',
];
const OF_ACTIVITY = ['occupancy', 'utilisation', 'cph', 'away_rate'];
const OF_ROSTER = ['shrinkage', 'attendance'];

const FOREMOST = [
  'agent_id',
  'answered',
  'aht_sec',
  'aht_sec_expected',
  'aht_sec_low',
  'aht_sec_high',
  'aht_sec_verdict',
  'transfer_rate',
  'transfer_rate_expected',
  'transfer_rate_verdict',
  'occupancy',
  'cph',
  'away_rate',
];

/** `ccops agents`: figures of each agent, and a fair comparison. */
export const agents: Command = {
  name: 'agents',
  question: { en: 'How do the agents stand?', zh: '各坐席表现如何？' },
  about: {
    en: 'Figures of each agent, and a comparison that is fair to the mix: beside each figure stands what all agents together would have had with the same contacts, by queue, channel, direction and hour (indirect standardisation), and control limits within which a difference is chance (funnel plots, Spiegelhalter 2005) instead of a ranking. With a log of states (--activity) also occupancy, contacts per hour and time away by reason; with a roster shrinkage and attendance.',
    zh: '逐坐席指标与公平比较：每项指标旁列出“应有值”，即全体坐席处理同样联络（按队列、渠道、呼叫方向与小时）会得到的结果（间接标准化），以及偶然波动的控制限（漏斗图，Spiegelhalter 2005），而不做简单排名。提供坐席状态日志（--activity）时另有占有率、每小时处理量及按原因的离席时长；提供排班表（--roster）时另有损耗率与出勤率。',
  },
  usage: '[FILE...]',
  options: [activity, state, roster, ...agentOptions, ...readingOptions, ...writingOptions],
  settings: [teams],
  reads: ['contacts'],
  writes: 'agents',
  examples: [
    {
      line: 'ccops agents ccops-demo/calls.csv',
      note: { en: 'Who differs from what was to be expected?', zh: '谁与应有水平不同？' },
    },
  ],
  async run(invocation) {
    const by = parseGroupBy('agent');
    const activityGiven = invocation.get(activity) !== null;
    const rosterGiven = invocation.get(roster) !== null;
    const names = [...FIGURES, ...(activityGiven ? OF_ACTIVITY : []), ...(rosterGiven ? OF_ROSTER : [])];
    const { tallies, figures } = chooseFigures(names, new Map(), []);
    const rules = { targetSec: 20, targetGiven: false, shortAbandonSec: 5 };
    const aggregator = createAggregator(by, rules, { tallies, settings: usualTallySettings });
    const strata = createStrata(measures);
    await readContacts(invocation, (batch) => {
      aggregator.addContacts(batch);
      strata.add(batch);
    });
    const time = await addAgentTime(invocation, aggregator, by);
    const compared = comparisons(invocation, strata);
    for (const note of dispersionNotes(compared)) invocation.shell.note(note);
    const table = agentsTable({
      groups: aggregator.groups(),
      figures,
      context: { slRule: serviceLevelRules[0] },
      compared: byAgent(compared),
      awayBy: time?.awayBy ?? new Map(),
      leastContacts: invocation.get(leastContacts)!,
    });
    if (table.rows.length === 0) throw noAgents();
    await writeResult(invocation, {
      name: agentsSpec.name,
      label: agentsSpec.label,
      ...table,
      foremost: FOREMOST,
    });
  },
};

async function readContacts(
  invocation: Invocation,
  take: (batch: readonly Contact[]) => void,
): Promise<void> {
  const input = await openInput(invocation);
  for (const part of input.parts) {
    if (part.table.name !== 'contacts') throw wrongTable(part, 'contacts');
    for await (const batch of part.batches()) take(batch as unknown as Contact[]);
  }
  await input.finish();
}

function comparisons(invocation: Invocation, strata: Strata): ReadonlyMap<Measure, MeasureComparison> {
  const options = {
    leastContacts: invocation.get(leastContacts)!,
    level: invocation.get(limits),
    widen: invocation.get(dispersion) === 'auto',
  };
  const known = measures.filter((measure) => strata.of(measure).size > 0);
  return new Map(known.map((measure) => [measure, compareAgents(measure, strata.of(measure), options)]));
}

function byAgent(compared: ReadonlyMap<Measure, MeasureComparison>) {
  return new Map(
    [...compared].map(([measure, { comparisons }]) => [
      measure,
      new Map(comparisons.map((one) => [one.agent, one])),
    ]),
  );
}

function dispersionNotes(compared: ReadonlyMap<Measure, MeasureComparison>): readonly Text[] {
  return [...compared].flatMap(([{ label, kind }, { spread }]) => {
    if (spread === 0) return [];
    const much = `${(spread * 100).toFixed(kind === 'time' ? 0 : 1)}`;
    return [
      {
        en: `${label.en}: beyond chance, agents differ by a standard deviation of ${much} ${kind === 'time' ? '%' : 'points'}; limits are widened by it (--dispersion none: by chance alone)`,
        zh: `${label.zh}：除偶然波动外，坐席间差异的标准差为 ${much}${kind === 'time' ? '%' : '个百分点'}，控制限已相应放宽（--dispersion none 仅按偶然波动）`,
      },
    ];
  });
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
