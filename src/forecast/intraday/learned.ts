import { quantile } from '../../stats/quantile.js';
import { z80, z95 } from '../bounds.js';
import { type DayPair, logRatio, sumOf } from './day-pair.js';
import { type Coefficients, predicted, ridge } from './ridge.js';
import { between, heldWithin, type Signals, signalsOf } from './signals.js';
import type { Update, Widths } from './update.js';

const mostDays = 80;
const leastDays = 20;
/** How far the part of the morning's deviation that lasts may lie from none, and that of an interval from that of the rest of the day. */
const spread = 0.42;
const spreadOfInterval = 0.14;
const neighbours = 2;
const mostVariance = 4;
/** Limits of what the past errors may make of the width of an interval. */
const leastWidth = 0.5;
const mostWidth = 2;

const beyondUsual = 1.5;
/** A morning so near its forecast (a logarithm) is never strange. */
const leastLimit = 0.05;

/** A past day beside its signals. */
interface Lesson {
  readonly pair: DayPair;
  readonly signals: Signals;
}

/**
 * The update that the past days teach: two signals of the morning (the day so far, the last two hours), regressed by ridge on what
 * came in each remaining interval against what had been forecast the evening before. An interval's coefficients lean on those of the
 * rest of the day as a whole. Where that would have made the past days worse (each judged by the others), the forecast stays. Null with
 * fewer than 20 past days. After Shen and Huang, "Interday forecasting and intraday updating of call center arrivals" (2008).
 */
export function learnedUpdate(
  past: readonly DayPair[],
  signals: Signals,
  known: number,
  minutes: number,
): Update | null {
  const lessons = lessonsOf(past, known, minutes);
  if (lessons.length < leastDays) return null;
  const bins = lessons[0].pair.forecast.length;
  const fits = fitRest(lessons, known, bins);
  const bent = rebuilt(lessons, fits, known);
  const plain = lessons.map(({ pair }) => pair.forecast);
  const stays = !(errorOf(lessons, bent, known) < errorOf(lessons, plain, known));
  const made = stays ? plain : bent;
  const factors = new Float64Array(bins).fill(1);
  const { signals: held, strangeness } = heldWithin(signals, [limitOf(lessons, 0), limitOf(lessons, 1)]);
  const sane = (log: number) => (strangeness > 0 ? between(log, held) : log);
  if (!stays)
    for (let k = known; k < bins; k++)
      factors[k] = Math.exp(sane(predicted(fits[k - known].coefficients, held)));
  return { factors, strangeness, ...variances(lessons, made, known), days: lessons.length, stays };
}

/** Half as much again as all but one in twenty of the past mornings strayed. */
function limitOf(lessons: readonly Lesson[], signal: 0 | 1): number {
  const sizes = lessons.map(({ signals }) => Math.abs(signals[signal]));
  return Math.max(leastLimit, beyondUsual * quantile(sizes, 0.95));
}

function lessonsOf(past: readonly DayPair[], known: number, minutes: number): Lesson[] {
  const lessons = past.flatMap((pair): Lesson[] => {
    const signals = sumOf(pair.actual, 0) > 0 ? signalsOf(pair, known, minutes) : null;
    return signals ? [{ pair, signals }] : [];
  });
  return lessons.slice(-mostDays);
}

interface Fit {
  readonly coefficients: Coefficients;
  readonly errors: Float64Array;
}

function fitRest(lessons: readonly Lesson[], known: number, bins: number): Fit[] {
  const signals = lessons.map((one) => one.signals);
  const whole = lessons.map(({ pair }) => logRatio(pair, known, bins));
  const { coefficients: centre } = ridge(signals, whole, [0, 0], spread);
  return Array.from({ length: bins - known }, (_, i) => {
    const responses = lessons.map(({ pair }) => logRatio(pair, known + i, known + i + 1));
    return ridge(signals, responses, centre, spreadOfInterval);
  });
}

/** The past days' forecasts with the update that the other days would have taught. */
function rebuilt(lessons: readonly Lesson[], fits: readonly Fit[], known: number): Float64Array[] {
  return lessons.map(({ pair }, i) =>
    pair.forecast.map((value, k) => {
      if (k < known) return value;
      return value * Math.exp(logRatio(pair, k, k + 1) - fits[k - known].errors[i]);
    }),
  );
}

function errorOf(lessons: readonly Lesson[], made: readonly Float64Array[], known: number): number {
  let error = 0;
  lessons.forEach(({ pair }, i) => {
    for (let k = known; k < made[i].length; k++) error += Math.abs(pair.actual[k] - made[i][k]);
  });
  return error;
}

/** How unsure the update is: spread by interval and of the rest of the day as a whole, from the errors on the past days. */
function variances(lessons: readonly Lesson[], made: readonly Float64Array[], known: number) {
  const errorsAt = (k: number) => lessons.map(({ pair }, i): Tried => [pair.actual[k], made[i][k]]);
  const raw = made[0].map((_, k) => (k < known ? 0 : relativeVariance(errorsAt(k))));
  const variance = raw.map((_, k) => {
    const near = raw.slice(Math.max(known, k - neighbours), k + neighbours + 1);
    return near.length > 0 ? sumOf(near, 0) / near.length : 0;
  });
  const rest = Array.from(raw.keys()).slice(known);
  const widths = widthsOf(rest.flatMap((k) => errorsAt(k).map((one) => deviation(one, variance[k]))));
  const totals = lessons.map(({ pair }, i): Tried => [sumOf(pair.actual, known), sumOf(made[i], known)]);
  const totalVariance = relativeVariance(totals);
  const totalWidths = widthsOf(totals.map((one) => deviation(one, totalVariance)));
  return { spread: { variance, widths }, total: { variance: totalVariance, widths: totalWidths } };
}

type Tried = readonly [actual: number, forecast: number];

/** Mean squared error relative to the squared forecast, without the noise of counting. */
function relativeVariance(tried: readonly Tried[]): number {
  let beyond = 0;
  let squares = 0;
  for (const [actual, forecast] of tried) {
    beyond += (actual - forecast) ** 2 - forecast;
    squares += forecast ** 2;
  }
  return squares > 0 ? Math.min(mostVariance, Math.max(0, beyond / squares)) : 0;
}

/** The error in standard deviations; null where nothing was forecast. */
function deviation([actual, forecast]: Tried, variance: number): number | null {
  return forecast > 0 ? Math.abs(actual - forecast) / Math.sqrt(forecast + variance * forecast ** 2) : null;
}

/** How wide intervals have to be so that they would have held as often as they say; a few wild days make the usual ones too wide. */
function widthsOf(deviations: readonly (number | null)[]): Widths {
  const known = deviations.filter((one) => one !== null);
  const at = (share: number, normal: number) =>
    known.length === 0 ? 1 : Math.min(mostWidth, Math.max(leastWidth, quantile(known, share) / normal));
  return { of80: at(0.8, z80), of95: at(0.95, z95) };
}
