import type { DayInfo } from '../calendar/day-info.js';
import type { Text } from '../text/text.js';
import type { SlotLift } from './slots/lift.js';

/** A day with what the calendar knows of it. */
export interface Day {
  /** Days since 1970-01-01. */
  readonly number: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly info: DayInfo;
  readonly month: Month;
  /** The weekday that the day is more like than its own, if any. */
  readonly like?: number;
}

/** A month of the calendar; its days share it. */
export interface Month {
  /** Day number of the first. */
  readonly first: number;
  readonly length: number;
  /** Dates of the month (from 1) that the calendar knows as days off, and as make-up workdays. */
  readonly off: readonly number[];
  readonly makeup: readonly number[];
}

/** The daily volumes of one queue, day after day without a break. */
export interface History {
  readonly days: readonly Day[];
  /** Contacts offered; null where nothing is known, 0 where nobody came or the center was closed. */
  readonly volumes: readonly (number | null)[];
  /** Whether the queue is open on that weekday as a rule (index 1–7). */
  readonly openOn: readonly boolean[];
  /** Usual volume of each weekday (1–7) against the mean of all, of the queues together; where the queue's own history is too short to tell. */
  readonly pattern?: readonly number[] | null;
  /** Days without contacts at its end, where it has such an end. */
  readonly silentEnd?: SilentEnd;
}

/** Days without contacts at the end of a history that had some before. */
export interface SilentEnd {
  /** Index of its first day, and days from there to the end. */
  readonly from: number;
  readonly days: number;
  /** Too long for an outage: the queue no longer runs. */
  readonly closed: boolean;
}

/** A past day that a holiday factor was taken from. */
export interface PastDay {
  readonly date: string;
  readonly volume: number;
  /** What an ordinary day would have brought. */
  readonly baseline: number;
  readonly factor: number;
  readonly weight: number;
}

/** A factor that stands beside those of the past days. */
export interface KindFactor {
  /** What it is, such as the median of the days of a kind. */
  readonly name: Text;
  readonly factor: number;
  /** Exponent of the factor in the result. */
  readonly weight: number;
}

/** Why a special day is forecast as it is. */
export interface Reason {
  readonly baseline: number;
  readonly factor: number;
  readonly past: readonly PastDay[];
  /** What else the factor was made from. */
  readonly kinds?: readonly KindFactor[];
  /** The rule by which the factor came about. */
  readonly rule: Text;
}

/** Bounds of the logarithm in standard deviations from the forecast: about −1.96, −1.28, 1.28 and 1.96 where errors are normal. */
export interface Tails {
  readonly lo95: number;
  readonly lo80: number;
  readonly hi80: number;
  readonly hi95: number;
}

/** The forecast of a day: contacts expected and the standard deviation of their logarithm (without the noise of counting). */
export interface Estimate {
  readonly volume: number;
  readonly logSd: number;
  readonly reason: Reason | null;
  /** How far the bounds lie from the forecast; normal where nothing is known of it. */
  readonly tails?: Tails;
  /** The errors are those of counts, with zeros and bursts: bounds lie on the scale of contacts, and `tails` include the noise of counting. */
  readonly counted?: true;
  /** Nobody knows whether the queue is closed, as `volume` (0) has it; else so many contacts may come. */
  readonly ifOpen?: number;
  /** Days on which the queue could have had contacts and had none, where that is all its history; tells how many may come nevertheless. */
  readonly silentDays?: number;
  /** Day numbers of past days whose shape the day takes; the queue's profile where there are none. */
  readonly like?: readonly number[];
  /** What slots of the day bring beyond `usual`, the estimate without them. */
  readonly lifts?: readonly SlotLift[];
  readonly usual?: Estimate;
}

/** A model fitted to a queue's history. */
export interface Fitted {
  /** What the user should know of this fit: too short a history, outliers, and the like. */
  readonly notes: readonly Text[];
  /** Estimates for days after the history, in order of date. */
  predict(days: readonly Day[]): Estimate[];
  /**
   * Covariance of the logarithms of two of the days, given by their places, the earlier first; where the model knows how its errors go
   * together.
   */
  covariance?(days: readonly Day[]): (i: number, j: number) => number;
  /** Days far from usual and shifts of the level that were found. */
  readonly found?: readonly Text[];
  /** What it would have said of the days that follow the first `until` days of its history, from these alone; cheaper than a new fit. */
  replay?(until: number, days: readonly Day[]): Estimate[];
  /** The queue has only a few contacts a day, and its errors are those of counts. */
  readonly fewContacts?: true;
  /** Name of the model that makes the forecast, where one was chosen; and why. */
  readonly model?: string;
  readonly choice?: Text;
}

/** A way to forecast daily volumes. */
export interface Model {
  readonly name: string;
  readonly label: Text;
  /** How it works, in one or two sentences. */
  readonly doc: Text;
  fit(history: History): Fitted;
}
