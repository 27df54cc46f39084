import { valueOption, wrongValue } from '../option.js';

export const month = valueOption(
  {
    name: 'month',
    flags: '--month <month>',
    doc: {
      en: 'The month to report on, such as 2026-10; compared with the month before where the data holds it.',
      zh: '报告月份，如 2026-10；数据含上月时自动环比。',
    },
  },
  (word) => {
    const match = /^(\d{4})[-/年]?(\d{1,2})月?$/.exec(word.trim());
    if (match && +match[2] >= 1 && +match[2] <= 12) return `${match[1]}-${match[2].padStart(2, '0')}`;
    throw wrongValue('month', word, {
      en: 'Write year and month, for example 2026-10.',
      zh: '请写年和月，例如 2026-10。',
    });
  },
);
