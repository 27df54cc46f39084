import { plural } from '../text/plural.js';
import type { Text } from '../text/text.js';
import { thousands } from '../text/thousands.js';
import { type ClientDay, clientSpread } from './client.js';
import type { Day, Estimate, History } from './model.js';
import { contactsOf } from './profile-pool.js';

/** What is made of a client's forecast: taken as given, or put together with the own one. */
export type ClientUse = 'given' | 'blend';

const leastDays = 5;

/** A day of the client's, with the blend as a multiple of it, and its weight in that. */
export interface ClientSide {
  readonly client: ClientDay;
  readonly scale: number;
  readonly weight: number;
}

/** A client's forecast as it is to be used, with how sure it is. */
export interface ClientPlan {
  readonly days: ReadonlyMap<number, ClientDay>;
  /** What the client said, and what the blend makes of it, by day number. */
  readonly sides: ReadonlyMap<number, ClientSide>;
  /** Standard deviation of the logarithm of the volume, by day number. */
  readonly logSd: ReadonlyMap<number, number>;
  readonly name: 'client' | 'blend';
  /** Own, client's and blended volume side by side. */
  readonly note: Text | null;
  /** Where the client's volumes are so far from the own that a slip in its file is likely. */
  readonly warnings: readonly Text[];
}

/**
 * What to make of a client's forecast. Its error is learned from past days that it also covers (root mean square of the logarithm of actual over
 * forecast, five days or more; else 10 %). A blend weighs it against the own forecast by their precisions: Bates and
 * Granger, "The combination of forecasts" (1969), in logarithms, as if their errors were independent.
 */
export function planClient(
  given: ReadonlyMap<number, ClientDay>,
  history: History,
  coming: readonly Day[],
  own: readonly Estimate[],
  use: ClientUse,
): ClientPlan {
  const { spread, days: tried } = pastSpread(given, history);
  const days = new Map<number, ClientDay>();
  const logSd = new Map<number, number>();
  const sides = new Map<number, ClientSide>();
  const totals = { own: 0, client: 0, blend: 0, weighed: 0 };
  const silent: { date: string; own: number }[] = [];
  coming.forEach((day, i) => {
    const client = given.get(day.number);
    if (!client) return;
    const volume = contactsOf(client.volumes);
    if (volume === 0 && own[i].volume >= leastContradicted)
      silent.push({ date: day.info.date, own: own[i].volume });
    const mixed = blend(own[i], volume, spread);
    const scale = volume > 0 ? mixed.volume / volume : 1;
    const scaled = { ...client, volumes: client.volumes.map((value) => value * scale) };
    sides.set(day.number, { client, scale, weight: mixed.weight });
    days.set(day.number, use === 'blend' ? scaled : client);
    logSd.set(day.number, use === 'blend' ? mixed.logSd : spread);
    totals.own += own[i].volume;
    totals.client += volume;
    totals.blend += mixed.volume;
    totals.weighed += mixed.weight * volume;
  });
  const note = days.size > 0 ? sideBySide(totals, spread, tried, days.size) : null;
  const name = use === 'blend' ? 'blend' : 'client';
  return { days, sides, logSd, name, note, warnings: [...farFromOwn(totals), ...saidNobody(silent)] };
}

/** A client's 0 is worth a word where so many contacts are expected on the day. */
const leastContradicted = 5;

/** A 0 is a closed day, and stays 0 in a blend too; it is often meant to say nothing. */
function saidNobody(days: readonly { date: string; own: number }[]): Text[] {
  if (days.length === 0) return [];
  const own = thousands(
    days.reduce((sum, day) => sum + day.own, 0),
    0,
  );
  const more = days.length > 1 ? { en: ' and others', zh: '等' } : { en: '', zh: '' };
  return [
    {
      en: `the client's forecast is 0 for ${plural(days.length, 'day')} on which ${own} contacts are expected (${days[0].date}${more.en}): taken as closed; leave the cell empty where the client says nothing`,
      zh: `甲方预测有 ${days.length} 天为 0，而自测为 ${own}（${days[0].date}${more.zh}）：按停业处理；若为未给出，请将单元格留空`,
    },
  ];
}

/** Beyond this many times of each other a unit, an hour or a row too many is likelier than another opinion. */
const farTimes = 2;

function farFromOwn({ own, client }: { own: number; client: number }): Text[] {
  const times = client / own;
  if (!(own > 0) || (times <= farTimes && times >= 1 / farTimes)) return [];
  const shown = times >= 10 ? Math.round(times) : times.toPrecision(2);
  return [
    {
      en: `the client's forecast is ${shown} times the own: look at its unit, at the hours that it covers, and for rows that stand in it twice`,
      zh: `甲方预测为自测的 ${shown} 倍：请核对单位、覆盖的时段以及是否有重复行`,
    },
  ];
}

function blend(own: Estimate, client: number, spread: number) {
  if (!(own.volume > 0 && client > 0 && own.logSd > 0)) return { volume: client, logSd: spread, weight: 1 };
  const [mine, theirs] = [1 / own.logSd ** 2, 1 / spread ** 2];
  const log = (mine * Math.log(own.volume) + theirs * Math.log(client)) / (mine + theirs);
  return { volume: Math.exp(log), logSd: 1 / Math.sqrt(mine + theirs), weight: theirs / (mine + theirs) };
}

function pastSpread(
  given: ReadonlyMap<number, ClientDay>,
  history: History,
): { spread: number; days: number } {
  const squares = history.days.flatMap((day, i) => {
    const client = contactsOf(given.get(day.number)?.volumes);
    const actual = history.volumes[i] ?? 0;
    return client > 0 && actual > 0 ? [Math.log(actual / client) ** 2] : [];
  });
  if (squares.length < leastDays) return { spread: clientSpread, days: squares.length };
  const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  return { spread: Math.max(0.005, Math.sqrt(mean)), days: squares.length };
}

function sideBySide(
  totals: { own: number; client: number; blend: number; weighed: number },
  spread: number,
  tried: number,
  days: number,
): Text {
  const [own, client, both] = [totals.own, totals.client, totals.blend].map((value) => thousands(value, 0));
  const percent = (100 * spread).toFixed(1);
  const weight = Math.round(totals.client > 0 ? (100 * totals.weighed) / totals.client : 100);
  const known = tried >= leastDays;
  return {
    en: `${plural(days, 'day')} of the client's forecast: own ${own}, client ${client}, blend ${both} contacts (client weighs ${weight} %); error of the client ${percent} % ${known ? `on ${tried} past days` : '(assumed: it covers no past days)'}`,
    zh: `甲方预测覆盖 ${days} 天：自测 ${own}，甲方 ${client}，融合 ${both}（甲方权重 ${weight}%）；甲方误差 ${percent}%${known ? `（依据过去 ${tried} 天）` : '（假定值：未覆盖历史日期）'}`,
  };
}
