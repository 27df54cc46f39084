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
