import { chinaCalendar } from '../calendar/china.js';
import { countryCalendar, isCountryCode } from '../calendar/country.js';
import { type Calendar, type DayType, plainCalendar } from '../calendar/day-info.js';
import { type Clash, eventClashes } from '../calendar/event-clashes.js';
import { unreadColumns } from '../calendar/event-columns.js';
import { eventOrder } from '../calendar/event-entries.js';
import { readEvents, readSlots } from '../calendar/events.js';
import { mergeCalendar } from '../calendar/merge.js';
import { readRecords } from '../intake/read-records.js';
import { DataError } from '../text/errors.js';
import { plural } from '../text/plural.js';
import type { Text } from '../text/text.js';
import type { Invocation } from './command.js';
import * as options from './options/calendar.js';
import { dateOrder } from './options/reading.js';

/** The calendar that `--holidays` and `--events` describe, for the years; `fallback` is what no `--holidays` means. */
export async function calendarOf(
  invocation: Invocation,
  fromYear: number,
  toYear: number,
  fallback: 'cn' | 'none',
): Promise<Calendar> {
  const base = await holidayCalendar(
    invocation,
    invocation.get(options.holidays) ?? fallback,
    fromYear,
    toYear,
  );
  const events = invocation.get(options.events);
  return events === null ? base : withFile(invocation, base, events, 'window');
}

async function holidayCalendar(
  invocation: Invocation,
  word: string,
  from: number,
  to: number,
): Promise<Calendar> {
  if (word === 'none') return plainCalendar;
  if (word.toLowerCase() === 'cn') return chinaCalendar(from, to);
  if (isCountryCode(word)) return countryCalendar(word, from, to);
  if (/^[^./\\-]+$/.test(word)) await invocation.shell.source(word).catch(neitherCountryNorFile);
  return withFile(invocation, plainCalendar, word, 'off');
}

/** A bare word that is no file was more likely meant to be a country. */
function neitherCountryNorFile(error: unknown): never {
  if (!(error instanceof DataError)) throw error;
  throw new DataError(error.text, error.place, countryOrFile);
}

const countryOrFile: Text = {
  en: 'Write cn for China, the two letters of another country, such as us or de (a region as us-ca), or the name of a file, such as holidays.csv.',
  zh: '中国请写 cn，其他国家写两位代码，如 us、de（地区写作 us-ca），或写文件名，如 holidays.csv。',
};

async function withFile(
  invocation: Invocation,
  base: Calendar,
  file: string,
  type: DayType,
): Promise<Calendar> {
  const records = await readRecords(await invocation.shell.source(file));
  try {
    const given = invocation.get(dateOrder);
    const order = given === 'auto' || given === 'ymd' ? undefined : given;
    const days = readEvents(records, type, order);
    const { open } = eventOrder(records, order);
    if (open !== null) invocation.shell.warn(eitherWay(file, open));
    const unread = unreadColumns(records);
    if (unread.length > 0) invocation.shell.warn(notRead(file, unread));
    const clashes = eventClashes(days);
    if (clashes.length > 0) invocation.shell.warn(severalOn(file, clashes));
    return mergeCalendar(base, days, readSlots(records, order));
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new DataError(error.text, { file, ...error.place }, error.remedy);
  }
}

function eitherWay(file: string, date: string): Text {
  return {
    en: `${file}: nothing settles whether "${date}" begins with the day or the month; read day first (--date-order mdy for month first)`,
    zh: `${file}：无法判断“${date}”是日在前还是月在前，暂按日在前读取（月在前请用 --date-order mdy）`,
  };
}

const listedClashes = 3;

function severalOn(file: string, clashes: readonly Clash[]): Text {
  const list = clashes.slice(0, listedClashes).map(({ date, said }) => `${date}: ${said.join(', ')}`);
  const more = clashes.length > list.length ? { en: '; …', zh: '；……' } : { en: '', zh: '' };
  return {
    en: `${file}: more than one thing is said of ${plural(clashes.length, 'day')}, the last one holds (${list.join('; ')}${more.en})`,
    zh: `${file}：${clashes.length} 天有互相矛盾的多行，以最后一项为准（${list.join('；')}${more.zh}）`,
  };
}

function notRead(file: string, names: readonly string[]): Text {
  return {
    en: `${file}: not read: ${names.join(', ')}; an events file has date, event, offset, day_type, window, start and end (dates, or times of a slot), queue and factor`,
    zh: `${file}：以下列未读取：${names.join('、')}；事件文件的列为日期、事件、偏移、日类型、窗口、开始和结束（日期，或时段的时刻）、队列、因子`,
  };
}
