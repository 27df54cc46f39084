import { daysOffWeek } from './days-off-week.js';
import { hoursFairness, nightFairness, shiftStability, weekendFairness } from './fairness.js';
import { fixedDaysOff } from './fixed-days-off.js';
import { forbiddenSequences } from './forbidden-sequences.js';
import { leave } from './leave.js';
import { locked } from './locked.js';
import { maxDaysInRow } from './max-days-in-row.js';
import { meal } from './meal.js';
import { maxNights, maxNightsInRow } from './nights.js';
import { oneShiftADay } from './one-shift-a-day.js';
import { restHours } from './rest-hours.js';
import type { Rule } from './rule.js';
import { shiftTimes } from './shift-times.js';
import { maxHoursWeek, minHoursWeek } from './week-hours.js';
import { wishes } from './wishes.js';

/** Every rule of the roster, in the order of the rules sheet. */
export const rules: readonly Rule[] = [
  maxHoursWeek,
  minHoursWeek,
  daysOffWeek,
  maxDaysInRow,
  restHours,
  forbiddenSequences,
  maxNights,
  maxNightsInRow,
  wishes,
  weekendFairness,
  nightFairness,
  hoursFairness,
  shiftStability,
  oneShiftADay,
  shiftTimes,
  meal,
  leave,
  fixedDaysOff,
  locked,
];
