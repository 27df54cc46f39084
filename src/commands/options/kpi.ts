import { parseGroupBy } from '../../kpi/group-by.js';
import { serviceLevelRules } from '../../kpi/service-level-rules.js';
import { choiceOption, valueOption } from '../option.js';
import { durationWord } from '../words.js';

export const by = valueOption(
  {
    name: 'by',
    flags: '--by <columns,period>',
    fallback: 'day',
    doc: {
      en: 'Rows by queue, agent, channel or any other column; 15m, 30m, 60m, day, week, month, quarter, year; weekday, hour; commas combine them. all: one row.',
      zh: '按 queue、agent、channel 或其他任意列；15m、30m、60m、day、week、month、quarter、year；weekday、hour 汇总，可用逗号组合。all 为一行。',
    },
  },
  parseGroupBy,
);

export const slRule = choiceOption(
  {
    name: 'sl-rule',
    flags: '--sl-rule <name>',
    fallback: serviceLevelRules[0].id,
    doc: {
      en: `How the service level is computed: ${serviceLevelRules.map((rule) => rule.id).join(', ')}.`,
      zh: `服务水平口径：${serviceLevelRules.map((rule) => rule.id).join('、')}。`,
    },
  },
  serviceLevelRules.map((rule) => rule.id),
);

export const shortAbandon = valueOption(
  {
    name: 'short-abandon',
    flags: '--short-abandon <seconds>',
    fallback: '5s',
    doc: {
      en: 'An abandoned contact that waited no longer is a short abandon (5 s is customary, some use 10 s).',
      zh: '等待不超过该时长的放弃为短时放弃（通常5秒，也有用10秒）。',
    },
  },
  (word) => durationWord('short-abandon', word),
);
