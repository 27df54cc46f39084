import type { Row } from '../../tables/table.js';
import { DAY_SEC } from '../../time/units.js';
import type { RawRow } from '../cells.js';
import { LOGIN_BEYOND_PERIOD, LONGER_SEC } from '../checks/login-beyond-period.js';
import { secondsShown } from '../checks/shown.js';
import type { Contradiction } from '../outcome.js';
import { createSamples } from './samples.js';

/**
 * Watches for agents who are logged in for longer than their period lasts, where a summary writes only when the periods begin: they last no longer than the
 * shortest step from one to the next. Only what is longer than a day is looked at.
 */
export function createLoginBeyondStep() {
  const starts = new Set<number>();
  const long: { readonly row: number; readonly seconds: number }[] = [];
  const stepSec = () => {
    const sorted = [...starts].sort((a, b) => a - b);
    return Math.min(...sorted.slice(1).map((start, i) => (start - sorted[i]) / 1000));
  };
  return {
    see: ({ period_start: start, period_end: end, logged_in_sec: seconds }: Row, { row }: RawRow) => {
      if (typeof start !== 'string' || (end !== null && end !== undefined)) return;
      starts.add(Date.parse(start));
      if (typeof seconds === 'number' && seconds > DAY_SEC + LONGER_SEC) long.push({ row, seconds });
    },
    contradictions: (): readonly Contradiction[] => {
      const step = stepSec();
      const wrong = createSamples();
      for (const { row, seconds } of long)
        if (seconds > step + LONGER_SEC) wrong.add(row, () => secondsShown(seconds, '>', step));
      return wrong.count === 0
        ? []
        : [{ id: 'login-beyond-period', what: LOGIN_BEYOND_PERIOD, ...wrong.found() }];
    },
  };
}
