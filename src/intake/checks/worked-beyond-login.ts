import type { Row } from '../../tables/table.js';
import type { Check } from './check.js';
import { secondsShown } from './shown.js';

const WORK = ['talk_sec', 'hold_sec', 'acw_sec'];
const TOLERANCE_SEC = 1;

/** Nobody works on contacts for longer than he is logged in; the longest part counts, for hold may be within talk, and several chats go on at a time. */
export const workedBeyondLogin: Check = {
  id: 'worked-beyond-login',
  text: {
    en: 'longer talk, hold or after-call work than the time logged in',
    zh: '通话、保持或话后时长大于签入时长',
  },
  fields: ['logged_in_sec'],
  fails: (row) => longest(row) > Number(row.logged_in_sec) + TOLERANCE_SEC,
  example: (row) => secondsShown(longest(row), '>', row.logged_in_sec),
};

function longest(row: Row): number {
  return Math.max(...WORK.map((name) => Number(row[name] ?? 0)));
}
