import { models } from '../../forecast/index.js';
import { choiceOption, valueOption } from '../option.js';
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

/** Options of the forecast itself. */
export const forecastOptions = [weeks, days, start, model, client, explain];
