import { DataError } from '../text/errors.js';

/** A row of an events file, by its own column names. */
export type EventRow = Readonly<Record<string, unknown>>;

const headers = {
  date: ['date', '日期', 'day', 'fecha', 'datum', '播出日期'],
  event: ['event', '事件', 'name', '名称', 'holiday', '节日', '节假日', '活动'],
  offset: ['offset', 'off', '偏移', '偏移天数'],
  dayType: ['day_type', 'daytype', 'dtype', '日类型', 'type', '类型'],
  window: ['window', '窗口', '影响范围'],
  before: ['before', 'days_before', '提前', '提前天数', '前'],
  after: ['after', 'days_after', '延后', '延后天数', '后'],
  start: [
    'start',
    'from',
    'time',
    'start_time',
    'start_date',
    'slot',
    '时间',
    '时段',
    '开始',
    '开始时间',
    '开始日期',
    '播出时间',
  ],
  end: ['end', 'until', 'to', 'end_time', 'end_date', '结束', '结束时间', '结束日期'],
  queue: [
    'queue',
    'called_number',
    'called',
    'hotline',
    '队列',
    '技能组',
    '热线',
    '热线号码',
    '被叫',
    '被叫号码',
  ],
  factor: ['factor', '因子', '系数', '倍数'],
} as const;

/** Name of the column of each meaning; empty where there is none. */
export type EventColumns = { readonly [Key in keyof typeof headers]: string };

/**
 * Finds the columns of an events file by their names in English or Chinese. A file of one column is one of dates; without a date the column of
 * starts has them.
 *
 * `eventColumns([{ 日期: '2026-11-11', 事件: '双11' }]).event` is `事件`. Throws DataError where no column can be the date.
 */
export function eventColumns(rows: readonly EventRow[]): EventColumns {
  const names = namesOf(rows);
  const find = (aliases: readonly string[]) => names.find((name) => aliases.includes(plain(name))) ?? '';
  const found = Object.fromEntries(
    Object.entries(headers).map(([key, aliases]) => [key, find(aliases)]),
  ) as EventColumns;
  const date = found.date || (names.length === 1 ? names[0] : found.start);
  if (rows.length > 0 && date === '') {
    throw new DataError(
      { en: 'the events file has no date column', zh: '事件文件中没有日期列' },
      {},
      {
        en: `Name a column "date". Found: ${names.join(', ')}.`,
        zh: `请将某列命名为“日期”。现有列：${names.join('、')}。`,
      },
    );
  }
  return { ...found, date };
}

/** All column names, in order of appearance. */
function namesOf(rows: readonly EventRow[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

function plain(name: string): string {
  return name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}

/** Columns that are there for people: notes, and what `ccops calendar` writes beside the rest. */
const forPeople = new Set([
  'weekday',
  '星期',
  'name',
  '名称',
  'announced',
  '已公布',
  'note',
  'remark',
  '备注',
  '说明',
]);

/**
 * Columns of an events file that are not read, in their order; those without a name or without any value do not count, nor do those for people.
 *
 * `unreadColumns([{ date: '2026-11-11', event: '双11', budget: '300' }])` is `['budget']`.
 */
export function unreadColumns(rows: readonly EventRow[]): string[] {
  const used: readonly string[] = Object.values(eventColumns(rows));
  const hasValue = (name: string) => rows.some((row) => String(row[name] ?? '').trim() !== '');
  const isLost = (name: string) => name.trim() !== '' && !used.includes(name) && !forPeople.has(plain(name));
  return namesOf(rows).filter((name) => isLost(name) && hasValue(name));
}
