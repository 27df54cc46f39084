import { calendar } from './calendar.js';
import type { Command } from './command.js';
import { forecast } from './forecast.js';
import { importTable } from './import.js';
import { inspect } from './inspect.js';
import { kpi } from './kpi.js';
import { staff } from './staff.js';

/** The commands, in the order of the planning cycle. */
export const commands: readonly Command[] = [inspect, importTable, kpi, calendar, forecast, staff];
