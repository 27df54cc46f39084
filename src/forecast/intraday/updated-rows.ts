import type { Forecast } from '../../tables/forecast.js';
import { type Bounds, z80, z95 } from '../bounds.js';
import { clientSpread } from '../client.js';
import { minuteOf, type QueueDay } from './queue-day.js';
import type { Update, Widths } from './update.js';

/** A row of the rest of a day: the updated forecast, and what it was before. */
export interface UpdatedRow {
  readonly row: Forecast;
  readonly before: Forecast;
}

/** The rows from a minute of the day on, updated; they carry the model `intraday`. */
export function updatedRows(rows: QueueDay, update: Update, fromMinute: number): UpdatedRow[] {
  return rows
    .filter((row) => minuteOf(row) >= fromMinute)
    .map((before) => ({ before, row: updated(before, update) }));
}

function updated(row: Forecast, { factors, spread, strangeness }: Update): Forecast {
  const k = Math.floor(minuteOf(row) / row.interval_minutes);
  const offered = row.offered * (factors?.[k] ?? 1);
  const variance = (spread?.variance[k] ?? relativeVariance(row)) + strangeness;
  const bounds = boundsOf(offered, variance, spread?.widths);
  return {
    ...row,
    offered: round(offered),
    offered_lo80: round(bounds.lo80),
    offered_hi80: round(bounds.hi80),
    offered_lo95: round(bounds.lo95),
    offered_hi95: round(bounds.hi95),
    model: 'intraday',
  };
}

/** Intervals of a volume with this relative variance beyond the noise of counting, never below zero; the 95 % interval holds the 80 % one. */
export function boundsOf(volume: number, variance: number, widths: Widths = { of80: 1, of95: 1 }): Bounds {
  const sd = Math.sqrt(volume + variance * volume ** 2);
  const [inner, outer] = [z80 * widths.of80 * sd, z95 * widths.of95 * sd];
  const wide = Math.max(inner, outer);
  return {
    lo80: Math.max(0, volume - inner),
    hi80: volume + inner,
    lo95: Math.max(0, volume - wide),
    hi95: volume + wide,
  };
}

/** How unsure the forecast was beyond the noise of counting, from its own bounds. */
export function relativeVariance({ offered, offered_hi80: high }: Forecast): number {
  if (high === null || !(offered > 0)) return clientSpread ** 2;
  return Math.max(0, ((high - offered) / z80) ** 2 - offered) / offered ** 2;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
