import { halfWidth } from '../../text/half-width.js';

/** What the headers over the people of a roster say; compared without blanks and in lower case. */
const NAMES = setOf(
  `姓名|名字|员工姓名|坐席姓名|座席姓名|客服姓名|人员|人员姓名|员工|坐席|座席|客服|name|agent name|agent|employee|employee name|full name|staff|nombre|agente|mitarbeiter`,
);
const IDS = setOf(
  `工号|考勤号码|考勤号|登记号码|ac-no.|ac-no|enroll no|user no|账号|员工工号|员工编号|员工号|坐席工号|座席工号|客服工号|人员编号|编号|agent id|employee id|id|login|login id|user id|username|user name|agent login|agent username|staff id|emp id|employee no|employee number|personalnummer`,
);

/** Whether a header is over the names, or over the numbers, of people. */
export function personField(header: string): 'agent_name' | 'agent_id' | null {
  const key = keyOf(header);
  if (NAMES.has(key)) return 'agent_name';
  return IDS.has(key) ? 'agent_id' : null;
}

const ACTIVITIES: readonly (readonly [string, RegExp])[] = [
  [
    'off',
    /^(休|休息|公休|轮休|例休|双休|周休|排休|法休|节休|off|rest|o|days? ?off|rdo?|rest ?day|wo|libre|frei)$/i,
  ],
  [
    'leave',
    /^(?:(?:年|病|事|婚|产|丧|陪产|护理|育儿|工伤|探亲|哺乳|产检|调休|补休|请|例)假?|年休|年休假|调休|补休|假|al|sl|pl|ml|pto|leave|annual leave|sick|sick leave|vacation|holiday|urlaub|krank|vacaciones|baja)$/i,
  ],
  ['training', /^(培训|新训|training|train|trg|schulung|formacion)$/i],
  ['meeting', /^(会议|开会|meeting|reunion)$/i],
  ['standby', /^(备班|备勤|待命|on ?call|standby|stand-by)$/i],
];

/** What a roster code stands for; any code that is no word for something else is a shift. `activityOfCode('休')` is `'off'`. */
export function activityOfCode(code: string): string {
  const plain = halfWidth(code).trim();
  return ACTIVITIES.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'work';
}

function setOf(bars: string): ReadonlySet<string> {
  return new Set(bars.split('|').map(keyOf));
}

function keyOf(text: string): string {
  return halfWidth(text)
    .replace(/[\s_*]+/g, '')
    .toLowerCase();
}
