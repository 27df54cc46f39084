import { createRequire } from 'node:module';
import type { getLunarDate } from 'chinese-days';

/** The official arrangements: ISO date → `English name,中文名,days`. */
export interface Arrangements {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

const load = createRequire(import.meta.url);

/** The holidays and make-up workdays announced by the State Council, from the package chinese-days; read when first asked for. */
export function chinaArrangements(): Arrangements {
  return load('chinese-days/dist/chinese-days.json') as Arrangements;
}

/** The lunar date of an ISO date, from the package chinese-days (1900–2100). `lunarDate('2026-02-17').lunarMon` is `1`. */
export function lunarDate(date: string): ReturnType<typeof getLunarDate> {
  const library = load('chinese-days') as { getLunarDate: typeof getLunarDate };
  return library.getLunarDate(date);
}
