import { eventLabel } from '../calendar/day-info.js';
import { mean } from '../stats/mean.js';
import type { Text } from '../text/text.js';
import { isoDate } from '../time/calendar-date.js';
import { type Bounds, dayBounds, intervalBounds } from './bounds.js';
import { type ClientDay, type ClientRow, clientDays } from './client.js';
import { type ClientPlan, type ClientUse, planClient } from './client-blend.js';
import { type HandleTime, handleTimeOf } from './handle-time.js';
import type { Day, Estimate, Fitted, History, Model } from './model.js';
import { type Profile, profileOf } from './profile.js';
import { contactsOf } from './profile-pool.js';
import { recurringText } from './recurring.js';
import type { Outlook } from './reopening.js';
import type { Explanation, ForecastDraft } from './result.js';
import type { Series } from './series.js';
import { type Covariance, type Per, spansOf, totalOf } from './totals.js';

/** The forecast of one queue. */
export interface QueueForecast {
  readonly rows: readonly ForecastDraft[];
  readonly notes: readonly Text[];
  readonly explanations: readonly Explanation[];
  /** Why this method, where it was chosen; days and shifts out of the ordinary. */
  readonly details: readonly Text[];
}

/** What is wished for beyond the own forecast by interval. */
export interface QueueWishes {
  readonly client?: readonly ClientRow[];
  readonly clientUse?: ClientUse;
  readonly per?: Per;
}

/** Forecasts one queue on the coming days, in intervals of `minutes` (whole days when the history knows no finer). */
export function forecastQueue(
  series: Series,
  { history, days }: Outlook,
  minutes: number,
  model: Model,
  { client, clientUse = 'given', per }: QueueWishes,
): QueueForecast {
  const fitted = hasContacts(history) ? model.fit(history) : empty;
  const method = fitted.model ?? model.name;
  const estimates = fitted.predict(days);
  const profile = profileOf(series, history);
  const given = client && clientDays(client, minutes, (number) => sharesOn(profile, days, number));
  const plan = given && planClient(given, history, days, estimates, clientUse);
  const grid = gridOf(profile, history, minutes, plan?.days);
  const writer = { series, minutes, profile, handleTime: handleTimeOf(series, history), grid };
  const together = () => spanRows(writer, days, estimates, fitted.covariance?.(days), method, per!);
  const byInterval = () =>
    days.flatMap((day, i) => {
      const taken = plan?.days.get(day.number);
      return taken ? clientRows(writer, day, taken, plan!) : ownRows(writer, day, estimates[i], method);
    });
  const rows = per === undefined ? byInterval() : together();
  const named = (text: Text): Text => inQueue(series.queue, text);
  const explanations = days.flatMap((day, i) => explain(series.queue, day, estimates[i]));
  const notes = [
    ...fitted.notes,
    ...(hasContacts(history) ? dataNotes(history) : []),
    ...clientNotes(days, given, method),
  ];
  const details = [
    ...(fitted.choice ? [fitted.choice] : []),
    ...(fitted.found ?? []),
    ...recurringText(days),
    ...(plan?.note ? [plan.note] : []),
  ];
  return { rows, notes: notes.map(named), details: details.map(named), explanations };
}

interface Writer {
  readonly series: Series;
  readonly minutes: number;
  readonly profile: Profile;
  readonly handleTime: HandleTime;
  /** The intervals of the day that are written. */
  readonly grid: readonly number[];
}

const empty: Fitted = {
  notes: [{ en: 'no contacts in the history: forecast 0', zh: '历史中没有联络量：预测为 0' }],
  model: 'level',
  predict: (days) => days.map(() => ({ volume: 0, logSd: 0, reason: null })),
};

function hasContacts(history: History): boolean {
  return history.volumes.some((volume) => volume !== null && volume > 0);
}

function sharesOn(profile: Profile, days: readonly Day[], number: number): Float64Array | null {
  const day = days.find((one) => one.number === number);
  return day ? profile.shares(day) : null;
}

