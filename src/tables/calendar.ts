import { column, defineTable } from './table.js';

/** A row is a day, and what kind of day it is. */
export const calendar = defineTable({
  name: 'calendar',
  label: { en: 'Calendar', zh: '日历' },
  doc: { en: 'A row is a day, and what kind of day it is.', zh: '每行是一天及其日类型。' },
  recognisedBy: ['date', 'day_type'],
  columns: [
    column('date', 'date', { en: 'Date', zh: '日期' }, { en: 'Day.', zh: '日期。' }, { required: true }),
    column(
      'weekday',
      'text',
      { en: 'Weekday', zh: '星期' },
      { en: 'Day of the week, in the language of the output.', zh: '星期几，随输出语言。' },
    ),
    column(
      'day_type',
      'text',
      { en: 'Day type', zh: '日类型' },
      {
        en: 'normal, off (holiday), makeup (make-up workday) or window (day of an event or near a holiday).',
        zh: 'normal 平日、off 休假日、makeup 调休上班、window 活动日或节日前后。',
      },
      { required: true },
    ),
    column(
      'event',
      'text',
      { en: 'Event', zh: '事件' },
      { en: 'Holiday or event that the day belongs to.', zh: '所属的节日或事件。' },
    ),
    column(
      'offset',
      'number',
      { en: 'Offset', zh: '偏移' },
      { en: "Days from the event's anchor; −1 is the eve.", zh: '距事件锚点的天数，-1 为前一天。' },
    ),
    column(
      'name',
      'text',
      { en: 'Name', zh: '名称' },
      { en: 'Name of the day, in the language of the output.', zh: '该日名称，随输出语言。' },
    ),
    column(
      'announced',
      'flag',
      { en: 'Announced', zh: '已公布' },
      {
        en: 'Whether the official arrangement of the year is known; if not, only the statutory days are assumed.',
        zh: '该年放假安排是否已公布；未公布时仅按法定节假日处理。',
      },
    ),
  ],
});
