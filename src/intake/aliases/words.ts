import { isDigitAt } from '../../text/digit-at.js';
import { halfWidth } from '../../text/half-width.js';
import { remembered } from '../../text/remembered.js';
import { simplified } from './simplified.js';

/** What exports write into an outcome column for each outcome; compared in lower case. Yes and no tell answered from abandoned. */
const OUTCOMES: Readonly<Record<string, string>> = {
  answered: `answered | answer | handled | completed | complete | connected | call completed | success | agent | accepted | answered by agent | handled by agent | connected to agent | agent joined conference | picked up | received | recorded | auto recorded | acd | served | serviced | dealing | √ | ✓ | ✔ | 呼入接通 | 振铃接通 | 排队接通 | risposta | risposto | gestita | beantwoord | aangenomen | opgenomen | odebrane | odebrany | odebrano | отвечен | отвечено | отвеченный | принят | принято | обслужен | normal | call connected | y | yes |
    true | 1 | 接通 | 已接通 | 已接 | 已接听 | 接听 | 应答 | 已应答 | 成功 | 正常 | 人工接听 | 人工应答 | 坐席接听 | 坐席应答 | 座席接听 | 座席应答 | 客服接听 | 接起 | 已接起 |
    接听成功 | 转接接通 | 转接应答 | 通话成功 | 呼叫成功 | 双方接听 | 双方接通 | 人工接通 | 坐席接通 | 接通成功 | 成功接听 | 成功接通 | 已接来电 | 已接电话 | 人工服务 | 正常接听 | 正常结束 | 正常通话 | 正常挂机 | 正常挂断 | 已完成 | 是 | 通话完成 | contestada | contestado | atendida | atendido | si | sí | oui | sim | angenommen | beantwortet | entgegengenommen | ja |
    décroché | décrochée | répondu | répondue | traité | pris | respondida | 応答 | 応答済み | 応答済 | 応答あり | 対応済み | 対応済 | 通話完了`,
  abandoned: `abandoned | abandon | no answer | noanswer | no-answer | missed | unanswered | not answered |
    rna | not responding | no response | lost | aban | not deal | queue leak | × | ✗ | ✘ | x | 呼入未接 | 速挂 | 客户速挂 | 队列超时 | persa | perse | persi | abbandonata | non risposta | senza risposta | gemist | niet beantwoord | niet opgenomen | opgehangen | nieodebrane | nieodebrany | porzucone | пропущен | пропущено | пропущенный | потерян | потеряно | не отвечен | неотвеченный | без ответа | брошен | hang | hangup | abandoned_in_queue | abandoned in queue | short_abandoned |
    short abandoned | rejected | missed call | not connected | cancelled | canceled | cancel | call cancel | call cancelled | caller abandoned | abandoned by caller | gave up | given up | hang up | lost in queue |
    lost call | drop | dropped in queue | call not picked | not picked | not picked up | customer abandoned | user abandoned | caller cancelled | customer cancelled | queue timeout | timeout | time out | timed out | timed out in queue | declined | agent declined | 客户取消 | ring no answer | ring no answer by agent | rona | agent no answer | no answer by agent | missed by agent | agent missed | queue abandoned | ring abandoned | abandoned in ring |
    abandoned while ringing | abandoned while waiting | abandoned while queued | hung up in queue | hung up while waiting | n | no | false | 0 | 放弃 | 已放弃 | 排队放弃 | 队列放弃 |
    振铃放弃 | 排队中放弃 | 队列中放弃 | 振铃中放弃 | 等待放弃 | 客户放弃 | 用户放弃 | 主叫放弃 | 超时放弃 | 排队挂机 |
    排队挂断 | 排队超时 | 振铃未接 | 坐席未接 | 坐席未接听 | 座席未接听 | 客服未接听 | 坐席拒接 | 座席拒接 | 拒接 | 未接来电 | 漏接来电 |
    无应答 | 无人接听 | 无人应答 | 提前挂机 | 客户提前挂断 | 客户早挂 | 早挂 | 早释 | 客户早释 |
    排队早释 | 振铃早释 | 振铃超时 | 振铃挂断 | 振铃中挂断 | 排队中挂断 | 等待中挂断 | 接通前挂断 | 接听前挂断 | 坐席未应答 | 坐席漏接 | 排队未接 | 未接起 | 未接电话 | 漏话 | 未接 | 未接听 | 未接通 | 未应答 | 呼损 | 否 | 漏接 | 弃呼 | 已弃呼 | abandonada | abandonado |
    perdida | perdido | no contestada | no atendida | colgada | não atendida | não atendido | não | desistência | verloren | aufgelegt | aufleger | abgebrochen | verpasst | entgangen |
    unbeantwortet | nicht angenommen | nicht beantwortet | nein | abandonné | abandonnée | non décroché | manqué | manquée | perdu | sans réponse | non répondu | raccroché | non |
    放棄呼 | 途中放棄 | 放棄済み | 不在着信 | 不在 | 不応答 | 応答なし | 未対応`,
  abandoned_in_ivr: `abandoned_in_ivr | abandoned in ivr | ivr abandoned | ivr放弃 | ivr中放弃 | ivr挂断 | ivr挂机 | ivr hangup | leak | 导航放弃 | 语音导航放弃 | 自助放弃`,
  ivr_completed: `ivr_completed | ivr completed | self service | self-service | ivr | ivr完成 | 自助完成 | ivr自助 | 自助结束 | ivr结束 | 导航结束 | 自助服务结束 | 系统应答 | 系统接听 | ivr接听 | 自助服务 |
    机器人接待`,
  overflowed: `overflowed | overflow | flow out | flowed out | 溢出 | 转溢出 | 留言 | 已留言 | 留言成功 | 转留言 | 语音留言 | voicemail | voice mail | left voicemail | sent to voicemail | callback requested | requested callback | callback scheduled | 预约回呼 | 回呼预约 | messagerie | messagerie vocale | correio de voz | caixa postal | mailbox | débordement | transbordo | überlauf | 留守電 | 留守番電話 | あふれ呼 | あふれ |
    callback request | redirected | redirect | deflected`,
  transferred: `transferred | transferred out | forwarded | 转接 | 转出 | 转接成功 | 已转接 | transféré | transférée | transferida | transferido | weitergeleitet | weiterverbunden | 転送 | 転送済み |
    transfer out`,
  failed: `failed | call failed | limit | queue full | 队列满 | black list | blacklist | busy | congestion | error | 失败 | 呼叫失败 | 占线 | 忙 | 系统忙 | 并发限制 | 并发超限 | 系统未接 | 停机 | 欠费 | 空号 | 关机 | 无法接通 | 正忙 | 用户正忙 | 黑名单 | 非工作时间 | 非服务时间 | after hours | out of hours | outside hours | outside business hours | blocked | occupé | occupée | ocupado | besetzt | 話中 | 時間外 |
    aborted | 转人工失败 | outside office hours`,
};

