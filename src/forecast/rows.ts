import { eventLabel } from '../calendar/day-info.js';
import { DAY_MINUTES, DAY_SEC } from '../time/units.js';
import { type Bounds, countBounds, dayBounds, intervalBounds, silentBounds } from './bounds.js';
import type { ClientPlan } from './client-blend.js';
import type { HandleTime } from './handle-time.js';
import type { Day, Estimate } from './model.js';
import type { Profile } from './profile.js';
import { contactsOf } from './profile-pool.js';
import type { ForecastDraft } from './result.js';
import type { Series } from './series.js';
import { type LiftInside, liftInside } from './slots/inside.js';
import { type Covariance, type Per, spansOf, totalOf } from './totals.js';

/** What the rows of one queue are written from. */
export interface Writer {
  readonly series: Series;
  readonly minutes: number;
  readonly profile: Profile;
  readonly handleTime: HandleTime;
  /** The intervals of the day that are written. */
  readonly grid: readonly number[];
}

/** The rows of a day by the own forecast; none when the shape of the day is not known. */
export function ownRows(writer: Writer, day: Day, estimate: Estimate, model: string): ForecastDraft[] {
  const { minutes } = writer;
  const shares = minutes === DAY_MINUTES ? Float64Array.of(1) : sharesFor(writer, day, estimate);
  if (shares === null) return [];
  const { volume, logSd, tails, counted } = estimate.usual ?? estimate;
  return writer.grid.map((k) => {
    const lift = liftInside(estimate, k * minutes, (k + 1) * minutes);
    return {
      ...draft(writer, day, k, { volume: volume * shares[k], logSd, tails, counted, lift }, model),
      ...silentPart(estimate, shares[k]),
      ...maybeOpen(estimate.ifOpen, shares[k]),
    };
  });
}

/** The interval of a day of which nobody knows whether the queue is closed: from nobody to an open day. */
function maybeOpen(ifOpen: number | undefined, share: number) {
  if (ifOpen === undefined) return {};
  const high = ifOpen * share;
  return roundedBounds({ lo80: 0, lo95: 0, hi80: high, hi95: high });
}

/** The interval of a queue that never had a contact, over so many days or such a share of one; nothing for other queues. */
function silentPart({ silentDays }: Estimate, days: number) {
  if (silentDays === undefined) return {};
  const bounds = silentBounds(silentDays, days);
  if (bounds === null) return unknownBounds;
  return { sd: days / silentDays, ...roundedBounds(bounds) };
}

/** A row per span of days, with an interval of its own; the handle time is weighted by contacts. */
export function spanRows(
  { series, handleTime }: Writer,
  days: readonly Day[],
  estimates: readonly Estimate[],
  covariance: Covariance | undefined,
  model: string,
  per: Per,
): ForecastDraft[] {
  return spansOf(days, per).map(({ first, places }) => {
    const { volume, logSd, bounds: known } = totalOf(estimates, places, covariance);
    const further = places.reduce((sum, i) => sum + (estimates[i].ifOpen ?? 0), 0);
    const bounds = { ...known, hi80: known.hi80 + further, hi95: known.hi95 + further };
    const seconds = places.map((i) => (handleTime(days[i], 0) ?? Number.NaN) * estimates[i].volume);
    const ahtSec = volume > 0 ? seconds.reduce((sum, own) => sum + own, 0) / volume : Number.NaN;
    return {
      queue: series.queue,
      channel: series.channel,
      wallSec: first.number * DAY_SEC,
      interval_minutes: places.length * DAY_MINUTES,
      offered: round(volume, 3),
      sd: volume * logSd,
      ...roundedBounds(bounds),
      aht_sec: Number.isNaN(ahtSec) ? null : round(ahtSec, 1),
      day_type: null,
      event: null,
      model,
      ...silentPart(estimates[places[0]], places.length),
    };
  });
}

/** How the day spreads: like the past days that the model names, else by the queue's profile. */
export function sharesFor(
  { series, profile }: Pick<Writer, 'series' | 'profile'>,
  day: Day,
  { like = [] }: Pick<Estimate, 'like'>,
): Float64Array | null {
  const shapes = like.flatMap((number) => series.shapes.get(number) ?? []);
  const contacts = shapes.reduce((sum, shape) => sum + contactsOf(shape), 0);
  if (shapes.length < like.length || contacts === 0) return profile.shares(day);
  return shapes[0].map((_, k) => shapes.reduce((sum, shape) => sum + shape[k], 0) / contacts);
}

