import type { Forecast } from '../../tables/forecast.js';

/** A forecast of one interval or day beside what came, for scoring. */
export interface Scored {
  /** Last day that the forecast knew, ISO date. */
  readonly origin: string;
  /** Start of the interval, or the day: ISO date or `YYYY-MM-DDTHH:MM:SS` on the wall clock. */
  readonly target: string;
  readonly actual: number;
  readonly mean: number;
  /** Bounds of the 80 % and 95 % interval; null where the forecast gives none. */
  readonly lo80: number | null;
  readonly hi80: number | null;
  readonly lo95: number | null;
  readonly hi95: number | null;
}

/**
 * What a forecast row says, as it is scored.
 *
 * A row of 20 contacts between 15 and 25 (80 %) gives `mean` 20, `lo80` 15 and `hi80` 25.
 */
export function foretold(
  row: Pick<Forecast, 'offered' | 'offered_lo80' | 'offered_hi80' | 'offered_lo95' | 'offered_hi95'>,
): Pick<Scored, 'mean' | 'lo80' | 'hi80' | 'lo95' | 'hi95'> {
  return {
    mean: row.offered,
    lo80: row.offered_lo80,
    hi80: row.offered_hi80,
    lo95: row.offered_lo95,
    hi95: row.offered_hi95,
  };
}
