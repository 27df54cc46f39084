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
 * A date that is written with its parts in an unusual order, with the words of another language or in the years of another era, in a usual way; null
 * for any other text. A zone by its letters is taken for that of the place, but for UTC.
 *
 * `usualDate('Mon Mar 02 08:48:16 CET 2026')` is `'Mar 02 2026 08:48:16'`; `usualDate('民國115/03/02')` is `'2026/03/02'`.
 */
export function usualDate(text: string): string | null {
  return unixDate(text) ?? namedMonth(text) ?? webDate(text) ?? eraDate(text) ?? withoutWeekday(text);
}

/** The weekday before, within or behind a date: `26-03-02 星期一 09:00`, `2026/03/02(一)`, `02/03/2026 Mon 9:00`. */
const WEEKDAY =
  /\s*(?:[(（]?(?:星期|周|礼拜|週|禮拜)[一二三四五六日天][)）]?|[(（][一二三四五六日][)）]|(?<=\d\s+[(（]?)(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?[)）]?)[,，]?\s*/i;

function withoutWeekday(text: string): string | null {
  const usual = text.replace(WEEKDAY, ' ').trim();
  return usual === text ? null : usual;
}

/** `20260302T082124Z`, the basic form of ISO 8601, of which the date may also have its dashes. */
const BASIC = /^(\d{4})-?(\d{2})-?(\d{2})T(\d{2})(\d{2})(\d{2})?((?:[.,]\d+)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)$/;
/**
 * A date, and behind it a clock after another sign than a blank: `02/Mar/2026:08:21:24 +0000`, `2026-03-02-08.21.24.000000`, `02.03.26, 08:21:24`.
 */
const JOINED =
  /^(\d{1,4}[-/.](?:\d{1,2}|[a-z]{3})[-/.]\d{2,4})(?:[-_:]|,\s*|\s+-\s+)(\d{2})([:.-])(\d{2})\3(\d{2})(?:[.,]\d+)?(\s*(?:z|[ap]m|[+-]\d{2}:?\d{2}))?$/i;
/** The clock in front of its date: `08:21:24 02/03/2026`. */
const CLOCK_FIRST =
  /^(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?),?\s+(?:on\s+)?(\d{1,4}[-/.年](?:\d{1,2}|[a-z]{3,9})[-/.月]\d{1,4}日?|\d{1,2}\s[a-z]{3,9},?\s\d{4}|[a-z]{3,9}\s\d{1,2},?\s\d{4})$/i;
/** The day of the week behind a date: `2026年03月02日 星期一 08:21:24`, `2026-03-02 (Mon) 08:21`. */
const WEEKDAY_WITHIN =
  /^(\d{1,4}\D\d{1,2}\D\d{1,4}日?)[\s,]*[(（]?(?:(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日]曜日?|[月火水木金土日](?=[)）])|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?)[)）]?[\s,]*(?=\d|[上下]午|$)/i;

/** The letters of a zone behind a clock, but for those of universal time: `08:21:24 EST`, `8:21 AM PDT`, `08:21:24 +0800 CST`. */
const ZONE_LETTERS =
  /(?<=:\d{2}(?:[.,]\d+)?(?:\s?[apAP]\.?[mM]\.?)?(?:\s?[+-]\d{2}:?\d{2})?)\s*(?:\b(?!GMT)[A-Z]{1,4}T|\bMSK|北京时间|北京時間)$/;

