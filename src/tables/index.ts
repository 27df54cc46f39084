import { activity } from './activity.js';
import { contacts } from './contacts.js';
import { forecast } from './forecast.js';
import { intervals } from './intervals.js';
import { requirement } from './requirement.js';
import { roster } from './roster.js';
import type { TableSpec } from './table.js';

/** The published tables, in the order of the chain; kpi tables have columns of their own making (`kpi.ts`). */
export const tables: readonly TableSpec[] = [contacts, intervals, forecast, requirement, roster, activity];
