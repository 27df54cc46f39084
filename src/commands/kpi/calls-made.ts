import type { GroupBy } from '../../kpi/group-by.js';
import type { KpiGroup } from '../../kpi/groups.js';
import type { Kpi } from '../../kpi/kpi.js';
import type { Rules } from '../../kpi/rules.js';
import { isNoDemand } from '../../tables/contacts.js';
import type { Cell } from '../../tables/table.js';
import type { Invocation } from '../command.js';
import { direction } from '../options/kpi.js';
import { labelsOf, type Untold } from './untold.js';

/**
 * The rows with calls made or internal ones in them, alone or beside others: they came to no queue, so rates over the offered (`figures`)
 * say nothing there, and those that failed are not among them. Null where there are none, or where `--direction all` wants them offered.
 */
export function callsMade(
  invocation: Invocation,
  by: GroupBy,
  { rules, directions }: { readonly rules: Rules; readonly directions: ReadonlySet<Cell> },
  figures: readonly Kpi[],
): Untold | null {
  if (rules.inboundOnly || invocation.get(direction) === 'all') return null;
  if (![...directions].some(isNoDemand)) return null;
  const isTold = by.parts.some(({ name }) => name === 'direction');
  const isMade = ({ keys }: KpiGroup) => !isTold || isNoDemand(keys.direction);
  const list = labelsOf(figures);
  return {
    figures,
    has: ({ group, of }) => (of?.groups ?? [group]).some(isMade),
    note: {
      en: `calls made and internal ones came to no queue: rates over the offered are empty in rows with them (${list.en}); outbound_connect_rate and outbound_success_rate tell of calls made, --direction all counts them as offered`,
      zh: `呼出和内部通话不经过队列，含有它们的行不计进线类比率（${list.zh}）；外呼请看 outbound_connect_rate、outbound_success_rate，--direction all 则按进线一并统计`,
    },
  };
}
