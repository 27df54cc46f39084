import { valueOption } from '../option.js';

export const holidays = valueOption(
  {
    name: 'holidays',
    flags: '--holidays <cn|country|none|file>',
    isPath: true,
    doc: {
      en: "Public holidays: cn for China's with make-up workdays, another country or region such as de, us-ca (package date-holidays), none, or a file with a date column.",
      zh: '节假日：cn 为中国法定节假日及调休；其他国家或地区如 de、us-ca（组件 date-holidays）；none 为不考虑；或含日期列的文件。',
    },
  },
  (word) => word,
);

export const events = valueOption(
  {
    name: 'events',
    flags: '--events <file>',
    isPath: true,
    doc: {
      en: 'Special days of your own: date, event, offset, day_type, or a window, a factor, a queue; with a time, slots of the day such as advertising spots. They win over the holidays.',
      zh: '自己的特殊日：日期、事件、偏移、日类型，也可给窗口、因子、队列；带时间的行为日内时段（如广告时段）。优先于节假日。',
    },
  },
  (word) => word,
);

/** Which days are special; options of every command that looks at the calendar. */
export const calendarOptions = [holidays, events];
