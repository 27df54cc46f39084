import { staffingMethods } from '../staffing/index.js';
import { type StaffingOptions, staffForecast } from '../staffing/staff-forecast.js';
import { type StaffingSummary, summarise } from '../staffing/summary.js';
import type { Forecast } from '../tables/forecast.js';
import { type Requirement, requirement } from '../tables/requirement.js';
import type { Column } from '../tables/table.js';
import { plural } from '../text/plural.js';
import { listedNames } from '../text/punctuation.js';
import type { Text } from '../text/text.js';
import { thousands } from '../text/thousands.js';
import type { Command, Invocation } from './command.js';
import { forecastStage, toForecast } from './forecast.js';
import { target } from './options/figures.js';
import { readingOptions } from './options/reading.js';
import * as options from './options/staffing.js';
import { writingOptions } from './options/writing.js';
import { rowsIfAll, volumes } from './reading/chain.js';
import { type Input, openInput } from './reading/input.js';
import { writeResult } from './result/write.js';

const FOREMOST = [
  'queue',
  'interval_start',
  'offered',
  'base_staff',
  'rostered_staff',
  'service_level',
  'asa_sec',
  'occupancy',
  'binding',
  'aht_sec',
];

/** `ccops staff`: people needed per interval. */
export const staff: Command = {
  name: 'staff',
  question: { en: 'How many people do I need?', zh: '需要多少人？' },
  about: {
    en: 'Works out, for every interval of a forecast, the smallest staff that meets the service-level target and the occupancy cap, by Erlang C or Erlang A, and what to expect with it; shrinkage makes rostered staff of it, rounded up to whole people in each row. Every interval stands alone, which is right while contacts are short against the interval.',
    zh: '对预测的每个时段，用 Erlang C 或 Erlang A 求出满足服务水平目标和占有率上限的最少人力及其预期效果；再按损耗率折算为排班人力，逐行向上取整。各时段独立测算，适用于处理时长明显短于时段的情形。',
  },
  usage: '[FILE...]',
  options: [target, ...options.staffingOptions, ...readingOptions, ...writingOptions],
  earlier: forecastStage,
  reads: ['forecast', 'contacts', 'intervals', 'kpi'],
  writes: 'requirement',
  examples: [
    {
      line: 'ccops staff forecast.csv --target 80/20 --shrinkage 0.3 -o requirement.csv',
      note: { en: '80 % in 20 s, 30 % shrinkage', zh: '20秒内接通80%，损耗率30%' },
    },
  ],
  async run(invocation) {
    // A wrong option is better said before the input is read.
    staffingOptionsOf(invocation);
    const input = await openInput(invocation, volumes);
    const rows = staffed(invocation, await toForecast(invocation, input));
    await writeRequirement(invocation, rows, furtherColumns(input));
  },
};

/** Options of this stage and those before it; later commands take them too, for input that is no requirement yet. */
export const staffStage = [target, ...options.staffingOptions, ...forecastStage];

/** The requirement that a command works on: a requirement table passes, anything earlier is worked out by the options of this command. */
export async function toRequirement(invocation: Invocation, input: Input): Promise<readonly Requirement[]> {
  const given = await rowsIfAll(input, requirement);
  return given
    ? (given as unknown as Requirement[])
    : staffed(invocation, await toForecast(invocation, input));
}

/** Columns of a forecast table beyond the published ones; they ride along. */
function furtherColumns(input: Input): readonly Column[] {
  return input.parts.filter((part) => part.table.name === 'forecast').flatMap((part) => part.columns);
}

/** The requirement of forecast rows by the staffing options of the command; says on standard error what it comes to. */
function staffed(invocation: Invocation, rows: readonly Forecast[]): readonly Requirement[] {
  const result = staffForecast(rows, staffingOptionsOf(invocation));
  const summary = summarise(result);
  invocation.shell.note(summaryText(summary));
  for (const warning of warnings(summary)) invocation.shell.warn(warning);
  return result;
}

function staffingOptionsOf(invocation: Invocation): StaffingOptions {
  const { share, sec } = invocation.get(target)!;
  return {
    method: staffingMethods.find(({ id }) => id === invocation.get(options.method))!,
    targetShare: share,
    targetSec: sec,
    patienceSec: invocation.get(options.patience)!,
    shrinkage: invocation.get(options.shrinkage)!,
    maxOccupancy: invocation.get(options.maxOccupancy)!,
    minStaff: invocation.get(options.minStaff)!,
    maxStaff: invocation.get(options.maxStaff),
    ahtSec: invocation.get(options.aht),
  };
}

async function writeRequirement(
  invocation: Invocation,
  rows: readonly Requirement[],
  further: readonly Column[],
): Promise<void> {
  const own: readonly Column[] = requirement.columns;
  const names = new Set(own.map(({ name }) => name));
  const extra = further.filter(({ name }) => !names.has(name) && names.add(name));
  const { name, label } = requirement;
  await writeResult(invocation, { name, label, columns: [...own, ...extra], rows, foremost: FOREMOST });
}

function summaryText(summary: StaffingSummary): Text {
  const [base, rostered] = [summary.baseHours, summary.rosteredHours].map((hours) => thousands(hours, 0));
  const { peak, serviceLevel: level } = summary;
  const percent = level === null ? null : `${(level * 100).toFixed(1)} %`;
  const start = peak?.start.slice(0, 16).replace('T', ' ');
  const en = [
    `agent hours: ${base} on contacts, ${rostered} rostered`,
    peak && `peak ${peak.agents} at ${start}`,
    percent && `expected service level ${percent}`,
  ];
  const zh = [
    `坐席工时：在线 ${base} 小时，排班 ${rostered} 小时`,
    peak && `高峰 ${start} 需 ${peak.agents} 人`,
    percent && `预期服务水平 ${percent}`,
  ];
  return { en: en.filter(Boolean).join(' · '), zh: zh.filter(Boolean).join(' · ') };
}

function warnings({ overload, missed, longContacts }: StaffingSummary): readonly Text[] {
  const list = (starts: readonly string[]) =>
    listedNames(
      starts.map((start) => start.slice(0, 16)),
      3,
    );
  const texts: (Text | false)[] = [
    overload.length > 0 && {
      en: `${plural(overload.length, 'interval is overloaded', 'intervals are overloaded')}, the staff cannot carry the load: ${list(overload).en}`,
      zh: `${overload.length} 个时段超载，人力承接不了话务：${list(overload).zh}`,
    },
    missed.length > 0 && {
      en: `${plural(missed.length, 'interval misses', 'intervals miss')} the target with the maximal staff: ${list(missed).en}`,
      zh: `${missed.length} 个时段在人数上限内达不到目标：${list(missed).zh}`,
    },
    longContacts > 0 && {
      en: `in ${plural(longContacts, 'interval')} the handle time is over half of the interval; work carries over, expect less than predicted after peaks`,
      zh: `${longContacts} 个时段的处理时长超过时段一半，工作会顺延，高峰之后的实际效果将低于预测`,
    },
  ];
  return texts.filter((text) => text !== false);
}
