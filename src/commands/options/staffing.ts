import { staffingMethods } from '../../staffing/index.js';
import { DAY_SEC } from '../../time/units.js';
import { choiceOption, valueOption, wrongValue } from '../option.js';
import { countWord, durationWord, shareWord } from '../words.js';

export const method = choiceOption(
  {
    name: 'method',
    flags: '--method <name>',
    fallback: staffingMethods[0].id,
    doc: {
      en: 'Staffing method: erlang-c (nobody gives up) or erlang-a (callers give up, see --patience).',
      zh: '测算方法：erlang-c（假设无人放弃）或 erlang-a（客户会放弃，见 --patience）。',
    },
  },
  staffingMethods.map(({ id }) => id),
);

export const patience = valueOption(
  {
    name: 'patience',
    flags: '--patience <seconds>',
    fallback: '120s',
    doc: {
      en: 'Mean patience of the callers, for erlang-a.',
      zh: '客户平均耐心时长，用于 erlang-a。',
    },
  },
  (word) => {
    const seconds = durationWord('patience', word);
    if (seconds >= 1 && seconds <= DAY_SEC) return seconds;
    throw wrongValue('patience', word, {
      en: 'Give between 1 second and 1 day; 60s to 300s is usual.',
      zh: '请填写1秒到1天之间的时长，通常为60s到300s。',
    });
  },
);

export const shrinkage = valueOption(
  {
    name: 'shrinkage',
    flags: '--shrinkage <share>',
    fallback: '30%',
    doc: {
      en: 'Share of rostered time that is not on contacts: breaks, training, absence. Rostered = base / (1 - shrinkage).',
      zh: '排班工时中不在线的比例：小休、培训、缺勤等。排班人力 = 在线人力 /（1 - 损耗率）。',
    },
  },
  (word) => {
    const share = shareWord('shrinkage', word);
    if (share < 1) return share;
    throw wrongValue('shrinkage', word, {
      en: 'Write a share below 100 %, such as 0.3 or 30%.',
      zh: '请填写小于100%的比例，例如 0.3 或 30%。',
    });
  },
);

export const maxOccupancy = valueOption(
  {
    name: 'max-occupancy',
    flags: '--max-occupancy <share>',
    fallback: '90%',
    doc: {
      en: 'Occupancy that must not be exceeded, so that people can stand it; 100% for no cap.',
      zh: '占有率上限，避免坐席过劳；100% 为不设上限。',
    },
  },
  (word) => {
    const share = shareWord('max-occupancy', word);
    if (share > 0) return share;
    throw wrongValue('max-occupancy', word, {
      en: 'Write a share above 0, such as 0.85 or 85%.',
      zh: '请填写大于0的比例，例如 0.85 或 85%。',
    });
  },
);

export const aht = valueOption(
  {
    name: 'aht',
    flags: '--aht <seconds>',
    doc: {
      en: 'Average handle time for intervals that have none of their own.',
      zh: '平均处理时长，用于自身没有该数据的时段。',
    },
  },
  (word) => {
    const seconds = durationWord('aht', word);
    if (seconds > 0) return seconds;
    throw wrongValue('aht', word, { en: 'Write seconds above 0.', zh: '请填写大于0的秒数。' });
  },
);

export const minStaff = valueOption(
  {
    name: 'min-staff',
    flags: '--min-staff <count>',
    fallback: '0',
    doc: {
      en: 'Base staff never below this, also without contacts.',
      zh: '在线人力不低于该人数，无话务时也是如此。',
    },
  },
  (word) => countWord('min-staff', word),
);

export const maxStaff = valueOption(
  {
    name: 'max-staff',
    flags: '--max-staff <count>',
    doc: {
      en: 'Base staff never above this (seats, people); what it means for the service is predicted.',
      zh: '在线人力不高于该人数（座席数、人员数），并预测由此达到的服务水平。',
    },
  },
  (word) => countWord('max-staff', word),
);

/** What staff is worked out by; options of every command that does. */
export const staffingOptions = [method, patience, shrinkage, maxOccupancy, aht, minStaff, maxStaff];