const DAY = '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.](?:\\d{1,2}|[a-z]{3})[-/.]\\d{4}';
const HOUR = '([01]\\d|2[0-3])';
const SIXTY = '([0-5]\\d)';
/** Dates and clocks that run into one another, or stand behind a sign that none usually has; and what they are usually. */
const RUN_TOGETHER: readonly (readonly [RegExp, string])[] = [
  // 20260302-082124, 20260302_0821
  [new RegExp(`^(\\d{4})(\\d{2})(\\d{2})[-_]${HOUR}${SIXTY}${SIXTY}$`), '$1-$2-$3 $4:$5:$6'],
  [new RegExp(`^(\\d{4})(\\d{2})(\\d{2})[-_]${HOUR}${SIXTY}$`), '$1-$2-$3 $4:$5'],
  // 02032026, 02032026 082124, 02032026082124, 02032026 08:21: which of the two is the day is for the column to say.
  [/^(\d{2})(\d{2})((?:19|20)\d{2})$/, '$1/$2/$3'],
  [new RegExp(`^(\\d{2})(\\d{2})((?:19|20)\\d{2})[ _-]?${HOUR}${SIXTY}${SIXTY}$`), '$1/$2/$3 $4:$5:$6'],
  [new RegExp(`^(\\d{2})(\\d{2})((?:19|20)\\d{2})[ _-]${HOUR}${SIXTY}$`), '$1/$2/$3 $4:$5'],
  [/^(\d{2})(\d{2})((?:19|20)\d{2}) (?=\d{1,2}:\d{2})/, '$1/$2/$3 '],
  // 2026-03-02 082124
  [new RegExp(`^(${DAY})[ T]${HOUR}${SIXTY}${SIXTY}$`, 'i'), '$1 $2:$3:$4'],
  [new RegExp(`^(${DAY})[ T]${HOUR}${SIXTY}$`, 'i'), '$1 $2:$3'],
  // 02.03.2026-08:21, 03/02/2026 - 08:21, 2026-03-02, 8:21 PM
  [new RegExp(`^(${DAY})(?:[-_]|,\\s*|\\s+-\\s+)(?=\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[ap]m)?$)`, 'i'), '$1 '],
  // 2026年03月02日08时21分24秒
  [/^(\d{4}年\d{1,2}月\d{1,2}日)(?=[\d上下])/, '$1 '],
  // Mar 2nd 2026, 2nd March 2026
  [/^([a-z]{3,9}\.?\s\d{1,2})(?:st|nd|rd|th)(?=[,\s])/i, '$1'],
  [/^(\d{1,2})(?:st|nd|rd|th)(?=\s[a-z]{3})/i, '$1'],
  // 03/02/2026 8:21:24 a
  [/(?<=\d:\d{2})\s([ap])$/i, ' $1m'],
  // Mar 2, 2026, 8:21:24 AM
  [/^([a-z]{3,9}\.?\s\d{1,2},?\s\d{4}),\s*(?:at\s+)?(?=\d)/i, '$1 '],
  // 2026. 3. 2. 오전 8:21:24
  [/^(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})\.(?=\s|$)/, '$1-$2-$3'],
  // 08:21:24 UTC 2026-03-02
  [/^(\d{1,2}:\d{2}(?::\d{2})?)\s(?:UTC|GMT|Z)\s(\d{4}[-/]\d{1,2}[-/]\d{1,2})$/i, '$2 $1Z'],
  // 02Mar2026:08:21:24
  [/^(\d{1,2})([a-z]{3})(\d{4})(?:[:\s]+(?=\d)|$)/i, '$1 $2 $3 '],
];

