import { plural } from '../text/plural.js';
import type { Text } from '../text/text.js';
import { dayOf } from '../time/calendar-date.js';
import type { Missing } from './missing.js';
import type { History } from './model.js';
import type { Placed, Series } from './series.js';
import { type SilentStretch, unknownHours } from './silence.js';

/** A day of which so large a share is unknown is no measure for others. */
const LARGE = 0.1;
/** From this share on the user should hear of it, where it counts as zero. */
const TOLD = 0.25;

/** Stretches without rows on days of which they are so large a share, judged by the same weekday around. */
function largeParts(
  series: Series,
  placed: readonly Placed[],
  missing: Missing,
  least: number,
): readonly SilentStretch[] {
  const found = unknownHours(series, placed, missing);
  const expected = new Map<string, number>();
  for (const one of found) expected.set(one.date, (expected.get(one.date) ?? 0) + one.expected);
  return found.filter(({ date }) => {
    const lost = expected.get(date)!;
    return lost > 0 && lost >= least * (lost + (series.totals.get(dayOf(date)) ?? 0));
  });
}

/**
 * The history without the days that are known in part only, where silence is to mean that nobody knows (`--missing unknown`): what is left of them is too little
 * for a day. A day of which less than a tenth is missing stays.
 */
export function withoutPartlySilent(
  history: History,
  series: Series,
  placed: readonly Placed[],
  missing: Missing | undefined,
): History {
  if (missing !== 'unknown') return history;
  const days = new Set(largeParts(series, placed, missing, LARGE).map(({ date }) => dayOf(date)));
  if (days.size === 0) return history;
  const volumes = history.volumes.map((volume, i) => (days.has(history.days[i].number) ? null : volume));
  return { ...history, volumes };
}

/** What to say where a large part of a day has no rows and counts as zero, although contacts were to be expected: the greatest of all; null where there is none. */
export function partlySilentNote(series: readonly Series[], placed: readonly Placed[]): Text | null {
  const byQueue = new Map<string | null, Placed[]>();
  for (const one of placed) {
    const own = byQueue.get(one.row.queue ?? null);
    if (own) own.push(one);
    else byQueue.set(one.row.queue ?? null, [one]);
  }
  const parts = series.flatMap((one) => largeParts(one, byQueue.get(one.queue) ?? [], 'auto', TOLD));
  if (parts.length === 0) return null;
  const greatest = parts.reduce((a, b) => (b.expected > a.expected ? b : a));
  const [from, until] = [greatest.fromMinute, greatest.untilMinute].map(clock);
  const days = new Set(parts.map(({ queue, date }) => `${queue} ${date}`)).size;
  const who = greatest.queue === null ? '' : `${greatest.queue}, `;
  const expected = Math.round(greatest.expected);
  return {
    en: `no rows for a large part of ${plural(days, 'day')} (${who}${greatest.date} ${from}–${until}, some ${expected} contacts were to be expected): counted as zero; --missing unknown leaves such days out`,
    zh: `有${days}天的大部分时段没有数据（如${who.replace(', ', '，')}${greatest.date} ${from}–${until}，预期约${expected}个联络），现按零计入；--missing unknown 则不采用这些天`,
  };
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