/** The rows of a day that the client gives, with the own ones beside. */
export function clientRows(
  writer: Writer,
  day: Day,
  estimate: Estimate,
  plan: ClientPlan,
  own: readonly ForecastDraft[],
): ForecastDraft[] {
  const { volumes, ahtSec } = plan.days.get(day.number)!;
  const { client, scale, weight } = plan.sides.get(day.number)!;
  const logSd = plan.logSd.get(day.number)!;
  const { minutes } = writer;
  const named = (k: number): LiftInside => {
    return { ...liftInside(estimate, k * minutes, (k + 1) * minutes), contacts: 0, variance: 0 };
  };
  return writer.grid.map((k, i) => ({
    ...draft(writer, day, k, { volume: volumes[k], logSd, lift: named(k) }, plan.name),
    ...(ahtSec[k] === null ? {} : { aht_sec: round(ahtSec[k], 1) }),
    own_offered: own[i]?.offered ?? null,
    client_offered: round(client.volumes[k], 3),
    blend_offered: round(client.volumes[k] * scale, 3),
    client_weight: round(weight, 3),
  }));
}

/** A day that only the own forecast has, beside those that the client gives too. */
export function besideClient(rows: readonly ForecastDraft[]): ForecastDraft[] {
  return rows.map((row) => ({
    ...row,
    own_offered: row.offered,
    client_offered: null,
    blend_offered: row.offered,
    client_weight: null,
  }));
}

/** What is expected of one interval. */
interface Expected extends Pick<Estimate, 'volume' | 'logSd' | 'tails' | 'counted'> {
  readonly lift: LiftInside;
}

function draft(writer: Writer, day: Day, k: number, expected: Expected, model: string): ForecastDraft {
  const { series, minutes, handleTime } = writer;
  const { volume, sd, bounds } = boundsOf(writer, k, expected);
  return {
    queue: series.queue,
    channel: series.channel,
    wallSec: day.number * DAY_SEC + k * minutes * 60,
    interval_minutes: minutes,
    offered: round(volume, 3),
    sd,
    ...roundedBounds(bounds),
    aht_sec: roundOrNull(handleTime(day, k)),
    day_type: day.info.dayType,
    event: eventLabels(day, expected.lift),
    model,
  };
}

/** Volume with what a slot adds, its standard deviation and interval. */
function boundsOf(writer: Writer, k: number, expected: Expected) {
  const { volume: usual, logSd, lift } = expected;
  const daily = writer.minutes === DAY_MINUTES;
  const shareVariance = daily ? 0 : (writer.profile.shareVariance?.[k] ?? 0);
  const ofDay = daily || expected.counted ? Math.expm1(logSd ** 2) : logSd ** 2;
  const own = usual ** 2 * (ofDay + shareVariance);
  const volume = Math.max(0, usual + lift.contacts);
  const variance = volume > 0 ? (own + lift.variance) / volume ** 2 : 0;
  const sd = volume * Math.sqrt(variance);
  if (lift.variance === 0)
    return { volume, sd, bounds: plainBounds(writer, volume, expected, shareVariance) };
  const bounds = daily
    ? dayBounds(volume, Math.sqrt(Math.log1p(variance)))
    : intervalBounds(volume, Math.sqrt(variance), 0);
  return { volume, sd, bounds };
}

/** The interval without a slot, with the tails that the past had. */
function plainBounds(
  { minutes, profile }: Writer,
  volume: number,
  { logSd, tails, counted }: Expected,
  shareVariance: number,
): Bounds {
  const spread = counted ? Math.sqrt(Math.expm1(logSd ** 2)) : logSd;
  if (minutes < DAY_MINUTES) return intervalBounds(volume, spread, shareVariance, tails, profile.tails);
  if (counted) return countBounds(volume, Math.hypot(Math.sqrt(volume), spread * volume), tails);
  return dayBounds(volume, logSd, tails);
}

/** The day's event, and those of slots, in one cell. */
function eventLabels(day: Day, { events }: LiftInside): string | null {
  const labels = [eventLabel(day.info), ...events].filter((label) => label !== null);
  return labels.length > 0 ? labels.join(' ') : null;
}

const unknownBounds = {
  offered_lo80: null,
  offered_hi80: null,
  offered_lo95: null,
  offered_hi95: null,
};

/** The bounds as the forecast table carries them. */
export function roundedBounds({ lo80, hi80, lo95, hi95 }: Bounds) {
  return {
    offered_lo80: round(lo80, 3),
    offered_hi80: round(hi80, 3),
    offered_lo95: round(lo95, 3),
    offered_hi95: round(hi95, 3),
  };
}

/** A number with so many digits after the point. `round(2.3456, 1)` is `2.3`. */
export function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

const roundOrNull = (value: number | null) => (value === null ? null : round(value, 1));
