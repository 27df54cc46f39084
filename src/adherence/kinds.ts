import { halfWidth } from '../text/half-width.js';
import type { Text } from '../text/text.js';

/**
 * What an agent can be doing, or be scheduled to do: `work` is ready for contacts or busy with them; `away` is logged in, but off the
 * queue for any other reason; `off`, `leave` and `standby` stand in rosters only.
 */
export type Kind =
  | 'work'
  | 'break'
  | 'meal'
  | 'training'
  | 'meeting'
  | 'away'
  | 'offline'
  | 'off'
  | 'leave'
  | 'standby';

/** An activity: what people call it, and the names of states in phone systems that mean it. */
interface Activity {
  readonly id: Kind;
  readonly label: Text;
  /** Divided by bars; compared without blanks, marks and case. */
  readonly names: string;
}

/** The activities, with the usual names of states in Chinese and English phone systems. */
export const activities: readonly Activity[] = [
  {
    id: 'work',
    label: { en: 'work', zh: '上线' },
    names: `on queue | available | avail | auto in | manual in | ready | idle | on call | in call | talking | talk | interacting | communicating | ringing |
      alerting | dialing | on contact | handling | inbound | outbound | inbound call | outbound call | acd | acd call | non acd call | incoming call | outgoing call | reserved | consult | consulting | conference | hold | on hold | acw | after call work |
      after contact work | wrap up | wrap | logged in | login | sign in | signed in | working | staffed | phone | phones | on phone | calls | open time |
      上线 | 在线 | 空闲 | 空闲中 | 闲 | 就绪 | 就绪中 | 准备就绪 | 可用 | 示闲 | 置闲 | 通话 | 通话中 | 会议通话 | 三方通话 | 三方 | 来电 | 呼入 | 呼入中 | 呼入通话 | 呼出通话 | 外呼通话 | 通话保持 | 保持中 | 来电振铃 | 呼入振铃 | 坐席振铃 | 外呼振铃 | 振铃中 | 响铃中 | 呼出 | 呼出中 | 外呼 | 外呼中 | 振铃 | 响铃 | 保持 | 咨询 | 话后 | 话后处理 | 话后整理 |
      事后处理 | 事后整理 | 整理 | 整理中 | 整理态 | 案头 | 案头工作 | 案面 | 后处理 | 签入 | 登录 | 登陆 | 登入 | 工作 | 工作中 | 上班 | 接待中 | 接线 | 接听 | 话务 | 在岗`,
  },
  {
    id: 'break',
    label: { en: 'break', zh: '小休' },
    names: `rest break | short break | coffee | tea | tea break | restroom | bio | comfort break | personal |
      小休 | 小休中 | 休息 | 休息中 | 茶歇 | 短休 | 喝水 | 洗手间 | 卫生间 | 厕所 | 如厕 | 上厕所`,
  },
  {
    id: 'meal',
    label: { en: 'meal', zh: '用餐' },
    names: 'lunch | lunch break | meal break | dinner | supper | 用餐 | 就餐 | 午餐 | 午休 | 晚餐 | 吃饭',
  },
  {
    id: 'training',
    label: { en: 'training', zh: '培训' },
    names: 'coaching | train | 培训 | 辅导 | 学习 | 新训 | 复训',
  },
  {
    id: 'meeting',
    label: { en: 'meeting', zh: '会议' },
    names: 'team meeting | in meeting | 会议 | 开会 | 会议中 | 班会 | 班前会 | 例会',
  },
  {
    id: 'away',
    label: { en: 'off the queue', zh: '示忙' },
    names: `pause | paused | busy | not ready | unavailable | aux | off queue | not responding | back office | project | other | do not disturb | dnd | system issue | technical issue | monitoring |
      示忙 | 置忙 | 忙碌 | 离席 | 离座 | 离开 | 暂离 | 外出 | 其他 | 未就绪 | 不可用 | 未响应 | 质检 | 监听 | 勿扰 | 免打扰 | 系统故障 | 设备故障`,
  },
  {
    id: 'offline',
    label: { en: 'logged out', zh: '离线' },
    names:
      'logged out | log out | logout | signed out | sign out | logged off | log off | 离线 | 签出 | 登出 | 下线 | 退出 | 未登录 | 下班',
  },
  {
    id: 'off',
    label: { en: 'day off', zh: '休息' },
    names: 'day off | rest day | 休 | 休息日 | 公休 | 轮休',
  },
  {
    id: 'leave',
    label: { en: 'leave', zh: '休假' },
    names: 'vacation | annual leave | sick leave | 休假 | 请假 | 年假 | 病假 | 事假 | 婚假 | 产假 | 调休',
  },
  { id: 'standby', label: { en: 'standby', zh: '备班' }, names: 'stand by | 备班 | 待命' },
];

const known: ReadonlyMap<string, Kind> = new Map(
  activities.flatMap(({ id, names }) => [id, ...names.split('|')].map((name) => [plain(name), id] as const)),
);

/** What the states of a phone system mean, besides the usual names: the name of the state → the activity. */
export type StateNames = ReadonlyMap<string, Kind>;

/** The kinds that a state may be mapped to. */
export const kindNames: readonly string[] = activities.map(({ id }) => id);

/** The user's own names of states, ready to be looked up; they beat the usual ones. `stateNames([['保障', 'work']])` knows 保障 as work. */
export function stateNames(pairs: Iterable<readonly [string, Kind]>): StateNames {
  return new Map([...pairs].map(([name, kind]) => [plain(name), kind]));
}

/**
 * What a state, or the activity of a roster, means; null where its name is not known. Many systems write the reason behind the state
 * (`示忙（培训）`, `Not Ready - Lunch`, `Aux 3`): the reason counts where it is known, unless the agent is on the queue or logged out.
 * `kindOf('小休 ', new Map())` is `'break'`, `kindOf('小休(喝水)', new Map())` too.
 */
export function kindOf(name: string, own: StateNames): Kind | null {
  const find = (text: string) => own.get(plain(text)) ?? known.get(plain(text)) ?? null;
  const whole = find(name);
  if (whole !== null) return whole;
  const [front, ...reasons] = partsOf(name).map((part) => find(part) ?? find(part.replace(NUMBER, '')));
  if (front === 'work' || front === 'offline') return front;
  const isSaid = front !== null || BRACKET.test(name);
  return (isSaid ? reasons.find((kind) => kind !== null && kind !== 'work') : null) ?? front ?? null;
}

const BRACKET = /[(（[【]/;
/** What stands between a state and its reason. */
const BETWEEN = /\s*[(（[【)）\]】:：/／|]\s*|\s+[-–—]+\s+|(?<=[\u4e00-\u9fff])[-–—_－](?=[\u4e00-\u9fff])/;
/** `Aux 3`, `小休1`. */
const NUMBER = /\s*\d+$/;

/** The parts of a name that says two things, without the empty ones. */
function partsOf(name: string): readonly string[] {
  return name.split(BETWEEN).filter((part) => part !== '');
}

/**
 * What a state of a log means, as `kindOf`; whoever is off, on leave or on standby is logged out. `kindOfState('休假', new Map())` is
 * `'offline'`.
 */
export function kindOfState(name: string, own: StateNames): Kind | null {
  const kind = kindOf(name, own);
  return kind === 'off' || kind === 'leave' || kind === 'standby' ? 'offline' : kind;
}

function plain(name: string): string {
  return halfWidth(name)
    .replace(/[\s_\-/.]+/g, '')
    .toLowerCase();
}
