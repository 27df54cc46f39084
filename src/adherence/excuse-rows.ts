import { DataError } from '../text/errors.js';
import { parseIso, wallSecOf } from '../time/iso.js';
import { DAY_SEC } from '../time/units.js';
import type { PersonExcuse } from './excuses.js';

const HEADERS = {
  who: ['agent_id', 'agent', 'agent_name', 'name', '工号', '姓名', '坐席', '人员'],
  date: ['date', 'day', '日期'],
  start: ['start_at', 'start', 'from', '开始', '开始时间'],
  end: ['end_at', 'end', 'until', 'to', '结束', '结束时间'],
  note: ['reason', 'note', 'why', '原因', '备注', '说明', '事由'],
} as const;

const EVERYBODY = /^(all|everybody|everyone|全体|全部|所有人|\*)?$/i;

/**
 * Reads the exceptions file: a row per excused stretch, with `agent_id` (number or name; empty for everybody), `start_at` and `end_at`
 * (or `date`, alone for the shift of that day, or with times of day), and `reason`. Chinese headers do as well. Times without an offset are on the
 * clock whose `offsetAt` is given. Throws DataError with the row.
 */
export function readExcuses(
  records: readonly Readonly<Record<string, string>>[],
  offsetAt: (wallSec: number) => number,
): readonly PersonExcuse[] {
  const [first] = records;
  if (first && !hasTimes(first)) throw noColumns();
  return records.map((record, i) => {
    const of = (field: keyof typeof HEADERS) => cellOf(record, HEADERS[field]);
    const date = of('date');
    const begin = of('start') || date;
    const final = of('end') || date || begin;
    const from = momentOf(begin, date, offsetAt);
    const last = momentOf(final, date, offsetAt);
    if (from === null || last === null) throw noTime(i + 2, from === null ? begin : final);
    const until = isTimed(final) ? last : last + DAY_SEC;
    const who = of('who');
    return {
      who: EVERYBODY.test(who) ? null : who,
      from,
      until: until > from ? until : until + DAY_SEC,
      dates: isTimed(begin) || isTimed(final) ? null : { first: dateIn(begin), last: dateIn(final) },
      note: of('note') || '–',
    };
  });
}

function isTimed(text: string): boolean {
  return /[:：]/.test(text);
}

/** The date of a day without a time. */
function dateIn(text: string): string {
  const [, year, month, day] = MOMENT.exec(text) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function cellOf(record: Readonly<Record<string, string>>, headers: readonly string[]): string {
  const found = Object.keys(record).find((name) => headers.includes(name.trim().toLowerCase()));
  return found === undefined ? '' : record[found].trim();
}

const MOMENT =
  /^(?:(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?)?[T\s]*(?:(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?)?$/;

/** A moment in seconds of UTC, from a whole date and time, or from a time of day on the date; null when it is none. */
function momentOf(text: string, date: string, offsetAt: (wallSec: number) => number): number | null {
  const iso = /[+-]\d{2}:?\d{2}$|Z$/.test(text) && text.includes(':') ? parseIso(text) : null;
  if (iso) return iso.wallSec - iso.offsetMinutes * 60;
  const match = MOMENT.exec(text);
  const ofDay = MOMENT.exec(date);
  if (!match || text === '') return null;
  const [year, month, day] = (match[1] === undefined ? ofDay?.slice(1, 4) : match.slice(1, 4)) ?? [];
  const wall = wallSecOf(+year, +month, +day, 0, 0, 0);
  if (wall === null || Number.isNaN(wall)) return null;
  const seconds = +(match[4] ?? 0) * 3600 + +(match[5] ?? 0) * 60 + +(match[6] ?? 0);
  const at = wall + seconds;
  return at - offsetAt(at) * 60;
}

function hasTimes(record: Readonly<Record<string, string>>): boolean {
  const wanted: readonly string[] = [...HEADERS.date, ...HEADERS.start];
  return Object.keys(record).some((name) => wanted.includes(name.trim().toLowerCase()));
}

function noColumns(): DataError {
  return new DataError(
    { en: 'no column says which time is excused', zh: '没有说明豁免时间的列' },
    {},
    {
      en: 'Name the columns agent_id, start_at, end_at, reason (or date for whole days).',
      zh: '列名请用 工号、开始时间、结束时间、原因（整天豁免可用 日期）。',
    },
  );
}

function noTime(row: number, value: string): DataError {
  return new DataError(
    { en: 'this is no time to be excused', zh: '不是可识别的豁免时间' },
    { row, value },
    {
      en: 'Write start_at and end_at as 2026-10-12 14:00, or a date alone for the whole day.',
      zh: '请填写开始时间和结束时间（如 2026-10-12 14:00），或只填日期表示全天。',
    },
  );
}
