import { eventLabel } from '../calendar/day-info.js';
import { plural } from '../text/plural.js';
import { listedNames } from '../text/punctuation.js';
import type { Text } from '../text/text.js';
import { DAY_MINUTES } from '../time/units.js';
import { type ClientDay, type ClientRow, clientDays } from './client.js';
import { type ClientPlan, type ClientUse, planClient } from './client-blend.js';
import { closedText, dataNotes } from './data-notes.js';
import type { FitOutcome, FitTask } from './fit-task.js';
import { handleTimeOf } from './handle-time.js';
import { type Lender, withLoan } from './lender.js';
import type { Day, Estimate, History, Model } from './model.js';
import type { Profile } from './profile.js';
import { contactsOf } from './profile-pool.js';
import { recurringText } from './recurring.js';
import type { Outlook } from './reopening.js';
import type { Explanation, ForecastDraft } from './result.js';
import { besideClient, clientRows, ownRows, sharesFor, spanRows } from './rows.js';
import type { Series } from './series.js';
import { hasContacts } from './silent-end.js';
import { slotExplanations, slotText } from './slots/explain.js';
import { liftInside } from './slots/inside.js';
import type { Slots } from './slots/slots.js';
import type { Per } from './totals.js';
import { unmatchedText } from './unmatched.js';

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
  /** The queues together, for a queue that knows too little itself. */
  readonly lender?: Lender;
  readonly client?: readonly ClientRow[];
  readonly clientUse?: ClientUse;
  readonly per?: Per;
  /** What slots of the coming days bring. */
  readonly slots?: Slots;
}

/** The forecast of one queue, prepared up to the work on numbers, which may be done elsewhere. */
export interface QueuePlan {
  readonly task: FitTask;
  /** The forecast from what came of the task. */
  finish(outcome: FitOutcome): QueueForecast;
}

/** Prepares the forecast of one queue on the coming days, in intervals of `minutes` (whole days when the history knows no finer). */
export function planQueue(
  series: Series,
  { history: own, days }: Outlook,
  minutes: number,
  model: Model,
  wishes: QueueWishes,
): QueuePlan {
  const { history, profile, notes } = withLoan(series, own, wishes.lender);
  const silentDays = [...series.totals.keys()].filter((day) => day <= history.days.at(-1)!.number).length;
  const together = wishes.per !== undefined;
  return {
    task: { history, days, model: model.name, silentDays, together },
    finish: (outcome) => finished({ series, history, days, minutes, profile, notes }, outcome, wishes),
  };
}

/** What is known of a queue before a model is fitted. */
interface Known {
  readonly series: Series;
  readonly history: History;
  readonly days: readonly Day[];
  readonly minutes: number;
  readonly profile: Profile;
  readonly notes: readonly Text[];
}

function finished(
  { series, history, days, minutes, profile, notes: borrowed }: Known,
  { model: method, estimates: predicted, covariances, notes: fitNotes, choice, found = [] }: FitOutcome,
  { client, clientUse = 'given', per, slots }: QueueWishes,
): QueueForecast {
  const sharesOf = (day: Day, one: Estimate) =>
    minutes < DAY_MINUTES ? sharesFor({ series, profile }, day, one) : null;
  const estimates = slots ? slots.lifted(series, days, predicted, sharesOf) : predicted;
  const given = client && clientDays(client, minutes, (number) => sharesOn(profile, days, estimates, number));
  const plan = given && planClient(given, history, days, estimates, clientUse);
  const grid = gridOf(profile, history, minutes, [...givenVolumes(plan), ...liftVolumes(estimates)]);
  const writer = { series, minutes, profile, handleTime: handleTimeOf(series, history), grid };
  const together = () => {
    const taken = plan ? withClient(days, estimates, plan) : estimates;
    const known = plan ? null : covariances;
    const covariance = known ? (i: number, j: number) => known[i][j - i] : undefined;
    return spanRows(writer, days, taken, covariance, plan && plan.days.size > 0 ? plan.name : method, per!);
  };
  const isNew = series.totals.size === 0;
  const byInterval = () =>
    days.flatMap((day, i) => {
      const own = ownRows(writer, day, estimates[i], method);
      if (!plan) return own;
      if (plan.days.has(day.number)) return clientRows(writer, day, estimates[i], plan, own);
      return isNew ? [] : besideClient(own);
    });
  const rows = per === undefined ? byInterval() : together();
  const named = (text: Text): Text => inQueue(series.queue, text);
  const explanations = days.flatMap((day, i) => [
    ...explain(series.queue, day, estimates[i].usual ?? estimates[i]),
    ...slotExplanations(series.queue, estimates[i]),
  ]);
  const notes = [
    ...fitNotes,
    ...(hasContacts(history) ? dataNotes(history) : []),
    ...borrowed,
    ...clientNotes(days, given, isNew ? null : method),
    ...(plan?.warnings ?? []),
  ];
  const details = [
    ...(choice ? [choice] : []),
    ...(hasContacts(history) ? closedText(history, days) : []),
    ...found,
    ...recurringText(days, history),
    ...unmatchedText(days, estimates),
    ...slotText(estimates),
    ...(plan?.note ? [plan.note] : []),
  ];
  return { rows, notes: notes.map(named), details: details.map(named), explanations };
}

