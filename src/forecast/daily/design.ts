import type { Day, History } from '../model.js';
import { dateOf, monthPlaces } from './month-places.js';

/** Where the parts of the state lie: level 0, slope 1, deviation 2, then weekdays, year and month. */
export interface Design {
  readonly size: number;
  /** Place of the weekday's effect (index 1–7); −1 where the queue is closed. */
  readonly weekdayAt: readonly number[];
  /** First place of the annual harmonics; −1 without. */
  readonly annualAt: number;
  /** First place of the month-cycle harmonics. */
  readonly monthAt: number;
  /** First place of the effects of single days of the month; each has the place of the month that it is for. */
  readonly placesAt: number;
  readonly places: readonly number[];
  /** Whether the queue is open by weekday (1–7), for working days are counted by it. */
  readonly openOn: readonly boolean[];
}

const annualPairs = 6;
const monthPairs = 3;
/** An annual pattern is told from a trend only when more than a year is known. */
const annualFromDays = 475;

/** The states that the history can tell: weekdays on which the queue is open, the year from 1.3 years on, the month, and these single days of it. */
export function designFor({ days, openOn }: History, places: readonly number[] = []): Design {
  let size = 3;
  const weekdayAt = openOn.map((open) => (open ? size++ : -1));
  const annual = days.length >= annualFromDays;
  const annualAt = annual ? size : -1;
  if (annual) size += 2 * annualPairs;
  const placesAt = size + 2 * monthPairs;
  return { size: placesAt + places.length, weekdayAt, annualAt, monthAt: size, placesAt, places, openOn };
}

/**
 * What of the state is seen on a day: one entry per state. `as` says which weekday the day behaves like: its own
 * by default; a make-up workday, and weekday 0, like the mean of the open working days.
 */
export function observation(
  design: Design,
  day: Day,
  as: number = day.like ?? (day.info.dayType === 'makeup' ? 0 : day.weekday),
): Float64Array {
  const z = new Float64Array(design.size);
  z[0] = 1;
  z[2] = 1;
  addWeekday(z, design.weekdayAt, as);
  if (design.annualAt >= 0) addHarmonics(z, design.annualAt, annualPairs, day.number / 365.25);
  addHarmonics(z, design.monthAt, monthPairs, (dateOf(day) - 1) / day.month.length);
  if (design.places.length > 0) addPlaces(z, design, monthPlaces(day, design.openOn));
  return z;
}

function addWeekday(z: Float64Array, weekdayAt: readonly number[], as: number): void {
  if (as > 0 && weekdayAt[as] >= 0) {
    z[weekdayAt[as]] = 1;
    return;
  }
  const open = weekdayAt.filter((at) => at >= 0);
  const working = weekdayAt.slice(1, 6).filter((at) => at >= 0);
  const pool = working.length > 0 ? working : open;
  for (const at of pool) z[at] = 1 / pool.length;
}

function addPlaces(z: Float64Array, { placesAt, places }: Design, own: readonly number[]): void {
  places.forEach((place, k) => {
    if (own.includes(place)) z[placesAt + k] = 1;
  });
}

/** Sine and cosine of the phase and its multiples; higher ones count less (divided by their number). */
function addHarmonics(z: Float64Array, at: number, pairs: number, phase: number): void {
  for (let k = 1; k <= pairs; k++) {
    z[at + 2 * k - 2] = Math.cos(2 * Math.PI * k * phase) / k;
    z[at + 2 * k - 1] = Math.sin(2 * Math.PI * k * phase) / k;
  }
}
