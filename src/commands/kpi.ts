import { type Aggregator, createAggregator, type Rules, type Tallying } from '../kpi/aggregate.js';
import type { FigureChoice } from '../kpi/choice.js';
import { canFill, fillMissing } from '../kpi/fill-missing.js';
import type { GroupBy } from '../kpi/group-by.js';
import type { KpiGroup } from '../kpi/groups.js';
import { type KpiAssumptions, kpiColumns, kpiRow } from '../kpi/kpi-table.js';
import { serviceLevelRules } from '../kpi/service-level-rules.js';
import type { OutputTable } from '../output/output-table.js';
import type { Interval } from '../tables/intervals.js';
import { kpi as kpiSpec } from '../tables/kpi.js';
import type { Row } from '../tables/table.js';
import { DataError } from '../text/errors.js';
import { addUpContacts } from './add-up.js';
import { intervalsOfKpi, wrongTable } from './chain.js';
import type { Command, Invocation } from './command.js';
import { type InputPart, openInput, zoneOf } from './input.js';
import { addAgentTime, addForecast } from './kpi-amounts.js';
import { type FigurePlan, figurePlan } from './kpi-figures.js';
import { createGaps, type Gaps } from './kpi-gaps.js';
import { kpiNotes, mixedDirections } from './kpi-notes.js';
import { target } from './options/figures.js';
import { figureOptions } from './options/further-figures.js';
import * as options from './options/kpi.js';
import { missing, readingOptions } from './options/reading.js';
import { total, writingOptions } from './options/writing.js';
import { writeResult } from './write.js';

/** Columns that a narrow terminal shows, besides those of the group. */
const FOREMOST = [
  'period_start',
  'offered',
  'answered',
  'abandoned',
  'answer_rate',
  'service_level',
  'asa_sec',
  'aht_sec',
  'abandonment_rate',
  'fcr',
];

/** `ccops kpi`: figures by group and period. */
export const kpi: Command = {
  name: 'kpi',
  question: { en: 'How did we do?', zh: '运营得怎么样？' },
  about: {
    en: 'Adds up contacts or interval data by queue, agent, period or any column, and makes the figures from the sums: answer rate, service level, ASA, AHT, abandonment, FCR and more. A contact belongs to the interval in which it arrived. A figure that is undefined stays empty. Definitions: docs/definitions.md.',
    zh: '按队列、坐席、周期或任意列汇总联络明细或时段数据，并由合计值得出各项指标：接通率、服务水平、平均应答速度、平均处理时长、放弃率、首次解决率等。联络归属于其到达的时段；无定义的指标留空。指标定义见 docs/definitions.zh.md。',
  },
  usage: '[FILE...]',
  options: [
    options.by,
    target,
    options.slRule,
    options.shortAbandon,
    ...figureOptions,
    missing,
    ...readingOptions,
    ...writingOptions,
  ],
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
  ],
  async run(invocation) {
    const by = invocation.get(options.by)!;
    const slRule = serviceLevelRules.find(({ id }) => id === invocation.get(options.slRule))!;
    const plan = figurePlan(invocation);
    const aggregator = await addUp(invocation, by, plan);
    await addAgentTime(invocation, aggregator, by);
    await addForecast(invocation, aggregator, by);
    const assumptions = { targetShare: invocation.get(target)!.share, slRule, choice: plan.choice };
    await writeResult(invocation, tableOf(invocation, by, aggregator, assumptions));
  },
};

async function addUp(invocation: Invocation, by: GroupBy, plan: FigurePlan): Promise<Aggregator> {
  const rules = {
    targetSec: invocation.get(target)!.sec,
    targetGiven: invocation.given(target),
    shortAbandonSec: invocation.get(options.shortAbandon)!,
  };
  const input = await openInput(invocation, { addsUp: true });
  const gaps = createGaps();
  let aggregator: Aggregator | null = null;
  for (const part of input.parts) {
    const added = await addPart(part, { by, rules, tallying: plan.tallying, gaps });
    if (aggregator) aggregator.join(added.sums());
    else aggregator = added;
  }
  await input.finish();
  const { directions } = input.seen;
  const apart = by.parts.some((part) => part.name === 'direction');
  if (!apart && directions.size > 1 && directions.has('outbound')) invocation.shell.warn(mixedDirections);
  const whole = aggregator?.total();
  if (whole) for (const note of gaps.notes(whole.sums)) invocation.shell.warn(note);
  return aggregator!;
}

