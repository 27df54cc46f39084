import type { Calendar } from '../calendar/day-info.js';
import { listedNames } from '../text/punctuation.js';
import type { Text } from '../text/text.js';
import { DAY_MINUTES } from '../time/units.js';
import type { Day } from './model.js';
import type { Placed } from './series.js';

/** What is to be said of the calendar of the coming days: holidays only assumed, slots of the events file that cannot be used. */
export function calendarNotes(days: readonly Day[], calendar: Calendar, used: readonly Placed[]): Text[] {
  return [...assumedDays(days, calendar), ...unusedSlots(days, calendar, used)];
}

/** Says which special days of the forecast are only assumed. */
function assumedDays(days: readonly Day[], calendar: Calendar): Text[] {
  const open = days.filter((day) => !day.info.announced);
  if (open.length === 0 || calendar.coveredUntil === null) return [];
  const assumed = open.filter((day) => day.info.dayType === 'off').map((day) => day.info.date);
  const list = assumed.length > 0 ? listedNames(assumed) : null;
  return [
    {
      en: `the official holiday arrangement after ${calendar.coveredUntil} is not announced: ${list ? `only the statutory days are assumed (${list.en})` : 'no holiday is assumed'}; give yours with --events`,
      zh: `${calendar.coveredUntil} 之后的放假安排尚未公布：${list ? `仅按法定节假日处理（${list.zh}）` : '未假定节假日'}；可用 --events 补充`,
    },
  ];
}

/** Slots lie within the day; a history of whole days tells nothing of them. */
function unusedSlots(days: readonly Day[], calendar: Calendar, used: readonly Placed[]): Text[] {
  if (!calendar.slots || used.some(({ row }) => row.interval_minutes < DAY_MINUTES)) return [];
  const queues = [...new Set(used.map(({ row }) => row.queue ?? null))];
  const dates = days.map(({ info }) => info.date);
  const slots = dates.filter((date) => queues.some((queue) => calendar.slots!(date, queue).length > 0));
  if (slots.length === 0) return [];
  return [
    {
      en: `slots of the events file are left out, for the history has whole days only: ${slots.join(', ')}`,
      zh: `历史仅有日数据，事件文件中的时段未采用：${slots.join('、')}`,
    },
  ];
}