/** The same for what stands around a moment or behind it; one sign at the end tells whether any of it is there. */
const AROUND: typeof RUN_TOGETHER = [
  // [2026-03-02 08:21:24]
  [/^[[【]\s*([^[\]]*\d)\s*[\]】]$/, '$1'],
  // 08:21:24 GMT+0800 (China Standard Time), 08:21:24 +0800 CST, 08:21:24 EST
  [/(?<=\d)\s*[(（][\p{L}\d\s:+.'-]{2,}[)）]$/u, ''],
  // 08:21:24+08:00[Asia/Shanghai]
  [/(?<=[+-]\d{2}:?\d{2}|z)\[[a-z]+(?:\/[a-z_-]+)+\]$/i, ''],
  [ZONE_LETTERS, ''],
];
const AROUND_SIGN = /[\])）】TK间間]$/;

/** An offset from universal time in front of the last word. */
const OFFSET = /[+-]\d{2}:?\d{2}\s*\S*$/;

/**
 * The letters by which a moment names its zone, which are taken for those of the place; undefined where it has none. `lettersOfZone('2026-03-02
 * 08:21:24 EST')` is `'EST'`.
 */
export function lettersOfZone(text: string): string | undefined {
  const letters = OFFSET.test(text)
    ? undefined
    : (ZONE_LETTERS.exec(text)?.[0].trim() ?? UNIX.exec(text)?.[4]);
  return letters === undefined || /^(?:utc|gmt|z)$|\d/i.test(letters) ? undefined : letters;
}

/** The year and the number of the day in it, as ISO 8601 also writes dates: `2026-061`; without the dash only in front of a clock. */
const ORDINAL = /^((?:19|20)\d{2})(?:-(\d{3})(?=$|[T\s])|(\d{3})(?=[T\s]\d))/;

function ordinalDate(text: string): string | null {
  const [whole, year, dashed, bare] = ORDINAL.exec(text) ?? [];
  if (whole === undefined) return null;
  const date = new Date(Date.UTC(Number(year), 0, Number(dashed ?? bare)));
  const isOfYear = date.getUTCFullYear() === Number(year) && Number(dashed ?? bare) > 0;
  return isOfYear ? `${date.toISOString().slice(0, 10)}${text.slice(whole.length)}` : null;
}

/**
 * The same for dates whose parts stand in an order or behind signs that no usual date has. It is asked where the usual ways have failed.
 *
 * `rejoinedDate('08:21:24 02/03/2026')` is `'02/03/2026 08:21:24'`; `rejoinedDate('20260302T082124Z')` is `'2026-03-02T08:21:24Z'`.
 */
export function rejoinedDate(text: string): string | null {
  const [basic, year, month, day, hour, minute, second = '00', rest] = BASIC.exec(text) ?? [];
  if (basic !== undefined) return `${year}-${month}-${day}T${hour}:${minute}:${second}${rest}`;
  const [joined, date, h, , m, s, end = ''] = JOINED.exec(text) ?? [];
  if (joined !== undefined) return `${date} ${h}:${m}:${s}${end}`;
  const [first, clock, behind] = CLOCK_FIRST.exec(text) ?? [];
  if (first !== undefined) return `${behind} ${clock}`;
  const ordinal = ordinalDate(text);
  if (ordinal !== null) return ordinal;
  const ways = AROUND_SIGN.test(text) ? [...RUN_TOGETHER, ...AROUND] : RUN_TOGETHER;
  const [run, usual] = ways.find(([pattern]) => pattern.test(text)) ?? [];
  if (run && usual !== undefined) return text.replace(run, usual).trim();
  const without = text.replace(WEEKDAY_WITHIN, '$1 ').trim();
  return without === text ? null : without;
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
  const usual = `${day} ${month} ${year}${text.slice(whole.length).replace(/^,|^\s+(?:à|às|a las|um|at)\s/i, ' ')}`;
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

/**
 * The name of a zone in brackets behind its offset, or its letters, which are taken for those of the place: `GMT+0800 (China Standard Time)`,
 * `08:48:16 EST`.
 */
const ZONE_NAME =
  /(?:(?<=[+-]\d{2}:?\d{2})\s*\([^()]+\)|(?<=\d(?:\s*[ap]\.?m\.?)?)\s+(?:[ECMP][SD]T|CES?T|EES?T|WES?T|A[EWC][SD]T|NZ[SD]T|MSK|BST|[IJKH]ST|HKT|SGT|PHT|WIB|BRT|ART|CLS?T|COT))$/i;

/**
 * A time of day with points or words around it, as others are written: `08.48.12` is `08:48:12`, `08:48 Uhr` is `08:48`, `08:48 GMT+8` is
 * `08:48+08:00`.
 */
export function usualClock(text: string): string {
  return text
    .replace(/\s*Uhr$|^(?:at|um|à|às|a las)\s+/gi, '')
    .replace(ZONE_NAME, '')
    .replace(/\s*(?:GMT|UTC)\s*([+-])(\d{1,2})(?::?(\d{2}))?$/i, (_, sign, h, m) => offset(sign, h, m))
    .replace(/^(\d{1,2})\.(\d{2})(?:\.(\d{2})(?:[.,]\d+)?)?(?=\s|$)/, (_, h, m, s) =>
      [h, m, ...(s === undefined ? [] : [s])].join(':'),
    );
}

function offset(sign: string, hours: string, minutes = '00'): string {
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
