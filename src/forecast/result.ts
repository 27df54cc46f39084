import type { Forecast } from '../tables/forecast.js';
import type { Text } from '../text/text.js';
import type { Reason } from './model.js';

/** Why a special day is forecast as it is. */
export interface Explanation extends Reason {
  readonly queue: string | null;
  readonly date: string;
  /** Event with offset, such as `national-day+2`. */
  readonly event: string;
  readonly dayType: string;
  readonly name: Text | null;
  readonly forecast: number;
}

/** A forecast row whose time still lacks its offset: seconds on the wall clock. */
export type ForecastDraft = Omit<Forecast, 'interval_start'> & {
  readonly wallSec: number;
  /** Standard deviation in contacts, without the noise of counting. */
  readonly sd: number;
};

/** The forecast of all queues. */
export interface ForecastResult {
  /** Sorted by queue and time. */
  readonly rows: readonly Forecast[];
  /** What the user should know: days left out, gaps, holidays not announced, short history. */
  readonly notes: readonly Text[];
  /** One per queue and special day. */
  readonly explanations: readonly Explanation[];
  /** Of each queue why it has its method, where the program chose, and what in its history is out of the ordinary. */
  readonly details: readonly Text[];
  /** First day forecast. */
  readonly from: string;
  /** Days from the first to the last full day of the history. */
  readonly historyDays: number;
  /** How many of them are open days of which nothing is known of any queue. */
  readonly unknownDays: number;
}
