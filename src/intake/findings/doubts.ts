import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { createAudit } from '../audit/audit.js';
import { isEmpty, type RawRow } from '../cells.js';
import type { Contradiction } from '../outcome.js';
import type { RowPlan } from '../plan/row-plan.js';
import { columnType } from '../recognise/column-type.js';
import type { Identity } from '../recognise/identify.js';
import { sampleRows } from '../recognise-parts.js';

/** So many rows are looked at, and so large a share of them must contradict itself (and so many) before it is no slip, but a column taken wrongly. */
const LOOK = 1000;
const SHARE = 0.2;
const LEAST = 3;
/** Told with the figures themselves. */
const TOLD = new Set(['answered-without-talk']);

/**
 * What the first rows contradict themselves in again and again, so that figures would be wrong: the same as `inspect` finds in all rows, one line
 * each. Nothing where several rows make one contact, for each of them tells a part only.
 */
export function doubtsIn(identity: Identity, plan: RowPlan, sample: readonly RawRow[]): readonly Text[] {
  const { name } = plan.table;
  if (plan.fold || plan.unfold || (name !== 'contacts' && name !== 'intervals')) return [];
  const looked = sample.slice(0, LOOK);
  const columns = identity.header.names.map((header, index) => {
    const taken = plan.fields.find((field) => field.columns.includes(header));
    const filled = () => looked.map(({ cells }) => cells[index]).filter((cell) => !isEmpty(cell));
    return {
      header,
      field: taken?.field ?? null,
      read: taken?.read ?? null,
      get type() {
        return columnType(filled());
      },
    };
  });
  const audit = createAudit({ table: name, columns, time: null, durations: [] });
  const rows = sampleRows(identity, plan, looked);
  for (const { row, raw } of rows) audit.see(row, raw);
  return audit
    .contradictions()
    .filter(({ id, count }) => !TOLD.has(id) && count >= Math.max(LEAST, rows.length * SHARE))
    .map((one) => doubt(one, rows.length));
}

function doubt({ what, count, rows, example }: Contradiction, looked: number): Text {
  return {
    en: `contradictions in ${thousands(count)} of the first ${thousands(looked)} rows: ${what.en}; row ${rows[0]}: ${example.en}. Figures may be wrong, ccops inspect tells more`,
    zh: `前${thousands(looked)}行中有${thousands(count)}行自相矛盾：${what.zh}；第${rows[0]}行：${example.zh}。指标可能有误，详见 ccops inspect`,
  };
}
