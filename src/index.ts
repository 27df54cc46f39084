/**
 * ccops as a library: the pure functions that the commands are made of, with the types of their tables.
 * They read no files and know no clock; what they need comes in as arguments.
 *
 * @packageDocumentation
 */

export { type AdherenceInput, judgeRoster } from './adherence/judge.js';
export { rules as adherenceRules } from './adherence/rules/index.js';
export { chinaCalendar } from './calendar/china.js';
export type { Calendar, DayInfo } from './calendar/day-info.js';
export { mergeCalendar } from './calendar/merge.js';
export { type Scores, scores } from './forecast/accuracy/scores.js';
export { type BacktestOptions, backtest } from './forecast/backtest/backtest.js';
export { summaryOf } from './forecast/backtest/summary.js';
export { models } from './forecast/index.js';
export { type RestOptions, type RestResult, restOfDay } from './forecast/intraday/rest-of-day.js';
export { type ForecastOptions, makeForecast } from './forecast/make-forecast.js';
export { placeRows } from './forecast/series.js';
export { openTable } from './intake/open-table.js';
export { type Aggregator, createAggregator } from './kpi/aggregate.js';
export { chooseFigures } from './kpi/choice.js';
export { computeFigure } from './kpi/compute-figure.js';
export { kpis } from './kpi/figures/index.js';
export { serviceLevelRules } from './kpi/figures/service-level-rules.js';
export { type GroupBy, parseGroupBy } from './kpi/group-by.js';
export { type KpiRowsOptions, kpiRows } from './kpi/kpi-rows.js';
export { kpiColumns, kpiRow } from './kpi/kpi-table.js';
export { formats } from './output/index.js';
export { buildProblem } from './scheduling/build.js';
export { solveRoster } from './scheduling/solve.js';
export { erlangB } from './staffing/erlang-b.js';
export { staffingMethods } from './staffing/index.js';
export { requiredStaff } from './staffing/required-staff.js';
export { staffForecast } from './staffing/staff-forecast.js';
export type { Activity } from './tables/activity.js';
export type { Contact } from './tables/contacts.js';
export type { Forecast } from './tables/forecast.js';
export { tables } from './tables/index.js';
export type { Interval } from './tables/intervals.js';
export type { Requirement } from './tables/requirement.js';
export type { RosterBlock } from './tables/roster.js';
export type { Source } from './tables/source.js';
export { CcopsError, DataError, UsageError } from './text/errors.js';
export { createZone, type Zone } from './time/zone.js';
