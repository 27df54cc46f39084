/** Days ahead at which ways to follow the level are tried, on how many of the last days, and how many days back they look. */
const triedAhead = 14;
const triedDays = 84;
const lookBack = 182;
const trendDays = 84;
/** A way is taken when its error is smaller than this share of that of the long-run mean. */
const clearlyBetter = 0.95;
/** Contacts that hold the level at the long-run mean. */
const hold = 200;
/** What is left of a trend after a day. */
const damping = 0.98;

/** How far a day's handle time was from what its profile says (a logarithm), and the contacts behind it. */
export interface LevelDay {
  readonly day: number;
  readonly log: number;
  readonly contacts: number;
}

/** The level so many days after the last of the days: a logarithm, to be added to the profile. */
type Level = (ahead: number) => number;
type Way = (past: readonly LevelDay[]) => Level;

const ways: readonly Way[] = [
  () => () => 0,
  (past) => recent(past, 0.85),
  (past) => recent(past, 0.6),
  trend,
];

/**
 * How the level of the handle time stands against its long-run profile, and where it goes: the way that would have been best two weeks ahead in the last
 * twelve, and clearly better than not to follow it: a mean whose weight falls by 15 % or 40 % a week, or a straight line through twelve
 * weeks, damped by 2 % a day. Errors are weighted by contacts.
 */
export function levelOf(days: readonly LevelDay[]): Level {
  const near = days.filter(({ day }) => day > (days.at(-1)?.day ?? 0) - lookBack);
  const errors = ways.map((way) => errorOf(near, way));
  const best = errors.reduce((at, error, i) => (error < errors[at] ? i : at), 0);
  return ways[errors[best] < clearlyBetter * errors[0] ? best : 0](near);
}

function errorOf(days: readonly LevelDay[], way: Way): number {
  const first = (days.at(-1)?.day ?? 0) - triedDays;
  let error = 0;
  days.forEach(({ day, log, contacts }) => {
    const past = day > first ? days.filter((one) => one.day <= day - triedAhead) : [];
    if (past.length < triedAhead) return;
    error += contacts * Math.abs(log - way(past)(day - past.at(-1)!.day));
  });
  return error;
}

function recent(past: readonly LevelDay[], weekly: number): Level {
  const last = past.at(-1)?.day ?? 0;
  let [sum, all] = [0, hold];
  for (const { day, log, contacts } of past) {
    const weight = contacts * weekly ** ((last - day) / 7);
    sum += weight * log;
    all += weight;
  }
  return () => sum / all;
}

function trend(past: readonly LevelDay[]): Level {
  const last = past.at(-1)?.day ?? 0;
  const near = past.filter(({ day }) => day > last - trendDays);
  const total = near.reduce((sum, one) => sum + one.contacts, 0);
  if (near.length < triedAhead || !(total > 0)) return () => 0;
  const mean = (of: (one: LevelDay) => number) =>
    near.reduce((sum, one) => sum + one.contacts * of(one), 0) / total;
  const [centre, level] = [mean(({ day }) => day), mean(({ log }) => log)];
  const spread = mean(({ day }) => (day - centre) ** 2);
  const slope = spread > 0 ? mean(({ day, log }) => (day - centre) * (log - level)) / spread : 0;
  return (ahead) => level + slope * (last - centre + (damping * (1 - damping ** ahead)) / (1 - damping));
}
