import { valueOption, wrongValue } from '../option.js';
import { durationWord, targetWord } from '../words.js';

export const target = valueOption(
  {
    name: 'target',
    flags: '--target <percent/seconds>',
    fallback: '80/20',
    doc: {
      en: 'Service-level target: 80/20 is 80 % answered within 20 seconds.',
      zh: '服务水平目标：80/20 表示 20 秒内接通 80%。',
    },
  },
  (word) => targetWord('target', word),
);

export const interval = valueOption(
  {
    name: 'interval',
    flags: '--interval <length>',
    fallback: '30m',
    doc: { en: 'Length of an interval: 15m, 30m or 60m.', zh: '时段长度：15m、30m 或 60m。' },
  },
  (word) => {
    const minutes = durationWord('interval', word, 60) / 60;
    if (Number.isInteger(minutes) && minutes >= 1 && 1440 % minutes === 0) return minutes;
    throw wrongValue('interval', word, {
      en: 'Use a length that divides the day, such as 15m, 30m or 60m.',
      zh: '请使用能整除一天的长度，如 15m、30m、60m。',
    });
  },
);
