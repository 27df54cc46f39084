import type { Missing } from '../missing.js';
import type { Placed } from '../series.js';
import { type DayPair, sumOf } from './day-pair.js';

/** Where so many contacts were expected, their absence is no chance (less than 1 % of a Poisson distribution): it is rows that are missing. */
const noChance = 5;

/** The intervals of a day that have rows, by number. */
export function rowsAt(placed: readonly Placed[], minutes: number): ReadonlySet<number> {
  const present = new Set<number>();
  for (const { row, minute } of placed) {
    const last = Math.max(minute + 1, minute + row.interval_minutes);
    for (let k = Math.floor(minute / minutes); k * minutes < last; k++) present.add(k);
  }
  return present;
}

/**
 * The intervals before `known` of which nothing is known: a run of intervals without a row in which five contacts or more were expected. With
 * `missing` the user says what an interval without a row means: nobody called (`zero`), or nothing is known (`unknown`).
 *
 * With 20 contacts expected an hour and rows at 8 and 10 o'clock only, it is 9 o'clock.
 */
export function gapsOf(
  forecast: Float64Array,
  present: ReadonlySet<number>,
  known: number,
  missing: Missing = 'auto',
): readonly number[] {
  const gaps: number[] = [];
  const least = { zero: Number.POSITIVE_INFINITY, unknown: 0, auto: noChance }[missing];
  for (let k = 0; k < known; ) {
    const from = k;
    while (k < known && !present.has(k)) k++;
    const expected = sumOf(forecast, from, k);
    for (let at = from; at < k && expected > 0 && expected >= least; at++) gaps.push(at);
    if (k === from) k++;
  }
  return gaps.filter((at) => forecast[at] > 0);
}

/** The day without some of its intervals, on both sides. */
export function withoutGaps(pair: DayPair, gaps: readonly number[]): DayPair {
  if (gaps.length === 0) return pair;
  const left = new Set(gaps);
  const kept = (values: Float64Array) => values.map((value, k) => (left.has(k) ? 0 : value));
  return { forecast: kept(pair.forecast), actual: kept(pair.actual) };
}
