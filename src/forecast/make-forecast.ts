import type { Calendar } from '../calendar/day-info.js';
import type { Interval } from '../tables/intervals.js';
import { DataError } from '../text/errors.js';
import type { Text } from '../text/text.js';
import { dayOf, isoDate } from '../time/calendar-date.js';
import { parseIso } from '../time/iso.js';
import { DAY_MINUTES } from '../time/units.js';
import { calendarNotes } from './calendar-notes.js';
import type { ClientRow } from './client.js';
import type { ClientUse } from './client-blend.js';
import { unknownDays } from './data-notes.js';
import { farNotes, refuseTooFar } from './far-ahead.js';
import { type FitOutcome, type FitTask, outcomeOf } from './fit-task.js';
import { daysWith, historyOf } from './history.js';
import { lending } from './lender.js';
import type { Missing } from './missing.js';
import type { Day, History } from './model.js';
import { modelNamed } from './model-named.js';
import { exists, onTheClock } from './on-the-clock.js';
import { withoutPartlySilent } from './partly-silent.js';
import { planQueue } from './queue.js';
import { withRecurring } from './recurring.js';
import { type Outlook, withReopenings } from './reopening.js';
import type { ForecastResult } from './result.js';
import { emptySeries, gatherSeries, type Placed, placeRows, type Series } from './series.js';
import { withSilentEnd } from './silent-end.js';
import { slotsOf } from './slots/slots.js';
import { fullSpan } from './span.js';
import { togetherRows } from './together.js';
import type { Per } from './totals.js';
import { type Way, wayOf } from './ways.js';

const defaultDays = 28;

