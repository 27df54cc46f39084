import { serviceLevelRules } from '../kpi/figures/service-level-rules.js';
import { UsageError } from '../text/errors.js';
import { onRosterClock } from './activity/roster-clock.js';
import type { Command } from './command.js';
import { addUp } from './kpi/add-up.js';
import { groupColumnsIn, thresholdsOf, unjudgedNote } from './kpi/alarms.js';
import { comparisonOf } from './kpi/compare.js';
import { cutOf } from './kpi/cut.js';
import { explanationOf, explanationSheet, explanationText } from './kpi/explain.js';
import { figurePlan } from './kpi/figures.js';
import { writeList } from './kpi/list.js';
import { cutByLength } from './kpi/own-length.js';
import { resultOf } from './kpi/result.js';
import { sayNotes } from './kpi/say-notes.js';
import { activity, state } from './options/adherence.js';
import { calendarOptions } from './options/calendar.js';
import { explain, target } from './options/figures.js';
import { csatTop, fcrBy, fcrWindow, figures, forecast, roster, variant } from './options/further-figures.js';
import * as options from './options/kpi.js';
import { missing, readingOptions } from './options/reading.js';
import { writingOptions } from './options/writing.js';
import { openInput } from './reading/input.js';
import { checkRows } from './result/alarm-check.js';
import { writeResult } from './result/write.js';
import { rulesOf } from './rules.js';
import { queueGroups, teams } from './settings/groups.js';
import { openingHours } from './settings/opening-hours.js';
import { targets } from './settings/targets.js';
import { thresholds } from './settings/thresholds.js';

/** How figures are defined, where the usual way is not wanted. */
const definitionOptions = [variant, options.direction, options.shortAbandon, fcrWindow, fcrBy, csatTop];

/** What some figures need besides contacts. */
const furtherTables = [activity, state, roster, forecast];

/** `ccops kpi`: figures by group and period. */
export const kpi: Command = {
  name: 'kpi',
  question: { en: 'How did we do?', zh: '运营得怎么样？' },
  about: {
    en: 'Adds up contacts or interval data by queue, agent, period or any column, and makes the figures from the sums: answer rate, service level, ASA, AHT, abandonment, FCR and more. A contact belongs to the interval, and so to the day, in which it arrived by the clock on the wall, also when it ends after midnight. A figure that is undefined stays empty. Definitions: docs/definitions.md.',
    zh: '按队列、坐席、周期或任意列汇总联络明细或时段数据，并由合计值得出各项指标：接通率、服务水平、平均应答速度、平均处理时长、放弃率、首次解决率等。联络归属于其到达（当地时钟）的时段和日期，跨零点结束的也不例外；无定义的指标留空。指标定义见 docs/definitions.zh.md。',
  },
  usage: '[FILE...]',
  options: [
    options.by,
    figures,
    target,
    options.slRule,
    options.compare,
    options.sort,
    options.top,
    options.subtotals,
    options.list,
    explain,
    options.check,
    ...definitionOptions,
    ...furtherTables,
    missing,
    ...calendarOptions,
    ...readingOptions,
    ...writingOptions,
  ],
  settings: [queueGroups, teams, targets, thresholds, openingHours],
  reads: ['contacts', 'intervals', 'kpi'],
  writes: 'kpi',
  examples: [
    {
      line: 'ccops kpi ccops-demo/calls.csv --by queue,day',
      note: { en: 'Each queue, day by day', zh: '每个队列逐日指标' },
    },
    {
      line: 'ccops kpi ccops-demo/calls.csv --by weekday,hour --target 90/30 --sl-rule answered-only',
      note: {
        en: 'The pattern of the week, 90 % of the answered in 30 s',
        zh: '一周规律，接通中90%在30秒内',
      },
    },
    {
      line: 'ccops kpi ccops-demo/calls.csv --by queue,week --compare previous --subtotals',
      note: { en: 'Each week against the one before', zh: '逐周环比，带小计' },
    },
  ],
  async run(called) {
    const invocation = await onRosterClock(called);
    const list = invocation.get(options.list);
    if (list && invocation.get(options.check)) throw listNotChecked;
    if (list) return writeList(invocation, list);
    const asked = await cutOf(invocation);
    const wanted = comparisonOf(invocation, asked);
    const limits = thresholdsOf(invocation);
    const { choice, tallying } = figurePlan(invocation);
    const reader = wanted?.reader ?? invocation;
    const opened = await openInput(reader, { addsUp: true });
    // Where only a part is read for it, the comparison is by what was asked for.
    const { input, cut: by } =
      reader === invocation ? await cutByLength(invocation, opened, asked) : { input: opened, cut: asked };
    const comparison = by === asked ? wanted : comparisonOf(invocation, by);
    const cut = comparison?.by ?? by;
    const rules = rulesOf(invocation, cut);
    const aggregator = await addUp(reader, input, { by: cut, rules, tallying });
    const slRule = serviceLevelRules.find(({ id }) => id === invocation.get(options.slRule))!;
    const assumptions = { targetShare: invocation.get(target)!.share, slRule, choice };
    const { directions } = input.seen;
    const making = { by, comparison, assumptions, thresholds: limits, rules, directions };
    const result = resultOf(invocation, aggregator, making);
    const { table, rows, whole, totalRow } = result;
    sayNotes(invocation, { input, aggregator }, making, result);
    const explanation = () => explanationOf(totalRow, whole, assumptions, input.parts);
    await writeResult(invocation, { ...table, sheets: () => [explanationSheet(explanation())] });
    if (invocation.get(explain))
      invocation.shell.tell(explanationText(explanation(), invocation.shell.columns));
    if (!invocation.get(options.check)) return;
    const unjudged = unjudgedNote(limits!, rows);
    if (unjudged) invocation.shell.warn(unjudged);
    checkRows({ rows, table, groupColumns: groupColumnsIn(table) }, limits!, invocation.shell.language);
  },
};

const listNotChecked = new UsageError(
  { en: '--check judges figures, --list has none', zh: '--check 检查指标，而 --list 不输出指标' },
  {},
  { en: 'Run them one after the other.', zh: '请分两次运行。' },
);
