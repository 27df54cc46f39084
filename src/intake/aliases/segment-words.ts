import { halfWidth } from '../../text/half-width.js';
import { remembered } from '../../text/remembered.js';
import { simplified } from './simplified.js';

/**
 * What a segment of a contact is: time in a voice menu, in a queue, an agent's phone that rings or dials, talking, holding, after-call work, a message left,
 * the dialling of a campaign; `none` for what says nothing of these, such as the caller's own line, which lasts through all of them.
 */
export type SegmentKind =
  | 'menu'
  | 'queue'
  | 'ring'
  | 'dial'
  | 'talk'
  | 'hold'
  | 'acw'
  | 'voicemail'
  | 'outbound'
  | 'none';

/** What one word says: what is done, or who takes part; an `agent` does what another column says. */
export type SegmentWord = SegmentKind | 'agent' | 'caller';

/** Words of exports; Genesys Cloud's purposes of participants and types of segments among them. */
const WORDS: Readonly<Record<SegmentWord, string>> = {
  caller: `customer | external | caller | client | contact | visitor | guest | 客户 | 主叫 | 外部 | 访客 | 来电者 | 来电人`,
  agent: `agent | user | operator | representative | csr | advisor | station | 坐席 | 人工坐席 | 人工 | 员工`,
  menu: `ivr | ivr menu | ivr flow | flow | inbound flow | call flow | workflow | bot | bot flow | botflow | menu | main menu | auto attendant | voice menu | voice portal | self service | pre queue | prequeue | script | prompt | vru | 语音导航 | 语音菜单 | 自助语音 | 自助服务 | 自助 | 导航 | 机器人 | 语音机器人 | 智能导航 | 流程 | ivr流程 | ivr语音 | ivr导航`,
  queue: `acd | queue | in queue | inqueue | queued | queueing | queuing | queue wait | waiting | wait | acd queue | skill queue | skill | 排队 | 队列 | 排队等待 | 等待 | 排队中 | 技能组 | 技能组排队 | acd排队 | 人工排队 | 队列等待`,
  ring: `alert | alerting | ring | ringing | agent ring | agent ringing | agent alert | contacting | connecting | offering | offered | routing | delivering | ring no answer | no answer | refused | rona | 振铃 | 坐席振铃 | 响铃 | 联系中 | 振铃中 | 接通中 | 振铃未接 | 分配坐席 | 分配`,
  dial: `dialing | dialling | dial | 拨号 | 拨号中 | 呼叫 | 呼叫中`,
  talk: `interact | interaction | talk | talking | talk time | conversation | connected | active | speaking | agent talk | with agent | handling | 通话 | 交谈 | 交互 | 通话中 | 人工通话 | 坐席通话 | 坐席接听 | 人工服务 | 坐席服务 | 接听 | 服务 | 会话`,
  hold: `hold | on hold | held | holding | parked | park | customer hold | 保持 | 通话保持 | 保持中`,
  acw: `wrapup | wrap up | wrap | acw | after call work | after contact work | after work | post call | disposition | 话后 | 话后处理 | 事后处理 | 后处理 | 整理 | 小结 | 案头 | 案头处理 | 话后整理`,
  voicemail: `voicemail | voice mail | vm | 语音信箱 | 语音邮箱 | 语音留言 | 留言 | 信箱`,
  outbound: `outbound | dialer | campaign | outbound campaign | 外呼 | 外拨`,
  none: `system | scheduled | delay | converting | transmitting | uploading | sharing | monitoring | coaching | barging | monitor | coach | barge | unknown | callback | survey | api | fax | board member | evaluator | manager | group | consult | conference | transfer | disconnect | end | start | begin | 系统 | 监听 | 辅导 | 强插 | 评价 | 满意度 | 满意度评价 | 满意度调查 | 转接 | 咨询 | 会议 | 挂断 | 结束 | 开始`,
};

const MEANING = new Map(
  Object.entries(WORDS).flatMap(([means, words]) =>
    words.split('|').map((word) => [word.trim(), means as SegmentWord] as const),
  ),
);

/** What a word says of a segment; undefined where it is not known. `segmentWord('Wrap-Up')` is `'acw'`, `segmentWord('座席')` is `'agent'`. */
export const segmentWord = remembered((word: string) =>
  MEANING.get(
    simplified(halfWidth(word))
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .replace(/[\s_.:-]+/g, ' ')
      .replace(/座席|客服(?!户)|话务员/g, '坐席')
      .replace(/用户|顾客/g, '客户')
      .trim(),
  ),
);

/**
 * What a segment is, by who takes part in it and by what is done; either may be empty. Only an agent talks, holds and works afterwards: whatever the line of the caller,
 * of a menu or of a queue does is that of its owner. Undefined where a word is not known.
 *
 * `segmentKind('agent', 'wrapup')` is `'acw'`, `segmentKind('acd', 'interact')` `'queue'`, `segmentKind('', 'Talk')` `'talk'`.
 */
export function segmentKind(purpose: string, type: string): SegmentKind | undefined {
  if (purpose === '' && type === '') return undefined;
  const who = purpose === '' ? 'agent' : segmentWord(purpose);
  const what = who !== 'agent' ? who : type === '' ? 'talk' : segmentWord(type);
  if (what === 'agent') return 'talk';
  return what === 'caller' ? 'none' : what;
}
