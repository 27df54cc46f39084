import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { Check } from './check.js';
import { secondsBetween } from './seconds-between.js';
import { secondsShown } from './shown.js';

/** How much longer than the clock says a period may last: the clock that is put back makes a day an hour longer. */
export const LONGER_SEC = 3600;

/** What is wrong with somebody who is logged in on more hours than there are. */
export const LOGIN_BEYOND_PERIOD: Text = {
  en: 'logged in for longer than the period lasts',
  zh: '签入时长大于统计周期',
};

/** Nobody is logged in for longer than the period of the row lasts. */
export const loginBeyondPeriod: Check = {
  id: 'login-beyond-period',
  text: LOGIN_BEYOND_PERIOD,
  fields: ['logged_in_sec', 'period_start', 'period_end'],
  fails: (row) => Number(row.logged_in_sec) > (lengthOf(row) ?? Number.POSITIVE_INFINITY) + LONGER_SEC,
  example: (row) => secondsShown(row.logged_in_sec, '>', lengthOf(row)),
};

/** Seconds of the period; null where it has no length: some exports write the same day into both. */
function lengthOf(row: Row): number | null {
  return secondsBetween(row.period_start, row.period_end) || null;
}
