import { composedSummaryField } from './composed.js';
import { headerWords } from './normalise.js';

/** The kinds of table that tell of agents. */
export type PeopleTable = 'roster' | 'activity' | 'agent_summary';

const who = {
  agent_id: `agent id | agent number | agent no | employee id | employee number | user id | login id | login | staff id |
    external id | emp id | emp no | ac no | agent login | 工号 | 员工号 | 坐席号 | 坐席工号 | 员工工号 | 员工编号 | 人员编号 | 坐席账号 | 客服账号 | 客服工号 | 账号 |
    log id`,
  agent_name: `agent name | agent | agent username | username | resource name | resource | employee | employee name | user name | user | name | full name | staff | 姓名 | 坐席姓名 |
    坐席名称 | 员工姓名 | 人员姓名 | 坐席 | 客服 | 客服姓名 | 客服名称 | agente | mitarbeiter`,
} as const;

/** Names that exports of rosters, states and times of agents use for each field, the likeliest first, divided by bars. */
export const peopleNames: Readonly<Record<PeopleTable, Readonly<Record<string, string>>>> = {
  roster: {
    ...who,
    date: `date | day | shift date | schedule date | work date | 日期 | 排班日期 | 班次日期 | 上班日期 | fecha | datum`,
    shift_id: `shift | shift code | shift name | shift id | shift type | 班次 | 班次名称 | 班次代码 | 班别 | 班次类型 | turno | schicht`,
    activity: `activity name | activity code | activity type | scheduled activity | 活动 | 活动类型 | 活动名称 | 排班活动`,
    start_at: `start | start time | shift start | scheduled start | planned start | from | begin | 上班时间 | 计划上班时间 | 排班开始时间 | 开始时间 | 班次开始时间 | 班次开始 | 上班 | 开始 | inicio | beginn`,
    end_at: `end | end time | shift end | scheduled end | planned end | to | finish | 下班时间 | 计划下班时间 | 排班结束时间 | 结束时间 | 班次结束时间 | 班次结束 | 下班 | 结束 | fin | ende`,
  },
  activity: {
    ...who,
    state: `state | status | new state | new status | to state | to status | current state | 新状态 | 变更后状态 | 切换后状态 | agent state | agent status | activity | presence | primary presence | primary status | main status | routing status | secondary presence | aux |
      aux code | aux state | not ready reason | 操作类型 | 操作 | op type | state name | status name | agent activity | 状态 | 坐席状态 | 状态名称 | 当前状态 | 状态类型 | 状态描述 | 示忙类型 | estado |
      event type | event name | event | 事件 | 事件类型 | 事件名称 | 行为 | 动作 | zustand | reason code`,
    start_at: `start at | start | start time | state start | state start time | status start | status start time | from | start date time | start timestamp | timestamp start | begin | begin time | begin date time | state transition time | transition time | state change time |
      time | timestamp | date time | event time | event timestamp | change time | changed at | entered at |
      开始时间 | 状态开始时间 | 起始时间 | 进入时间 | 切换时间 | 状态切换时间 | 变更时间 | 状态变更时间 | 发生时间 | 事件时间 | 操作时间 | 日期时间 | 时间 | inicio | beginn`,
    end_at: `end at | end | end time | state end | state end time | status end | status end time | to | end date time | end timestamp | timestamp end | stop | stop time | finish | finish time |
      结束时间 | 状态结束时间 | 终止时间 | 截止时间 | 离开时间 | fin | ende`,
    duration_sec: `duration | agent state time | state time | state duration | status duration | time in state | time in status | length | 时长 | 持续时长 | 持续时间 | 状态时长 | 停留时长 | 停留时间 | 用时 | 耗时 | 历时 | duracion | dauer`,
    date: `date | day | log date | 日期 | 统计日期 | fecha | datum`,
    start_date: `start date | begin date | from date | 开始日期 | 起始日期`,
    end_date: `end date | stop date | to date | 结束日期`,
  },
  agent_summary: {
    ...who,
    period_start: `interval start | period start | start interval | start date | date | day | row date | from | interval | 统计日期 | 统计开始时间 | 开始时间 | 日期 | 统计时间`,
    offered: `calls offered | offered | presented | contacts offered | 呼叫量 | 咨询量 | 咨询人数 | 会话量 | 接入量 | 呼入量 | 来电量 | 分配量 | 振铃量 | 进线量 | 人工呼入量`,
    handled: `calls handled | handled | contacts handled | handle | calls answered | answered | acd calls | calls taken | calls |
      calls count | 接听量 | 接通量 | 应答量 | 接待量 | 接待人数 | 处理量 | 服务量 | 呼入接听量 | 呼入接通量 | 呼入应答量 | 来电接听量 | 来电接通量 | 来电应答量 | 人工接听量 | 人工接通量 | 人工应答量 | inbound handled | inbound calls handled | inbound contacts handled | inbound answered | 通话量`,
    idle_sec: `idle time | idle | available time | ready time | avail time | i avail time | ti avail time | 空闲时长 | 就绪时长 | 待机时长 | 等待时长`,
    talk_sec: `talk time | total talk time | total talk | acd time | on call time | inbound talk time | 通话时长 | 呼入通话时长 | 总通话时长 | 通话总时长`,
    hold_sec: `hold time | total hold time | total hold | 保持时长 | 总保持时长 | 保持总时长`,
    acw_sec: `acw time | total acw time | total acw | acw | after call work time | wrap up time | wrap time |
      话后处理时长 | 小结时长 | 总话后处理时长 | 话后时长 | 后处理时长`,
    period_end: `interval end | period end | end interval | end date | to | 统计结束时间 | 结束时间`,
    logged_in_sec: `logged in | login time | logged in time | login duration | logged in duration | online time | login | total login time | staffed time | staff time | total staff time | ti staff time |
      签入时长 | 登录时长 | 登陆时长 | 登入时长 | 登录总时长 | 在岗时长 | 在线总时长 | 签入总时长`,
    on_queue_sec: `on queue | on queue time | time on queue | available and busy | 在线时长 | 服务时长 | 队列内时长`,
    off_queue_sec: `off queue | off queue time | not ready time | break time | unavailable time | nonproductive time | aux time | total aux time | ti aux time | i aux time | 离线时长 | 小休时长 | 休息时长 | 忙碌时长 | 示忙时长 | 小休总时长 |
      不可用时长`,
    scheduled_sec: `scheduled | scheduled time | scheduled hours | planned time | 排班时长 | 计划时长 | 应出勤时长`,
    exception_sec: `exceptions duration | exception duration | exception time | out of adherence | time out of adherence |
      不遵时时长 | 偏差时长`,
    adherence: `adherence | schedule adherence | 遵时率 | 遵从率 | 班表遵守率 | 班表遵从率 | 排班遵守率`,
    conformance: `conformance | schedule conformance | 符合率 | 出勤符合率`,
  },
};

