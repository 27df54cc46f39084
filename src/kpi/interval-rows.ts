import type { Interval } from '../tables/intervals.js';
import { allSums, type Sums } from '../tables/sums.js';
import { DataError } from '../text/errors.js';
import type { Text } from '../text/text.js';
import { DAY_MINUTES } from '../time/units.js';
import { type Accumulator, about, addToSum, isNumber, joinTarget } from './accumulator.js';
import type { GroupBy } from './group-by.js';
import { longPeriods, type Period } from './periods.js';
import { type Rules, rulesFor } from './rules.js';

/**
 * Throws a DataError when interval rows are too long for a period or an hour that `--by` asks for, or lie astride two of them, such as 8:30 to
 * 9:30 by the hour. `wallMinute`: when the row begins. A row astride midnight belongs to the day on which it begins.
 */
export function checkLength(row: Interval, by: GroupBy, wallMinute: number): void {
  for (const part of by.parts) {
    if (part.kind === 'column') continue;
    const { minutes } = part.kind === 'period' ? part.period : part.cycle;
    if (!fits(row.interval_minutes, minutes)) throw tooLong(row, part.name);
    if (minutes < DAY_MINUTES && (wallMinute % minutes) + row.interval_minutes > minutes)
      throw astride(row, part.name);
  }
}

/** Periods of the calendar are no longer than this; whatever is longer is one span. */
const LONGEST = 366 * DAY_MINUTES;

/** Within a day an interval has to divide the period; days fit into all longer ones, weeks into no month, quarter or year. */
function fits(rowMinutes: number, periodMinutes: number): boolean {
  if (periodMinutes < DAY_MINUTES) return periodMinutes % rowMinutes === 0;
  const isOfDays = rowMinutes > DAY_MINUTES && rowMinutes < 28 * DAY_MINUTES;
  return (
    rowMinutes <= periodMinutes && !(isOfDays && rowMinutes !== periodMinutes && periodMinutes <= LONGEST)
  );
}

/**
 * The shortest period from a day on into which rows of these lengths (minutes) fit; null where they fit into none. `periodForRows([30])` is `'day'`,
 * of 10080 minutes it is `'week'`, of 40320 and 44640 `'month'`.
 */
export function periodForRows(minutes: readonly number[]): string | null {
  const lengths = [...new Set(minutes)];
  const isFit = (period: Period) => lengths.every((length) => fits(length, period.minutes));
  return longPeriods.find(isFit)?.name ?? null;
}

function tooLong(row: Interval, name: string): DataError {
  const { rows, by } = lengthOf(row.interval_minutes);
  return new DataError(
    { en: `rows of ${rows.en} cannot be shown by ${name}`, zh: `${rows.zh}一行的数据无法按 ${name} 汇总` },
    {},
    by.length === 0
      ? NO_PERIOD
      : {
          en: `Choose --by ${by.join(', ')}${by.length > 1 ? ' or longer' : ''}, or start from the contacts.`,
          zh: `请用 --by ${by.join('、')}${by.length > 1 ? ' 或更长周期' : ''}，或从联络明细开始。`,
        },
  );
}

const NO_PERIOD: Text = {
  en: 'Leave the period out of --by, or start from the contacts.',
  zh: '请在 --by 中不写周期，或从联络明细开始。',
};

function astride({ interval_start: start, interval_minutes: minutes }: Interval, name: string): DataError {
  const at = start.slice(11, 16);
  return new DataError(
    {
      en: `a row of ${minutes} minutes from ${at} lies in two periods of ${name}`,
      zh: `${at} 起${minutes}分钟的行跨越两个 ${name} 时段`,
    },
    {},
    {
      en: 'Choose --by day or longer, or start from the contacts.',
      zh: '请用 --by day 或更长周期，或从联络明细开始。',
    },
  );
}

