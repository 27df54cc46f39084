import { isoDate } from '../../time/calendar-date.js';
import { DAY_MS } from '../../time/units.js';
import { type RawRow, textOf } from '../cells.js';

/** The days that a report is about, as its title says: the first, and the first that is no longer in it. */
export interface Period {
  readonly from: string;
  readonly until: string;
  readonly row: number;
  /** The line that says it. */
  readonly text: string;
}

const DATE =
  /(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)日?(?:[T\s]*(\d{1,2}:\d{2}(?::\d{2})?))?/g;
/** Lines that say when the report was made, not what it is about. */
const MADE = /导出|生成|制表|打印|下载|创建|generated|printed|created|exported|run (?:at|on)/i;

/**
 * The period in the lines above the header, such as `统计时间：2026-03-01 00:00:00 至 2026-03-31 23:59:59`; null where none is named, or
 * different ones are. A last time of midnight is the end of the day before.
 */
export function titlePeriod(above: readonly RawRow[]): Period | null {
  const periods = above.flatMap(({ row, cells }) => {
    const text = cells.map(textOf).join(' ').trim();
    const period = MADE.test(text) ? null : periodIn(text.normalize('NFKC'));
    return period ? [{ ...period, row, text }] : [];
  });
  const [first] = periods;
  return first && periods.every(({ from, until }) => from === first.from && until === first.until)
    ? first
    : null;
}

function periodIn(text: string): Pick<Period, 'from' | 'until'> | null {
  const dates = [...text.matchAll(DATE)].map(([, year, month, day, clock]) => ({
    day: Date.UTC(+year, +month - 1, +day) / DAY_MS,
    real: +month >= 1 && +month <= 12 && +day >= 1 && +day <= 31,
    midnight: clock !== undefined && /^0?0:00(:00)?$/.test(clock),
  }));
  if (dates.length === 0 || dates.length > 2 || !dates.every(({ real }) => real)) return null;
  const [first, last = first] = dates;
  const until = last.midnight && last.day > first.day ? last.day : last.day + 1;
  return until > first.day ? { from: isoDate(first.day), until: isoDate(until) } : null;
}
