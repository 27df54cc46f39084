import { leave } from './leave.js';
import { people } from './people.js';
import { rules } from './rules.js';
import { shifts } from './shifts.js';
import type { PlanningTable } from './table.js';
import { wishes } from './wishes.js';

/** The planning tables; each may refer to those before it. */
export const planningTables: readonly PlanningTable[] = [shifts, people, rules, leave, wishes];
