const MOMENT = /^\d{4}-\d{2}-\d{2}T/;
const OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * A value for people to read: an ISO time without its offset and the T, anything else as it stands.
 *
 * `timeShown('2026-10-01T09:00:00+08:00')` is `'2026-10-01 09:00:00'`.
 */
export function timeShown(value: unknown): string {
  const text = String(value);
  return MOMENT.test(text) ? text.replace(OFFSET, '').replace('T', ' ') : text;
}