/** From the first to the last interval in which the queue is open on any weekday, or the client expects someone. */
function gridOf(
  profile: Profile,
  history: History,
  minutes: number,
  given: ReadonlyMap<number, ClientDay> | undefined,
): number[] {
  if (minutes === 1440) return [0];
  const open = new Float64Array(1440 / minutes);
  const mark = (shape: Float64Array | null) => {
    for (let k = 0; shape && k < open.length; k++) open[k] += shape[k];
  };
  for (const day of history.days.slice(-28)) mark(profile.shares(day));
  for (const { volumes } of given?.values() ?? []) mark(volumes);
  const first = open.findIndex((share) => share > 0);
  const last = open.findLastIndex((share) => share > 0);
  return first < 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function ownRows(writer: Writer, day: Day, estimate: Estimate, model: string): ForecastDraft[] {
  const shares = writer.minutes === 1440 ? Float64Array.of(1) : sharesFor(writer, day, estimate);
  if (shares === null) return [];
  return writer.grid.map((k) =>
    draft(writer, day, k, estimate.volume * shares[k], estimate.logSd, model, null),
  );
}

/** A row per span of days, with an interval of its own; the handle time is weighted by contacts. */
function spanRows(
  { series, handleTime }: Writer,
  days: readonly Day[],
  estimates: readonly Estimate[],
  covariance: Covariance | undefined,
  model: string,
  per: Per,
): ForecastDraft[] {
  return spansOf(days, per).map(({ first, places }) => {
    const { volume, bounds } = totalOf(estimates, places, covariance);
    const seconds = places.map((i) => (handleTime(days[i], 0) ?? Number.NaN) * estimates[i].volume);
    const ahtSec = volume > 0 ? seconds.reduce((sum, own) => sum + own, 0) / volume : Number.NaN;
    return {
      queue: series.queue,
      channel: series.channel,
      wallSec: first.number * 86_400,
      interval_minutes: places.length * 1440,
      offered: round(volume, 3),
      ...roundedBounds(bounds),
      aht_sec: Number.isNaN(ahtSec) ? null : round(ahtSec, 1),
      day_type: null,
      event: null,
      model,
    };
  });
}

/** How the day spreads: like the past days that the model names, else by the queue's profile. */
function sharesFor({ series, profile }: Writer, day: Day, { like = [] }: Estimate): Float64Array | null {
  const shapes = like.flatMap((number) => series.shapes.get(number) ?? []);
  const contacts = shapes.reduce((sum, shape) => sum + contactsOf(shape), 0);
  if (shapes.length < like.length || contacts === 0) return profile.shares(day);
  return shapes[0].map((_, k) => shapes.reduce((sum, shape) => sum + shape[k], 0) / contacts);
}

function clientRows(writer: Writer, day: Day, given: ClientDay, plan: ClientPlan): ForecastDraft[] {
  const logSd = plan.logSd.get(day.number)!;
  return writer.grid.map((k) => draft(writer, day, k, given.volumes[k], logSd, plan.name, given.ahtSec[k]));
}

function draft(
  { series, minutes, profile, handleTime }: Writer,
  day: Day,
  k: number,
  volume: number,
  logSd: number,
  model: string,
  ahtSec: number | null,
): ForecastDraft {
  const daily = minutes === 1440;
  const bounds = daily
    ? dayBounds(volume, logSd)
    : intervalBounds(volume, logSd, profile.shareVariance?.[k] ?? 0);
  return {
    queue: series.queue,
    channel: series.channel,
    wallSec: day.number * 86_400 + k * minutes * 60,
    interval_minutes: minutes,
    offered: round(volume, 3),
    ...roundedBounds(bounds),
    aht_sec: roundOrNull(ahtSec ?? handleTime(day, k)),
    day_type: day.info.dayType,
    event: eventLabel(day.info),
    model,
  };
}

function roundedBounds({ lo80, hi80, lo95, hi95 }: Bounds) {
  return {
    offered_lo80: round(lo80, 3),
    offered_hi80: round(hi80, 3),
    offered_lo95: round(lo95, 3),
    offered_hi95: round(hi95, 3),
  };
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

const roundOrNull = (value: number | null) => (value === null ? null : round(value, 1));

function explain(queue: string | null, day: Day, { volume, reason }: Estimate): Explanation[] {
  if (reason === null) return [];
  const { date, dayType, name } = day.info;
  const event = eventLabel(day.info) ?? dayType;
  return [{ ...reason, queue, date, event, dayType, name, forecast: volume }];
}

/** What is missing in the history: long gaps, weekdays that it does not reach. */
function dataNotes(history: History): Text[] {
  const notes: Text[] = [];
  const unknown = gaps(history);
  if (unknown.length > 0) {
    notes.push({
      en: `no data ${unknown.map(({ from, until }) => `from ${from} to ${until}`).join(', ')}: taken as unknown, not as zero`,
      zh: `${unknown.map(({ from, until }) => `${from} 至 ${until}`).join('、')} 没有数据：按未知处理，不作零`,
    });
  }
  const silent = silentEnd(history);
  if (silent >= SILENT_DAYS) {
    notes.push({
      en: `the last ${silent} days bring no contacts; taken for an outage or a cut-off file, not for the new level (--until leaves them out)`,
      zh: `最后 ${silent} 天没有联络量：按故障或数据缺失处理，不作为新的水平（可用 --until 排除）`,
    });
  }
  if (history.days.length < 7) {
    notes.push({
      en: `only ${history.days.length} days of history: weekdays that were not seen are taken like the others`,
      zh: `历史仅 ${history.days.length} 天：未出现的星期按其他日处理`,
    });
  }
  return notes;
}

const SILENT_DAYS = 3;
/** So many contacts missing are no accident. */
const NOTICED = 10;

/** Days on which the queue is open, at the end of the history, that all have zero contacts. */
function silentEnd(history: History): number {
  const open = history.volumes.filter((_, i) => history.openOn[history.days[i].weekday]);
  const last = open.findLastIndex((volume) => volume !== null && volume > 0);
  const end = open.slice(last + 1);
  const usual = mean(open.map((volume) => volume ?? 0));
  return end.every((volume) => volume === 0) && usual * end.length >= NOTICED ? end.length : 0;
}

/** Runs of a week or more without data. */
function gaps(history: History): { from: string; until: string }[] {
  const found: { from: string; until: string }[] = [];
  let start = -1;
  for (let i = 0; i <= history.days.length; i++) {
    const day = history.days[i];
    const unknown =
      day !== undefined && (history.volumes[i] === null || (start >= 0 && !history.openOn[day.weekday]));
    if (unknown && start < 0) start = i;
    if (unknown || start < 0) continue;
    if (i - start >= 7)
      found.push({ from: isoDate(history.days[start].number), until: isoDate(history.days[i - 1].number) });
    start = -1;
  }
  return found;
}

/** Days that the client's forecast leaves out. */
function clientNotes(
  days: readonly Day[],
  given: ReadonlyMap<number, ClientDay> | undefined,
  model: string,
): Text[] {
  const own = given ? days.filter((day) => !given.has(day.number)).map((day) => day.info.date) : [];
  if (own.length === 0) return [];
  const list = own.length > 5 ? `${own.slice(0, 5).join(', ')} …` : own.join(', ');
  return [
    {
      en: `the client gives no forecast for ${own.length} of ${days.length} days, which come from ${model}: ${list}`,
      zh: `甲方预测未覆盖 ${days.length} 天中的 ${own.length} 天，由 ${model} 补足：${list}`,
    },
  ];
}

function inQueue(queue: string | null, text: Text): Text {
  return queue === null ? text : { en: `${queue}: ${text.en}`, zh: `${queue}：${text.zh}` };
}
