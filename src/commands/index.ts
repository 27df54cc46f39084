import { calendar } from './calendar.js';
import type { Command } from './command.js';
import { demo } from './demo.js';
import { forecast } from './forecast.js';
import { importCommand } from './import.js';
import { init } from './init.js';
import { inspect } from './inspect.js';
import { kpi } from './kpi.js';
import { report } from './report.js';
import { schedule } from './schedule.js';
import { staff } from './staff.js';

/** The commands, in the order of the planning cycle. */
export const commands: readonly Command[] = [
  inspect,
  importCommand,
  kpi,
  calendar,
  forecast,
  staff,
  schedule,
  report,
  init,
  demo,
];