/** How a file is added up. */
interface Adding {
  readonly by: GroupBy;
  readonly rules: Rules;
  readonly tallying: Tallying;
  readonly gaps: Gaps;
}

async function addPart(part: InputPart, { by, rules, tallying, gaps }: Adding): Promise<Aggregator> {
  if (part.table.name === 'contacts') return addUpContacts(part, by, rules, tallying);
  const aggregator = createAggregator(by, rules, tallying);
  for await (const batch of part.batches()) {
    if (part.table.name === 'intervals') {
      gaps.see(batch as unknown as Interval[]);
      aggregator.addIntervals(batch as unknown as Interval[]);
    } else if (part.table.name === 'kpi') aggregator.addIntervals(intervalsOfKpi(part, batch));
    else throw wrongTable(part, 'contacts, intervals or kpi');
  }
  return aggregator;
}

function tableOf(
  invocation: Invocation,
  by: GroupBy,
  aggregator: Aggregator,
  assumptions: KpiAssumptions & { readonly choice: FigureChoice },
): OutputTable {
  const whole = aggregator.total();
  if (!whole) throw nothingLeft();
  for (const note of kpiNotes(whole.sums)) invocation.shell.warn(note);
  const totalRow = kpiRow(whole, assumptions);
  return {
    name: kpiSpec.name,
    label: kpiSpec.label,
    columns: kpiColumns(by, assumptions.choice),
    rows: made(withSilence(invocation, by, aggregator), (group) => kpiRow(group, assumptions)),
    total: invocation.get(total) ? totalRow : onScreen(totalRow),
    foremost: [...by.parts.map((part) => part.name), ...foremostOf(assumptions.choice)],
  };
}

/** On a narrow screen: the usual figures, or those that were asked for. */
function foremostOf(choice: FigureChoice): readonly string[] {
  const asked = choice.figures.filter(({ onRequest }) => onRequest).map(({ id }) => id);
  if (asked.length === 0) return FOREMOST;
  const usual = choice.figures.filter(({ onRequest }) => !onRequest).map(({ id }) => id);
  return ['period_start', 'offered', 'answered', ...asked, ...usual];
}

/** The rows of the items, each made when it is asked for. */
function made<T>(items: Iterable<T>, make: (item: T) => Row): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield make(item);
    },
  };
}

/** The groups, with the periods that have no row where `--missing` says what they mean. */
function withSilence(invocation: Invocation, by: GroupBy, aggregator: Aggregator): Iterable<KpiGroup> {
  const meaning = invocation.get(missing);
  if (meaning === 'auto') return aggregator.eachGroup();
  if (canFill(by)) {
    const zone = zoneOf(invocation);
    return fillMissing(aggregator.groups(), by, meaning, (wallSec) => zone.offsetAtWall(wallSec));
  }
  invocation.shell.warn({
    en: '--missing needs a period of a day or less, and nothing but columns beside it: --by queue,30m',
    zh: '--missing 需要一天以内的周期且其余均为列，如 --by queue,30m',
  });
  return aggregator.eachGroup();
}

/** In data the total row is complete; for people it only says Total, and the assumptions stand below the table. */
function onScreen(row: Row): Row {
  return { ...row, period: null, period_start: null, target_sec: null, target_share: null, sl_rule: null };
}

function nothingLeft(): DataError {
  return new DataError(
    { en: 'no contact reached a queue in these rows', zh: '这些行中没有进入队列的联络' },
    {},
    {
      en: 'Look at --queue, --from and --until, and at how the outcomes are read: ccops inspect FILE.',
      zh: '请检查 --queue、--from、--until，并用 ccops inspect 文件 查看结果字段的识别方式。',
    },
  );
}
