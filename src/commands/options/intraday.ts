import type { AsOf } from '../../forecast/intraday/morning.js';
import type { Text } from '../../text/text.js';
import { valueOption, wrongValue } from '../option.js';
import { clockWord, dateWord, shareWord } from '../words.js';
import { forecast, roster } from './further-figures.js';
import { check } from './kpi.js';

const asOfRemedy: Text = {
  en: 'Write a time of day as 11:00, or a time as 2026-10-25T11:00.',
  zh: '请写时刻 11:00，或日期加时刻 2026-10-25T11:00。',
};

export const asOf = valueOption(
  {
    name: 'as-of',
    flags: '--as-of <time>',
    doc: {
      en: 'Up to when the day is known: 11:00, or 2026-10-25T11:00; by default the end of the last interval with data (of a list of contacts: its beginning).',
      zh: '当天数据截至的时刻：11:00 或 2026-10-25T11:00；默认为最后一个有数据时段的结束（话单为其开始）。',
    },
  },
  (word): AsOf => {
    if (/^\d{1,2}[:：]\d{2}$/.test(word.trim())) return { date: null, minute: clockWord('as-of', word) };
    const time = dateWord('as-of', word, asOfRemedy);
    if (time.length === 10) {
      throw wrongValue('as-of', word, {
        en: 'Write a time of day with it: 2026-10-25T11:00.',
        zh: '请同时写明时刻：2026-10-25T11:00。',
      });
    }
    return { date: time.slice(0, 10), minute: clockWord('as-of', time.slice(11, 16)) };
  },
);

export const planned = valueOption(
  {
    name: 'requirement',
    flags: '--requirement <file>',
    isPath: true,
    doc: {
      en: 'The requirement of the day: predicts the service level of the remaining intervals with its base staff.',
      zh: '当天的人力需求表：按其在线人力预测剩余时段的服务水平。',
    },
  },
  (word) => word,
);

/** From where on a deviation is to be watched, and from where on it is an alarm; shares. */
export interface AlarmLevels {
  readonly watch: number;
  readonly alarm: number;
}

export const volumeAlarm = valueOption(
  {
    name: 'volume-alarm',
    flags: '--volume-alarm <watch,alarm>',
    fallback: '5%,10%',
    doc: {
      en: 'Deviation of the new forecast from the old one, up or down, that is to be watched, and that is an alarm.',
      zh: '新旧预测偏差（偏高或偏低）的关注线和报警线。',
    },
  },
  (word) => levelsWord('volume-alarm', word),
);

export const serviceAlarm = valueOption(
  {
    name: 'service-alarm',
    flags: '--service-alarm <watch,alarm>',
    fallback: '0%,10%',
    doc: {
      en: 'Points below the service-level target that are to be watched, and that are an alarm.',
      zh: '预期服务水平低于目标的百分点：关注线和报警线。',
    },
  },
  (word) => levelsWord('service-alarm', word),
);

/** Options of the update within the day itself. */
export const intradayOptions = [asOf, forecast, roster, planned, volumeAlarm, serviceAlarm, check];

function levelsWord(option: string, word: string): AlarmLevels {
  const parts = word.split(/[,，]/);
  const levels = parts.map((part) => shareWord(option, part));
  const [watch, alarm = watch] = levels;
  if (parts.length <= 2 && watch <= alarm) return { watch, alarm };
  throw wrongValue(option, word, {
    en: 'Write one level, or two with a comma, the smaller first: 5%,10%.',
    zh: '请写一个水平，或用逗号分隔的两个水平（小的在前）：5%,10%。',
  });
}
