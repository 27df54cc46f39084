import type { Command } from './command.js';
import { init } from './init.js';
import { kpi } from './kpi.js';
import { schedule } from './schedule.js';
import { staff } from './staff.js';

/** The commands, in the order of the planning cycle. */
export const commands: readonly Command[] = [kpi, staff, schedule, init];
