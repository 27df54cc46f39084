import { DAY_MINUTES } from '../../time/units.js';
import { switchOption, valueOption, wrongValue } from '../option.js';
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
    if (Number.isInteger(minutes) && minutes >= 1 && DAY_MINUTES % minutes === 0) return minutes;
    throw wrongValue('interval', word, {
      en: 'Use a length that divides the day, such as 15m, 30m or 60m.',
      zh: '请使用能整除一天的长度，如 15m、30m、60m。',
    });
  },
);

export const explain = switchOption({
  name: 'explain',
  flags: '--explain',
  doc: {
    en: 'Say on standard error what the result rests on: for a forecast the past days, baselines and factors of every special day; for figures formula, variant, sums and the rows set aside.',
    zh: '在标准错误输出中说明结果的依据：预测逐个说明特殊日所用的历史日期、基线和因子；指标说明公式、口径、所用合计值和未计入的行。',
  },
});
