import { halfWidth } from '../../text/half-width.js';

const UTC = /(?:^|[\s_(（[])(?:utc|gmt)\s*(?:([+-])(\d{1,2})(?::?(\d{2}))?)?\s*[)）\]]?\s*$/i;
const BEIJING = /[(（[\s]?(?:北京时间|beijing time|china standard time|cst\s?\+8)[)）\]]?\s*$/i;

/** What every header has in it that names a zone. */
const HINT = /utc|gmt|cst|china|beijing|北京/i;

/**
 * The zone of the clock that a header names, as an offset or `UTC`; null where it names none.
 *
 * `zoneInHeader('Start Time (UTC+8)')` is `'+08:00'`; `zoneInHeader('start_utc')` is `'UTC'`.
 */
export function zoneInHeader(header: string): string | null {
  const name = halfWidth(header).trim();
  if (!HINT.test(name)) return null;
  if (BEIJING.test(name) && name.replace(BEIJING, '') !== '') return '+08:00';
  const match = UTC.exec(name);
  if (!match || match.index === 0) return null;
  const [, sign, hours, minutes = '00'] = match;
  return sign === undefined ? 'UTC' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** The header without the zone that it names. `withoutZone('Start Time (UTC)')` is `'Start Time'`. */
export function withoutZone(header: string): string {
  return zoneInHeader(header) === null ? header : header.replace(BEIJING, '').replace(UTC, '').trim();
}
