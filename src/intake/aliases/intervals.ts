import { shared } from './shared.js';

/**
 * Names that interval reports use for each field, the likeliest first, divided by bars; spelled with spaces here, compared without.
 * `interval_date` and `interval_time` are the two halves of `interval_start`; fields in `_avg_sec` and `aht_sec` are averages
 * that become sums, `handle_sec` is a total over talk, hold and after-call work.
 */
export const intervalNames: Readonly<Record<string, string>> = {
  ...shared,
  queue: `${shared.queue} | vdn | vdn name`,
  interval_start: `interval start | 30 min | 15 min | interval start time | interval start utc date | start time | interval |
    date time | datatime | stats time | timestamp | start | period start | 时段开始 | 时段开始时间 | 统计时间 |
    开始时间 | 日期时间 | 时间 | 时段 | 时间段 | fecha hora | fecha y hora | datum uhrzeit | date | interval end | interval end time | end interval | interval ending | period end | 时段结束 | 时段结束时间 |
    统计时段 | stat time | statistics time`,
  interval_date: `date | day | day of month | 日 | 号 | 统计日 | report date | call date | month | year month | report month | week | week starting | week of | iso week | year week | 月份 | 统计月份 | 年月 | 月 | 周次 | 统计周 | 周 | 周别 | 日期 | 统计日期 | 报表日期 | fecha | dia | datum | tag |
    row date | stat date | stats date | start date | interval date | 开始日期`,
  interval_time: `time | hour | 30 min | 15 min | slot | slot number | time slot | period number | interval number | 时段序号 | 时间片 | call hour | interval | time of day | hour of day | half hour | period | start time | start | from | time from | begin | beginn | von | 开始时间 | 开始 | 起始时间 | interval end | interval end time | 时段 |
    时间段 | 小时 | 时间 | 时点 | hora | franja | franja horaria | uhrzeit | stunde |
    统计时段 | 小时段 | 统计小时 | 时间区间 | 时段区间 | stat hour | stats hour | stat time`,
  interval_minutes: `interval minutes | interval length | interval duration | 时段长度 | 统计粒度 |
    intrvl`,
  offered: `offered | calls offered | total offered | acd calls offered | total calls offered | offered contacts | contacts offered | offered calls | calls count | calls presented |
    contacts presented | interactions presented | presented | contacts queued | incoming contact volume | incoming calls | inbound calls |
    calls received | received calls | contacts received | queued | calls queued | cspl received calls | received | total calls | call volume |
    number of calls | volume | calls | contacts | nco | offer | n offered | n entered | entered | entered queue | in calls | queue in |  转人工量 | 人工请求量 | 人工呼入量 | 人工来电量 | 人工进线量 | 请求人工量 | 呼入人工量 | 进线量 |
    呼入量 | 来电量 | 总呼入量 | 总来电量 | 总进线量 | 电话呼入量 | 入队量 | 进入队列量 | 队列呼入量 | 队列来电量 | 队列进线量 | 排队量 | 总量 | 总数 | 请求量 | 话务量 | 电话量 | 总来电 | recibidos | recibidas |
    llamadas recibidas | llamadas entrantes | ofrecidas | entrantes | llamadas | angebotene anrufe |
    anrufe | inbound | 進線量 | 來電量 | chamadas recebidas | appels recus | 会话量 | 咨询量 | 对话量 | 进线会话量 | 接入会话量 | 呼叫量 | 进线 | 呼入`,
  answered: `answered | calls answered | answered calls | acd calls handled | handled contacts | answered contacts | calls accepted |
    connected calls | total answered | contacts handled |
    interactions handled | calls handled | handled calls | contacts answered | accepted calls | accepted | accepted contacts | answered calls count | acd calls | handled | nch | 
    接通量 | 接通 | 应答量 | 接听量 | 人工接通量 | 人工应答量 | 人工接听量 | 坐席接听量 | 成功接听量 |
    呼入接通量 | 呼入接听量 | contestados | contestadas | atendidas | atendidos | llamadas contestadas |
    llamadas atendidas | angenommene anrufe | angenommen | 队列接通量 | 队列接听量 | 队列应答量 | 接待量 | 接待会话量 | 会话接待量 | 接听 | 应答 | answered inbound | inbound answered | 接通數 | 接聽數 | chamadas atendidas | appels traites | appels repondus |
    answer | n answered | queue answer | queue answered`,
  abandoned: `abandoned | abn calls | abandon | calls abandoned | abandoned calls | total abandoned | contacts abandoned |
    aban calls | abandoned in queue calls | abandoned calls count | abandons | abn | abandoned contacts | abandoned waiting | abandoned in queue | total abandons | lost calls | lost | missed calls | 放弃量 | 放弃 | 人工放弃量 | 呼损量 | 呼损 | 未接量 | 未接听量 |
    未应答量 | 未接通量 | 用户放弃量 | 客户放弃量 | abandonados | abandonadas | llamadas abandonadas | perdidas |
    verlorene anrufe | abgebrochene anrufe | verloren | abgebrochen | abandoned inbound | inbound abandoned | 放棄數 | chamadas abandonadas | appels abandonnes |
    abn calls | aban | abandon | n abandon | n abandoned`,
  short_abandoned: `short abandoned | short abandons | short calls | 短时放弃量 | 短呼损`,
  answered_in_target: `answered in target | answered within | answered within sl | ans w in sl | answered in sl | ans in sl | calls in sl | calls within sl | handled in sl |
    answered within sla | answered in sla | calls within sla | calls in sla | sl met | acceptable |
    阈值内接通量 | 达标接通量`,
  overflowed: `overflowed | overflow | flow out | flowed out | calls flowed out | outflow calls | dequeued | dequeued calls | calls dequeued | contacts dequeued | 转出量 | 队列转出量 | rolled | overflow calls | calls interflowed | 溢出量 | desbordadas | uberlauf |
    out flow calls`,
  ivr_completed: `ivr completed | completed in ivr | 自助完成量 | ivr完成量`,
  transferred: `transferred | transfers | transferred calls | 转接量 | 转交量 | transferidas`,
  talk_sec: `total talk | total talk time | talk time | acd time | talk | engage time | 呼入通话时长 | 呼入总通话时长 | 呼入通话总时长 | 总通话时长 | 通话总时长 | 通话时长 | 接听总时长 |
    t talk | 接听时长 | 接通总时长 | 总接通时长 | 接通时长`,
  hold_sec: `total hold | total hold time | hold time | 总保持时长 | 保持总时长 |
    t held | 保持时长`,
  acw_sec: `total acw | total acw time | acw time | total after call work | after call work time | 总话后处理时长 | 总话后时长 | 总后处理时长 |
    total after call work time | after call work | total wrap up time | wrap up time | wrap time | total wrap time | total work time | work time | acw | t acw | 话后处理总时长 | 话后处理时长 | 话后总时长 | 话后时长 | 后处理总时长 | 后处理时长 | 话后处理时间 | 话后小结时长 | 小结总时长 | 小结时长`,
  handle_sec: `total handle time | total handle | handle time | handling time | 总处理时长 | 处理总时长 |
    t handle`,
  aht_sec: `aht | average handle time | avg handle time | average handling time | avg handling time | average acd handling time | tmo |
    tiempo medio operacion | 平均处理时长 | 平均处理时间 | 平均办理时长 | 平均服务时长 | durchschnittliche bearbeitungszeit |
    avg handle | avg handling`,
  talk_avg_sec: `avg talk | avg talk time | average talk time | talk duration avg | avg acd time | att |
    平均通话时长 | 通话均长 | 平均接听时长 | 平均交谈时长 | 平均通话时间`,
  hold_avg_sec: `avg hold | avg hold time | average hold time | 平均保持时长 | 平均持线时长 | 平均静音时长`,
  acw_avg_sec: `avg acw | avg acw time | average acw | average after call work time | average work time | average wrap up time | 平均话后处理时长 |
    平均后处理时长 | 平均话后时长 | 平均小结时长`,
  answer_wait_sec: `answer wait | total answer wait | total speed of answer | ans time | t answered | 接通等待总时长`,
  answer_wait_avg_sec: `asa | avg speed of answer | average speed of answer | avg speed answer | avg speed ans |
    average queue answer time | avg accept time | answer speed avg | average wait time | avg wait time | 平均应答速度 |
    平均应答时长 | 平均接起时长 | 平均等待时长 | 平均排队等待时长 | 平均排队时长 | 接通排队时间`,
  abandon_wait_sec: `abn time | aban time`,
  abandon_wait_avg_sec: `avg aban time | avg abandon time | average abandon time | 平均放弃时长 | 放弃排队时间`,
};
