import type { Doing, DoingOf } from '../kpi/amounts/agent-time.js';

/** What the usual states of phone systems mean; the first that fits counts. Names are looked for within the state, whatever the case. */
const WORDS: readonly (readonly [Doing, RegExp])[] = [
  ['offline', /log(ged)?[ _-]?(out|off)|sign(ed)?[ _-]?out|offline|签出|登出|离线|下线|下班|未登录/],
  [
    'away',
    /break|meal|lunch|dinner|\bpause|\baway|not[ _-]?ready|unavailable|\baux|rest|小休|休息|用餐|就餐|午餐|午休|离席|离座|离开|暂离|示忙|置忙|忙碌|未就绪/,
  ],
  ['other', /training|coaching|meeting|project|back[ _-]?office|培训|辅导|会议|开会|班会|项目|其他/],
  [
    'busy',
    /talk|on[ _-]?(a[ _-]?)?call|in[ _-]?call|hold|wrap|acw|after[ _-]?(call|contact)|ring|alert|dial|interact|communicat|handling|on[ _-]?contact|inbound|outbound|通话|呼入|呼出|外呼|振铃|响铃|保持|话后|事后|整理|处理/,
  ],
  ['ready', /ready|avail|idle|on[ _-]?queue|空闲|就绪|示闲|置闲|等待|在线/],
];

/** What a state means, by its usual names in Chinese and English phone systems; null where nobody knows. */
export const doingOf: DoingOf = (state) => {
  const word = state.normalize('NFKC').toLowerCase();
  return WORDS.find(([, names]) => names.test(word))?.[0] ?? null;
};
