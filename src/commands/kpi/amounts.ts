import { stateNames } from '../../adherence/kinds.js';
import type { Aggregator } from '../../kpi/aggregate.js';
import { type AgentTime, agentTime } from '../../kpi/amounts/agent-time.js';
import { forecastErrors } from '../../kpi/amounts/forecast-errors.js';
import { type Answering, createAnswering, loggedContacts } from '../../kpi/amounts/logged-contacts.js';
import { type GroupBy, type GroupPart, sourceOf } from '../../kpi/group-by.js';
import type { Activity } from '../../tables/activity.js';
import type { Contact } from '../../tables/contacts.js';
import type { Forecast } from '../../tables/forecast.js';
import { tables } from '../../tables/index.js';
import type { RosterBlock } from '../../tables/roster.js';
import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { DAY_MINUTES } from '../../time/units.js';
import { doingBy } from '../activity/agent-states.js';
import { agentTimeNotes } from '../activity/agent-time-notes.js';
import { timeChoice } from '../activity/time-choice.js';
import type { Invocation } from '../command.js';
import type { Option } from '../option.js';
import { activity, state } from '../options/adherence.js';
import { interval } from '../options/figures.js';
import * as options from '../options/further-figures.js';
import { rejects } from '../options/reading.js';
import { besides, without } from '../reading/beside.js';
import { rowsOf, tableText, toIntervals, wrongTable } from '../reading/chain.js';
import { type InputPart, openInput } from '../reading/input.js';

/** The time of agents as it was added, and what there is to say of it. */
export interface AddedTime {
  readonly time: AgentTime;
  readonly notes: readonly Text[];
  /** The files that it is from. */
  readonly parts: readonly InputPart[];
}

/** Adds the time of agents to the groups, by the log of their states and the roster; null where neither was given or fits. */
export async function addAgentTime(
  invocation: Invocation,
  aggregator: Aggregator,
  by: GroupBy,
): Promise<AddedTime | null> {
  const log = await sideRows(invocation, activity, 'activity');
  const plan = await sideRows(invocation, options.roster, 'roster');
  if ((!log && !plan) || !fits(invocation, by, ['agent_id'], AGENTS_ONLY)) return null;
  const choice = await timeChoice(invocation);
  if (choice === null) return null;
  const sources = {
    activity: (log?.rows ?? null) as readonly Activity[] | null,
    roster: (plan?.rows ?? null) as readonly RosterBlock[] | null,
    doingOf: doingBy(stateNames(invocation.get(state))),
  };
  const time = agentTime(sources, choice);
  aggregator.addAmounts(time.amounts);
  const answering = createAnswering();
  if (log) await addLogged(invocation, aggregator, time, plan ? answering : null);
  const shifts = time.shifts(answering.within);
  aggregator.addAmounts(shifts.amounts);
  const notes = agentTimeNotes(time, shifts);
  for (const note of notes) invocation.shell.warn(note);
  return { time, notes, parts: [...(log?.parts ?? []), ...(plan?.parts ?? [])] };
}

/** Adds what agents answered while they were in the log, and notes when they answered; the input is read once more for it. */
async function addLogged(
  invocation: Invocation,
  aggregator: Aggregator,
  time: AgentTime,
  answering: Answering | null,
): Promise<void> {
  if (invocation.files.length === 0) return invocation.shell.warn(NOT_AGAIN);
  const quiet = { ...invocation, shell: { ...invocation.shell, note: () => {}, warn: () => {} } };
  const { parts } = await openInput(without(quiet, [rejects]));
  if (!parts.every(({ columns }) => columns.some(({ name }) => name === 'agent_id')))
    return invocation.shell.warn(NO_AGENTS);
  for (const part of parts.filter(({ table }) => table.name === 'contacts'))
    for await (const batch of part.batches()) {
      const contacts = batch as unknown as Contact[];
      aggregator.addAmounts(loggedContacts(contacts, time.isLoggedIn));
      answering?.add(contacts);
    }
}

const NOT_AGAIN: Text = {
  en: 'contacts per hour needs the contacts in a file, not from standard input: it stays empty',
  zh: '每小时处理量需要文件形式的联络明细（非标准输入），留空',
};
const NO_AGENTS: Text = {
  en: 'the input does not name the agents, so its contacts cannot be put beside the time in the log: contacts per hour stays empty',
  zh: '输入数据没有坐席，联络无法与状态日志的时长对应：每小时处理量留空',
};

