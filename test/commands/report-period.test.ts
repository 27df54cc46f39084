import { expect, it } from 'vitest';
import { monthPeriod, periodBefore, yearBefore } from '../../src/commands/report/period.js';

it.each([
  ['2028-02', '2028-02-29'],
  ['2026-12', '2026-12-31'],
])('%s ends on %s', (month, last) => {
  expect(monthPeriod(month)).toEqual({ from: `${month}-01`, until: last });
});

it.each([
  ['2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30'],
  ['2026-01-01', '2026-01-31', '2025-12-01', '2025-12-31'],
  ['2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
  ['2026-10-05', '2026-10-11', '2026-09-28', '2026-10-04'],
  ['2026-10-01', '2026-10-01', '2026-09-30', '2026-09-30'],
])('before %s – %s is %s – %s', (from, until, beforeFrom, beforeUntil) => {
  expect(periodBefore({ from, until })).toEqual({ from: beforeFrom, until: beforeUntil });
});

it.each([
  ['2026-10-01', '2026-10-31', '2025-10-01', '2025-10-31'],
  ['2028-02-01', '2028-02-29', '2027-02-01', '2027-02-28'],
  ['2026-10-05', '2026-10-11', '2025-10-06', '2025-10-12'],
])('a year before %s – %s is %s – %s', (from, until, beforeFrom, beforeUntil) => {
  expect(yearBefore({ from, until })).toEqual({ from: beforeFrom, until: beforeUntil });
});
