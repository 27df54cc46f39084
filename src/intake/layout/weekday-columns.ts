import { halfWidth } from '../../text/half-width.js';
import type { Text } from '../../text/text.js';
import { dayOf, isoDate, weekday } from '../../time/calendar-date.js';
import { type RawRow, textOf } from '../cells.js';
import { datePartsOf } from '../values/moment.js';
import type { Around } from './named-years.js';
import { titlePeriod } from './title-period.js';

/** A table of one week whose columns are called by the days of the week. */
export interface WeekdayColumns {
  readonly row: number;
  /** The date of each of these columns. */
  readonly days: ReadonlyMap<number, string>;
}

const LOOK_ROWS = 30;
const FEW = 5;
const WEEK = 7;
const ZH = '一二三四五六日';
const EN = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NAME =
  /^(?:(?:星期|周|礼拜)([一二三四五六日天])|(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday)?\.?)$/i;

/**
 * Finds columns called `周一` to `周日` or `Mon` to `Fri`, where the title names the week or the user its first date. Null where nobody knows the week.
 */
export function findWeekdayColumns(sample: readonly RawRow[], { firstDate }: Around): WeekdayColumns | null {
  const at = sample.slice(0, LOOK_ROWS).findIndex(({ cells }) => weekdaysIn(cells.map(textOf)).length >= FEW);
  if (at < 0 || sample.slice(0, LOOK_ROWS).some(({ cells }) => cells.filter(isDate).length > 2)) return null;
  const labels = weekdaysIn(sample[at].cells.map(textOf));
  const period = titlePeriod(sample.slice(0, at));
  const from = firstDate ?? period?.from;
  const until = firstDate === undefined && period ? dayOf(period.until) : Number.POSITIVE_INFINITY;
  if (from === undefined || (until !== Number.POSITIVE_INFINITY && until - dayOf(from) > WEEK)) return null;
  if (firstDate !== undefined && weekday(dayOf(firstDate)) !== labels[0].weekday) return null;
  const days = labels.map(({ column, weekday: wanted }) => {
    const day = Array.from({ length: WEEK }, (_, i) => dayOf(from) + i).find(
      (one) => weekday(one) === wanted,
    );
    return [column, day ?? Number.NaN] as const;
  });
  if (days.some(([, day]) => !(day < until))) return null;
  return { row: sample[at].row, days: new Map(days.map(([column, day]) => [column, isoDate(day)])) };
}

/** Where a row has the names of weekdays, each once and not in front; nothing where one comes twice. */
export function weekdaysIn(
  texts: readonly string[],
): readonly { readonly column: number; readonly weekday: number }[] {
  const found = texts.flatMap((text, column) => {
    const name = NAME.exec(halfWidth(text).trim());
    if (!name || column === 0) return [];
    const [, zh, en] = name;
    return [
      { column, weekday: 1 + (zh ? ZH.indexOf(zh.replace('天', '日')) : EN.indexOf(en.toLowerCase())) },
    ];
  });
  return new Set(found.map((one) => one.weekday)).size === found.length ? found : [];
}

function isDate(cell: RawRow['cells'][number]): boolean {
  return datePartsOf(textOf(cell)) !== null;
}

/** Puts the dates in the place of the names. */
export function weekdayTurner({ row, days }: WeekdayColumns): (raw: RawRow) => RawRow {
  return (raw) =>
    raw.row === row ? { ...raw, cells: raw.cells.map((cell, i) => days.get(i) ?? cell) } : raw;
}

/** What the user should hear of it. */
export function weekdayColumnsNote({ days }: WeekdayColumns): Text {
  const [first] = days.values();
  return {
    en: `the columns are the days of one week: the first is ${first}`,
    zh: `各列为一周的各天：首列为 ${first}`,
  };
}