/** Adds the errors of a forecast to the groups, where one was given. */
export async function addForecast(
  invocation: Invocation,
  aggregator: Aggregator,
  by: GroupBy,
): Promise<void> {
  const side = await sideRows(invocation, options.forecast, 'forecast');
  const forecast = side && (side.rows as unknown as Forecast[]);
  if (!forecast || !fits(invocation, by, ['queue', 'channel'], QUEUES_ONLY)) return;
  const minutes = Math.max(...forecast.map((row) => row.interval_minutes));
  if (by.parts.some((part) => isShorter(part, minutes))) return invocation.shell.warn(tooCoarse(minutes));
  const amounts = forecastErrors(forecast, await actualOf(invocation, forecast));
  aggregator.addAmounts(amounts);
  if (!amounts.some(({ sum, value }) => sum === 'forecast_actual' && value > 0))
    invocation.shell.warn(NO_MATCH);
}

/** Whether a part of `--by` cuts finer than intervals of so many minutes. */
function isShorter(part: GroupPart, minutes: number): boolean {
  if (part.kind === 'column') return false;
  return (part.kind === 'period' ? part.period : part.cycle).minutes < minutes;
}

function tooCoarse(minutes: number): Text {
  const [en, zh] = minutes === DAY_MINUTES ? ['days', '按日'] : [`${minutes} minutes`, `${minutes}分钟一段`];
  return {
    en: `the forecast is by ${en}: its figures stay empty with a finer --by; use --by day or longer`,
    zh: `预测为${zh}：按更细的 --by 其指标为空；请用 --by day 或更长周期`,
  };
}

const NO_MATCH: Text = {
  en: 'no interval of the forecast has any contact: look at its time zone, its intervals and the names of its queues',
  zh: '预测的时段内没有任何联络：请检查预测的时区、时段与队列名称',
};

async function sideRows(
  invocation: Invocation,
  option: Option<string | null>,
  table: 'activity' | 'roster' | 'forecast',
): Promise<{ readonly rows: readonly Row[]; readonly parts: readonly InputPart[] } | null> {
  const path = invocation.get(option);
  if (path === null) return null;
  const input = await openInput(asTable(besides(invocation, path), table), {
    forecast: table === 'forecast',
  });
  const rows: Row[] = [];
  for (const part of input.parts) {
    if (part.table.name !== table && !isPlainForecast(part, table))
      throw wrongTable(part, tableText(tables.find(({ name }) => name === table)!));
    for (const row of await rowsOf(part)) rows.push(row);
  }
  await input.finish();
  return { rows, parts: input.parts };
}

/** A forecast with nothing but the columns that it has to have looks like intervals; named as a forecast it is one. */
function isPlainForecast({ table }: InputPart, wanted: string): boolean {
  return wanted === 'forecast' && table.name === 'intervals';
}

/** A log of events holds contacts and states; beside contacts it is read for its states. */
function asTable(invocation: Invocation, table: string): Invocation {
  if (table !== 'activity') return invocation;
  return {
    ...invocation,
    get: (option) => (option.name === 'as' ? option.read([table]) : invocation.get(option)),
  };
}

/** What came, in intervals of the forecast's length; the input is read once more for it. */
async function actualOf(invocation: Invocation, forecast: readonly Forecast[]) {
  const minutes = forecast[0]?.interval_minutes ?? 30;
  const asForecast: Invocation = {
    ...invocation,
    get: (option) => (option.name === interval.name ? option.read([`${minutes}m`]) : invocation.get(option)),
    shell: { ...invocation.shell, note: () => {}, warn: () => {} },
  };
  return toIntervals(asForecast, await openInput(asForecast));
}

/** Whether rows by these columns can hold what is told by other ones; says so where they cannot. */
function fits(invocation: Invocation, by: GroupBy, columns: readonly string[], otherwise: Text): boolean {
  const ok = by.parts.every((part) => part.kind !== 'column' || columns.includes(sourceOf(part)));
  if (!ok) invocation.shell.warn(otherwise);
  return ok;
}

const AGENTS_ONLY: Text = {
  en: 'activity and roster tell of agents, not of queues: their figures stay empty with this --by; use --by agent, a period, or both',
  zh: '坐席状态与排班表只区分坐席、不区分队列：按此 --by 其指标为空；请用 --by agent、周期或两者组合',
};
const QUEUES_ONLY: Text = {
  en: 'the forecast tells of queues: its figures stay empty with this --by; use --by queue, a period, or both',
  zh: '预测只区分队列：按此 --by 其指标为空；请用 --by queue、周期或两者组合',
};
