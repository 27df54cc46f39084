import type { Placed } from '../../forecast/series.js';
import { isoDate } from '../../time/calendar-date.js';
import type { Invocation } from '../command.js';
import { exclude } from '../options/forecast.js';

/** The dates that `--exclude` names. Says which of its spans lie outside of the history, so that a slip in the year is seen. */
export function excludedDates(invocation: Invocation, placed: readonly Placed[]): string[] {
  const spans = invocation.get(exclude);
  if (spans.length === 0) return [];
  const first = placed.reduce((least, { day }) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = placed.reduce((most, { day }) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  const outside = spans.filter((span) => span.last < first || span.first > last).map(spanText);
  if (outside.length > 0 && placed.length > 0)
    invocation.shell.warn({
      en: `--exclude ${outside.join(', ')}: not in the history (${isoDate(first)} to ${isoDate(last)}), nothing left out there`,
      zh: `--exclude ${outside.join('、')}：不在历史范围内（${isoDate(first)} 至 ${isoDate(last)}），未排除任何数据`,
    });
  return spans.flatMap((span) =>
    Array.from({ length: span.last - span.first + 1 }, (_, i) => isoDate(span.first + i)),
  );
}

function spanText({ first, last }: { first: number; last: number }): string {
  return first === last ? isoDate(first) : `${isoDate(first)}..${isoDate(last)}`;
}
