/** `Mon Mar 02 08:48:16 CET 2026`, as `date` and Java write it. */
const UNIX =
  /^[a-z]{3}\s([a-z]{3})\s+(\d{1,2})\s(\d{1,2}:\d{2}:\d{2})\s(?:([a-z]{1,5}|[+-]\d{4})\s)?(\d{4})$/i;
/** A day, the name of a month in any language, a year: `2 de marzo de 2026`, `lundi 2 mars 2026`, `2. März 2026`. */
const NAMED_MONTH =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:er|º|\.)?[\s-]+(?:de\s+)?(\p{L}{3,10})\.?[\s-]+(?:del?\s+)?(\d{4})(?=\s|$|,)/iu;
/** Beginnings of the names of months, without accents, that are others than in English; the longer ones first. */
const MONTHS: readonly (readonly [string, string])[] = [
  ['juil', 'jul'],
  ['juin', 'jun'],
  ['ene', 'jan'],
  ['gen', 'jan'],
  ['fev', 'feb'],
  ['mrz', 'mar'],
  ['abr', 'apr'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['mag', 'may'],
  ['giu', 'jun'],
  ['lug', 'jul'],
  ['ago', 'aug'],
  ['aou', 'aug'],
  ['set', 'sep'],
  ['out', 'oct'],
  ['okt', 'oct'],
  ['ott', 'oct'],
  ['dez', 'dec'],
  ['dic', 'dec'],
];
/** `/Date(1772441296000+0800)/`, as some web services write moments. */
const WEB = /^\\?\/Date\((-?\d+)(?:([+-])(\d{2})(\d{2}))?\)\\?\/$/;
/** Eras and the year before their first. */
const ERAS: Readonly<Record<string, number>> = { 民國: 1911, 民国: 1911, 令和: 2018, 平成: 1988 };
const ERA = /^(?:中華)?(民國|民国|令和|平成)\s*(\d{1,3}|元)(?=[年/.-])/;
/** A year of the Republic of China (民國) by itself: no other calendar has years of three digits from 1 on. */
const REPUBLIC = /^(1\d{2})(?:(?=[-/.年]\d)|(\d{2})(\d{2})(?=\s|$))/;

/**
 * A date that is written with its parts in an unusual order, with the words of another language or in the years of another era, in a usual way; null for any
 * other text. A zone by its letters is taken for that of the place, but for UTC.
 *
 * `usualDate('Mon Mar 02 08:48:16 CET 2026')` is `'Mar 02 2026 08:48:16'`; `usualDate('民國115/03/02')` is `'2026/03/02'`.
 */
export function usualDate(text: string): string | null {
  return unixDate(text) ?? namedMonth(text) ?? webDate(text) ?? eraDate(text);
}

function unixDate(text: string): string | null {
  const unix = UNIX.exec(text);
  if (!unix) return null;
  const [, month, day, clock, zone = '', year] = unix;
  const offset = /^(?:utc|gmt|z)$/i.test(zone) ? 'Z' : /\d/.test(zone) ? zone : '';
  return `${month} ${day} ${year} ${clock}${offset}`;
}

function namedMonth(text: string): string | null {
  const [whole, day, name, year] = NAMED_MONTH.exec(text) ?? [];
  if (whole === undefined) return null;
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const month = MONTHS.find(([start]) => plain.startsWith(start))?.[1] ?? plain.slice(0, 3);
  const usual = `${day} ${month} ${year}${text.slice(whole.length).replace(/^,|^\s+(?:à|às|a las|um)\s/i, ' ')}`;
  return usual === text ? null : usual;
}

function webDate(text: string): string | null {
  const [whole, number, sign = '+', hours = '00', minutes = '00'] = WEB.exec(text) ?? [];
  if (whole === undefined) return null;
  const offset = (sign === '-' ? -60 : 60) * (+hours * 60 + +minutes);
  const moment = new Date(Number(number) + offset * 1000);
  if (Number.isNaN(moment.getTime())) return null;
  return `${moment.toISOString().slice(0, 19)}${offset === 0 ? 'Z' : `${sign}${hours}:${minutes}`}`;
}

function eraDate(text: string): string | null {
  const [named, era, count] = ERA.exec(text) ?? [];
  if (named !== undefined) {
    const year = ERAS[era] + (count === '元' ? 1 : Number(count));
    return `${year}${text.slice(named.length)}`;
  }
  const [bare, republic, month, day] = REPUBLIC.exec(text) ?? [];
  if (bare === undefined) return null;
  const rest = month === undefined ? '' : `-${month}-${day}`;
  return `${Number(republic) + ERAS.民國}${rest}${text.slice(bare.length)}`;
}

/** Other places and signs between a date and its clock, and how they are usually written. */
const REARRANGED: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[] = [
  // 08:21:24 02/03/2026
  [/^(\d{1,2}:\d{2}(?::\d{2})?)\s+(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})$/, '$2 $1'],
  // 2026-03-02-08.21.24.000000, 2026-03-02_08-21-24
  [/^(\d{4}-\d{2}-\d{2})[-_](\d{2})[.-](\d{2})[.-](\d{2})(?:\.\d+)?$/, '$1 $2:$3:$4'],
  // 02/Mar/2026:08:21:24 +0000
  [/^(\d{1,2}\/[a-z]{3}\/\d{4}):(\d{2}:\d{2}:\d{2})(?:\s([+-]\d{4}))?$/i, '$1 $2$3'],
  // 02.03.26, 08:21:24
  [/^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}),\s*(?=\d)/, '$1 '],
  // 2026年3月2日 星期一 08:21, 2026-03-02(周一) 08:21
  [/^(\d{4}\D{1,2}\d{1,2}\D{1,2}\d{1,2}日?)\s*[（(]?(?:星期|周|礼拜)[一二三四五六日天][)）]?\s*/, '$1 '],
  // 02 Mar 2026 at 08:21:24
  [/\s+at\s+(?=\d)/i, ' '],
  // 2026-03-02 08:21:24 GMT+8
  [
    /\s*(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/i,
    (_, sign, hours, minutes = '00') => `${sign}${hours.padStart(2, '0')}:${minutes}`,
  ],
];

/** A date and clock that stand in another order or have other signs between them, in the usual way; null for any other text. */
export function rearranged(text: string): string | null {
  const found = REARRANGED.find(([pattern]) => pattern.test(text));
  if (!found) return null;
  const [pattern, by] = found;
  return typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by);
}

/** A time of day with points or a word behind it, as others are written: `08.48.12` is `08:48:12`, `08:48 Uhr` is `08:48`. */
export function usualClock(text: string): string {
  return text
    .replace(/\s*Uhr$/i, '')
    .replace(/^(\d{1,2})\.(\d{2})(?:\.(\d{2})(?:\.\d+)?)?(?=\s|$)/, (_, h, m, s) =>
      [h, m, ...(s === undefined ? [] : [s])].join(':'),
    );
}
