/** `Mon Mar 02 08:48:16 CET 2026`, as `date` and Java write it. */
const UNIX =
  /^[a-z]{3}\s([a-z]{3})\s+(\d{1,2})\s(\d{1,2}:\d{2}:\d{2})\s(?:([a-z]{1,5}|[+-]\d{4})\s)?(\d{4})$/i;
const SPANISH = /^(\d{1,2})\s+de\s+([a-z]{3})[a-z]*\s+(?:de|del)\s+(\d{4})(?=\s|$|,)/i;
const SPANISH_MONTHS: Readonly<Record<string, string>> = { ene: 'jan', abr: 'apr', ago: 'aug', dic: 'dec' };

/**
 * A date that is written with its parts in an unusual order or with the words of another language, in a usual way; null for any other text. A zone by its letters
 * is taken for that of the place, but for UTC.
 *
 * `usualDate('Mon Mar 02 08:48:16 CET 2026')` is `'Mar 02 2026 08:48:16'`.
 */
export function usualDate(text: string): string | null {
  const unix = UNIX.exec(text);
  if (unix) {
    const [, month, day, clock, zone = '', year] = unix;
    const offset = /^(?:utc|gmt|z)$/i.test(zone) ? 'Z' : /\d/.test(zone) ? zone : '';
    return `${month} ${day} ${year} ${clock}${offset}`;
  }
  const spanish = SPANISH.exec(text);
  if (!spanish) return null;
  const [whole, day, month, year] = spanish;
  return `${day} ${SPANISH_MONTHS[month.toLowerCase()] ?? month} ${year}${text.slice(whole.length)}`;
}

/** A time of day with points or a word behind it, as others are written: `08.48.12` is `08:48:12`, `08:48 Uhr` is `08:48`. */
export function usualClock(text: string): string {
  return text
    .replace(/\s*Uhr$/i, '')
    .replace(/^(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?=\s|$)/, (_, h, m, s) =>
      [h, m, ...(s === undefined ? [] : [s])].join(':'),
    );
}
