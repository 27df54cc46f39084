import type { Calendar } from '../calendar/day-info.js';
import { median } from '../stats/quantile.js';
import { plural } from '../text/plural.js';
import type { Text } from '../text/text.js';
import { dayOf } from '../time/calendar-date.js';
import { daysAlike } from './days-alike.js';
import type { Missing } from './missing.js';
import type { History } from './model.js';
import type { Placed, Series } from './series.js';
import { type SilentStretch, unknownHours } from './silence.js';

/** A day of which so large a share is unknown is no measure for others. */
const LARGE = 0.1;
/** From this share on the user should hear of it, where it counts as zero. */
const TOLD = 0.25;

/** In a stretch in which so many contacts were to be expected none by chance has a probability of e⁻¹⁰ (Poisson), once in 20,000. */
const NO_CHANCE = 10;
/** Hours that are silent again within so many days are a habit, such as other opening hours, and so are those that are silent twice more within the longer span. */
const SOON = 7;
const LATER = 28;
/** Only a day with less than this share of what the same weekday brings around can have lost so large a part. */
const LOW = 0.85;

/** Stretches without rows on days of which they are so large a share, judged by the same weekday around. */
function largeParts(
  series: Series,
  placed: readonly Placed[],
  missing: Missing,
  least: number,
  isLooked?: (day: number) => boolean,
): readonly SilentStretch[] {
  const found = unknownHours(series, placed, missing, isLooked);
  const expected = new Map<string, number>();
  for (const one of found) expected.set(one.date, (expected.get(one.date) ?? 0) + one.expected);
  return found.filter(({ date }) => {
    const lost = expected.get(date)!;
    return lost > 0 && lost >= least * (lost + (series.totals.get(dayOf(date)) ?? 0));
  });
}

/** Those of the stretches that are no accident of the callers and no habit of the center: an outage, or a cut in the export. What is special about a day may be that it ends early. */
function outages(parts: readonly SilentStretch[], calendar: Calendar): readonly SilentStretch[] {
  return parts.filter((one) => {
    if (one.expected < NO_CHANCE || calendar.day(one.date, one.queue).dayType !== 'normal') return false;
    const away = parts
      .filter((other) => overlap(one, other) && other.date !== one.date)
      .map((other) => Math.abs(dayOf(other.date) - dayOf(one.date)));
    return away.every((days) => days > SOON) && away.filter((days) => days <= LATER).length < 2;
  });
}

function overlap(a: SilentStretch, b: SilentStretch): boolean {
  return a.fromMinute < b.untilMinute && b.fromMinute < a.untilMinute;
}

/**
 * The history without the days that are known in part only: what is left of them is too little for a day. By the evidence that are days of which a quarter or more has no
 * rows at hours that are never silent otherwise; where silence is to mean that nobody knows (`--missing unknown`), every day of which a tenth or more is missing.
 */
export function withoutPartlySilent(
  history: History,
  series: Series,
  placed: readonly Placed[],
  calendar: Calendar,
  missing: Missing = 'auto',
): History {
  if (missing === 'zero') return history;
  const parts =
    missing === 'unknown' ? largeParts(series, placed, missing, LARGE) : lostParts(series, placed, calendar);
  const days = new Set(parts.map(({ date }) => dayOf(date)));
  if (days.size === 0) return history;
  const volumes = history.volumes.map((volume, i) => (days.has(history.days[i].number) ? null : volume));
  return { ...history, volumes };
}

/** What the export or the center lost of days with other rows; most histories have no day that is low enough to look at. */
function lostParts(series: Series, placed: readonly Placed[], calendar: Calendar): readonly SilentStretch[] {
  const low = lowDays(series);
  if (low.size === 0) return [];
  return outages(
    largeParts(series, placed, 'auto', TOLD, (day) => low.has(day)),
    calendar,
  );
}

function lowDays({ totals }: Series): ReadonlySet<number> {
  const nearTo = daysAlike([...totals.keys()]);
  const usual = (day: number) => median(nearTo(day).map((other) => totals.get(other)!));
  return new Set([...totals].flatMap(([day, total]) => (total < LOW * usual(day) ? [day] : [])));
}

/**
 * What to say where a large part of a day has no rows, although contacts were to be expected: the greatest that is taken for an outage and left out, and the greatest that counts as
 * zero; nothing where there is none.
 */
export function partlySilentNotes(
  series: readonly Series[],
  placed: readonly Placed[],
  calendar: Calendar,
): readonly Text[] {
  const byQueue = new Map<string | null, Placed[]>();
  for (const one of placed) {
    const own = byQueue.get(one.row.queue ?? null);
    if (own) own.push(one);
    else byQueue.set(one.row.queue ?? null, [one]);
  }
  const [lost, zero]: SilentStretch[][] = [[], []];
  for (const one of series) {
    const parts = largeParts(one, byQueue.get(one.queue) ?? [], 'auto', TOLD);
    const out = new Set(outages(parts, calendar).map(({ date }) => date));
    for (const part of parts) (out.has(part.date) ? lost : zero).push(part);
  }
  return [...noteOf(lost, LEFT_OUT), ...noteOf(zero, AS_ZERO)];
}

function noteOf(parts: readonly SilentStretch[], means: Text): readonly Text[] {
  if (parts.length === 0) return [];
  const greatest = parts.reduce((a, b) => (b.expected > a.expected ? b : a));
  const [from, until] = [greatest.fromMinute, greatest.untilMinute].map(clock);
  const days = new Set(parts.map(({ queue, date }) => `${queue} ${date}`)).size;
  const who = greatest.queue === null ? '' : `${greatest.queue}, `;
  const expected = Math.round(greatest.expected);
  return [
    {
      en: `no rows for a large part of ${plural(days, 'day')} (${who}${greatest.date} ${from}–${until}, some ${expected} contacts were to be expected): ${means.en}`,
      zh: `有${days}天的大部分时段没有数据（如${who.replace(', ', '，')}${greatest.date} ${from}–${until}，预期约${expected}个联络），${means.zh}`,
    },
  ];
}

const LEFT_OUT: Text = {
  en: 'taken for an outage or a cut in the export, and left out; --missing zero counts them as zero',
  zh: '按故障或导出缺失处理，不采用这些天；--missing zero 则按零计入',
};
const AS_ZERO: Text = {
  en: 'counted as zero; --missing unknown leaves such days out',
  zh: '现按零计入；--missing unknown 则不采用这些天',
};

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
