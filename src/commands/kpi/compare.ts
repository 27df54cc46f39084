import { type CounterpartOf, counterparts, earlierGroups, startOf } from '../../kpi/compare.js';
import type { GroupBy } from '../../kpi/group-by.js';
import type { KpiGroup } from '../../kpi/groups.js';
import { type Against, type DaySpan, type Period, spanPeriod } from '../../kpi/periods.js';
import { UsageError } from '../../text/errors.js';
import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import { dayOf, isoDate } from '../../time/calendar-date.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { Invocation } from '../command.js';
import { compare } from '../options/kpi.js';
import * as reading from '../options/reading.js';
import { periodBefore, within, yearBefore } from '../report/period.js';

/** What is compared with what, and how the data for both is read. */
export interface Comparison {
  readonly against: Against;
  /** Reads the earlier periods too. */
  readonly reader: Invocation;
  /** `--by` with a period, as a comparison needs one. */
  readonly by: GroupBy;
  /** Whether a group is to be shown, not only to be compared with. */
  isNow(group: KpiGroup): boolean;
}

/**
 * The comparison that `--compare` asks for; null without it. With a period in `--by` each is compared with its own earlier one; without, the span of
 * `--from` and `--until` with that before it (as many days or months), or with that of a year before.
 */
export function comparisonOf(invocation: Invocation, by: GroupBy): Comparison | null {
  const against = invocation.get(compare);
  if (against === null) return null;
  const from = invocation.get(reading.from);
  const until = invocation.get(reading.until);
  if (by.period) return byPeriod(invocation, by, by.period, against, from);
  if (from === null || until === null || from.length > 10 || until.length > 10) throw noPeriod;
  return bySpan(invocation, by, against, { from, until });
}

function byPeriod(
  invocation: Invocation,
  by: GroupBy,
  period: Period,
  against: Against,
  from: string | null,
): Comparison {
  if (from === null) return { against, reader: invocation, by, isNow: () => true };
  const minute = dayOf(from) * DAY_MINUTES;
  if (period.start(minute) !== minute || from.length > 10) throw notAtStart(period, from);
  const earliest = period.earlier(minute, against) ?? minute;
  const reader = within(invocation, {
    from: isoDate(Math.floor(earliest / DAY_MINUTES)),
    until: invocation.get(reading.until),
  });
  return { against, reader, by, isNow: (group) => startOf(group) >= minute };
}

function bySpan(
  invocation: Invocation,
  by: GroupBy,
  against: Against,
  asked: { from: string; until: string },
): Comparison {
  const before = against === 'previous' ? periodBefore(asked) : yearBefore(asked);
  const period = spanPeriod(spanOf(asked), spanOf(before));
  const reader = within(invocation, { from: before.from, until: asked.until });
  const cut: GroupBy = { parts: [...by.parts, { kind: 'period', name: 'all', period }], period };
  const first = dayOf(asked.from) * DAY_MINUTES;
  return { against, reader, by: cut, isNow: (group) => startOf(group) === first };
}

function spanOf({ from, until }: { from: string; until: string }): DaySpan {
  return { first: dayOf(from), last: dayOf(until) };
}

/** Finds what a row of the result is compared with. */
export interface Earlier {
  readonly of: CounterpartOf;
  /** For a total or a subtotal over some groups: all groups of their earlier periods, of the same first parts of `--by`. */
  together(groups: readonly KpiGroup[], parts: number): readonly KpiGroup[];
}

/** Where the counterparts of the groups are. */
export function earlierOf(all: readonly KpiGroup[], { by, against }: Comparison): Earlier {
  return {
    of: counterparts(all, by, against),
    together: earlierGroups(all, by, against),
  };
}

/** What there is to know of what is compared with: that there is nothing, or that it is of fewer days. */
export function comparisonNote(
  comparison: Comparison,
  shown: readonly KpiGroup[],
  { hasEarlier, days }: { readonly hasEarlier: boolean; readonly days: ReadonlySet<string> },
): Text | null {
  return hasEarlier ? unevenNote(comparison, shown, days) : nothingEarlier(comparison);
}

function nothingEarlier({ against }: Comparison): Text {
  return {
    en: `the data has nothing of ${against === 'year' ? 'a year before' : 'the period before'}: the comparison stays empty`,
    zh: `数据中没有${against === 'year' ? '去年同期' : '上一周期'}的内容，对比列留空`,
  };
}

/** Said where periods are compared that do not have the same number of days with contacts. */
function unevenNote(
  { by, against }: Comparison,
  shown: readonly KpiGroup[],
  days: ReadonlySet<string>,
): Text | null {
  const period = by.period!;
  const starts = [...new Set(shown.map(startOf))].sort((a, b) => a - b);
  const dayMinutes = [...days].map((day) => dayOf(day) * DAY_MINUTES);
  const lengthOf = (start: number) => dayMinutes.filter((minute) => period.start(minute) === start).length;
  if (period.minutes <= DAY_MINUTES) return null;
  for (const start of starts) {
    const earlier = period.earlier(start, against);
    if (earlier === null) continue;
    const [now, before] = [lengthOf(start), lengthOf(earlier)];
    if (before > 0 && now !== before && Math.abs(now - before) > 0.1 * Math.max(now, before))
      return unevenText(period.label(start), now, period.label(earlier), before);
  }
  return null;
}

function unevenText(period: string, days: number, other: string, otherDays: number): Text {
  return {
    en: `${period} has ${plural(days, 'day')} with contacts, ${other}, with which it is compared, has ${otherDays}: look at the shares and times rather than at the volumes`,
    zh: `${period} 有 ${days} 天有数据，对比期 ${other} 有 ${otherDays} 天：请以比率和时长为主，量的变化仅供参考`,
  };
}

const noPeriod = new UsageError(
  { en: '--compare needs a period', zh: '--compare 需要周期' },
  {},
  {
    en: 'Add one to --by (--by queue,week), or say which days: --from 2026-10-01 --until 2026-10-31.',
    zh: '请在 --by 中加入周期（如 --by queue,week），或指定日期：--from 2026-10-01 --until 2026-10-31。',
  },
);

function notAtStart({ name }: Period, from: string): UsageError {
  return new UsageError(
    {
      en: `--compare with --by ${name}: ${from} is not the first day of a ${name}`,
      zh: `--compare 与 --by ${name}：${from} 不是该周期的第一天`,
    },
    {},
    {
      en: 'Begin at the start of a period, or leave the period out of --by to compare the days as they are.',
      zh: '请从周期的第一天开始，或在 --by 中不写周期，直接比较所选日期。',
    },
  );
}
