import { mean } from '../stats/mean.js';
import { isoDate } from '../time/calendar-date.js';
import { type Bounds, countBounds, dayBounds, normalTails } from './bounds.js';
import type { Day, Estimate, Tails } from './model.js';

/** What days are put together: weeks from Monday, months of the calendar, or all of them. */
export type Per = 'week' | 'month' | 'all';

/** How much of the error of one day of the forecast is shared by another, where the model does not say. */
const sharedError = 0.5;

/** Covariance of the logarithms of two days of a forecast, given by their places in it; the earlier first. */
export type Covariance = (i: number, j: number) => number;

/** The days of a span, by their places in the forecast. */
export interface DaySpan {
  readonly first: Day;
  readonly places: readonly number[];
}

/** Puts the days of a forecast together; `spansOf(days, 'week')` begins a new one on every Monday. */
export function spansOf(days: readonly Day[], per: Per): DaySpan[] {
  const spans = new Map<string, { first: Day; places: number[] }>();
  days.forEach((day, i) => {
    const key = keyFor(day, per);
    const span = spans.get(key);
    if (span) span.places.push(i);
    else spans.set(key, { first: day, places: [i] });
  });
  return [...spans.values()];
}

function keyFor(day: Day, per: Per): string {
  if (per === 'all') return '';
  return per === 'month' ? day.info.date.slice(0, 7) : isoDate(day.number - day.weekday + 1);
}

/**
 * The total of some days with its own interval: log-normal, its variance from those of the days and from how their errors go together. It is
 * narrower than the sums of the days' bounds, and wider than if the days erred independently.
 *
 * Two days of 100 contacts with 10 % that err independently have a total of 200 with 7.1 %.
 */
export function totalOf(
  estimates: readonly Estimate[],
  places: readonly number[],
  covariance: Covariance = (i, j) => (i === j ? 1 : sharedError) * estimates[i].logSd * estimates[j].logSd,
): { volume: number; logSd: number; bounds: Bounds } {
  let volume = 0;
  let variance = 0;
  for (const i of places) {
    volume += estimates[i].volume;
    for (const j of places) {
      const both = estimates[i].volume * estimates[j].volume;
      if (both > 0) variance += both * Math.expm1(covariance(Math.min(i, j), Math.max(i, j)));
    }
  }
  const logSd = volume > 0 ? Math.sqrt(Math.log1p(variance / volume ** 2)) : 0;
  const counted = places.some((i) => estimates[i].counted);
  const bounds = counted
    ? countBounds(volume, Math.sqrt(variance))
    : dayBounds(volume, logSd, tailsOfAll(places.map((i) => estimates[i])));
  return { volume, logSd, bounds };
}

/** The mean tails of the days, where they lie further out than normal ones: noise evens out over days, what is wrong with the level does not. */
function tailsOfAll(estimates: readonly Estimate[]): Tails {
  const known = estimates.flatMap(({ tails }) => tails ?? []);
  if (known.length === 0) return normalTails;
  const usual = (name: keyof Tails) => mean(known.map((tails) => tails[name]));
  return {
    lo95: Math.min(normalTails.lo95, usual('lo95')),
    lo80: Math.min(normalTails.lo80, usual('lo80')),
    hi80: Math.max(normalTails.hi80, usual('hi80')),
    hi95: Math.max(normalTails.hi95, usual('hi95')),
  };
}
