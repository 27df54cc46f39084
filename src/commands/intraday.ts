import { type AsOf, momentOf } from '../forecast/intraday/morning.js';
import { type RestOptions, type RestResult, restOfDay } from '../forecast/intraday/rest-of-day.js';
import { placeRows } from '../forecast/series.js';
import { staffingMethods } from '../staffing/index.js';
import { forecast as forecastTable } from '../tables/forecast.js';
import type { Interval } from '../tables/intervals.js';
import type { Row } from '../tables/table.js';
import { DataError } from '../text/errors.js';
import { isoDate } from '../time/calendar-date.js';
import type { Command, Invocation } from './command.js';
import { excludedDates } from './forecast/excluded.js';
import { calendarFor } from './forecast.js';
import { alarmOf, checkAlarms, type Limits } from './intraday/alarms.js';
import { intradayColumns } from './intraday/columns.js';
import { dayForecastOf, readDayForecast } from './intraday/day-forecast.js';
import { sayRest } from './intraday/say-rest.js';
import { type AgentsAt, agentsOf, type ServiceOptions, serviceOf } from './intraday/staff.js';
import { calendarOptions } from './options/calendar.js';
import { interval, target } from './options/figures.js';
import { exclude, model } from './options/forecast.js';
import * as options from './options/intraday.js';
import { check } from './options/kpi.js';
import { missing, readingOptions } from './options/reading.js';
import * as staffing from './options/staffing.js';
import { writingOptions } from './options/writing.js';
import { asHistory } from './reading/as-history.js';
import { volumes } from './reading/chain.js';
import { openInput, zoneOf } from './reading/input.js';
import { toPast } from './reading/to-past.js';
import { writeResult } from './result/write.js';

const FOREMOST = [
  'queue',
  'interval_start',
  'offered_before',
  'offered',
  'offered_lo80',
  'offered_hi80',
  'on_contacts',
  'needed_staff',
  'expected_service_level',
  'alarm',
];

/** `ccops intraday`: the rest of the day from its morning. */
export const intraday: Command = {
  name: 'intraday',
  question: { en: 'How will the rest of today go?', zh: '今天剩余时段会怎样？' },
  about: {
    en: 'Updates the forecast of the day by what has come so far: two signals, the deviation of the whole day so far and of its last two hours, of which each remaining interval takes over as much as the past days teach (ridge regression on the forecasts that would have been made on the evening before them); never the plain ratio of the morning. With a roster or a requirement, the service level to expect. The result is a forecast table for staff and schedule. Method: docs/intraday.md.',
    zh: '用当天已发生的量更新当天预测：以全天至今的偏差和最近两小时的偏差为两个信号，各剩余时段沿用多少由历史日学得（对历史日前一晚预测做岭回归），绝不直接按上午的比例外推。给出排班表或人力需求时，同时预测服务水平。结果为预测表，可继续用于 staff 和 schedule。方法见 docs/intraday.md。',
  },
  usage: '[FILE...]',
  options: [
    ...options.intradayOptions,
    model,
    missing,
    exclude,
    interval,
    ...calendarOptions,
    target,
    staffing.method,
    staffing.patience,
    staffing.shrinkage,
    staffing.maxOccupancy,
    staffing.aht,
    ...readingOptions,
    ...writingOptions,
  ],
  reads: ['contacts', 'intervals', 'kpi'],
  writes: 'forecast',
  examples: [
    {
      line: 'ccops intraday ccops-demo/calls.csv --as-of 2026-10-23T11:00',
      note: { en: 'The rest of Friday, as it looked at eleven', zh: '周五 11 点时看剩余时段' },
    },
    {
      line: 'ccops intraday ccops-demo/calls.csv --as-of 2026-10-23T11:00 --roster ccops-demo/roster-2026-10-19.csv --service-alarm 0%,20%',
      note: { en: 'and what it means with the people on the roster', zh: '并按排班表人力预测服务水平' },
    },
  ],
  async run(invocation) {
    // Wrong options are better said before the input is read.
    const asked = invocation.get(options.asOf);
    const limits = limitsOf(invocation);
    const how = serviceOptions(invocation);
    const input = asHistory(invocation, await openInput(invocation, volumes));
    const lastIsOpen = input.parts.some((part) => part.table.name === 'contacts');
    const history = await toPast(invocation, input);
    const result = await update(invocation, history, asked, lastIsOpen);
    const agents = await agentsOf(
      invocation,
      result.queues.flatMap(({ rows }) => rows.map(({ row }) => row)),
      how,
    );
    const rows = rowsFor(result, agents, how, limits);
    sayRest(invocation, result, history, agents ? rows : [], limits);
    const { name, label } = forecastTable;
    const columns = intradayColumns(agents !== null);
    await writeResult(invocation, { name, label, columns, rows, foremost: FOREMOST });
    if (invocation.get(check)) checkAlarms(rows, result.queues, limits, invocation.shell.language);
  },
};

async function update(
  invocation: Invocation,
  history: readonly Interval[],
  asked: AsOf | null,
  lastIsOpen: boolean,
): Promise<RestResult> {
  const placed = placeRows(history);
  const moment = momentOf(placed, asked, lastIsOpen);
  if (moment === null) throw noIntervals();
  const zone = zoneOf(invocation);
  const calendar = await calendarFor(invocation, history, null);
  const given = await readDayForecast(invocation, isoDate(moment.day));
  const how: RestOptions = {
    moment,
    intervalMinutes: invocation.given(interval) ? (invocation.get(interval) ?? undefined) : undefined,
    model: invocation.get(model),
    missing: invocation.get(missing),
    exclude: excludedDates(invocation, placed),
    offsetOf: (wallSec) => zone.offsetAtWall(wallSec),
    onProgress: (done) =>
      invocation.shell.progress({ en: 'learning from past days', zh: '正在学习历史日' }, done),
  };
  const forecast = given === null ? undefined : dayForecastOf(given, placed, calendar, how);
  return restOfDay(placed, calendar, { ...how, forecast });
}

function rowsFor(
  { queues }: RestResult,
  agents: AgentsAt | null,
  how: ServiceOptions,
  limits: Limits,
): readonly Row[] {
  return queues.flatMap(({ rows }) =>
    rows.map(({ row, before }): Row => {
      const service = agents && serviceOf(row, before, agents(row), how);
      const made: Row = { ...row, offered_before: before.offered, ...service };
      return { ...made, alarm: alarmOf(made, limits) };
    }),
  );
}

function serviceOptions(invocation: Invocation): ServiceOptions {
  return {
    method: staffingMethods.find(({ id }) => id === invocation.get(staffing.method))!,
    target: invocation.get(target)!,
    patienceSec: invocation.get(staffing.patience)!,
    shrinkage: invocation.get(staffing.shrinkage)!,
    maxOccupancy: invocation.get(staffing.maxOccupancy)!,
    ahtSec: invocation.get(staffing.aht),
  };
}

function limitsOf(invocation: Invocation): Limits {
  return {
    volume: invocation.get(options.volumeAlarm)!,
    service: invocation.get(options.serviceAlarm)!,
    target: invocation.get(target)!.share,
  };
}

function noIntervals(): DataError {
  return new DataError(
    { en: 'there are whole days only, nothing of a day so far', zh: '只有整日数据，没有当天分时段的数据' },
    {},
    {
      en: 'Give the intervals or contacts of today up to now.',
      zh: '请提供今天截至目前的时段数据或联络明细。',
    },
  );
}