/** The outcomes that a contact can have. */
export const outcomes: readonly string[] = Object.keys(OUTCOMES);

/** Words that are written in the one way already: a quick look before a long one. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

const OUTCOME_OF = new Map(
  [...wordMap(OUTCOMES)].flatMap(([word, outcome]) => [
    [word, outcome] as const,
    [folded(word), outcome] as const,
  ]),
);

/** The outcome that a word of an export stands for; undefined when it is not known. `outcomeOfWord('已接通')` is `'answered'`. */
export const outcomeOfWord = remembered((word) => {
  const plain = folded(word);
  return OUTCOME_OF.get(word.trim().toLowerCase()) ?? OUTCOME_OF.get(plain) ?? outcomeWithin(plain);
});

/** What a longer word holds: `已呼叫坐席,坐席未接听`, `abandoned - caller hung up`. */
const OUTCOME_IN: readonly (readonly [string, RegExp])[] = [
  [
    'abandoned_in_ivr',
    /(?:ivr|导航|自助|转人工前).*(?:放弃|挂断|aband|hang|hung|disconn)|(?:aband|hang|hung|disconn).*\bivr\b/,
  ],
  ['overflowed', /留言|voice ?mail|溢出/],
  ['abandoned', /未接|未应答|无应答|无人|漏接|放弃|早释|\baband|\bmissed\b|\b(?:no|un|not )answer/],
  ['abandoned', /(?:排队|队列|振铃|响铃|等待|(?:接通|接听|应答)前).*挂断|挂断.*(?:排队|队列|振铃|等待)/],
  [
    'abandoned',
    /\b(?:hang|hung|disconnect|drop|terminat|cancel|releas|left|exit).*(?:\bqueue|\bring|\bwait)/,
  ],
  ['abandoned', /\bbefore (?:being )?(?:answer|connect|pick|agent)|\bnever (?:answer|connect|pick)/],
  ['abandoned', /(?:raccroch|aufgelegt|colg).*(?:file|attente|warteschlange|cola|espera)/],
  [
    'answered',
    /已接|(?:坐席|人工)(?:接听|应答|接通)|(?:接通|应答|通话)后.*挂断|(?<!not |no |never |before |before being )\banswered\b/,
  ],
];

