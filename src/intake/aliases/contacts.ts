import { shared } from './shared.js';

/**
 * Names that contact lists use for each field, the likeliest first, divided by bars; spelled with spaces here, compared without.
 * `arrived_date` and `arrived_time` are the two halves of `arrived_at`; `abandoned_flag` is the outcome told from the other side.
 */
export const contactNames: Readonly<Record<string, string>> = {
  ...shared,
  contact_id: `contact id | contact session id | ucid | sid | call id | interaction id | conversation id | call uuid | call sheet id | interaction guid | conference id | cc member uuid | unique id | session id |
    call sid | task sid | engagement id | interaction id key | contact number | record id | uuid | id | 联络编号 | 通话id |
    通话编号 | 通话记录id | 通话唯一标识 | 唯一标识 | 记录id | 呼叫标识 | 对话id | 对话编号 | 会话编号 | 话务流水号 |
    服务流水号 | 呼叫id | 呼叫编号 | 通话流水号 | 呼叫流水号 | 会话id | 流水号 | 话单号 |
    id de llamada | id llamada | anruf id |
    transaction id`,
  direction: `direction | call direction | initial direction | originating direction | call type | 方向 | 呼叫方向 | 通话方向 |
    communication type | 呼叫类型 | 通话类型 | 呼入呼出 | 呼入/呼出 | 话务类型 | direccion | sentido | richtung`,
  caller_id: `caller id | caller number | caller id number | caller | ani | calling number | caller phone | customer number |
    customer phone | contact phone number | phone number | from | from no | src | remote |
    customer id | customer | initiator interaction address | 主叫 | 主叫号码 | 来电号码 | 来电 | 客户号码 |
    客户电话 | 客户手机号 | 客户手机 | 客户来电号码 | 用户号码 | 用户电话 | 主叫号 | 主叫方 | 来电手机号 | from number | call from |
    caller phone number | calling party number | cc member cid number | external number | customer phone number | 电话号码 | 手机号 | 手机号码 | 客户编号 | numero origen | origen | anrufer |
    rufnummer`,
  called_number: `called number | dnis | dialed number | dialled number | destination number | called | to | dst |
    interaction address | 被叫 | 被叫号码 | 被叫号 | 呼入号码 | 接入号码 | 热线号码 | 中继号码 | 中继号 | 外显号码 | to number | call to | called party number |
    internal number | dialed no | numero destino | destino |
    gewahlte nummer`,
  arrived_at: `arrived at | arrival time | queue start time | enqueue time | queued at | call start time |
    call start | start time | started at | start at | start | call timestamp | timestamp | date time |
    call date time | initiation timestamp | start timestamp | contact start timestamp | contact start time | start ts | created at | created time | creation time | created timestamp | call created time | offering time | engagement start time | cc member joined time | cc queue joined epoch | conversation start time | task created | created | initiated at | call date | call started | started | date & time | date and time | date time of call | call queue start time | call received | received at |
    date started | queued time | call time | start stamp | start epoch | created stamp | time of call | time start | begin time | offered at | start date time | call start date time | leg start | leg start time | leg started | segment start | segment start time | seg start | seg start time | 环节开始时间 | 环节开始 | 分段开始时间 | 段开始时间 |
    到达时间 | 转人工时间 | 请求时间 | 会话创建时间 | 创建时间 | 发起时间 | 会话开始时间 | 对话开始时间 | 咨询时间 | 来访时间 | 进线时间 | 呼入时间 | 来电时间 | 呼叫时间 | 进入时间 | 排队开始时间 | 进入队列时间 | 入队时间 | 进队时间 | 振铃时间点 | 振铃时间 | 拨入时间 | 呼叫开始时间 |
    通话开始时间 | 开始时间 | 起始时间 | 振铃开始时间 | 开始振铃时间 | 日期时间 | 时间 | fecha hora | fecha y hora | fecha inicio | inicio |
    datum uhrzeit | beginn | date | time | created on | 通话时间 | 進線時間 | 來電時間 | 開始時間 | data hora | date heure | date debut | date hora | 接入时间 |
    对话创建时间`,
  arrived_date: `date | call date | start date | day | day of month | 日 | 日期 | 通话日期 | 来电日期 | 呼叫日期 | fecha | datum | date appel | date d'appel | data | 來電日期`,
  arrived_time: `time | call time | start time | start | call start | begin | arrival time | beginn | von | hora de inicio | heure | heure appel | heure de debut | time of day | 时间 | 时刻 | 来电时刻 | 呼入时刻 | 呼叫时刻 | 进线时刻 | 开始时刻 | 呼入时间 | 来电时间 | 开始时间 |
    hora | hora inicio | uhrzeit | zeit`,
  answered_at: `answered at | answer time | answered time | connected at | connect time | time answered |
    pickup time | accepted time | accepted at | cc agent answered time | cc queue answered epoch | connected time | date connected | time of answer | answer timestamp | answer ts | connected to agent timestamp | answer stamp | answer epoch | answer | call answered | call answered at | answered | answer date time | leg answered | first response on | first response at | first responded at | 应答时间 | 接听时间 | 接通时间 | 坐席接听时间 | 人工接听时间 | 建立通话时间 | 通话建立时间 | 通话接通时间 |
    会话接入时间 | 接入时间 | 会话接起时间 | 接起时间 | 首次响应时间 | 通话应答时间 | 通话开始时间 | hora respuesta |
    angenommen um |
    会话接听时间`,
  ended_at: `ended at | end time | call end time | call end | end at | end | finished at | disconnect time |
    hangup time | finished time | finish time | date ended | ended | disconnected at | disconnected time | hang up time | completed at | closed on | closed at | cc member leaving time | cc queue terminated epoch | time end | disconnect timestamp | release time | end timestamp | contact end timestamp | contact end time | end ts | end date time | call end date time | call ended | leg end | leg end time | leg ended | segment end | segment end time | segment stop | segment stop time | seg stop | seg end | stop time | leg stop | 环节结束时间 | 环节结束 | 分段结束时间 | 段结束时间 | end stamp | end epoch | 结束时间 | 挂断时间 | 通话结束时间 | 会话结束时间 | 对话结束时间 | 释放时间 | 终止时间 | 完成时间 | 呼叫结束时间 | hora fin |
    fecha fin | fin | ende`,
  outcome: `outcome | answered | is answered | call answered | answered flag | call outcome | engagement result | call status |
    call result | call queue call result | call queue result | interaction outcome | completion status | action result | contact disposition | call disposition | system disposition | contact handle type | handle type | cc cause | result | status | disposition | contact type | connect | is connect | is connected | connected | 是否接通 |
    是否接听 | 是否应答 | 接通状态 | 接听状态 | 应答状态 | 通话状态 | 呼叫状态 | 呼叫结果 | 通话结果 |
    接听结果 | 接听情况 | 接通情况 | 接通结果 | 应答结果 | 应答标识 | 接通标识 | 接听标识 | 处理结果 | 结束状态 | 会话状态 | 释放原因 | 结束原因 |
    挂断原因 | 状态 | 结果 | contestada | atendida | estado | resultado | angenommen | ergebnis | 通話結果 | 處理結果 | 狀態 | 結果 | situacao | statut | resultat |
    接通 | 接听`,
  abandoned_flag: `abandoned | is abandoned | abandon | missed | is missed | missed call | unanswered | is unanswered | 是否放弃 | 放弃 | abandonada | aufgelegt`,
  ivr_sec: `ivr time | ivr duration | ivr | total ivr | prequeue | ivr时长 | ivr停留时长 | ivr时间 |
    自助时长`,
  wait_sec: `wait time | waiting time | queue wait time | queue time | time in queue | queue duration |
    wait duration | wait | total wait time | total waiting time | total queue time | queue wait duration | call queue wait duration | call queue duration | time waiting | customer wait time | seconds in queue | queue seconds | wait seconds | answer delay | delay | speed of answer | speed to answer | time to answer | answer speed |
    total queue | inqueue | time to first response | first response time | 等待时长 | 排队时长 | 排队等待时长 | 队列等待时长 | 排队时间 | 等待时间 |
    应答速度 | 首次响应时长 | 首次响应时间 | 首响时长 | 首响时间 | 应答等待时长 | 总等待时长 | 客户等待时长 | 总排队时长 | tiempo de espera | tiempo espera | espera | wartezeit | 等候秒數 | 等候時間 | 等待秒數 | 排隊時間 | temps attente | temps d'attente | tempo de espera`,
  ring_sec: `ring time | ringing time | ringing | ring duration | ringing duration | ring | total ring time | total ringing time | agent ring time | alerting | alerting time | alert time | 振铃时长 | 振铃时间 | 响铃时长 | 响铃时间 | 坐席振铃时长 | 坐席响铃时长 | timbrado |
    klingelzeit | 振鈴時間`,
  talk_sec: `talk time | talk duration | connected duration | talk | talking | avg talk duration | total talk | total talk time | agent talk time | agent duration | agent call duration | call talk time | call time length | time talking | talk seconds | conversation time |
    conversation duration | duration in call | billsec | bill | service time | interaction duration | agent interaction duration | agent interaction time | in call duration | in call time | call duration |
    call length | length | duration | segment duration | segment length | segment time | leg duration | 环节时长 | 分段时长 | recording length | 坐席通话时长 | 人工通话时长 | 通话时长 | 交谈时长 | 通话时间 | 坐席服务时长 | 人工服务时长 | 接听时长 | 通话总时长 | 服务时长 | 会话时长 | 对话时长 | 时长 |
    tiempo de conversacion | tiempo hablado | duracion | gesprachsdauer | dauer | handle time | handling time | total handle |
    total handle time | 处理时长 | 处理时间 | gesprachszeit | 通話時間 | 通話秒數 | duree conversation | tempo de conversa | tempo falado | handling duration | handle duration`,
  hold_sec: `hold time | hold duration | hold | total hold | total hold time | total hold duration | customer hold time | customer hold duration | time on hold | on hold | held time | hold seconds | 保持时长 | 保持时间 | 通话保持时长 | 总保持时长 | 静音时长 | tiempo retenido |
    haltezeit`,
  acw_sec: `wrap | acw | acw time | acw duration | total acw | after call work | after call work time |
    after call work duration | after contact work duration | after contact work time | after contact work | wrap up time | wrapup time | wrap up | wrap time | wrap up duration | wrap duration | work time | total acw time | total wrap up time | total work time | after call time | post call time | post call work | disposition time | wrap seconds | acw seconds | wrap up seconds |
    话后处理时长 | 话后时长 | 后处理时长 | 话后处理时间 | 小结时长 | 话后小结时长 |
    nachbearbeitung | nachbearbeitungszeit`,
  agent_id: `agent id | agent | agent name | agent no | user | user name | users | operator | handled by | worker name | disposal agent |
    local party name | extension name | cc agent | agent email | answered by | agent names | representative | employee | employee name | 坐席工号 | 工号 | 坐席编号 | 坐席 | 坐席姓名 | 接听坐席 |
    坐席名称 | 坐席账号 | 处理坐席 | 接待坐席 | 服务客服 | 接听客服 | 接听人员 | 服务坐席 | 受理坐席 | 应答坐席 | 呼入坐席 | 坐席号 | 客服 | 客服姓名 | 客服账号 |
    客服名称 | 接待客服 | 处理客服 | 受理人 | 处理人 | 接听人 | 员工工号 | 员工姓名 | 客服工号 | 受理客服 | 分配坐席 | 分配客服 | agente | operador | mitarbeiter |
    接待人员 | 接待人`,
  transferred: `transferred | transfer | is transfer | transfer out | transfers | 是否转接 | 是否转移 | 是否转交 | 转接 |
    transferida`,
  resolved: `resolved | is resolved | fcr | first call resolution | first contact resolution | 是否解决 |
    问题是否解决 | 是否一次解决 | 一次解决 | resuelta | gelost`,
  csat: `csat | csat score | satisfaction | satisfaction rating | satisfaction score |
    customer satisfaction | rating | 满意度 | 满意度评分 | 满意度得分 | 评分 | satisfaccion |
    zufriedenheit`,
  // Behind the wait, which it is where there is no other.
  first_response_sec: `first response sec | first response time | time to first response | first response duration | first reply time | agent first response time | avg first response time |
    首次响应时长 | 首次响应时间 | 首响时长 | 首响时间 | 首次回复时长 | 首次应答时长`,
};
