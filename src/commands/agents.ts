import { measures } from '../kpi/agents/measure.js';
import { createStrata } from '../kpi/agents/strata.js';
import { createAggregator, usualTallySettings } from '../kpi/aggregate.js';
import { chooseFigures } from '../kpi/choice.js';
import type { Contact } from '../tables/contacts.js';
import type { Language } from '../text/text.js';
import { agentsWorkbook } from '../workbook/agents/workbook.js';
import type { Workbook } from '../workbook/workbook.js';
import { onRosterClock } from './activity/roster-clock.js';
import { type Compared, comparisonNotes, comparisons } from './agents/compare.js';
import { agentsCut, unitsOf } from './agents/cut.js';
import { agentsExplanation } from './agents/explain.js';
import { type AgentsResult, agentsResult } from './agents/result.js';
import type { Command, Invocation } from './command.js';
import { addAgentTime } from './kpi/amounts.js';
import { type Explanation, explanationSheet, explanationText } from './kpi/explain.js';
import { activity, state } from './options/adherence.js';
import { agentOptions, agentsBy } from './options/agents.js';
import { explain } from './options/figures.js';
import { roster } from './options/further-figures.js';
import { check } from './options/kpi.js';
import { readingOptions } from './options/reading.js';
import { writingOptions } from './options/writing.js';
import { wrongTable } from './reading/chain.js';
import { type InputPart, openInput } from './reading/input.js';
import { checkRows } from './result/alarm-check.js';
import { markedContent } from './result/marked-content.js';
import { writeResult } from './result/write.js';
import { teams } from './settings/groups.js';
import { thresholds } from './settings/thresholds.js';

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

/** `ccops agents`: figures of each agent, and a fair comparison. */
export const agents: Command = {
  name: 'agents',
  question: { en: 'How do the agents stand?', zh: '各坐席表现如何？' },
  about: {
    en: 'Figures of each agent (or team: --by team, or team,agent), and a comparison that is fair to the mix: beside each figure stands what all agents together would have had with the same contacts, by queue, channel, direction and hour (indirect standardisation), and control limits within which a difference is chance (funnel plots, Spiegelhalter 2005) instead of a ranking. With a log of states (--activity) also occupancy, contacts per hour and time away by reason; with a roster shrinkage and attendance. Logs are read as in ccops adherence. --explain tells how every figure was made; thresholds of the settings mark figures, and --check ends with exit code 3 where one is missed.',
    zh: '逐坐席指标（或按班组：--by team、team,agent）与公平比较：每项指标旁列出“应有值”，即全体坐席处理同样联络（按队列、渠道、呼叫方向与小时）会得到的结果（间接标准化），以及偶然波动的控制限（漏斗图，Spiegelhalter 2005），而不做简单排名。提供坐席状态日志（--activity）时另有占有率、每小时处理量及按原因的离席时长；提供排班表（--roster）时另有损耗率与出勤率。日志的处理规则与 ccops adherence 相同。--explain 说明每项指标的计算依据；设置中的阈值会标注指标，--check 在未达标时退出码为 3。',
  },
  usage: '[FILE...]',
  options: [
    agentsBy,
    activity,
    state,
    roster,
    ...agentOptions,
    check,
    explain,
    ...readingOptions,
    ...writingOptions,
  ],
  settings: [teams, thresholds],
  reads: ['contacts'],
  writes: 'agents',
  examples: [
    {
      line: 'ccops agents ccops-demo/calls.csv',
      note: { en: 'Who differs from what was to be expected?', zh: '谁与应有水平不同？' },
    },
  ],
  async run(called) {
    const invocation = await onRosterClock(called);
    const cut = await agentsCut(invocation);
    const { tallies, figures, variants } = chooseFigures(figuresAsked(invocation), new Map(), []);
    const rules = { targetSec: 20, targetGiven: false, shortAbandonSec: 5 };
    const aggregator = createAggregator(cut, rules, { tallies, settings: usualTallySettings });
    const strata = createStrata(measures, unitsOf(cut));
    const parts = await readContacts(invocation, (batch) => {
      aggregator.addContacts(batch);
      strata.add(batch);
    });
    const added = await addAgentTime(invocation, aggregator, cut);
    const compared = comparisons(invocation, strata);
    const notes = comparisonNotes(compared, strata);
    for (const note of notes) invocation.shell.note(note);
    const result = agentsResult(invocation, {
      cut,
      aggregator,
      figures,
      compared,
      awayBy: added?.time.awayBy,
    });
    const explanation = agentsExplanation(invocation, {
      result,
      compared,
      variants,
      parts: [...parts, ...(added?.parts ?? [])],
      notes: [...notes, ...(added?.notes ?? [])],
    });
    const { shell } = invocation;
    const book = () => bookOf(result, compared, explanation, shell.language);
    await writeResult(invocation, result.table, book);
    if (invocation.get(explain)) shell.tell(explanationText(explanation, shell.columns));
    if (invocation.get(check) && result.thresholds) checkRows(result, result.thresholds, shell.language);
  },
};

/** The workbook: the parts of the handle time stand with the times, not with the figures. */
function bookOf(
  result: AgentsResult,
  compared: Compared,
  explanation: Explanation,
  language: Language,
): Workbook {
  const { table, rows, groupColumns, figures } = result;
  const own = [...compared.keys()].map(({ id }) => id);
  return agentsWorkbook({
    table: markedContent(table, rows, language),
    groupColumns,
    compared: own,
    figures: figures.map(({ id }) => id).filter((id) => !own.includes(id) && !id.endsWith('_avg_sec')),
    explanation: explanationSheet(explanation),
  });
}

function figuresAsked(invocation: Invocation): readonly string[] {
  const has = (option: typeof activity) => invocation.get(option) !== null;
  return [...FIGURES, ...(has(activity) ? OF_ACTIVITY : []), ...(has(roster) ? OF_ROSTER : [])];
}

async function readContacts(
  invocation: Invocation,
  take: (batch: readonly Contact[]) => void,
): Promise<readonly InputPart[]> {
  const input = await openInput(invocation);
  for (const part of input.parts) {
    if (part.table.name !== 'contacts')
      throw wrongTable(part, { en: 'contacts', zh: '联络明细（contacts）' });
    for await (const batch of part.batches()) take(batch as unknown as Contact[]);
  }
  await input.finish();
  return input.parts;
}
