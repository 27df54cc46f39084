import type { RawRow, Sheet } from '../cells.js';
import { gridPlan, punchListPlan } from '../grid/plan.js';
import { lastHeaderRow } from '../header/find-header.js';
import { likelyRows } from '../header/not-a-row.js';
import type { ReadOptions } from '../read-options.js';
import type { Peeked } from '../readers/peek.js';
import type { Identity } from '../recognise/identify.js';
import { compilePlan } from './compile.js';
import { type Conclusions, firstRows, withoutRows } from './conclusions.js';
import type { PlanBasis } from './plan-basis.js';
import { publishedPlan } from './published.js';
import type { RowPlan } from './row-plan.js';
import type { DatePlan } from './times/dates.js';

/** A way of reading rows. */
interface Planned {
  readonly plan: RowPlan;
  readonly dates: DatePlan;
  /** What the first rows told; null where others have to look at them too. */
  readonly conclusions: Conclusions | null;
}

/** How the rows of a file are read, now that it is known what they are; from what another thread has concluded, where it has. */
export async function planFor(
  name: string,
  identity: Identity,
  peeked: Peeked,
  sheet: Sheet,
  how: ReadOptions,
  basis: PlanBasis | null = null,
): Promise<Planned> {
  const { header, read } = identity;
  const found = new Map<string, unknown>();
  const first = basis?.conclusions
    ? withoutRows(basis.conclusions)
    : firstRows(likelyRows(peeked.sample.slice(header.at + 1), header), found);
  if (read.by === 'grid') return { plan: gridPlan(read.grid, how.zone, name), ...GIVEN };
  if (read.by === 'punches') return { plan: punchListPlan(read.list, how.zone), ...GIVEN };
  if (read.by === 'columns') return { plan: publishedPlan(read.spec, header, first, how, name), ...GIVEN };
  const compiled = await compilePlan({
    file: name,
    header,
    first,
    preset: read.preset,
    strict: read.strict,
    map: read.map,
    given: how.map,
    zone: how.zone,
    zoneGiven: how.zoneGiven,
    dateOrder: how.dateOrder,
    orderIfOpen: how.orderIfOpen,
    date1904: sheet.date1904,
    as: how.as,
    dates: basis?.dates,
    allRows: !peeked.complete ? () => belowHeader(sheet, lastHeaderRow(header)) : null,
  });
  return { ...compiled, conclusions: compiled.plan.table.name === 'contacts' ? found : null };
}

const GIVEN = { dates: { styles: new Map(), given: true, findings: null }, conclusions: null } satisfies Omit<
  Planned,
  'plan'
>;

async function* belowHeader(sheet: Sheet, headerEnd: number): AsyncIterable<readonly RawRow[]> {
  for await (const rows of sheet.rows()) yield rows.filter((row) => row.row > headerEnd);
}
