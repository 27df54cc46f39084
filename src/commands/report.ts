import { type Tallying, usualTallySettings } from '../kpi/aggregate.js';
import { chooseFigures } from '../kpi/choice.js';
import { serviceLevel } from '../kpi/figures/service-level.js';
import { type ServiceLevelRule, serviceLevelRules } from '../kpi/figures/service-level-rules.js';
import { reportWorkbook } from '../workbook/report/workbook.js';
import type { Workbook } from '../workbook/workbook.js';
import type { Command, Invocation } from './command.js';
import { reportThresholds } from './kpi/alarms.js';
import { interval, target } from './options/figures.js';
import { slRule } from './options/kpi.js';
import { readingOptions } from './options/reading.js';
import { month } from './options/report.js';
import { output } from './options/writing.js';
import { toIntervals } from './reading/chain.js';
import { type Input, openInput } from './reading/input.js';
import { reportContent } from './report/content.js';
import { dataNotes } from './report/notes.js';
import { askedPeriod, periodBefore, within } from './report/period.js';
import { planReport } from './report/plan.js';
import type { Making } from './report/rows.js';
import { writeWorkbookResult } from './result/write.js';
import { rulesOf } from './rules.js';
import { openingHours } from './settings/opening-hours.js';
import { targets } from './settings/targets.js';
import { thresholds } from './settings/thresholds.js';

/** `ccops report`: a workbook for the boss or the client. */
export const report: Command = {
  name: 'report',
  question: { en: 'What do I show my boss or my client?', zh: '拿什么向领导和甲方汇报？' },
  about: {
    en: 'Makes an Excel workbook that can be sent as it is: a summary with the figures against target and against the period before, the days, the average day, the week, every interval, and the definition of each figure. A forecast, a requirement or a roster gives a workbook of its days and its rows.',
    zh: '生成可直接发送的Excel工作簿：摘要（关键指标、达标情况、环比）、每日数据、日内时段、周内分布、时段明细，以及每项指标的定义。输入为预测、人力需求或排班表时，生成按日汇总和明细的工作簿。',
  },
  usage: '[FILE...]',
  options: [month, target, slRule, interval, ...readingOptions, output],
  settings: [targets, thresholds, openingHours],
  reads: ['contacts', 'intervals', 'kpi', 'forecast', 'requirement', 'roster'],
  writes: 'workbook',
  examples: [
    {
      line: 'ccops report ccops-demo/calls.csv -o report.xlsx',
      note: { en: 'Everything that the file holds', zh: '文件中的全部数据' },
    },
  ],
  async run(invocation) {
    const asked = askedPeriod(invocation);
    const reader = asked ? within(invocation, { ...asked, from: periodBefore(asked).from }) : invocation;
    const input = await openInput(reader);
    await writeWorkbookResult(invocation, await workbookOf(invocation, input));
  },
};

async function workbookOf(invocation: Invocation, input: Input): Promise<Workbook> {
  const plan = await planReport(invocation, input);
  if (plan) return plan;
  const rule = serviceLevelRules.find(({ id }) => id === invocation.get(slRule))!;
  const intervals = await toIntervals(invocation, input, tallyingFor(rule));
  const asked = askedPeriod(invocation);
  const notes = dataNotes(input.parts);
  return reportWorkbook(reportContent({ intervals, asked, making: makingOf(invocation, rule), rule, notes }));
}

/** What the rule needs besides the usual sums, such as which calls were in several queues. */
function tallyingFor(rule: ServiceLevelRule): Tallying {
  const { tallies } = chooseFigures([serviceLevel.id], new Map([[serviceLevel.id, rule]]), []);
  return { tallies, settings: usualTallySettings };
}

function makingOf(invocation: Invocation, rule: ServiceLevelRule): Making {
  return {
    rules: rulesOf(invocation),
    assumptions: { targetShare: invocation.get(target)!.share, slRule: rule },
    thresholds: reportThresholds(invocation),
  };
}
