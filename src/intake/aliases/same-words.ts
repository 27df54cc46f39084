/**
 * Chinese words that exports use for the same thing → the one that is looked up. They change the names of fields and the headers of
 * a file alike, so that one name stands for all ways of writing it: `接起总次数` and `接听数` are `接听量`.
 */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/座席|话务员|客服代表|客服人员|接线员/g, '坐席'],
  [/挂机|挂线/g, '挂断'],
  [/群组/g, '组'],
  [/等候/g, '等待'],
  [/接起|接听/g, '接听'],
  [/弃呼/g, '放弃'],
  [/置忙/g, '示忙'],
  [/置闲|示闲/g, '空闲'],
  [/(?<!状)态(?=总?(?:时长|时间)$)/g, ''],
  [/时刻$/g, '时间'],
  [/来话|来电/g, '来电'],
  [
    /(?<=量|呼入|呼出|呼叫|来电|进线|接通|接听|应答|放弃|呼损|请求|转接|溢出|通话|会话|对话|咨询|接待|接入)总?(?:次数|总数|总量|数量|个数|件数|条数|通数|笔数|人次|数)$/g,
    '量',
  ],
  [/量量$/g, '量'],
  [/事后整理|事后处理|后续处理|案面|案头|话后整理|整理(?=总?时)/g, '话后处理'],
  [/(?<=[\u4e00-\u9fff])(?<!时长|时间)(?:秒数|秒)$/g, '时长'],
  [/(?<=时长|时间)(?:秒数|秒)$/g, ''],
];

/** The key of a header with these words made the same. `sameWords('座席接起次数')` is `'坐席接听量'`. */
export function sameWords(key: string): string {
  return SAME.reduce((text, [pattern, word]) => text.replace(pattern, word), key);
}
