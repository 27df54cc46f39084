import type { DayKind } from '../../kpi/periods.js';
import type { Cell } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { weekday } from '../../time/calendar-date.js';
import { DAY_MINUTES } from '../../time/units.js';
import { entriesOf, type Setting, wrongSetting } from './setting.js';

/** Minutes of the day, from the first to before the last; an end past 1440 reaches into the next day. */
interface Span {
  readonly from: number;
  readonly until: number;
}

/** When a queue is open, by the days that the setting names: mon … sun, workday, weekend, holiday, makeup, daily. */
export type Timetable = ReadonlyMap<string, readonly Span[]>;

/** Timetables by queue; `default` is for the others. */
export type OpeningHours = ReadonlyMap<string, Timetable>;

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ZH_WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const KINDS: Readonly<Record<string, string>> = {
  daily: 'daily',
  每天: 'daily',
  workday: 'workday',
  工作日: 'workday',
  weekend: 'weekend',
  周末: 'weekend',
  holiday: 'holiday',
  节假日: 'holiday',
  makeup: 'makeup',
  调休: 'makeup',
};

const REMEDY: Text = {
  en: 'Write days and times, with semicolons between: "mon-fri 08:30-18:00; sat 09:00-12:00; holiday closed". Days: mon to sun, workday, weekend, holiday, makeup, daily.',
  zh: '请写日期和时间，用分号分隔，如“周一-周五 08:30-18:00; 周六 09:00-12:00; 节假日 关闭”。可用：周一至周日、工作日、周末、节假日、调休、每天。',
};

/** When the queues are open, for `--hours open`. */
export const openingHours: Setting<OpeningHours | null> = {
  key: 'opening_hours',
  doc: {
    en: 'When the queues are open, for --hours open: one line for all, or a line per queue and "default" for the others. Days: mon to sun, workday, weekend, holiday, makeup (by --holidays), daily.',
    zh: '营业时间，用于 --hours open：可写一行适用全部，或逐个队列写，其余用 default。日期可写 周一至周日、工作日、周末、节假日、调休（按 --holidays）、每天。',
  },
  example: ['default: mon-fri 08:30-18:00; sat 09:00-12:00; holiday closed', 'VIP: daily 00:00-24:00'],
  fallback: null,
  read(value, file) {
    const place = { file, column: 'opening_hours' };
    if (typeof value === 'string') return new Map([['default', timetableOf(value, place)]]);
    return new Map(
      entriesOf(value, place, REMEDY).map(([queue, text]) => {
        const at = { file, column: `opening_hours.${queue}` };
        if (typeof text !== 'string') throw wrongSetting(at, text, REMEDY);
        return [queue, timetableOf(text, at)];
      }),
    );
  },
};

function timetableOf(text: string, place: { file: string; column: string }): Timetable {
  const days = new Map<string, readonly Span[]>();
  for (const line of text.split(/[;；]/).filter((part) => part.trim() !== '')) {
    const match = /^(.+?)\s+(closed|关闭|休息|\d.*)$/i.exec(line.trim());
    const names = match && daysOf(match[1]);
    const spans = match && spansOf(match[2]);
    if (!names || !spans) throw wrongSetting(place, line.trim(), REMEDY);
    for (const name of names) days.set(name, spans);
  }
  return days;
}

function daysOf(text: string): readonly string[] | null {
  const days: string[] = [];
  for (const part of text
    .toLowerCase()
    .split(/[,，、]/)
    .map((word) => word.trim())) {
    const [first, last = first] = part.split(/\s*[-–至]\s*/);
    const [from, to] = [first, last].map((word) =>
      Math.max(WEEKDAYS.indexOf(word.slice(0, 3)), ZH_WEEKDAYS.indexOf(word)),
    );
    if (KINDS[part]) days.push(KINDS[part]);
    else if (from < 0 || to < 0) return null;
    else
      for (let i = from; ; i = (i + 1) % 7) {
        days.push(WEEKDAYS[i]);
        if (i === to) break;
      }
  }
  return days;
}

function spansOf(text: string): readonly Span[] | null {
  if (/^\D/.test(text)) return [];
  const spans = text.split(/[,，、]/).map((part) => {
    const match = /^\s*(\d{1,2}):(\d{2})\s*[-–至]\s*(\d{1,2}):(\d{2})\s*$/.exec(part);
    if (!match) return null;
    const from = +match[1] * 60 + +match[2];
    const until = +match[3] * 60 + +match[4];
    return { from, until: until <= from ? until + DAY_MINUTES : until };
  });
  const good = spans.filter((span) => span !== null && span.from < DAY_MINUTES && span.until <= 2880);
  return good.length === spans.length ? (good as Span[]) : null;
}

/**
 * Whether a queue is open at a minute of the wall clock (since 1970), by its timetable. A day's own kind (holiday, makeup) counts
 * before its weekday, the weekday before workday and weekend, these before daily; a make-up workday without a line of its own
 * is a workday, or else what Monday is. A span past midnight belongs to the day on which it began.
 *
 * With `default: mon-fri 09:00-18:00`, `isOpenAt(hours, () => 'workday')(9 * 60, 'sales')` is `true` on Thursday, 1970-01-01.
 */
export function isOpenAt(
  hours: OpeningHours,
  kindOf: (day: number) => DayKind,
): (minute: number, queue: Cell) => boolean {
  const none: Timetable = new Map();
  const within = (table: Timetable, day: number, minute: number) =>
    spansOn(table, day, kindOf(day)).some(({ from, until }) => minute >= from && minute < until);
  return (minute, queue) => {
    const table = hours.get(String(queue ?? '')) ?? hours.get('default') ?? none;
    const day = Math.floor(minute / DAY_MINUTES);
    const clock = minute - day * DAY_MINUTES;
    return within(table, day, clock) || within(table, day - 1, clock + DAY_MINUTES);
  };
}

function spansOn(table: Timetable, day: number, kind: DayKind): readonly Span[] {
  const own = WEEKDAYS[weekday(day) - 1];
  const orders: Readonly<Record<DayKind, readonly string[]>> = {
    holiday: ['holiday', own, weekday(day) > 5 ? 'weekend' : 'workday'],
    makeup: ['makeup', 'workday', 'mon'],
    weekend: [own, 'weekend'],
    workday: [own, 'workday'],
  };
  const name = [...orders[kind], 'daily'].find((one) => table.has(one));
  return name === undefined ? [] : table.get(name)!;
}