interface Named {
  readonly field: string;
  readonly rank: number;
}

const indexes = new Map<PeopleTable, ReadonlyMap<string, Named>>();

/** Made when the first header is looked up. */
function indexFor(table: PeopleTable): ReadonlyMap<string, Named> {
  const index = indexes.get(table) ?? indexOf(peopleNames[table]);
  indexes.set(table, index);
  return index;
}

function indexOf(names: Readonly<Record<string, string>>): ReadonlyMap<string, Named> {
  const index = new Map<string, Named>();
  for (const [field, bars] of Object.entries(names)) {
    [field, ...bars.split('|')].forEach((name, rank) => {
      const { key } = headerWords(name);
      if (!index.has(key)) index.set(key, { field, rank });
    });
  }
  return index;
}

/** What says that a duration is a sum, which all of a summary are: `通话总时长`. */
const SUM = /总(?=时长$)|^总(?=.+时长$)/;
/** Any name fits better than one without that word. */
const LESS = 1000;
const PERCENT = /[(（[]\s*[%％]\s*[)）\]]|[%％]/g;

/** The field that a header stands for in a table about agents; a lower rank is a likelier name. */
export function peopleField(header: string, table: PeopleTable): Named | undefined {
  const { key, isCount } = headerWords(header.replace(PERCENT, ''));
  const named = indexFor(table).get(key) ?? shorter(indexFor(table).get(key.replace(SUM, '')));
  if (named === undefined && table === 'agent_summary') return composed(key);
  return isCount && named?.field.endsWith('_sec') ? undefined : named;
}

/** Behind all names that stand in a list. */
const COMPOSED_RANK = 500;

function composed(key: string): Named | undefined {
  const field = composedSummaryField(key);
  return field === undefined ? undefined : { field, rank: COMPOSED_RANK };
}

function shorter(named: Named | undefined): Named | undefined {
  return named && { field: named.field, rank: named.rank + LESS };
}
