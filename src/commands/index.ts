import type { Command } from './command.js';
import { kpi } from './kpi.js';
import { staff } from './staff.js';

/** The commands, in the order of the planning cycle. */
export const commands: readonly Command[] = [kpi, staff];
