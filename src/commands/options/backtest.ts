import type { Span } from '../../forecast/backtest/origins.js';
import { models } from '../../forecast/index.js';
import { DAY_MINUTES } from '../../time/units.js';
import { valueOption, wrongValue } from '../option.js';
import { clockWord, dateWord, durationWord } from '../words.js';

export const originsFrom = valueOption(
  {
    name: 'origins-from',
    flags: '--origins-from <date>',
    doc: {
      en: 'Last day that the first forecast knows; by default so that there are 13 origins.',
      zh: '首个预测起点（该次预测所知的最后一天）；默认取最后 13 个起点。',
    },
  },
  (word) => dateWord('origins-from', word).slice(0, 10),
);

export const every = valueOption(
  {
    name: 'every',
    flags: '--every <span>',
    fallback: '7d',
    doc: {
      en: 'How far apart the origins are: 1d, 7d, or 5obs for every fifth day with contacts.',
      zh: '起点间隔：1d、7d，或 5obs（每 5 个有量的日子）。',
    },
  },
  (word) => spanWord('every', word),
);

export const horizon = valueOption(
  {
    name: 'horizon',
    flags: '--horizon <span>',
    fallback: '28d',
    doc: {
      en: 'How far ahead: 28d is 28 days, 10obs the next ten days with contacts (closed days are then known).',
      zh: '预测期长度：28d 为 28 天；10obs 为之后 10 个有量的日子（此时停业日视为已知）。',
    },
  },
  (word) => spanWord('horizon', word),
);

export const grain = valueOption(
  {
    name: 'grain',
    flags: '--grain <day|length>',
    fallback: 'day',
    doc: {
      en: 'What is scored: day totals, or intervals of 5m, 15m, 30m, 60m.',
      zh: '评分粒度：day 为日总量，或时段长度 5m、15m、30m、60m。',
    },
  },
  (word) => {
    if (word === 'day') return DAY_MINUTES;
    const minutes = durationWord('grain', word, 60) / 60;
    if (Number.isInteger(minutes) && minutes >= 1 && DAY_MINUTES % minutes === 0) return minutes;
    throw wrongValue('grain', word, {
      en: 'Use day, or a length that divides the day, such as 30m.',
      zh: '请用 day，或能整除一天的长度，如 30m。',
    });
  },
);

const names = models.map((one) => one.name);

export const compared = valueOption(
  {
    name: 'models',
    flags: '--models <names|all>',
    fallback: 'all',
    doc: {
      en: `Methods to compare, with commas between: ${names.join(', ')}; all by default.`,
      zh: `要比较的方法，逗号分隔：${names.join('、')}；默认全部（all）。`,
    },
  },
  (word) => {
    const wanted = word === 'all' ? names : [...new Set(word.split(/[,，]/).map((name) => name.trim()))];
    const unknown = wanted.find((name) => !names.includes(name));
    if (unknown === undefined) return wanted;
    throw wrongValue('models', unknown, {
      en: `The methods are: ${names.join(', ')}; all takes every one.`,
      zh: `可用方法：${names.join('、')}；all 为全部。`,
    });
  },
);

export const forecasts = valueOption(
  {
    name: 'forecasts',
    flags: '--forecasts <file>',
    doc: {
      en: 'Also write every forecast into this CSV file: origin, target, h, mean and the bounds; queue and method where there are several.',
      zh: '同时把每个预测值写入该 CSV 文件：origin、target、h、mean 及上下界；有多个队列或方法时再加 queue、method。',
    },
  },
  (word) => {
    if (!/\.(xlsx?|jsonl?)$/i.test(word)) return word;
    throw wrongValue('forecasts', word, {
      en: 'The file is always CSV: end its name with .csv.',
      zh: '该文件固定为 CSV，文件名请以 .csv 结尾。',
    });
  },
);

export const withinDay = valueOption(
  {
    name: 'within-day',
    flags: '--within-day <time>',
    doc: {
      en: 'Try the update within the day instead: at this time (11:00) of the first day after each origin, the rest of that day anew, as ccops intraday does.',
      zh: '改为检验日内更新：在各起点次日的该时刻（如 11:00）重新预测当天剩余时段，方法同 ccops intraday。',
    },
  },
  (word) => clockWord('within-day', word),
);

/** Options of the backtest itself. */
export const backtestOptions = [originsFrom, every, horizon, grain, compared, forecasts, withinDay];

function spanWord(option: string, word: string): Span {
  const match = /^(\d+)\s*(d|w|obs|天|周)?$/.exec(word.trim());
  if (match && +match[1] > 0) {
    const weeks = match[2] === 'w' || match[2] === '周';
    return { count: +match[1] * (weeks ? 7 : 1), unit: match[2] === 'obs' ? 'observed' : 'days' };
  }
  throw wrongValue(option, word, {
    en: 'Write days such as 28d, weeks such as 4w, or days with contacts such as 10obs.',
    zh: '请写天数（如 28d）、周数（如 4w）或有量的天数（如 10obs）。',
  });
}
