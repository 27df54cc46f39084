import { halfWidth } from '../../text/half-width.js';
import { isoDate } from '../../time/calendar-date.js';
import { DAY_MS } from '../../time/units.js';

/** A day that a name says, and the name. */
export interface NamedDay {
  readonly date: string;
  readonly said: string;
}

const YEAR_FIRST =
  /(?<!\d)((?:19|20)\d{2})(?:([-_./])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))(?!\d)/g;
const YEAR_LAST = /(?<!\d)(\d{1,2})([-_./])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/g;
/** When the file was made is not what it is about. */
const MADE = /导出|生成|制表|打印|下载|创建|generated|printed|created|exported|downloaded/i;
const MONTH_AND_DAY = /^(\d{1,2})(?:[-_./]|月)(\d{1,2})(?:日|号)?$/;
const DAY_ONLY = /^(\d{1,2})(?:日|号)?$/;

/**
 * The one day that the name of a file or sheet says in full; null where it says none, more than one, or one whose day and month cannot be told apart.
 *
 * `dayInName('report_20260302.csv')?.date` is `'2026-03-02'`; of `'02-03-2026.csv'` nothing is known.
 */
export function dayInName(name: string): NamedDay | null {
  const said = halfWidth(name.replace(/^.*[\\/]/, ''));
  if (MADE.test(said)) return null;
  const first = [...said.matchAll(YEAR_FIRST)].map(([, year, , ...numbers]) => {
    const [month, day] = numbers.filter((one) => one !== undefined);
    return dateOf(+year, +month, +day);
  });
  const last = [...said.matchAll(YEAR_LAST)].map(([, one, , other, year]) => {
    const [dmy, mdy] = [dateOf(+year, +other, +one), dateOf(+year, +one, +other)];
    return dmy !== null && mdy !== null && dmy !== mdy ? null : (dmy ?? mdy);
  });
  const days = [...first, ...last];
  return days.length === 1 && days[0] !== null ? { date: days[0], said } : null;
}

/**
 * The day that the name of a sheet says without its year (`3.2`, `3月2日`) or month (`2日`, `2`), where a title or the name of the file names these.
 *
 * `dayOfSheet('3.2', { year: 2026, month: 3 })?.date` is `'2026-03-02'`.
 */
export function dayOfSheet(
  sheet: string,
  { year, month }: { readonly year: number; readonly month: number | null },
): NamedDay | null {
  const said = halfWidth(sheet).trim();
  const [, m, d] = MONTH_AND_DAY.exec(said) ?? [];
  const [, only] = DAY_ONLY.exec(said) ?? [];
  const day = only === undefined ? Number(d) : Number(only);
  const date = dateOf(year, only === undefined ? Number(m) : (month ?? Number.NaN), day);
  return date === null || (m !== undefined && month !== null && Number(m) !== month) ? null : { date, said };
}

function dateOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isReal ? isoDate(at.getTime() / DAY_MS) : null;
}
