import type { Calendar } from '../calendar/day-info.js';
import type { ClientRow } from '../forecast/client.js';
import { planForecast } from '../forecast/make-forecast.js';
import { partlySilentNotes } from '../forecast/partly-silent.js';
import { gatherSeries, placeRows } from '../forecast/series.js';
import { isTogether } from '../forecast/together.js';
import type { Per } from '../forecast/totals.js';
import { type Forecast, sideColumns, forecast as table } from '../tables/forecast.js';
import type { Interval } from '../tables/intervals.js';
import type { Row } from '../tables/table.js';
import { DAY_MINUTES } from '../time/units.js';
import { calendarOf } from './calendar-of.js';
import type { Command, Invocation } from './command.js';
import { excludedDates } from './forecast/excluded.js';
import { fitTogether } from './forecast/fit-together.js';
import { sayIdleOptions } from './forecast/idle-options.js';
import { sayForecast } from './forecast/say-forecast.js';
import { sayUnknownQueues } from './forecast/unknown-queues.js';
import { calendarOptions } from './options/calendar.js';
import { interval, target } from './options/figures.js';
import * as options from './options/forecast.js';
import { missing, readingOptions } from './options/reading.js';
import { total, writingOptions } from './options/writing.js';
import { asHistory } from './reading/as-history.js';
import { rowsIfAll, volumes } from './reading/chain.js';
import { readClient } from './reading/client-file.js';
import { type Input, openInput, zoneOf } from './reading/input.js';
import { toPast } from './reading/to-past.js';
import { writeResult } from './result/write.js';
import { queueGroups } from './settings/groups.js';

const FOREMOST = [
  'queue',
  'interval_start',
  'offered',
  'offered_lo80',
  'offered_hi80',
  'event',
  'aht_sec',
  'day_type',
  'model',
];

/** Options of this stage; later commands take them too, for input that is not forecast yet. */
export const forecastStage = [...options.forecastOptions, ...calendarOptions, interval, missing];

/** `ccops forecast`: contacts and handle time of the coming days. */
export const forecast: Command = {
  name: 'forecast',
  question: { en: 'What is coming?', zh: '未来话务量是多少？' },
  about: {
    en: 'Forecasts each queue: the daily volume from level, trend, weekday and season; holidays, make-up workdays and events by factors from the same days of past years; spread over the day by the pattern of past weeks; with 80 % and 95 % intervals and the handle time. Several files may be given: years of daily totals beside weeks of half hours. Method: docs/forecasting.md.',
    zh: '逐队列预测：日总量由水平、趋势、星期和季节得出；节假日、调休上班和活动日采用往年同日的假日因子；再按近几周的日内分布拆到时段；并给出 80% 和 95% 预测区间及平均处理时长。可同时给出多个文件：多年的日数据加数周的半小时数据。方法见 docs/forecasting.md。',
  },
  usage: '[FILE...]',
  options: [...forecastStage, options.per, target, ...readingOptions, ...writingOptions],
  alsoNamed: { method: 'model' },
  settings: [queueGroups],
  reads: ['contacts', 'intervals', 'kpi'],
  writes: 'forecast',
  examples: [
    {
      line: 'ccops forecast ccops-demo/history.csv ccops-demo/calls.csv --weeks 4 --holidays cn --events ccops-demo/events.csv -o forecast.csv',
      note: {
        en: 'Four weeks by half hour, from years of days and two weeks of calls',
        zh: '用多年日数据和两周话单，预测未来四周每半小时话务量',
      },
    },
    {
      line: 'ccops forecast ccops-demo/history.csv --start 2026-10-01 --days 8 --holidays cn --explain',
      note: { en: 'National Day, with the reasons', zh: '国庆假期及其依据' },
    },
  ],
  async run(invocation) {
    const per = invocation.get(options.per);
    const groups = per !== 'interval' || invocation.get(total) ? invocation.setting(queueGroups) : undefined;
    await writeForecast(
      invocation,
      await toForecast(invocation, asHistory(invocation, await openInput(invocation, volumes)), {
        per,
        groups,
      }),
    );
  },
};