/** What to forecast, and how. */
export interface ForecastOptions {
  /** First day to forecast, an ISO date; the day after the last full day by default. Later history is not looked at. */
  readonly from?: string;
  /** Number of days; 28 by default, or with a client's forecast and no `from` the days that it covers after the history. */
  readonly days?: number;
  /** Length of the intervals; 30 by default, or the history's where that is coarser. */
  readonly intervalMinutes?: number;
  /** Name of a model of the list; the first by default. */
  readonly model?: string;
  /** A client's forecast, for the days on which it has rows; rows of past days tell how good it is. */
  readonly client?: readonly ClientRow[];
  /** Whether it is taken as given (the default) or blended with the own forecast. */
  readonly clientUse?: ClientUse;
  /** Minutes east of UTC when the wall clock shows these seconds; that of the last history row by default. */
  readonly offsetOf?: (wallSec: number) => number;
  /** What days without a row mean; decided by the evidence by default. */
  readonly missing?: Missing;
  /** Days that are to count as unknown, ISO dates: storms, outages, tests. */
  readonly exclude?: readonly string[];
  /** Totals of these spans of days instead of intervals, each with an interval of its own. */
  readonly per?: Per;
  /** Rows of the queues together too: of each group given here (by queue), and of all; see `togetherRows`. */
  readonly groups?: ReadonlyMap<string, string>;
  /** Called after each queue with the share done. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Forecasts each queue by itself: daily totals by a model, holidays by the calendar, spread over the day by the queue's profile, with
 * 80 % and 95 % intervals and the handle time. Rows are sorted by queue and time.
 *
 * `makeForecast(history, chinaCalendar(2025, 2026), { days: 28 }).rows[0].offered`
 */
export function makeForecast(
  history: readonly Interval[],
  calendar: Calendar,
  options: ForecastOptions,
): ForecastResult {
  return forecastPlaced(placeRows(history), calendar, options);
}

/** The same from rows whose place in time is known already; for many forecasts from one history. */
export function forecastPlaced(
  placed: readonly Placed[],
  calendar: Calendar,
  options: ForecastOptions,
): ForecastResult {
  const plan = planForecast(placed, calendar, options);
  const outcomes = plan.tasks.map((task, i) => {
    const outcome = outcomeOf(task);
    options.onProgress?.((i + 1) / plan.tasks.length);
    return outcome;
  });
  return plan.finish(outcomes);
}

/** A forecast up to the work on numbers, one task per queue, which may be done on several cores. */
export interface ForecastPlan {
  readonly tasks: readonly FitTask[];
  /** The forecast from what came of the tasks, in their order. */
  finish(outcomes: readonly FitOutcome[]): ForecastResult;
}

/** Prepares a forecast: `plan.finish(plan.tasks.map(outcomeOf))` is what `forecastPlaced` says. */
export function planForecast(
  placed: readonly Placed[],
  calendar: Calendar,
  options: ForecastOptions,
): ForecastPlan {
  if (placed.length === 0) throw new DataError(noHistory, {}, noHistoryRemedy);
  const model = modelNamed(options.model);
  const excluded = new Set(options.exclude?.map(dayOf));
  const { used: all, firstDay, lastDay, notes } = usable(placed, options.from, excluded);
  const slots = slotsOf(all, calendar);
  const used = slots.placed;
  const minutes = intervalFor(used, options.per ? DAY_MINUTES : options.intervalMinutes);
  const { from, count } = horizon(options, lastDay);
  refuseTooFar(from + count - 1, lastDay);
  const daysOf = (first: number, length: number, queue: string | null = null) =>
    daysWith(calendar, first, Math.max(0, length), queue);
  const series = withClientQueues(gatherSeries(used, minutes), options.client);
  const ways: Way[] = [];
  const histories: History[] = [];
  const known = (history: History, one: Series) =>
    withoutPartlySilent(history, one, used, calendar, options.missing);
  const historyFor = (one: Series) =>
    withSilentEnd(without(known(historyOf(one, calendar, lastDay, options.missing), one), excluded));
  const lend = lending(series, historyFor);
  const queues = series.map((one) => {
    const client = options.client && clientRowsOf(one, series, options.client);
    const history = historyFor(one);
    histories.push(history);
    const between = daysOf(lastDay + 1, from - lastDay - 1, one.queue);
    const ahead = outlook(history, between, daysOf(from, count, one.queue));
    const wishes = {
      client,
      clientUse: options.clientUse,
      per: options.per,
      lender: lend(one, history),
      slots,
    };
    if (options.groups) ways.push(wayOf(history));
    return planQueue(one, ahead, minutes, model, wishes);
  });
  const coming = [
    ...farNotes(daysOf(from, count), lastDay),
    ...calendarNotes(daysOf(from, count), calendar, used),
  ];
  const offsetOf = options.offsetOf ?? sameOffset(used);
  const finish = (outcomes: readonly FitOutcome[]): ForecastResult => {
    const result = queues.map((queue, i) => queue.finish(outcomes[i]));
    const own = result.map(({ rows }) => rows.filter(exists(offsetOf)));
    const together = options.groups ? togetherRows(own, ways, options.groups) : [];
    return {
      rows: [...own, together].flatMap((rows) => onTheClock(rows, offsetOf)),
      notes: [...notes, ...coming, ...result.flatMap((one) => one.notes)],
      explanations: result.flatMap(({ explanations }) => explanations),
      details: result.flatMap((one) => one.details),
      from: isoDate(from),
      historyDays: lastDay - firstDay + 1,
      unknownDays: unknownDays(histories),
    };
  };
  return { tasks: queues.map(({ task }) => task), finish };
}

/** The days left out by the user are unknown, whatever silence means elsewhere. */
function without(history: History, excluded: ReadonlySet<number>): History {
  const { days, volumes } = history;
  return { ...history, volumes: volumes.map((volume, i) => (excluded.has(days[i].number) ? null : volume)) };
}

/** History and coming days with what is learned of special days that the calendar does not know. */
function outlook(known: History, between: readonly Day[], coming: readonly Day[]): Outlook {
  const marked = withRecurring(known, [...between, ...coming]);
  return withReopenings(
    marked.history,
    marked.days.slice(0, between.length),
    marked.days.slice(between.length),
  );
}

function sameOffset(placed: readonly Placed[]): (wallSec: number) => number {
  const offset = parseIso(placed.at(-1)!.row.interval_start)!.offsetMinutes;
  return () => offset;
}

/** The rows of the full days before the first day to forecast. */
function usable(placed: readonly Placed[], from: string | undefined, excluded: ReadonlySet<number>) {
  const limit = from === undefined ? Number.POSITIVE_INFINITY : dayOf(from);
  const before = placed.filter((one) => one.day < limit);
  if (before.length === 0) throw new DataError(nothingBefore(from), {}, noHistoryRemedy);
  const { firstDay, lastDay, notes } = fullSpan(before);
  const used = before.filter((one) => one.day >= firstDay && one.day <= lastDay && !excluded.has(one.day));
  if (used.length === 0) throw new DataError(allExcluded, {}, allExcludedRemedy);
  return { used, firstDay, lastDay, notes };
}

/** First day and number of days to forecast. */
function horizon({ from, days, client }: ForecastOptions, lastDay: number): { from: number; count: number } {
  if (from !== undefined) return { from: dayOf(from), count: days ?? defaultDays };
  if (days !== undefined || client === undefined) return { from: lastDay + 1, count: days ?? defaultDays };
  const given = client.map((row) => dayOf(row.interval_start)).filter((day) => day > lastDay);
  if (given.length === 0) {
    throw new DataError(
      { en: 'the client forecast has no day after the history', zh: '甲方预测没有历史之后的日期' },
      {},
      {
        en: 'Cut the history with --start, or give a later forecast.',
        zh: '请用 --start 截断历史，或提供更晚的预测。',
      },
    );
  }
  const [first, last] = [Math.min(...given), Math.max(...given)];
  return { from: first, count: last - first + 1 };
}

function intervalFor(placed: readonly Placed[], wanted: number | undefined): number {
  const lengths = new Set(placed.map(({ row }) => row.interval_minutes));
  const finest = Math.min(DAY_MINUTES, ...lengths);
  const minutes = wanted ?? (finest <= 30 && 30 % finest === 0 ? 30 : finest);
  if (wanted !== undefined && (wanted < finest || DAY_MINUTES % wanted !== 0) && finest < DAY_MINUTES) {
    throw new DataError(
      { en: `the history has intervals of ${finest} minutes`, zh: `历史数据的时段为 ${finest} 分钟` },
      {},
      {
        en: `Ask for --interval ${finest}m or a multiple of it.`,
        zh: `请使用 --interval ${finest}m 或其倍数。`,
      },
    );
  }
  return finest === DAY_MINUTES ? finest : minutes;
}

/** Queues that only the client's forecast has are forecast too. */
function withClientQueues(series: readonly Series[], client: readonly ClientRow[] = []): Series[] {
  const names = new Set(series.map((one) => one.queue));
  const further = new Set(
    client.map((row) => row.queue).filter((queue) => queue !== null && !names.has(queue)),
  );
  const added = [...further].map((queue) => emptySeries(queue, null));
  return [...series, ...added].sort((a, b) => ((a.queue ?? '') < (b.queue ?? '') ? -1 : 1));
}

/** The client's rows of a queue; rows without a queue belong to the only queue of the history. */
function clientRowsOf(own: Series, all: readonly Series[], rows: readonly ClientRow[]): readonly ClientRow[] {
  const nameless = rows.some((row) => row.queue === null);
  if (nameless && all.length > 1) {
    throw new DataError(
      {
        en: 'the client forecast names no queue, and the history has several',
        zh: '甲方预测未注明队列，而历史数据有多个队列',
      },
      {},
      {
        en: 'Add a queue column, or choose one queue with --queue.',
        zh: '请增加队列列，或用 --queue 指定一个队列。',
      },
    );
  }
  return rows.filter((row) => row.queue === own.queue || row.queue === null);
}

const noHistory: Text = { en: 'there is no history to forecast from', zh: '没有可用于预测的历史数据' };
const noHistoryRemedy: Text = {
  en: 'Give the contacts or intervals of at least a few weeks.',
  zh: '请提供至少几周的话务明细或时段数据。',
};

const allExcluded: Text = {
  en: 'no day of the history is left but those excluded',
  zh: '历史数据的全部日期都被排除',
};
const allExcludedRemedy: Text = {
  en: 'Look at the dates of --exclude, and at --start.',
  zh: '请检查 --exclude 的日期和 --start。',
};

function nothingBefore(from: string | undefined): Text {
  return { en: `there is no history before ${from}`, zh: `${from} 之前没有历史数据` };
}