/** A length of rows in words, and the first periods that it fits into. */
function lengthOf(minutes: number): { readonly rows: Text; readonly by: readonly string[] } {
  const days = minutes / DAY_MINUTES;
  if (days >= 28) return { rows: { en: 'a month', zh: '每月' }, by: ['month', 'quarter'] };
  if (days === 7) return { rows: { en: 'a week', zh: '每周' }, by: ['week'] };
  if (days === 1) return { rows: { en: 'a day', zh: '每天' }, by: ['day', 'week'] };
  if (days > 1) return { rows: { en: `${days} days`, zh: `每${days}天` }, by: [] };
  return { rows: { en: `${minutes} minutes`, zh: `${minutes}分钟` }, by: [`${minutes}m`, 'day'] };
}

/** Throws a DataError when the user asks for a target and the row was counted with another one. */
export function checkTarget(row: Interval, all: Rules): void {
  const queue = row.queue ?? null;
  const rules = rulesFor(all, queue);
  const own = row.target_sec ?? null;
  if (!rules.targetGiven || own === null || own === rules.targetSec) return;
  if ((row.answered_in_target ?? null) === null) return;
  throw otherTarget(own, rules.targetSec, rules === all ? null : String(queue));
}

/** `queue`: the one whose target the settings name; null where it is that of everything. */
function otherTarget(own: number, asked: number, queue: string | null): DataError {
  return new DataError(
    {
      en: `these intervals were counted with a target of ${own} s; ${asked} s cannot be worked out from them`,
      zh: `这些时段数据按${own}秒统计，无法由此得出${asked}秒的服务水平`,
    },
    queue === null ? {} : { column: 'queue', value: queue },
    queue === null
      ? {
          en: `Leave --target out or ask for ${own} s; for another target start from the contacts.`,
          zh: `请不用 --target 或改为${own}秒；其他阈值须从联络明细开始统计。`,
        }
      : {
          en: `The settings promise ${asked} s (targets: ${queue}): write ${own} s there, leave the queue out with --queue, or start from the contacts.`,
          zh: `设置 targets 中“${queue}”为${asked}秒：请改为${own}秒，用 --queue 排除该队列，或从联络明细开始统计。`,
        },
  );
}

/** Adds the sums of an interval row to its group. The row's target has been checked against the rules. */
export function addInterval(group: Accumulator, row: Interval, rules: Rules): void {
  joinTarget(group, row.target_sec ?? rules.targetSec, rules.targetShare ?? null);
  const whole = withCounts(row);
  for (const { name } of allSums) {
    const value = whole[name] ?? null;
    if (value === null || name === 'target_sec') continue;
    const base = about[name];
    if (value === 0 && base !== undefined && whole[base] === 0) continue;
    addToSum(group, name, value);
  }
}

/** A report that gives a total without the number of contacts behind it means all of them. */
function withCounts(row: Interval): Sums {
  const behind = (count: number | null, ...totals: readonly (number | null | undefined)[]) =>
    totals.some(isNumber) ? count || null : null;
  const { answered, abandoned } = row;
  const handled = row.handled ?? behind(answered, row.talk_sec, row.hold_sec, row.acw_sec);
  return {
    ...row,
    outcome_known: row.outcome_known ?? (isNumber(answered) || isNumber(abandoned) ? row.offered : 0),
    handled,
    talk_known: row.talk_known ?? behind(handled, row.talk_sec),
    hold_known: row.hold_known ?? behind(handled, row.hold_sec),
    acw_known: row.acw_known ?? behind(handled, row.acw_sec),
    transfer_known: row.transfer_known ?? behind(answered, row.transferred),
    answer_wait_known: row.answer_wait_known ?? behind(answered, row.answer_wait_sec, row.answered_in_target),
    abandon_wait_known:
      row.abandon_wait_known ?? behind(abandoned, row.abandon_wait_sec, row.abandoned_in_target),
    resolved_known: row.resolved_known ?? behind(answered, row.resolved),
  };
}
