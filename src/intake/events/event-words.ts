import { halfWidth } from '../../text/half-width.js';
import type { EventMeaning } from './settings.js';

/** What logs of other systems than Asterisk call the events of a caller; compared without case, `_` and `-` as blanks. */
const WORDS: Partial<Readonly<Record<EventMeaning, string>>> = {
  enter: `queued | enqueued | enqueue | queue enter | enter queue | entered queue | queue entered | enterqueue | join queue | joined queue | queue join | queue joined |
    call queued | queue start | task queue entered | 进入队列 | 入队 | 进队 | 开始排队 | 排队开始 | 进入排队 | 排队`,
  ring: `ring no answer | ringnoanswer | rna | rona | agent no answer | agent missed | reservation timeout | reservation rejected | reservation rescinded | reservation canceled | not answered by agent | agent rejected | 振铃未接 | 坐席未接 | 坐席未接听 | 坐席未应答 | 坐席拒接 | 坐席漏接`,
  answer: `answered | answer | connected | connect | agent answered | agent answer | agent connected | answered by agent | call answered | call connected | accepted | reservation accepted | agent accepted |
    坐席应答 | 坐席接听 | 坐席接通 | 应答 | 接听 | 接通 | 接起 | 已接听 | 通话开始 | 开始通话 | 人工接听`,
  hangup: `ended | end | call ended | call end | completed | complete | call completed | hangup | hang up | hung up | disconnected | disconnect | call disconnected | released | closed | task wrapup | task completed | reservation wrapup | reservation completed |
    通话结束 | 结束通话 | 结束 | 挂断 | 挂机 | 已挂断 | 释放 | 通话释放`,
  transfer: `transferred | transfer | call transferred | blind transfer | attended transfer | 转接 | 已转接 | 通话转接`,
  abandon: `abandoned | abandon | call abandoned | queue abandoned | task canceled | caller abandoned | abandoned in queue | 放弃 | 已放弃 | 排队放弃 | 客户放弃 | 队列放弃`,
  overflow: `overflow | overflowed | timeout | timed out | queue timeout | task queue timeout | exit with timeout | voicemail | 溢出 | 排队超时 | 队列超时 | 超时 | 转留言`,
  detail: `ringing | ring | alerting | agent ringing | offered | offered to agent | routed | hold | held | on hold | unhold | resumed | resume | retrieved | incoming | incoming call | call started | call start | initiated | ivr | ivr start | ivr started | enter ivr | entered ivr | ivr end | ivr ended | menu | task created | task updated | reservation created | mute | unmute | wrap up | wrapup | acw |
    after call work | 振铃 | 坐席振铃 | 开始振铃 | 响铃 | 来电 | 呼入 | 来电开始 | 呼叫开始 | 进入ivr | 进入 ivr | ivr | ivr开始 | ivr结束 | 转人工 | 按键 | 播放语音 | 退出ivr | 分配坐席 | 保持 | 开始保持 | 取回 | 取消保持 | 静音 | 取消静音 | 话后 | 话后处理 | 整理`,
};

const MEANINGS = new Map<string, EventMeaning>(
  Object.entries(WORDS).flatMap(([means, words]) =>
    words.split('|').map((word) => [word.trim(), means as EventMeaning] as const),
  ),
);

/**
 * Whoever an event is said of stands before it: `CALL_ABANDON`, 用户放弃, `AgentHangup`. What it may mean then; an agent who gives up is no caller who does.
 */
const OF_WHOM: readonly (readonly [RegExp, readonly EventMeaning[]])[] = [
  [
    /^(?:the )?(?:call|contact|interaction|conversation) |^(?:呼叫|通话|来电)/,
    ['answer', 'hangup', 'abandon', 'transfer', 'overflow', 'detail'],
  ],
  [
    /^(?:the )?(?:caller|customer|client|user|visitor) |^(?:客户|用户|主叫|来电者|访客)/,
    ['abandon', 'hangup'],
  ],
  [/^(?:the )?agent |^坐席/, ['answer', 'hangup', 'transfer', 'detail']],
  [/^(?:the )?queue |^(?:队列|排队)/, ['enter', 'abandon', 'overflow']],
];

/** What an event means to the caller, by its name; undefined where it is not known. `meaningOf('QUEUE_TIMEOUT')` is `'overflow'`. */
export function meaningOf(event: string): EventMeaning | undefined {
  const plain = halfWidth(event)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_.:-]+/g, ' ')
    .replace(/座席|客服/g, '坐席')
    .trim();
  return MEANINGS.get(plain) ?? meaningWithout(plain);
}

function meaningWithout(plain: string): EventMeaning | undefined {
  for (const [who, may] of OF_WHOM) {
    const means = who.test(plain) ? MEANINGS.get(plain.replace(who, '')) : undefined;
    if (means !== undefined && may.includes(means)) return means;
  }
  return undefined;
}
