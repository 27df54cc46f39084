import type { Day, History } from './model.js';
import type { Series } from './series.js';

const weeklyWeight = 0.99;
/** A day with this many contacts counts half of one with very many. */
const halfTrust = 50;
/** The shape of all days stands behind each weekday's own like this many contacts. */
const sharedContacts = 100;
/** A weekday's interval that saw nobody where the other days would have brought this many is closed. */
const closedContacts = 5;

/** How a day's contacts spread over its intervals: shares that add up to 1, or null when nothing is known. */
export interface Profile {
  shares(day: Day): Float64Array | null;
  /** Per interval: variance of the share relative to itself beyond the noise of counting. */
  readonly shareVariance: Float64Array | null;
}

interface Pool {
  readonly shares: Float64Array;
  readonly days: number;
}

/**
 * Intraday profiles by weekday: mean of the past shares, the weight falling by 1 % a week, special days left out. Days off have a
 * profile of their own once two are known, and are like Sundays before; make-up workdays likewise, and are like the mean of
 * the working days before. Small queues borrow from the mean of all their days.
 */
export function profileOf(series: Series, history: History): Profile {
  const shaped = history.days.filter((day) => total(series.shapes.get(day.number)) > 0);
  const last = history.days.at(-1)!.number;
  const pool = (use: (day: Day) => boolean) => poolShares(series, shaped.filter(use), last);
  const ordinary = (day: Day) => day.info.dayType === 'normal';
  const all = pool(ordinary) ?? pool(() => true);
  if (all === null) return { shares: () => null, shareVariance: null };
  const weekdays = [0, 1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    blend(
      series,
      shaped.filter((day) => day.weekday === weekday && ordinary(day)),
      last,
      all,
    ),
  );
  const working = pool((day) => ordinary(day) && day.weekday <= 5) ?? all;
  const off = pool((day) => day.info.dayType === 'off');
  const makeup = pool((day) => day.info.dayType === 'makeup');
  const shares = (day: Day): Float64Array => {
    if (day.info.dayType === 'off')
      return off && off.days >= 2 ? off.shares : weekdays[history.openOn[7] ? 7 : day.weekday];
    if (day.info.dayType === 'makeup') return makeup && makeup.days >= 2 ? makeup.shares : working.shares;
    return weekdays[day.like ?? day.weekday];
  };
  return { shares, shareVariance: shareVariance(series, shaped.filter(ordinary).slice(-40), shares) };
}

function total(shape: Float64Array | undefined): number {
  let sum = 0;
  if (shape) for (const value of shape) sum += value;
  return sum;
}

function poolShares(series: Series, days: readonly Day[], last: number): Pool | null {
  if (days.length === 0) return null;
  const sum = new Float64Array(series.shapes.get(days[0].number)!.length);
  let weights = 0;
  for (const day of days) {
    const shape = series.shapes.get(day.number)!;
    const volume = total(shape);
    const weight = (weeklyWeight ** ((last - day.number) / 7) * volume) / (volume + halfTrust);
    weights += weight;
    for (let k = 0; k < sum.length; k++) sum[k] += (weight * shape[k]) / volume;
  }
  return { shares: sum.map((value) => value / weights), days: days.length };
}

/** A weekday's own shape, with that of all days behind it; intervals in which the weekday is closed stay empty. */
function blend(series: Series, days: readonly Day[], last: number, all: Pool): Float64Array {
  const own = poolShares(series, days, last);
  if (own === null) return all.shares;
  const contacts = days.reduce((sum, day) => sum + total(series.shapes.get(day.number)), 0);
  const trust = contacts / (contacts + sharedContacts);
  const mixed = own.shares.map((share, k) => {
    const closed = share === 0 && all.shares[k] * contacts > closedContacts;
    return closed ? 0 : trust * share + (1 - trust) * all.shares[k];
  });
  const sum = total(mixed);
  return mixed.map((share) => share / sum);
}

function shareVariance(
  series: Series,
  days: readonly Day[],
  shares: (day: Day) => Float64Array,
): Float64Array {
  const bins = days.length > 0 ? shares(days[0]).length : 0;
  const squares = new Float64Array(bins);
  const expected = new Float64Array(bins);
  for (const day of days) {
    const shape = series.shapes.get(day.number)!;
    const volume = total(shape);
    const share = shares(day);
    for (let k = 0; k < bins; k++) {
      const mean = volume * share[k];
      squares[k] += (shape[k] - mean) ** 2 - mean;
      expected[k] += mean ** 2;
    }
  }
  const raw = squares.map((value, k) =>
    expected[k] > 0 ? Math.min(4, Math.max(0, value / expected[k])) : 0,
  );
  return raw.map((_, k) => {
    const near = raw.slice(Math.max(0, k - 2), k + 3);
    return total(near) / near.length;
  });
}
