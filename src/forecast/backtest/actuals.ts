import type { Calendar } from '../../calendar/day-info.js';
import { weekday } from '../../time/calendar-date.js';
import { DAY_MINUTES } from '../../time/units.js';
import { seasonalScale } from '../accuracy/seasonal-scale.js';
import { historyOf } from '../history.js';
import type { Missing } from '../missing.js';
import type { History } from '../model.js';
import { withoutPartlySilent } from '../partly-silent.js';
import { gatherSeries, type Placed, type Series } from '../series.js';
import { fullSpan } from '../span.js';

/** What came, by queue, day and interval. */
export interface Actuals {
  /** Days with contacts in any queue, rising. */
  readonly observed: readonly number[];
  /** The last full day of the history. */
  readonly lastDay: number;
  /** Contacts of a queue in the interval that begins at a minute of a day; null where nothing is known of the day. */
  at(key: string, day: number, minute: number): number | null;
  /** Handled contacts of a queue in that interval and their handling seconds; null where these are not known. */
  handling(key: string, day: number, minute: number): { handled: number; seconds: number } | null;
  /** The yardstick of MASE of a queue on the days up to one; see `seasonalScale`. */
  scale(key: string, until: number): number | null;
}

/** The name of a queue in a channel. */
export function keyOf(queue: string | null, channel: string | null): string {
  return JSON.stringify([queue, channel]);
}

/** What came in each interval of `minutes`; an interval without a row on a day that is known had no contacts. */
export function actualsOf(
  placed: readonly Placed[],
  calendar: Calendar,
  minutes: number,
  missing: Missing | undefined,
): Actuals {
  const { lastDay } = fullSpan(placed);
  const observed = new Set<number>();
  const byQueue = new Map<string, Map<number, ArrayLike<number>>>();
  const handling = new Map<string, Series['handling']>();
  for (const series of gatherSeries(placed, minutes)) {
    handling.set(keyOf(series.queue, series.channel), series.handling);
    byQueue.set(
      keyOf(series.queue, series.channel),
      knownDays(
        series,
        withoutPartlySilent(historyOf(series, calendar, lastDay, missing), series, placed, calendar, missing),
        minutes,
      ),
    );
    for (const [day, volume] of series.totals) if (volume > 0 && day <= lastDay) observed.add(day);
  }
  return {
    observed: [...observed].sort((a, b) => a - b),
    lastDay,
    at: (key, day, minute) => byQueue.get(key)?.get(day)?.[Math.floor(minute / minutes)] ?? null,
    handling: (key, day, minute) => {
      const sums = handling.get(key)?.get(day);
      const k = Math.floor(minute / minutes);
      return sums && sums.handled[k] > 0 ? { handled: sums.handled[k], seconds: sums.seconds[k] } : null;
    },
    scale: (key, until) => {
      const days = [...(byQueue.get(key) ?? [])].filter(([day]) => day <= until);
      return seasonalScale(days.map(([day, volumes]) => ({ weekday: weekday(day), volumes })));
    },
  };
}

function knownDays(
  series: Series,
  { days, volumes }: History,
  minutes: number,
): Map<number, ArrayLike<number>> {
  const bins = DAY_MINUTES / minutes;
  return new Map(
    days.flatMap(({ number }, i): [number, ArrayLike<number>][] => {
      const volume = volumes[i];
      if (volume === null) return [];
      if (bins === 1) return [[number, [volume]]];
      return volume > 0 && !series.shapes.has(number)
        ? []
        : [[number, series.shapes.get(number) ?? new Float64Array(bins)]];
    }),
  );
}
