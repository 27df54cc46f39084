import { type Backtest, backtestSteps } from '../forecast/backtest/backtest.js';
import { summaryOf } from '../forecast/backtest/summary.js';
import { updatedSuffix, withinDay } from '../forecast/intraday/within-day.js';
import { placeRows } from '../forecast/series.js';
import { fullSpan } from '../forecast/span.js';
import { accuracy as table } from '../tables/accuracy.js';
import type { Row } from '../tables/table.js';
import { DataError } from '../text/errors.js';
import { isoDate } from '../time/calendar-date.js';
import { DAY_MINUTES } from '../time/units.js';
import { handleTimeTexts } from './accuracy/handle-time-notes.js';
import { writeBacktestRows } from './backtest/rows.js';
import type { Command, Invocation } from './command.js';
import { excludedDates } from './forecast/excluded.js';
import { fitTogether } from './forecast/fit-together.js';
import { calendarFor } from './forecast.js';
import { wrongValue } from './option.js';
import * as options from './options/backtest.js';
import { calendarOptions } from './options/calendar.js';
import { interval, target } from './options/figures.js';
import { exclude } from './options/forecast.js';
import { missing, readingOptions } from './options/reading.js';
import { writingOptions } from './options/writing.js';
import { asHistory } from './reading/as-history.js';
import { volumes } from './reading/chain.js';
import { openInput } from './reading/input.js';
import { toPast } from './reading/to-past.js';
import { writeResult } from './result/write.js';

const FOREMOST = [
  'queue',
  'method',
  'days',
  'wape',
  'bias',
  'mase',
  'coverage80',
  'coverage95',
  'wis',
  'day_wape',
];
const defaultOrigins = 13;

/** `ccops backtest`: how good the forecasts of the past would have been. */
export const backtest: Command = {
  name: 'backtest',
  question: { en: 'How good would that forecast have been?', zh: '这种预测过去有多准？' },
  about: {
    en: 'Makes the forecasts of the past again, each from what was known on its day (rolling origins), by every method, and scores them against what came: WAPE, bias, MAE, RMSE, MASE, coverage of the intervals, WIS; special days apart. Nothing after an origin is looked at but the calendar. Measured: docs/accuracy.md.',
    zh: '用各起点当时已知的数据重新做一遍过去的预测（滚动起点），逐个方法与实际对比：WAPE、偏差、MAE、RMSE、MASE、区间覆盖率、WIS；特殊日单列。起点之后只看日历，不看数据。实测结果见 docs/accuracy.md。',
  },
  usage: '[FILE...]',
  options: [
    ...options.backtestOptions,
    exclude,
    ...calendarOptions,
    interval,
    missing,
    target,
    ...readingOptions,
    ...writingOptions,
  ],
  alsoNamed: { method: 'models' },
  reads: ['contacts', 'intervals', 'kpi'],
  writes: 'accuracy',
  examples: [
    {
      line: 'ccops backtest ccops-demo/history.csv --holidays cn --every 28d --models level,mean-4',
      note: { en: 'Four weeks ahead, by day', zh: '按日检验提前四周的预测' },
    },
  ],
  async run(invocation) {
    const history = await toPast(invocation, asHistory(invocation, await openInput(invocation, volumes)));
    const calendar = await calendarFor(invocation, history, null);
    const placed = placeRows(history);
    const every = invocation.get(options.every)!;
    const horizon = invocation.get(options.horizon)!;
    const { lastDay } = fullSpan(placed);
    const first = lastDay - horizon.count - (defaultOrigins - 1) * every.count;
    const how = {
      from: invocation.get(options.originsFrom) ?? isoDate(first),
      every,
      horizon,
      minutes: grainOf(invocation),
      methods: invocation.get(options.compared)!,
      missing: invocation.get(missing),
      exclude: excludedDates(invocation, placed),
      onProgress: (done: number) =>
        invocation.shell.progress({ en: 'forecasting the past', zh: '正在回测' }, done),
    };
    const atMinute = invocation.get(options.withinDay);
    if (atMinute !== null && placed.every(({ row }) => row.interval_minutes === DAY_MINUTES))
      throw daysOnly();
    const result =
      atMinute === null
        ? await onAllCores(invocation, backtestSteps(placed, calendar, how), how.onProgress)
        : withinDay(placed, calendar, { ...how, atMinute });
    const updated = result.rows.filter((row) => row.method.endsWith(updatedSuffix));
    await writeBacktestRows(invocation, atMinute === null ? result.rows : updated);
    await writeAccuracy(invocation, summaryOf(result) as unknown as Row[]);
    for (const text of handleTimeTexts(result.rows)) invocation.shell.note(text);
  },
};

/** Takes the steps of a backtest, the work on numbers of each on all cores of the machine. */
async function onAllCores(
  { shell }: Invocation,
  steps: ReturnType<typeof backtestSteps>,
  onProgress: (done: number) => void,
): Promise<Backtest> {
  let step = steps.next();
  while (!step.done) {
    const { tasks, from, until } = step.value;
    const outcomes = await fitTogether(shell.crew, tasks, (done) => onProgress(from + done * (until - from)));
    step = steps.next(outcomes);
  }
  return step.value;
}

/** What is scored; the rest of a day is scored by half hours unless other intervals are asked for. */
function grainOf(invocation: Invocation): number {
  const minutes = invocation.get(options.grain)!;
  if (invocation.get(options.withinDay) === null || minutes < DAY_MINUTES) return minutes;
  if (!invocation.given(options.grain)) return 30;
  throw wrongValue('grain', 'day', {
    en: '--within-day scores the intervals that are left of a day: --grain 30m.',
    zh: '--within-day 按当天剩余时段评分，请用 --grain 30m。',
  });
}

function daysOnly(): DataError {
  return new DataError(
    { en: 'the history knows whole days only, no intervals', zh: '历史只有日数据，没有时段数据' },
    {},
    {
      en: '--within-day scores the rest of a day: give some weeks of intervals or contacts.',
      zh: '--within-day 评估当天剩余时段，请提供几周的时段数据或联络明细。',
    },
  );
}

async function writeAccuracy(invocation: Invocation, rows: readonly Row[]): Promise<void> {
  const { name, label, columns } = table;
  await writeResult(invocation, {
    name,
    label,
    columns,
    rows: rows.map(rounded),
    foremost: FOREMOST,
    wordColumns: ['days'],
  });
}

/** Shares to five digits, contacts to three: more would only be noise. */
function rounded(row: Row): Row {
  const cells = table.columns.map(({ name, type }) => {
    const value = row[name] ?? null;
    if (typeof value !== 'number') return [name, value];
    return [name, +value.toFixed(type === 'share' ? 5 : 3)];
  });
  return Object.fromEntries(cells);
}