/** The first of these that a longer word holds, unless it holds that it was answered as well. */
function outcomeWithin(plain: string): string | undefined {
  const held = OUTCOME_IN.filter(([, pattern]) => pattern.test(plain));
  const isBoth = held.length > 1 && held.some(([outcome]) => outcome === 'answered');
  return isBoth ? undefined : held[0]?.[0];
}

const WHO = '(?:the )?(?:caller|customer|client|user|agent|operator|anrufer|kunde|agente?|client[ea]?)';
const ENDED =
  '(?:has |hat )?(?:hung ?up|hang ?up|disconnect(?:ed|s)?|terminated|ended(?: the call)?|aufgelegt)';
const ENDED_BY = new RegExp(
  `^(?:${WHO} ${ENDED}|(?:hung ?up|hang ?up|disconnect(?:ed)?|terminated|ended|released) by ${WHO}|(?:客户|坐席|被叫|人工)(?:主动|先|侧)?(?:挂断|结束|释放))$`,
);

/**
 * Whether a word only says who ended the contact, which may have been answered or not. `saysWhoEnded('主叫挂机')` and `saysWhoEnded('Caller hung up')`
 * are `true`.
 */
export function saysWhoEnded(word: string): boolean {
  return ENDED_BY.test(folded(word));
}

/** One way of writing words that mean the same: `QueueAbandoned` and `queue_abandoned`, `Abandonné` and `abandonne`, 座席 and 坐席, 用戶掛機 and 客户挂断. */
function folded(word: string): string {
  return PLAIN.test(word) ? word : foldedOddly(word);
}

function foldedOddly(word: string): string {
  return simplified(halfWidth(word))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/座席|客服|话务员/g, '坐席')
    .replace(/用户|主叫|顾客/g, '客户')
    .replace(/挂机|挂线/g, '挂断')
    .trim();
}

const OPEN = wordSet(
  `ringing | waiting | queued | in queue | queuing | queueing | enqueued | in progress | in-progress | ongoing | on hold | connecting | talking | alerting | routing |
    排队中 | 正在排队 | 等待中 | 振铃中 | 响铃中 | 正在振铃 | 进行中 | 呼叫中 | 正在通话 | 通话进行中 | 接听中 | 服务中 | 保持中 | 未结束 | 通话中 | en cours | em andamento | in bearbeitung`,
);

/** Whether a word of an outcome column says that the contact is not over yet. `isOpenWord('排队中')` is `true`. */
export const isOpenWord = remembered((word) =>
  OPEN.has(simplified(word.trim().toLowerCase().replaceAll('_', ' '))),
);

const YES = wordSet(
  `y | yes | true | 1 | t | 是 | 已 | 有 | si | sí | ja | oui | sim | はい | ○ | resolved | 已解决 | 解决 | ✓ | √`,
);
const NO = wordSet(
  `n | no | false | 0 | f | 否 | 未 | 无 | nein | non | não | いいえ |  unresolved | 未解决 | × | x`,
);

/** Yes, no, or undefined for a word that is neither. `flagOfWord('是')` is `true`. */
export function flagOfWord(word: string): boolean | undefined {
  const plain = simplified(word.trim().toLowerCase());
  if (YES.has(plain)) return true;
  return NO.has(plain) ? false : undefined;
}

const CHANNELS = wordMap({
  voice: `voice | phone | call | telephone | call-center | call center | inbound | 电话 | 语音 | 热线 | telefono | teléfono | telefon`,
  chat: `chat | webchat | web chat | 在线 | 在线客服 | 在线聊天`,
  email: `email | e-mail | mail | 邮件 | correo`,
});

/** The ccops name of a channel; a channel of another kind keeps its name. `channelOfWord('电话')` is `'voice'`. */
export function channelOfWord(word: string): string {
  return CHANNELS.get(word.trim().toLowerCase()) ?? word.trim();
}

const DIRECTIONS = wordMap({
  inbound: `inbound | terminating | in | incoming | inbound call | received | 普通来电 | 呼入电话 | 呼入 | 来电 | 入 | entrante | entrant | entrada | recebida | receptiva | receptivo | eingehend | kommend | ankommend | 着信 | 受信 | 入电 | インバウンド`,
  outbound: `outbound | originating | out | outgoing | outbound call | placed | 外呼通话 | 外呼去电 | 呼出 | 外呼 | 去电 | saliente | sortant | sortante | saída | realizada | efetuada | ativa | ausgehend | gehend | abgehend | 发信 | 架电 | アウトバウンド`,
  internal: `internal | int | intern | interna | interno | interne | local | 内线 | 内部 | 内呼`,
});

