import { shared } from './shared.js';

/**
 * Names that interval reports use for each field, the likeliest first, divided by bars; spelled with spaces here, compared without.
 * `interval_date` and `interval_time` are the two halves of `interval_start`; fields in `_avg_sec` and `aht_sec` are averages
 * that become sums, `handle_sec` is a total over talk, hold and after-call work.
 */
export const intervalNames: Readonly<Record<string, string>> = {
  ...shared,
  queue: `${shared.queue} | vdn | call type name | precision queue | skill queue | 技能组队列`,
  interval_start: `interval start | interval start time | interval start utc date | start time | interval |
    date time | datatime | timestamp | start | period start | 时段开始 | 时段开始时间 | 统计时间 | 统计时段 | 统计时间段 | 统计区间 | 时间区间 | 时间范围 |
    开始时间 | 日期时间 | 时间 | 时段 | 时间段 | fecha hora | fecha y hora | datum uhrzeit | date | interval end | interval end time | end interval | interval ending | period end | 时段结束 | 时段结束时间`,
  interval_date: `date | day | start date | begin date | row date | stat date | interval date | day of month | 日 | 号 | 统计日 | report date | call date | month | year month | report month | week | week starting | week of | iso week | year week | 月份 | 统计月份 | 年月 | 月 | 周次 | 统计周 | 周 | 周别 | 日期 | 统计日期 | 报表日期 | 开始日期 | fecha | dia | datum | tag`,
  interval_time: `time | hour | interval | time of day | hour of day | half hour | period | start time | start | from | time from | begin | beginn | von | 开始时间 | 开始 | 起始时间 | interval start | interval start time | 统计时段 | 统计时间段 | 小时段 | 时间区间 | 时间范围 | 时 | stat hour | interval end | interval end time | interval ending | ending | 结束时间 | 时段 |
    时间段 | 小时 | 时间 | 时点 | hora | franja | franja horaria | uhrzeit | stunde`,
  interval_minutes: `interval minutes | interval length | interval duration | 时段长度 | 统计粒度`,
  offered: `offered | calls offered | total offered | acd calls offered | total calls offered | offered contacts | contacts offered | offered calls | calls presented |
    presented | contacts queued | incoming contact volume | incoming calls | inbound calls |
    calls received | received calls | contacts received | queued | calls queued | cspl received calls | received | total calls | call volume |
    number of calls | volume | calls | calls count | offer | inflow | contacts | nco |  转人工量 | 人工请求量 | 人工呼入量 | 人工来电量 | 人工进线量 | 请求人工量 | 呼入人工量 | 进线量 |
    呼入量 | 来电量 | 总呼入量 | 总来电量 | 总进线量 | 电话呼入量 | 入队量 | 进入队列量 | 排队量 | 总量 | 总数 | 请求量 | 话务量 | 电话量 | 总来电 | recibidos | recibidas |
    llamadas recibidas | llamadas entrantes | ofrecidas | entrantes | llamadas | angebotene anrufe |
    anrufe | inbound | 進線量 | 來電量 | chamadas recebidas | appels recus`,
  answered: `answered | answer | calls answered | answered calls | acd calls handled | handled contacts | answered contacts | calls accepted |
    connected calls | total answered | contacts handled |
    interactions handled | calls handled | handled calls | contacts answered | acd calls | handled | nch | 
    接通量 | 接通 | 应答量 | 接听量 | 人工接通量 | 人工应答量 | 人工接听量 | 坐席接听量 | 成功接听量 |
    呼入接通量 | 呼入接听量 | contestados | contestadas | atendidas | atendidos | llamadas contestadas |
    llamadas atendidas | angenommene anrufe | angenommen | answered inbound | inbound answered | 接通數 | 接聽數 | atendidas | chamadas atendidas | appels traites | appels repondus`,
  abandoned: `abandoned | abandon | aban | abn calls | calls abandoned | abandoned calls | total abandoned | contacts abandoned |
    aban calls | abandons | abn | abandoned contacts | total abandons | lost calls | lost | missed calls | 放弃量 | 放弃 | 人工放弃量 | 呼损量 | 呼损 | 未接量 | 未接听量 |
    未应答量 | 未接通量 | 用户放弃量 | 客户放弃量 | abandonados | abandonadas | llamadas abandonadas | perdidas |
    verlorene anrufe | abgebrochene anrufe | verloren | abgebrochen | abandoned inbound | inbound abandoned | 放棄數 | abandonadas | chamadas abandonadas | appels abandonnes`,
  short_abandoned: `short abandoned | short abandons | short calls | 短时放弃量 | 短呼损`,
  answered_in_target: `answered in target | answered within | answered within sl | ans w in sl | answered in sl | ans in sl | calls in sl | calls within sl | handled in sl |
    answered within sla | answered in sla | calls within sla | calls in sla | sl met | acceptable |
    阈值内接通量 | 达标接通量`,
  overflowed: `overflowed | overflow | rolled | overflow calls | calls interflowed | 溢出量 | desbordadas | uberlauf`,
  ivr_completed: `ivr completed | completed in ivr | 自助完成量 | ivr完成量`,
  transferred: `transferred | transfers | transferred calls | 转接量 | 转交量 | transferidas`,
  talk_sec: `total talk | total talk time | talk time | acd time | talk | 总通话时长 | 通话总时长 | 通话时长 | 接听总时长`,
  hold_sec: `total hold | total hold time | hold time | 总保持时长 | 保持总时长`,
  acw_sec: `total acw | total acw time | acw time | total after call work | 总话后处理时长 | 总话后时长 | 总后处理时长`,
  handle_sec: `total handle time | total handle | handle time | handling time | 总处理时长 | 处理总时长`,
  aht_sec: `aht | average handle time | avg handle time | average handling time | avg handling time | average acd handling time | tmo |
    tiempo medio operacion | 平均处理时长 | 平均处理时间 | 平均办理时长 | 平均服务时长 | durchschnittliche bearbeitungszeit`,
  talk_avg_sec: `avg talk | avg talk time | average talk time | talk duration avg | avg acd time | att |
    平均通话时长 | 通话均长 | 平均接听时长 | 平均交谈时长 | 平均通话时间`,
  hold_avg_sec: `avg hold | avg hold time | average hold time | 平均保持时长 | 平均持线时长 | 平均静音时长`,
  acw_avg_sec: `avg acw | avg acw time | avg after call work time | avg after call work | avg wrap up time | avg wrap time | avg wrap up | 平均话后处理时长 |
    平均后处理时长 | 平均话后时长 | 平均小结时长`,
  answer_wait_sec: `answer wait | ans time | total asa | total answer wait | total speed of answer | 接通等待总时长`,
  answer_wait_avg_sec: `asa | avg speed of answer | average speed of answer | avg speed answer | avg speed ans |
    average queue answer time | answer speed avg | average wait time | avg wait time | 平均应答速度 |
    平均应答时长 | 平均等待时长 | 平均排队等待时长 | 平均排队时长 | 接通排队时间`,
  abandon_wait_avg_sec: `avg aban time | avg abandon time | average abandon time | 平均放弃时长 | 放弃排队时间`,
};
