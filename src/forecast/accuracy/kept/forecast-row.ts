import type { HandleTimeScored } from '../handle-time.js';
import type { Scored } from '../scored.js';

/** A forecast that was made and kept, as it is to be scored. */
export interface KeptForecast {
  readonly queue: string | null;
  readonly channel: string | null;
  /** Whose forecast it is, or by which method. */
  readonly method: string;
  /** Last day that it knew, ISO date. */
  readonly origin: string;
  /** ISO time or date. */
  readonly interval_start: string;
  readonly interval_minutes: number;
  readonly offered: number;
  readonly offered_lo80: number | null;
  readonly offered_hi80: number | null;
  readonly offered_lo95: number | null;
  readonly offered_hi95: number | null;
  /** Handle time forecast, in seconds. */
  readonly aht_sec: number | null;
  readonly day_type: string;
}

/** A kept forecast beside what came, with what it can be grouped by. */
export interface KeptRow extends Scored {
  readonly queue: string | null;
  readonly channel: string | null;
  readonly method: string;
  /** Days from the origin to the day forecast; 1 is the next day. */
  readonly ahead: number;
  readonly dayType: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** `HH:MM` at which the interval begins; null for whole days. */
  readonly clock: string | null;
  /** The handle time forecast, and what came; where both are known. */
  readonly handleTime?: HandleTimeScored;
}
