import type { Calendar } from '../../calendar/day-info.js';
import type { Forecast } from '../../tables/forecast.js';
import { DataError } from '../../text/errors.js';
import { dayOf, isoDate } from '../../time/calendar-date.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { HandleTimeScored } from '../accuracy/handle-time.js';
import { foretold, type Scored } from '../accuracy/scored.js';
import { type FitOutcome, type FitTask, outcomeOf } from '../fit-task.js';
import { type ForecastPlan, planForecast } from '../make-forecast.js';
import type { Missing } from '../missing.js';
import { modelNamed } from '../model-named.js';
import type { Placed } from '../series.js';
import { type Actuals, actualsOf, keyOf } from './actuals.js';
import { closedOnUnobserved } from './closed-days.js';
import { type Origin, originsOf, type Span } from './origins.js';

/** From where, how often and how far ahead forecasts are made, and by what. */
export interface BacktestOptions {
  /** First origin, an ISO date: the last day that the first forecast knows. */
  readonly from: string;
  readonly every: Span;
  readonly horizon: Span;
  /** Length of the intervals scored; 1440 is a day. */
  readonly minutes: number;
  /** Names of models. */
  readonly methods: readonly string[];
  readonly missing?: Missing;
  /** Days that are to count as unknown, ISO dates; they are not scored either. */
  readonly exclude?: readonly string[];
  /** Called with the share done. */
  readonly onProgress?: (done: number) => void;
}

/** One forecast beside what came. */
export interface BacktestRow extends Scored {
  readonly queue: string | null;
  readonly channel: string | null;
  readonly method: string;
  /** Days from the origin, or observed days where the horizon counts these. */
  readonly ahead: number;
  /** Whether the calendar knows the day as special. */
  readonly special: boolean;
  /** The handle time forecast, and what came; where both are known. */
  readonly handleTime?: HandleTimeScored;
}

/** Every forecast of the backtest, and what is needed to score it. */
export interface Backtest {
  /** By method, origin, queue and time. */
  readonly rows: readonly BacktestRow[];
  readonly origins: readonly Origin[];
  readonly actuals: Actuals;
}

/**
 * Forecasts the past: from each origin with what was known on it, by every method, beside what came. A row is what `makeForecast` says when
 * it gets only the history up to the origin; the calendar alone knows what comes. Days of which nothing is known are not scored. With a
 * horizon of observed days the calendar is also told which days were closed.
 *
 * Tashman, "Out-of-sample tests of forecasting accuracy" (2000): rolling origins. Throws DataError when none fits into the history, or nothing can be
 * scored.
 */
export function backtest(placed: readonly Placed[], base: Calendar, options: BacktestOptions): Backtest {
  const steps = backtestSteps(placed, base, options);
  let step = steps.next();
  while (!step.done) {
    const { tasks, until } = step.value;
    const outcomes = tasks.map(outcomeOf);
    options.onProgress?.(until);
    step = steps.next(outcomes);
  }
  return step.value;
}

/** Models to be fitted, in whatever order and on whatever core, and which share of the whole they are. */
export interface BacktestStep {
  readonly tasks: readonly FitTask[];
  readonly from: number;
  readonly until: number;
}

/** Days of history whose fits are handed out at once: enough to be worth another core, and not too many to be held. */
const daysAtOnce = 300_000;

