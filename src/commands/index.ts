import type { Command } from './command.js';
import { importCommand } from './import.js';
import { inspect } from './inspect.js';
import { kpi } from './kpi.js';
import { staff } from './staff.js';

/** The commands, in the order of the planning cycle. */
export const commands: readonly Command[] = [inspect, importCommand, kpi, staff];
