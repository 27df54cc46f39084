import { shared } from './shared.js';

/**
 * Names that contact lists use for each field, the likeliest first, divided by bars; spelled with spaces here, compared without.
 * `arrived_date` and `arrived_time` are the two halves of `arrived_at`; `abandoned_flag` is the outcome told from the other side.
 */
export const contactNames: Readonly<Record<string, string>> = {
  ...shared,
  contact_id: `contact id | call id | interaction id | conversation id | call uuid | unique id | session id |
    call sid | interaction id key | contact number | record id | uuid | id | 联络编号 | 通话id |
    通话编号 | 呼叫id | 呼叫编号 | 通话流水号 | 呼叫流水号 | 会话id | 流水号 | 话单号 |
    id de llamada | id llamada | anruf id`,
  direction: `direction | call direction | initial direction | call type | 方向 | 呼叫方向 | 通话方向 |
    呼叫类型 | 通话类型 | direccion | sentido | richtung`,
  caller_id: `caller id | caller number | caller | ani | calling number | caller phone | customer number |
    customer phone | contact phone number | phone number | from | from no | src | remote |
    customer id | initiator interaction address | 主叫 | 主叫号码 | 来电号码 | 来电 | 客户号码 |
    客户电话 | 电话号码 | 手机号 | 手机号码 | 客户编号 | numero origen | origen | anrufer |
    rufnummer`,
  called_number: `called number | dnis | dialed number | dialled number | destination number | called | to | dst |
    interaction address | 被叫 | 被叫号码 | 呼入号码 | 接入号码 | numero destino | destino |
    gewahlte nummer`,
  arrived_at: `arrived at | arrival time | queue start time | enqueue time | queued at | call start time |
    call start | start time | started at | start at | start | call timestamp | timestamp | date time |
    call date time | initiation timestamp | start timestamp | start ts | created at | created | call date | time start | begin time | offered at |
    到达时间 | 进线时间 | 呼入时间 | 来电时间 | 呼叫时间 | 进入时间 | 排队开始时间 | 进入队列时间 | 入队时间 | 进队时间 | 接入时间 | 振铃时间点 | 拨入时间 | 呼叫开始时间 |
    通话开始时间 | 会话开始时间 | 来访时间 | 开始时间 | 日期时间 | 时间 | fecha hora | fecha y hora | fecha inicio | inicio |
    datum uhrzeit | beginn | date`,
  arrived_date: `date | call date | start date | day | 日期 | 通话日期 | 来电日期 | 呼叫日期 | fecha | datum`,
  arrived_time: `time | call time | start time | time of day | 时间 | 时刻 | 来电时刻 | 呼入时刻 | 呼叫时刻 | 进线时刻 | 开始时刻 | 呼入时间 | 来电时间 | 开始时间 |
    hora | hora inicio | uhrzeit | zeit`,
  answered_at: `answered at | answer time | answered time | connected at | connect time | time answered |
    pickup time | answer timestamp | answer ts | connected to agent timestamp | answer | 应答时间 | 接听时间 | 接通时间 | 接起时间 | 通话应答时间 | 首次响应时间 | 应答时刻 | 接听时刻 | 接通时刻 | hora respuesta |
    angenommen um`,
  ended_at: `ended at | end time | call end time | call end | end at | end | finished at | disconnect time |
    hangup time | time end | disconnect timestamp | end timestamp | end ts | 结束时间 | 挂断时间 | 挂机时间 | 会话结束时间 | 挂断时刻 | 结束时刻 | 通话结束时间 | 呼叫结束时间 | hora fin |
    fecha fin | fin | ende`,
  outcome: `outcome | answered | is answered | call answered | answered flag | call outcome | call status |
    call result | completion status | result | status | disposition | contact type | 是否接通 |
    是否接听 | 是否应答 | 接通状态 | 接听状态 | 应答状态 | 通话状态 | 呼叫状态 | 呼叫结果 | 通话结果 |
    接听结果 | 状态 | 结果 | contestada | atendida | estado | resultado | angenommen | ergebnis`,
  abandoned_flag: `abandoned | is abandoned | abandon | 是否放弃 | 放弃 | abandonada | aufgelegt`,
  ivr_sec: `ivr time | ivr duration | ivr | total ivr | prequeue | ivr时长 | ivr停留时长 | ivr时间 |
    自助时长`,
  wait_sec: `wait time | waiting time | queue wait time | queue time | time in queue | queue duration |
    wait duration | wait | speed of answer | speed to answer | time to answer | answer speed |
    total queue | inqueue | 等待时长 | 排队时长 | 排队等待时长 | 队列等待时长 | 排队时间 | 等待时间 |
    应答速度 | tiempo de espera | tiempo espera | espera | wartezeit`,
  ring_sec: `ring time | ringing time | ring duration | ring | 振铃时长 | 振铃时间 | 响铃时长 | timbrado |
    klingelzeit`,
  talk_sec: `talk time | talk duration | talk | avg talk duration | total talk | conversation time |
    conversation duration | duration in call | billsec | bill | service time | call duration |
    call length | duration | recording length | 通话时长 | 交谈时长 | 通话时间 | 人工通话时长 | 时长 |
    tiempo de conversacion | tiempo hablado | duracion | gesprachsdauer | dauer | handle time | handling time | total handle |
    total handle time | 处理时长 | 处理时间`,
  hold_sec: `hold time | hold duration | hold | total hold | 保持时长 | 保持时间 | 静音时长 | tiempo retenido |
    haltezeit`,
  acw_sec: `acw | acw time | acw duration | total acw | after call work | after call work time |
    after call work duration | wrap up time | wrapup time | wrap up | wrap time | wrap up duration |
    话后处理时长 | 话后时长 | 后处理时长 | 事后处理时长 | 话后处理时间 | 整理时长 | 案面时长 |
    nachbearbeitung | nachbearbeitungszeit`,
  agent_id: `agent id | agent | agent name | agent no | user | user name | users | operator | handled by |
    local party name | 坐席工号 | 座席工号 | 工号 | 坐席编号 | 坐席 | 座席 | 坐席姓名 | 接听坐席 |
    客服 | 客服人员 | 客服工号 | agente | operador | mitarbeiter`,
  transferred: `transferred | transfer | is transfer | transfer out | transfers | 是否转接 | 是否转交 | 转接 |
    transferida`,
  resolved: `resolved | is resolved | fcr | first call resolution | first contact resolution | 是否解决 |
    问题是否解决 | 是否一次解决 | 一次解决 | resuelta | gelost`,
  csat: `csat | csat score | satisfaction | satisfaction rating | satisfaction score |
    customer satisfaction | rating | 满意度 | 满意度评分 | 满意度得分 | 评分 | satisfaccion |
    zufriedenheit`,
};
