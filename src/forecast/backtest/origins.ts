import { DataError } from '../../text/errors.js';
import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import { isoDate } from '../../time/calendar-date.js';

/** A number of calendar days, or of days on which there were contacts. */
export interface Span {
  readonly count: number;
  readonly unit: 'days' | 'observed';
}

/** An origin with the days that are forecast from it: day numbers, and how far ahead each counts. */
export interface Origin {
  readonly day: number;
  readonly targets: ReadonlyMap<number, number>;
}

const leastHistory = 14;

/**
 * Rolling origins: from the day `from` every so often, each with the days of its horizon, as long as the whole horizon lies in the history.
 * With an observed horizon, days without contacts are neither counted nor forecast, and an origin on such a day moves back to the
 * last observed one. `observed` are the day numbers with contacts, rising; `last` is the last full day of the history.
 *
 * Throws DataError when no origin has its horizon inside the history.
 */
export function originsOf(
  observed: readonly number[],
  last: number,
  { from, every, horizon }: { from: number; every: Span; horizon: Span },
): Origin[] {
  const starts =
    every.unit === 'days' ? byCalendar(from, last, every.count) : byObserved(observed, from, every.count);
  const known = starts.filter((day) => day >= observed[leastHistory - 1]);
  const origins = new Map<number, Origin>();
  for (const start of known) {
    const origin =
      horizon.unit === 'days'
        ? ahead(start, last, horizon.count)
        : observedAhead(observed, start, horizon.count);
    if (origin) origins.set(origin.day, origin);
  }
  if (origins.size === 0) throw new DataError(none(from, observed.length, last, horizon), {}, noneRemedy);
  return [...origins.values()];
}

function byCalendar(from: number, last: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor((last - from) / step) + 1) }, (_, i) => from + i * step);
}

function byObserved(observed: readonly number[], from: number, step: number): number[] {
  return observed.filter((day) => day >= from).filter((_, i) => i % step === 0);
}

function ahead(day: number, last: number, count: number): Origin | null {
  if (day + count > last) return null;
  return { day, targets: new Map(Array.from({ length: count }, (_, i) => [day + 1 + i, i + 1])) };
}

function observedAhead(observed: readonly number[], start: number, count: number): Origin | null {
  const at = observed.findLastIndex((day) => day <= start);
  const targets = observed.slice(at + 1, at + 1 + count);
  if (at < 0 || targets.length < count) return null;
  return { day: observed[at], targets: new Map(targets.map((day, i) => [day, i + 1])) };
}

function none(from: number, known: number, last: number, { count, unit }: Span): Text {
  const rest = unit === 'days' ? { en: '', zh: '天' } : { en: ' with contacts', zh: '个有量的日子' };
  const [first, end] = [isoDate(from), isoDate(last)];
  return {
    en: `no origin from ${first} on has ${leastHistory} days with contacts before it and the whole horizon (${plural(count, 'day')}${rest.en}) after it; the history has ${plural(known, 'day')} with contacts and ends on ${end}`,
    zh: `${first} 起没有合适的起点：起点之前须有 ${leastHistory} 个有量的日子，之后须覆盖整个预测期（${count} ${rest.zh}）；历史共有 ${known} 个有量的日子，止于 ${end}`,
  };
}

const noneRemedy = {
  en: 'Give more history, a shorter --horizon, or other --origins-from.',
  zh: '请提供更长的历史，或缩短 --horizon，或修改 --origins-from。',
};
