import type { ServiceLevelRule } from '../../kpi/figures/service-level-rules.js';
import type { Interval } from '../../tables/intervals.js';
import type { Row } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { ReportContent, ReportNote, ReportPeriod } from '../../workbook/report/content.js';
import { coverageNotes, methodNotes, noComparison, noDetail } from './notes.js';
import { periodBefore } from './period.js';
import {
  dayRows,
  daysOf,
  figureRows,
  type Making,
  profileRows,
  totalRow,
  type Whole,
  weekRows,
} from './rows.js';
import { definitionsOf, perDay, reportFigures } from './words.js';

/** More rows make a workbook that opens slowly and that nobody reads. */
const MOST_INTERVALS = 20_000;
/** A period before counts as covered with this share of the days that the period itself has. */
const COVERED = 0.9;

/** What the report is made from. */
export interface ReportInput {
  /** All intervals that were read, those of the period before included. */
  readonly intervals: readonly Interval[];
  /** Null: whatever the data covers. */
  readonly asked: ReportPeriod | null;
  readonly making: Making;
  readonly rule: ServiceLevelRule;
  readonly notes: readonly ReportNote[];
}

/** Everything that the report shows, worked out from intervals. Throws DataError when the period holds none. */
export function reportContent({ intervals, asked, making, rule, notes }: ReportInput): ReportContent {
  const period = asked ?? coveredPeriod(intervals);
  const now = intervals.filter((row) => isWithin(row, period));
  const whole = totalRow(now, making);
  if (!whole) throw nothingIn(period, intervals);
  const days = daysOf(now);
  const before = asked ? comparison(intervals, days.length, periodBefore(period), making) : NONE;
  const figures = reportFigures(whole.row, making.thresholds);
  const queues = queuesOf(now);
  const detail = detailOf(now, queues.length > 1, making);
  return {
    title: { en: 'Contact center report', zh: '呼叫中心运营报告' },
    period,
    queues,
    promise: whole.row.service_level === null ? NO_LEVEL : promiseText(making, whole, rule),
    figures,
    perDay,
    total: withPerDay(whole.row, days.length),
    previous: before.previous,
    byQueue: queues.length > 1 ? figureRows(now, 'queue', making) : [],
    byDay: dayRows(now, making),
    ...detail.sheets,
    definitions: definitionsOf(
      figures.map(({ name }) => name),
      new Map([['service_level', rule]]),
      whole.row,
    ),
    notes: [
      ...notes,
      ...coverageNotes(period, days.length, whole.sums),
      ...methodNotes(whole.row.service_level === null ? null : rule),
      ...before.notes,
      ...detail.notes,
    ],
  };
}

function withPerDay(row: Row, days: number): Row {
  return { ...row, [perDay.name]: Number(row.offered) / days };
}

function coveredPeriod(intervals: readonly Interval[]): ReportPeriod {
  const days = daysOf(intervals);
  return { from: days[0] ?? '', until: days.at(-1) ?? '' };
}

function isWithin(row: Interval, { from, until }: ReportPeriod): boolean {
  const day = row.interval_start.slice(0, 10);
  return day >= from && day <= until;
}

function queuesOf(intervals: readonly Interval[]): readonly string[] {
  const names = intervals.map((row) => row.queue).filter((name) => typeof name === 'string');
  return [...new Set(names)].sort();
}

interface Comparison {
  readonly previous: ReportContent['previous'];
  readonly notes: readonly ReportNote[];
}

const NONE: Comparison = { previous: null, notes: [] };

function comparison(
  intervals: readonly Interval[],
  days: number,
  period: ReportPeriod,
  making: Making,
): Comparison {
  const rows = intervals.filter((row) => isWithin(row, period));
  const whole = totalRow(rows, making);
  if (!whole) return NONE;
  const known = daysOf(rows).length;
  if (known < days * COVERED) return { previous: null, notes: [noComparison(known)] };
  return { previous: { period, row: withPerDay(whole.row, known) }, notes: [] };
}

/** The sheets below the day, for data that is that fine. */
function detailOf(intervals: readonly Interval[], manyQueues: boolean, making: Making) {
  const minutes = intervals.reduce((most, row) => Math.max(most, row.interval_minutes), 0);
  const none = { profile: [], week: [], intervals: [], intervalMinutes: minutes };
  if (minutes >= DAY_MINUTES) return { sheets: none, notes: [] };
  const rows = figureRows(intervals, `${manyQueues ? 'queue,' : ''}${minutes}m`, making);
  const long = rows.length > MOST_INTERVALS;
  const wholeWeek = daysOf(intervals).length >= 7 && 60 % minutes === 0;
  return {
    sheets: {
      profile: profileRows(intervals, minutes, making),
      week: wholeWeek ? weekRows(intervals, making) : [],
      intervals: long ? [] : rows.map((row) => ({ ...row, interval_start: row.period_start })),
      intervalMinutes: minutes,
    },
    notes: long ? [noDetail(rows.length)] : [],
  };
}

const NO_LEVEL: Text = {
  en: 'The data does not tell how long contacts waited: no service level',
  zh: '数据不含等待时长，无法计算服务水平',
};

function promiseText({ rules }: Making, { row, sums }: Whole, rule: ServiceLevelRule): Text {
  if (typeof row.target_share !== 'number') return severalPromises(rule);
  const percent = Math.round(row.target_share * 1000) / 10;
  const seconds = sums.target_sec ?? rules.targetSec;
  return {
    en: `Service level target: ${percent} % within ${seconds} seconds  ·  definition: ${rule.label.en}`,
    zh: `服务水平目标：${seconds}秒内接通${percent}%  ·  口径：${rule.label.zh}`,
  };
}

function severalPromises(rule: ServiceLevelRule): Text {
  return {
    en: `Service level target: each queue its own  ·  definition: ${rule.label.en}`,
    zh: `服务水平目标：各队列分别设定  ·  口径：${rule.label.zh}`,
  };
}

function nothingIn({ from, until }: ReportPeriod, intervals: readonly Interval[]): DataError {
  const days = daysOf(intervals);
  const there = days.length > 0 ? `${days[0]} – ${days.at(-1)}` : null;
  return new DataError(
    { en: `there are no contacts from ${from} to ${until}`, zh: `${from} 至 ${until} 没有联络数据` },
    {},
    {
      en: there ? `The data covers ${there}.` : 'See with ccops inspect FILE which days the file covers.',
      zh: there ? `数据覆盖 ${there}。` : '请用 ccops inspect 文件 查看数据覆盖的日期。',
    },
  );
}
