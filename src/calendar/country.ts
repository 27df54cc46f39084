import { DataError, UsageError } from '../text/errors.js';
import { listedNames } from '../text/punctuation.js';
import { same } from '../text/text.js';
import { dayOf, isoDate } from '../time/calendar-date.js';
import { DAY_MS } from '../time/units.js';
import { type Calendar, type DayInfo, ordinaryDay } from './day-info.js';

type Library = typeof import('date-holidays').default;
type Holidays = InstanceType<Library>;
type Holiday = ReturnType<Holidays['getHolidays']>[number];

/** Whether a word is written like a country with or without its region: `de`, `us-ca`, `DE-BY-A`; files have a dot or a slash. */
export function isCountryCode(word: string): boolean {
  return /^[a-z]{2}(-[a-z0-9]{1,4}){0,2}$/i.test(word);
}

/**
 * The public holidays of a country, or of one of its regions, in the years given, from the optional package date-holidays: every one a day off. Those
 * that move with Easter are known by their distance from it, others by their English name; a substitute day is a day of its own, for people take it
 * differently. School holidays, bank days and observances are left out.
 *
 * `(await countryCalendar('de-by', 2026, 2026)).day('2026-04-03')` is off, `easter`, offset −2. Throws DataError when the package is not
 * installed, UsageError for a country or region that it does not know.
 */
export async function countryCalendar(code: string, fromYear: number, toYear: number): Promise<Calendar> {
  const country = holidaysOf(await loadLibrary(), code);
  const known = new Map<string, DayInfo>();
  for (let year = fromYear - 1; year <= toYear + 1; year++) {
    for (const holiday of country.getHolidays(year, 'en') || []) {
      if (holiday.type !== 'public') continue;
      for (const info of daysOf(holiday)) if (!known.has(info.date)) known.set(info.date, info);
    }
  }
  return { day: (date) => known.get(date) ?? ordinaryDay(date), coveredUntil: null };
}

async function loadLibrary(): Promise<Library> {
  try {
    return (await import('date-holidays')).default;
  } catch {
    throw new DataError(
      {
        en: 'the holidays of other countries come from an optional package, which is not installed',
        zh: '其他国家的节假日需要可选组件，当前未安装',
      },
      {},
      {
        en: 'Install it with: npm install date-holidays – or give a file of holidays with --holidays.',
        zh: '请运行 npm install date-holidays 安装，或用 --holidays 指定节假日文件。',
      },
    );
  }
}

function holidaysOf(Library: Library, code: string): Holidays {
  const [country, state, region] = code.toUpperCase().split('-');
  const lists = new Library();
  const has = (list: Record<string, string> | undefined, name: string | undefined) =>
    name === undefined || Object.keys(list ?? {}).includes(name);
  if (!has(lists.getCountries(), country)) throw unknown(country, Object.keys(lists.getCountries()));
  if (!has(lists.getStates(country), state)) throw unknown(code, Object.keys(lists.getStates(country) ?? {}));
  if (region && !has(lists.getRegions(country, state), region)) {
    throw unknown(code, Object.keys(lists.getRegions(country, state) ?? {}));
  }
  const found = new Library();
  if (region) found.init(country, state, region);
  else if (state) found.init(country, state);
  else found.init(country);
  return found;
}

function unknown(code: string, list: readonly string[]): UsageError {
  const words = listedNames(list.length > 0 ? list.map((one) => one.toLowerCase()) : ['–']);
  return new UsageError(
    { en: `--holidays ${code}: no such country or region`, zh: `--holidays ${code}：没有该国家或地区` },
    {},
    {
      en: `Known here: ${words.en}. A file of holidays needs an ending, such as holidays.csv.`,
      zh: `可用：${words.zh}。节假日文件请带扩展名，如 holidays.csv。`,
    },
  );
}

/** The days of a holiday, most often one. */
function daysOf({ date, start, end, name, rule, substitute }: Holiday): DayInfo[] {
  const first = dayOf(date.slice(0, 10));
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
  const easter = /^easter( -?\d+)?$/.exec(rule);
  const event = easter ? 'easter' : `${slug(name)}${substitute ? '-substitute' : ''}`;
  const anchor = first - (easter ? Number(easter[1] ?? 0) : 0);
  return Array.from({ length: count }, (_, i) => ({
    date: isoDate(first + i),
    dayType: 'off',
    event,
    offset: first + i - anchor,
    name: same(name),
    announced: true,
  }));
}

/** `slug("New Year's Day (substitute day)")` is `new-year-s-day`. */
function slug(name: string): string {
  const plain = name.replace(/\(.*?\)/g, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'holiday';
}
