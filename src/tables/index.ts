import { accuracy } from './accuracy.js';
import { activity } from './activity.js';
import { adherence } from './adherence.js';
import { agentSummary } from './agent-summary.js';
import { agents } from './agents.js';
import { calendar } from './calendar.js';
import { callBacks } from './call-backs.js';
import { contacts } from './contacts.js';
import { forecast } from './forecast.js';
import { intervals } from './intervals.js';
import { kpi } from './kpi.js';
import { requirement } from './requirement.js';
import { roster } from './roster.js';
import type { TableSpec } from './table.js';

/** The published tables, in the order of the chain; kpi tables have further columns of their own making (`src/kpi`). */
export const tables: readonly TableSpec[] = [
  contacts,
  intervals,
  kpi,
  callBacks,
  agents,
  forecast,
  accuracy,
  requirement,
  roster,
  activity,
  adherence,
  agentSummary,
  calendar,
];
