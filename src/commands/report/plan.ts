import { forecast } from '../../tables/forecast.js';
import { requirement } from '../../tables/requirement.js';
import { roster } from '../../tables/roster.js';
import { planWorkbook } from '../../workbook/report/plan.js';
import type { Workbook } from '../../workbook/workbook.js';
import type { Invocation } from '../command.js';
import { rowsIfAll } from '../reading/chain.js';
import type { Input } from '../reading/input.js';
import { askedPeriod } from './period.js';

/** Tables of the plan, the later in the chain first. */
const plans = [roster, requirement, forecast];

/** The workbook for a forecast, a requirement or a roster; null when the input is something else. */
export async function planReport(invocation: Invocation, input: Input): Promise<Workbook | null> {
  for (const table of plans) {
    const rows = await rowsIfAll(input, table);
    if (rows === null) continue;
    const asked = askedPeriod(invocation);
    const kept = rows.filter((row) => {
      const day = String(row.interval_start ?? row.date).slice(0, 10);
      return asked === null || (day >= asked.from && day <= asked.until);
    });
    return planWorkbook({
      name: table.name,
      label: table.label,
      columns: input.parts[0].columns,
      rows: kept,
    });
  }
  return null;
}