/** What a longer word holds; one that holds two of them says nothing. */
const DIRECTION_IN: readonly (readonly [string, RegExp])[] = [
  ['inbound', /\b(?:inbound|incoming)\b|呼入|来电|entrante|eingehend/i],
  ['outbound', /\b(?:outbound|outgoing)\b|外呼|呼出|去电|saliente|ausgehend/i],
  ['internal', /\binternal\b|内线|内部/i],
];

/** inbound, outbound or internal; any other word stays as it is. `directionOfWord('呼入')` is `'inbound'`. */
export function directionOfWord(word: string): string {
  const plain = simplified(word.trim().replaceAll('_', ' '));
  const known = DIRECTIONS.get(plain.toLowerCase());
  if (known !== undefined) return known;
  const held = DIRECTION_IN.filter(([, pattern]) => pattern.test(plain));
  return held.length === 1 ? held[0][0] : word.trim();
}

/** Whether a word tells a direction. `isDirectionWord('Manual Outbound')` is `true`. */
export function isDirectionWord(word: string): boolean {
  return DIRECTIONS.has(word.trim().toLowerCase()) || directionOfWord(word) !== word.trim();
}

const TOTALS = wordSet(
  `合计 | 总计 | 小计 | 汇总 | 总和 | 总数 | 累计 | 平均 | 平均值 | 均值 | 日均 | 周均 | 月均 | 日平均 | 总平均 | 本月合计 | 本月累计 | 环比 | 同比 | 周环比 | 月环比 | 周同比 | 月同比 | 年同比 | 上月同期 | 上周同期 | 去年同期 | 同期 | 环比增长 | 同比增长 | 最大值 | 最小值 | 峰值 | total | totals | grand total | subtotal | subtotals | sub total | sum | average | avg | summary | total general | totales | suma | total geral | total général | moyenne | média | gesamtsumme | durchschnitt | mittelwert | gesamt | insgesamt | summe | zwischensumme | итого | всего`,
);

/** Chinese words are often spread out: `合　计`. */
function withoutGaps(word: string): string {
  return word.trim().replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
}

/** Whether a cell says that its row is a total or an average of the others. `isTotalWord('合计：')` is `true`. */
export function isTotalWord(word: string): boolean {
  return !isDigitAt(word, 0) && isOneOfTotals(word);
}

const isOneOfTotals = remembered((word) =>
  TOTALS.has(
    simplified(withoutGaps(word))
      .toLowerCase()
      .replace(/[:：]$/, '')
      .trim(),
  ),
);

const TOTAL_AT_END =
  /^.{1,40}\b(?:sub|grand\s)?totals?\s*:?$|^.{0,24}(?:合计|总计|小计|汇总|累计|日均)\s*[:：]?$/i;

/** Whether the name of a queue says that its row is a total of others. `isTotalName('Sales Total')` is `true`. */
export function isTotalName(name: string): boolean {
  if (isDigitAt(name, name.length - 1)) return false;
  return isTotalWord(name) || TOTAL_AT_END.test(simplified(withoutGaps(name)));
}

const TOTAL_IN_FRONT = /^(?:sub|grand\s)?totals?\b.{0,30}$/i;

/** The same for a cell in which more than the word may stand: `Total for March`, `2026-03-01 小计`. */
export function isTotalLabel(text: string): boolean {
  return isTotalName(text) || TOTAL_IN_FRONT.test(text.trim());
}

const WHOLE_DAY = wordSet(
  `全天 | 全日 | 整天 | 整日 | 当天 | 当日 | all day | whole day | full day | entire day | ganztags | ganzer tag | todo el dia | todo el día`,
);

/** Whether a cell among times of day, or names of shifts, stands for the whole day. `isWholeDay('全天')` is `true`. */
export function isWholeDay(text: string): boolean {
  return !isDigitAt(text, 0) && isOneOfWholeDays(text);
}

const isOneOfWholeDays = remembered((text) => WHOLE_DAY.has(withoutGaps(text).toLowerCase()));

const ALL = wordSet(
  `all | overall | all queues | all skills | all groups | all calls | any | 全部 | 所有 | 全体 | 全部队列 | 所有队列 | 全部技能组 | 所有技能组 | todos | todas | alle`,
);

/** Whether the name of a queue may stand for all of them, or may not. `isNameOfAll('All Queues')` is `true`. */
export function isNameOfAll(name: string): boolean {
  return ALL.has(name.trim().toLowerCase());
}

function wordSet(bars: string): ReadonlySet<string> {
  return new Set(bars.split('|').map((word) => word.trim()));
}

/** Word → what it stands for, from lists divided by bars. */
function wordMap(lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lists).flatMap(([meaning, bars]) =>
      [...wordSet(bars)].map((word) => [word, meaning] as const),
    ),
  );
}
