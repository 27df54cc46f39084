import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';

/** States of which nobody knows when they ended. */
export function neverOut(count: number): Text {
  return {
    en: `${plural(count, 'state has no end, or lasts', 'states have no end, or last')} more than 16 hours: taken to end with the shift, left out where there is none`,
    zh: `${count} 条状态没有结束时间或超过16小时：按班次结束时间截止，无班次的不计`,
  };
}

/** Rows of a log that cannot be. */
export function reversedText(count: number): Text {
  return {
    en: `rows of the log that end before they begin, and are left out: ${count}`,
    zh: `日志中 ${count} 行的结束时间早于开始时间，已略去`,
  };
}
