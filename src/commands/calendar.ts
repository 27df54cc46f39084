import type { Calendar } from '../calendar/day-info.js';
import { calendar as table } from '../tables/calendar.js';
import type { Row } from '../tables/table.js';
import { UsageError } from '../text/errors.js';
import { type Language, say, type Text } from '../text/text.js';
import { dayOf, isoDate, weekday } from '../time/calendar-date.js';
import { weekdayNames } from '../time/weekday-names.js';
import { calendarOf } from './calendar-of.js';
import type { Command } from './command.js';
import { switchOption } from './option.js';
import { calendarOptions } from './options/calendar.js';
import { dateOrder } from './options/reading.js';
import { writingOptions } from './options/writing.js';
import { writeResult } from './result/write.js';

const special = switchOption({
  name: 'special',
  flags: '--special',
  doc: { en: 'Only the special days.', zh: '只列特殊日。' },
});

/** `ccops calendar`: which days are special. */
export const calendar: Command = {
  name: 'calendar',
  question: { en: 'Which days are special?', zh: '哪些日子特殊？' },
  about: {
    en: "Lists the days of one or more years with what the forecast takes them for: holidays off, make-up workdays, days near a holiday, events of your own. China's holidays by default; offsets count from the anchor, lunar new year's day for Spring Festival. A year that is not announced yet says so, and has the statutory days only.",
    zh: '逐日列出一年或多年中预测所用的日类型：休假日、调休上班、节日前后、自定义事件。默认采用中国节假日；偏移从锚点起算，春节以正月初一为锚点。尚未公布放假安排的年份会注明，仅含法定节假日。',
  },
  usage: '[YEAR...]',
  options: [special, ...calendarOptions, dateOrder, ...writingOptions],
  reads: [],
  writes: 'calendar',
  examples: [
    {
      line: 'ccops calendar 2026 --special',
      note: { en: 'The special days of 2026', zh: '2026年的特殊日' },
    },
    {
      line: 'ccops calendar 2026 --events ccops-demo/events.csv -o calendar.csv',
      note: { en: 'With shopping festivals of your own', zh: '加上自己的购物节等事件' },
    },
  ],
  async run(invocation) {
    const years = invocation.files.map(yearOf);
    if (years.length === 0) throw noYear;
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const days = await calendarOf(invocation, first, last, 'cn');
    const rows = years
      .flatMap((year) => rowsOf(days, year, invocation.shell.language))
      .filter((row) => !invocation.get(special) || row.day_type !== 'normal');
    const { name, label, columns } = table;
    await writeResult(invocation, { name, label, columns, rows, wordColumns: ['day_type'] });
    const covered = days.coveredUntil;
    if (covered !== null && covered < `${last}-12-31`) invocation.shell.warn(notAnnounced(covered));
  },
};

function yearOf(word: string): number {
  if (/^(19[5-9]|20\d)\d$/.test(word)) return +word;
  throw new UsageError(
    { en: `"${word}" is no year`, zh: `“${word}”不是年份` },
    {},
    {
      en: 'Give years from 1950 to 2099: ccops calendar 2026.',
      zh: '请给出1950至2099之间的年份：ccops calendar 2026。',
    },
  );
}

function rowsOf(days: Calendar, year: number, language: Language): Row[] {
  const [first, end] = [dayOf(`${year}-01-01`), dayOf(`${year + 1}-01-01`)];
  return Array.from({ length: end - first }, (_, i) => {
    const { date, dayType, event, offset, name, announced } = days.day(isoDate(first + i));
    return {
      date,
      weekday: say(weekdayNames[weekday(first + i) - 1], language),
      day_type: dayType,
      event,
      offset,
      name: name && say(name, language),
      announced,
    };
  });
}

const noYear = new UsageError(
  { en: 'which year?', zh: '请指定年份' },
  {},
  { en: 'For example: ccops calendar 2026.', zh: '例如：ccops calendar 2026。' },
);

function notAnnounced(covered: string): Text {
  return {
    en: `holidays after ${covered} are not announced: only the statutory days are assumed; add yours with --events`,
    zh: `${covered} 之后的放假安排尚未公布：仅按法定节假日处理，可用 --events 补充`,
  };
}