/** The estimates with those of the client in their place, as far as it has any. */
function withClient(days: readonly Day[], own: readonly Estimate[], plan: ClientPlan): Estimate[] {
  return days.map((day, i) => {
    const taken = plan.days.get(day.number);
    if (!taken) return own[i];
    return { volume: contactsOf(taken.volumes), logSd: plan.logSd.get(day.number)!, reason: null };
  });
}

/** How a day of the client's spreads over its intervals: like the own forecast, slots of the day and all. */
function sharesOn(
  profile: Profile,
  days: readonly Day[],
  estimates: readonly Estimate[],
  number: number,
): Float64Array | null {
  const at = days.findIndex((one) => one.number === number);
  const shares = at < 0 ? null : profile.shares(days[at]);
  const { volume, usual } = estimates[at] ?? {};
  if (shares === null || usual === undefined || !(volume! > 0)) return shares;
  const minutes = DAY_MINUTES / shares.length;
  return shares.map((share, k) => {
    const { contacts } = liftInside(estimates[at], k * minutes, (k + 1) * minutes);
    return Math.max(0, usual.volume * share + contacts) / volume!;
  });
}

const givenVolumes = (plan: ClientPlan | undefined): Float64Array[] =>
  [...(plan?.days.values() ?? [])].map(({ volumes }) => volumes);

const liftVolumes = (estimates: readonly Estimate[]): Float64Array[] =>
  estimates.flatMap(({ lifts = [] }) => lifts.map(({ bins }) => bins));

/** From the first to the last interval in which the queue is open on any weekday, or someone is expected beyond that. */
function gridOf(
  profile: Profile,
  history: History,
  minutes: number,
  further: readonly Float64Array[],
): number[] {
  if (minutes === DAY_MINUTES) return [0];
  const open = new Float64Array(DAY_MINUTES / minutes);
  const mark = (shape: Float64Array | null) => {
    shape?.forEach((value, k) => {
      if (value > 0) open[Math.floor((k / shape.length) * open.length)] += value;
    });
  };
  for (const day of history.days.slice(-28)) mark(profile.shares(day));
  for (const volumes of further) mark(volumes);
  const first = open.findIndex((share) => share > 0);
  const last = open.findLastIndex((share) => share > 0);
  return first < 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function explain(queue: string | null, day: Day, { volume, reason }: Estimate): Explanation[] {
  if (reason === null) return [];
  const { date, dayType, name } = day.info;
  const event = eventLabel(day.info) ?? dayType;
  return [{ ...reason, queue, date, event, dayType, name, forecast: volume }];
}

/** Days that the client's forecast leaves out, with the method that fills them; null where nothing does. */
function clientNotes(
  days: readonly Day[],
  given: ReadonlyMap<number, ClientDay> | undefined,
  model: string | null,
): Text[] {
  const own = given ? days.filter((day) => !given.has(day.number)).map((day) => day.info.date) : [];
  if (own.length === 0) return [];
  const list = listedNames(own, 5);
  return [
    {
      en: `the client gives no forecast for ${own.length} of ${plural(days.length, 'day')}, ${model === null ? 'unknown and without rows' : `taken from ${model}`}: ${list.en}`,
      zh: `甲方预测未覆盖 ${days.length} 天中的 ${own.length} 天，${model === null ? '这些日期未知，不输出' : `由 ${model} 补足`}：${list.zh}`,
    },
  ];
}

function inQueue(queue: string | null, text: Text): Text {
  return queue === null ? text : { en: `${queue}: ${text.en}`, zh: `${queue}：${text.zh}` };
}
