/** Whose contacts are counted, or what they are: stands in front of what happened and changes nothing about it. */
const SUBJECT = '(?:总|人工|坐席|客服|队列|技能组|技能|电话|语音|热线|呼入|来电|进线|呼叫|会话)*';
/** What is counted: `量`, or a word that stands for it. */
const COUNT = '总?(?:量|数量|次数|总数|总量|个数|件数|条数|数)';
const TIME = '(?:时长|时间|耗时)';

/** What happened to contacts, and the field that counts it. */
const EVENTS: readonly (readonly [string, string])[] = [
  ['offered', '呼入|来电|进线|请求|入队|进队|进入队列|呼叫|会话|咨询|转人工'],
  ['answered', '接通|接听|应答|接待|有效接待|(?:接听|接通|应答)成功|成功(?:接听|接通|应答)'],
  ['abandoned', '(?:客户|用户|主叫)?(?:放弃|弃呼|流失)|呼损|未接通?|未接听|未应答'],
];

/** Words that may count without saying so; in other names they say what a number, a time or a state belongs to. */
const BARE: readonly (readonly [string, RegExp])[] = [
  ['offered', whole(`${SUBJECT}(?:呼入|进线|来电)`)],
  ['answered', whole(`${SUBJECT}(?:接通|接听|应答|接待)`)],
  ['abandoned', whole(`${SUBJECT}(?:放弃|弃呼|呼损|流失)`)],
];

/** The field of a whole header that names no count, but may be one: `bareField('弃呼')` is `'abandoned'`. Undefined for any other. */
export function bareField(key: string): string | undefined {
  return BARE.find(([, pattern]) => pattern.test(key))?.[0];
}

/** What takes time, the field of its total and that of its average. */
const DURATIONS: readonly (readonly [string, string, string])[] = [
  ['talk_sec', 'talk_avg_sec', '通话|交谈|接听|接通'],
  ['hold_sec', 'hold_avg_sec', '保持|持线|静音'],
  ['acw_sec', 'acw_avg_sec', '话后处理|话后|后处理|小结|整理'],
  ['handle_sec', 'aht_sec', '处理|办理'],
];
/** Averages alone: a total of waiting may be of all contacts, or of those that were answered. */
const WAITS = '(?:接通|接听|应答)?(?:等待|排队|排队等待)|应答|应答速度';

const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ...EVENTS.map(([field, words]) => [field, whole(`${SUBJECT}(?:${words})${COUNT}`)] as const),
  ...DURATIONS.flatMap(([total, average, words]) => [
    [
      average,
      whole(`${SUBJECT}平均${SUBJECT}(?:${words})态?${TIME}?|${SUBJECT}(?:${words})(?:均长|平均${TIME})`),
    ] as const,
    [total, whole(`${SUBJECT}(?:${words})态?总?${TIME}`)] as const,
  ]),
  ['answer_wait_avg_sec', whole(`${SUBJECT}平均${SUBJECT}(?:${WAITS})${TIME}?`)],
];

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}

/**
 * The field of a report of intervals that a Chinese name says by its parts: whose contacts, what happened to them, a number or a time; for names that
 * stand in no list. Takes the key of a header (`headerWords`). Undefined where a part is of another kind, such as calls made, or of one way to
 * abandon only.
 *
 * `composedField('队列呼入量')` is `'offered'`; `composedField('平均话后处理')` is `'acw_avg_sec'`; `composedField('外呼接通量')` is undefined.
 */
export function composedField(key: string): string | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(key))?.[0];
}

/** How long an agent was in states that are no work with a contact. */
const STATES: readonly (readonly [string, RegExp])[] = [
  ['logged_in_sec', whole(`总?(?:登录|登陆|登入|签入|上线|在岗)总?${TIME}`)],
  ['idle_sec', whole(`总?(?:空闲|就绪|待机|示闲|置闲)态?总?${TIME}`)],
  ['off_queue_sec', whole(`总?(?:小休|示忙|置忙|忙碌|休息|离席|离开|未就绪)态?总?${TIME}`)],
];
const IN_SUMMARY: Readonly<Record<string, string>> = { answered: 'handled' };
const SUMMED = new Set(['offered', 'handled', 'talk_sec', 'hold_sec', 'acw_sec']);

/**
 * The same for a summary of agents: also how long they were in a state.
 *
 * `composedSummaryField('置忙总时长')` is `'off_queue_sec'`; `composedSummaryField('呼入接听量')` is `'handled'`.
 */
export function composedSummaryField(key: string): string | undefined {
  const state = STATES.find(([, pattern]) => pattern.test(key))?.[0];
  if (state !== undefined) return state;
  const field = composedField(key);
  const own = field === undefined ? undefined : (IN_SUMMARY[field] ?? field);
  return own !== undefined && SUMMED.has(own) ? own : undefined;
}