interface Shape {
  readonly per: 'interval' | Per;
  /** Rows of the queues together are wanted, and of these groups. */
  readonly groups?: ReadonlyMap<string, string>;
}

/**
 * The forecast that a command works on: a forecast table passes (without rows of queues together, unless they are wanted), anything earlier is
 * forecast by the options of this command. What there is to say goes to standard error.
 */
export async function toForecast(
  invocation: Invocation,
  input: Input,
  { per, groups }: Shape = { per: 'interval' },
): Promise<readonly Forecast[]> {
  const given = await rowsIfAll(input, table);
  if (given) return (given as unknown as Forecast[]).filter((row) => groups || !isTogether(row));
  const history = await toPast(invocation, input);
  const client = await readClient(invocation);
  const zone = zoneOf(invocation);
  const calendar = await calendarFor(invocation, history, client);
  sayUnknownQueues(invocation, { calendar, client, groups }, history);
  const placed = placeRows(history);
  sayIdleOptions(invocation, placed);
  if (invocation.get(missing) === 'auto') {
    const silent = partlySilentNotes(gatherSeries(placed, DAY_MINUTES), placed, calendar);
    for (const note of silent) invocation.shell.warn(note);
  }
  const plan = planForecast(placed, calendar, {
    from: invocation.get(options.start) ?? undefined,
    days: daysOf(invocation),
    intervalMinutes: invocation.given(interval) ? (invocation.get(interval) ?? undefined) : undefined,
    model: invocation.get(options.model),
    client: client ?? undefined,
    clientUse: invocation.get(options.clientUse),
    missing: invocation.get(missing),
    exclude: excludedDates(invocation, placed),
    per: per === 'interval' ? undefined : per,
    groups,
    offsetOf: (wallSec) => zone.offsetAtWall(wallSec),
  });
  const { crew } = invocation.shell;
  const outcomes = await fitTogether(crew, plan.tasks, (done) =>
    invocation.shell.progress({ en: 'forecasting', zh: '正在预测' }, done),
  );
  const result = plan.finish(outcomes);
  sayForecast(invocation, result);
  return result.rows;
}

function daysOf(invocation: Invocation): number | undefined {
  const weeks = invocation.get(options.weeks);
  return invocation.get(options.days) ?? (weeks === null ? undefined : 7 * weeks);
}

/** The calendar of the years that history and forecast may touch, one more on each side. */
export async function calendarFor(
  invocation: Invocation,
  history: readonly Interval[],
  client: readonly ClientRow[] | null,
): Promise<Calendar> {
  const dates = [...history, ...(client ?? [])].map((row) => row.interval_start);
  const start = invocation.get(options.start);
  if (start !== null) dates.push(start);
  const years = dates.reduce(
    ([low, high], date) => [Math.min(low, +date.slice(0, 4)), Math.max(high, +date.slice(0, 4))],
    [9999, 0],
  );
  const [from, to] = years[1] === 0 ? [2000, 2000] : years;
  return calendarOf(invocation, from - 1, to + 1, 'none');
}

/** Writes forecast rows as the command's result; with a client's forecast, what everybody expected is beside. */
export async function writeForecast(invocation: Invocation, rows: readonly Forecast[]): Promise<void> {
  const { name, label, columns } = table;
  const hasSides = rows.some((row) => row.own_offered !== undefined);
  const written = hasSides ? [...columns, ...sideColumns] : columns;
  const cells = rows as unknown as readonly Row[];
  const foremost = hasSides ? FOREMOST.toSpliced(3, 0, 'own_offered', 'client_offered') : FOREMOST;
  await writeResult(invocation, { name, label, columns: written, rows: cells, foremost });
}