/** The same step by step: each step hands out work on numbers, and is told what came of it. */
export function* backtestSteps(
  placed: readonly Placed[],
  base: Calendar,
  options: BacktestOptions,
): Generator<BacktestStep, Backtest, readonly FitOutcome[]> {
  const { horizon, methods, minutes } = options;
  for (const method of methods) modelNamed(method);
  const observed = horizon.unit === 'observed' || options.every.unit === 'observed';
  const excluded = new Set(options.exclude?.map(dayOf));
  const kept = placed.filter((one) => !excluded.has(one.day));
  const actuals = actualsOf(kept, base, minutes, options.missing);
  const origins = originsOf(actuals.observed, actuals.lastDay, { ...options, from: dayOf(options.from) });
  const calendar = observed ? closedOnUnobserved(base, actuals.observed) : base;
  const byMethod = methods.map((): BacktestRow[] => []);
  for (let first = 0; first < origins.length; ) {
    const plans = plansFrom(placed, calendar, origins.slice(first), options);
    const until = first + plans.length;
    const tasks = plans.flatMap(({ plan }) => plan.tasks);
    const all = methods.flatMap((model) => tasks.map((task) => ({ ...task, model })));
    const outcomes = yield { tasks: all, from: first / origins.length, until: until / origins.length };
    methods.forEach((method, m) => {
      const own = outcomes.slice(m * tasks.length, (m + 1) * tasks.length);
      byMethod[m].push(...rowsOf(plans, own, method, actuals));
    });
    first = until;
  }
  const rows = byMethod.flat();
  if (rows.length === 0) throw new DataError(nothing, {}, nothingRemedy);
  return { rows, origins, actuals };
}

/** What is forecast from an origin, up to the work on numbers; the model is each task's own. */
interface OriginPlan {
  readonly origin: Origin;
  readonly plan: ForecastPlan;
}

/** Plans of the first origins, as many as are worked on at once. */
function plansFrom(
  placed: readonly Placed[],
  calendar: Calendar,
  origins: readonly Origin[],
  { methods, minutes, missing, exclude }: BacktestOptions,
): OriginPlan[] {
  const plans: OriginPlan[] = [];
  let days = 0;
  for (const origin of origins) {
    const known = placed.filter((one) => one.day <= origin.day);
    const [from, count] = [isoDate(origin.day + 1), Math.max(...origin.targets.keys()) - origin.day];
    const options = { from, days: count, intervalMinutes: minutes, missing, exclude };
    const plan = planForecast(known, calendar, options);
    plans.push({ origin, plan });
    days += methods.length * plan.tasks.reduce((sum, { history }) => sum + history.days.length, 0);
    if (days >= daysAtOnce) break;
  }
  return plans;
}

/** What came of one method's tasks, beside what came. */
function rowsOf(
  plans: readonly OriginPlan[],
  outcomes: readonly FitOutcome[],
  method: string,
  actuals: Actuals,
): BacktestRow[] {
  let at = 0;
  return plans.flatMap(({ origin, plan }) => {
    const own = outcomes.slice(at, at + plan.tasks.length);
    at += own.length;
    return plan.finish(own).rows.flatMap((row) => beside(row, origin, method, actuals) ?? []);
  });
}

const nothing = { en: 'no forecast meets anything that is known', zh: '没有可与实际对比的预测' };
const nothingRemedy = {
  en: 'Give history of the --grain asked for; a history by day has no intervals.',
  zh: '请提供与 --grain 相应粒度的历史；日数据没有时段。',
};

function beside(
  row: Forecast,
  { day, targets }: Origin,
  method: string,
  actuals: Actuals,
): BacktestRow | null {
  const { queue, channel, interval_start } = row;
  const target = dayOf(interval_start);
  const minute = +interval_start.slice(11, 13) * 60 + +interval_start.slice(14, 16);
  const ahead = targets.get(target);
  const actual = actuals.at(keyOf(queue, channel), target, minute);
  const handling = actuals.handling(keyOf(queue, channel), target, minute);
  if (ahead === undefined || actual === null) return null;
  return {
    queue,
    channel,
    method,
    origin: isoDate(day),
    target:
      row.interval_minutes === DAY_MINUTES
        ? interval_start.slice(0, 10)
        : `${interval_start.slice(0, 16)}:00`,
    ahead,
    special: row.day_type !== 'normal',
    actual,
    ...foretold(row),
    ...(row.aht_sec === null || handling === null
      ? {}
      : { handleTime: { forecastSec: row.aht_sec, ...handling } }),
  };
}
