import { mean } from '../../stats/mean.js';
import type { History } from '../model.js';
import { isOrdinary } from '../special.js';

/** What of a day's weight in the level is left a day later: memories of about 100, 50, 25 and 17 days. */
const levelWeights = [0.99, 0.98, 0.96, 0.94];
/** The same for how the weekdays differ: about a year. */
const weekdayWeight = 0.997;
/** So many contacts as usual stand behind what a weekday brought; with the last, weekdays do not differ. */
const trusts = [2, 10, 50, 250, Number.POSITIVE_INFINITY];
/** Days from which on it is judged how well each way tells the days. */
const judgedFrom = 28;
const daysOfYear = 364;

/** What a day of each weekday (1–7) brings; 0 where the queue is closed. */
export interface WeekdayRates {
  readonly weekday: readonly number[];
  /** So many days as one of the last stand behind the level. */
  readonly days: number;
}

/** A way to follow the counts, with what it knows so far. */
interface Way {
  readonly levelWeight: number;
  readonly trust: number;
  /** Contacts, and the days' weekday factors, of the past with fading weight. */
  contacts: number;
  days: number;
  /** What the weekdays brought, and what the level alone would have. */
  readonly came: Float64Array;
  readonly usual: Float64Array;
  /** Minus the log likelihood (Poisson) of each day from the days before it, up to a constant. */
  unlikely: number;
}

/**
 * The counts to be expected by weekday from the first so many days of a history, by these numbers: an exponentially weighted level times weekday factors with a long
 * memory, which are pulled towards no difference. Level memories and pulls of every kind are followed side by side and averaged by how likely each made
 * every past day from the days before it, so that weekdays are told apart only as far as they explain more than chance; where contacts come in
 * bursts, likelihoods count as much less as the bursts exceed chance. Gamma-Poisson discounting: Harvey and Fernandes, "Time series models for
 * count or qualitative observations" (1989); averaging: Raftery, Kárný and Ettler, "Online prediction under model uncertainty" (2010); quasi-likelihood:
 * McCullagh and Nelder (1989).
 */
export function ratesUntil(history: History, wanted: readonly number[]): Map<number, WeekdayRates> {
  const ways = levelWeights.flatMap((levelWeight) => trusts.map((trust) => wayWith(levelWeight, trust)));
  const asked = new Set(wanted);
  const found = new Map<number, WeekdayRates>();
  let last = 0;
  for (let i = 0; i <= history.days.length; i++) {
    if (asked.has(i)) found.set(i, averaged(ways, history, i));
    const volume = history.volumes[i];
    if (volume == null || !isOrdinary(history, i)) continue;
    for (const way of ways) see(way, history, i, volume, i - last);
    last = i;
  }
  return found;
}

function wayWith(levelWeight: number, trust: number): Way {
  const [came, usual] = [new Float64Array(8), new Float64Array(8)];
  return { levelWeight, trust, contacts: 0, days: 0, came, usual, unlikely: 0 };
}

/** Takes a day in, so many days after the last one. */
function see(way: Way, history: History, i: number, volume: number, after: number): void {
  const { weekday } = history.days[i];
  const factor = factorOf(way, weekday, history.pattern);
  const level = way.days > 0 ? way.contacts / way.days : volume;
  const expected = Math.max(level * factor, 1e-3);
  if (i >= judgedFrom) way.unlikely += expected - volume * Math.log(expected);
  const left = weekdayWeight ** after;
  for (let at = 1; at < 8; at++) {
    way.came[at] *= left;
    way.usual[at] *= left;
  }
  if (way.days > 0) {
    way.came[weekday] += volume;
    way.usual[weekday] += level;
  }
  const kept = way.levelWeight ** after;
  way.contacts = kept * way.contacts + volume;
  way.days = kept * way.days + factor;
}

function factorOf({ came, usual, trust }: Way, weekday: number, pattern: History['pattern']): number {
  const shared = pattern?.[weekday] || 1;
  if (trust === Number.POSITIVE_INFINITY) return shared;
  return (came[weekday] + trust * shared) / (usual[weekday] + trust);
}

/** The mean of the ways, each by the likelihood of the past under it. */
function averaged(ways: readonly Way[], history: History, until: number): WeekdayRates {
  const chance = dispersionOf(history, until);
  const least = Math.min(...ways.map((way) => way.unlikely));
  const weights = ways.map((way) => Math.exp((least - way.unlikely) / chance));
  const all = weights.reduce((a, b) => a + b, 0);
  const over = (of: (way: Way) => number) =>
    ways.reduce((sum, way, k) => sum + (weights[k] / all) * of(way), 0);
  const rate = (way: Way, weekday: number) =>
    way.days > 0 ? (way.contacts / way.days) * factorOf(way, weekday, history.pattern) : 0;
  return {
    weekday: history.openOn.map((open, weekday) =>
      weekday > 0 && open ? over((way) => rate(way, weekday)) : 0,
    ),
    days: over((way) => way.days),
  };
}

/**
 * Variance of the counts of the last year's ordinary days around the means of their weekdays, over that of chance (Pearson's index of dispersion); 1 or
 * more: with 3 and more, contacts come in bursts rather than singly. Only the first `until` days count.
 */
export function dispersionOf(history: History, until = history.days.length): number {
  const byWeekday: number[][] = Array.from({ length: 8 }, () => []);
  for (let i = Math.max(0, until - daysOfYear); i < until; i++) {
    const volume = history.volumes[i];
    if (volume !== null && isOrdinary(history, i)) byWeekday[history.days[i].weekday].push(volume);
  }
  const groups = byWeekday.filter((own) => own.length > 0);
  const days = groups.reduce((sum, own) => sum + own.length, 0);
  const free = days - groups.length;
  let [squares, chance] = [0, 0];
  for (const own of groups) {
    const usual = mean(own);
    chance += own.length * usual;
    for (const volume of own) squares += (volume - usual) ** 2;
  }
  return chance > 0 && free > 0 ? Math.max(1, ((squares / chance) * days) / free) : 1;
}
