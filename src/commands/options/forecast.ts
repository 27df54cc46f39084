import { models } from '../../forecast/index.js';
import type { Text } from '../../text/text.js';
import { dayOf } from '../../time/calendar-date.js';
import { choiceOption, listOption, valueOption, wrongValue } from '../option.js';
import { countWord, dateWord } from '../words.js';
import { explain } from './figures.js';

export const weeks = valueOption(
  {
    name: 'weeks',
    flags: '--weeks <number>',
    doc: { en: 'Weeks to forecast; 4 by default.', zh: '预测周数，默认4周。' },
  },
  (word) => countWord('weeks', word, 1),
);

export const days = valueOption(
  {
    name: 'days',
    flags: '--days <number>',
    doc: { en: 'Days to forecast, instead of weeks.', zh: '预测天数（代替周数）。' },
  },
  (word) => countWord('days', word, 1),
);

export const start = valueOption(
  {
    name: 'start',
    flags: '--start <date>',
    doc: {
      en: 'First day to forecast, from the history before it; the day after the last full day by default.',
      zh: '预测起始日，只用此前的历史；默认为最后一个完整日的次日。',
    },
  },
  (word) => dateWord('start', word).slice(0, 10),
);

export const client = valueOption(
  {
    name: 'client',
    flags: '--client <file>',
    isPath: true,
    doc: {
      en: "A client's forecast by day or interval, taken as given; days are spread by the history's own pattern.",
      zh: '甲方预测文件（按日或按时段），按给定值采用；日量按历史日内分布拆分。',
    },
  },
  (word) => word,
);

export const clientUse = choiceOption(
  {
    name: 'client-use',
    flags: '--client-use <given|blend>',
    fallback: 'given',
    doc: {
      en: "Take the client's forecast as given, or blend it with the own one by how good each is; past days in the client's file tell its error.",
      zh: '甲方预测按给定值采用（given），或与自测按各自精度融合（blend）；甲方文件中的历史日期用于估计其误差。',
    },
  },
  ['given', 'blend'],
);

export const model = choiceOption(
  {
    name: 'model',
    flags: '--model <name>',
    fallback: models[0].name,
    doc: {
      en: `Method for the daily volume: ${models.map((one) => `${one.name} (${one.label.en})`).join(', ')}.`,
      zh: `日总量的预测方法：${models.map((one) => `${one.name}（${one.label.zh}）`).join('、')}。`,
    },
  },
  models.map((one) => one.name),
);

export const per = choiceOption(
  {
    name: 'per',
    flags: '--per <interval|week|month|all>',
    fallback: 'interval',
    doc: {
      en: 'Rows by interval, or totals by week, by month or of all days, of each queue and of all together, each with an interval of its own (bounds of rows must not be added up).',
      zh: '按时段输出，或按周（week）、月（month）、全部（all）合计（含全部队列合计），合计有自己的预测区间（各行上下限不可相加）。',
    },
  },
  ['interval', 'week', 'month', 'all'],
);

const excludeRemedy: Text = {
  en: 'Write a day as 2026-07-01, or days as 2026-07-01..2026-07-03; for several of them repeat --exclude.',
  zh: '请写某日 2026-07-01，或起止 2026-07-01..2026-07-03；多个日期请重复使用 --exclude。',
};

export const exclude = listOption(
  {
    name: 'exclude',
    flags: '--exclude <date|from..until>',
    doc: {
      en: 'Leave this day, or these days, of the history out as unknown (storm, outage); may be repeated.',
      zh: '将历史中的该日（或起止范围内各日）按未知排除（如暴雨、故障），可重复使用。',
    },
  },
  (word) => {
    const [first, last = first] = word
      .split('..')
      .map((part) => dayOf(dateWord('exclude', part, excludeRemedy).slice(0, 10)));
    if (last >= first && word.split('..').length <= 2) return { first, last };
    throw wrongValue('exclude', word, excludeRemedy);
  },
);

/** Options of the forecast itself. */
export const forecastOptions = [weeks, days, start, model, client, clientUse, exclude, explain];
