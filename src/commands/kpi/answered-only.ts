import { type GroupBy, sourceOf } from '../../kpi/group-by.js';
import type { KpiGroup } from '../../kpi/groups.js';
import type { Kpi } from '../../kpi/kpi.js';
import type { Invocation } from '../command.js';
import { where } from '../options/reading.js';
import { labelsOf, type Untold } from './untold.js';

/** Columns that only tell of whoever answered. */
const OF_AGENTS = ['agent_id', 'agent', 'team'];

/**
 * The rows of agents, where `--by` or `--where` choose contacts by their agent and none of those was abandoned: only answered contacts have
 * an agent, so rates over the offered (`figures`) say nothing there. Null where it is not so. An export in which contacts that rang and were
 * given up have an agent has rates of agents.
 */
export function answeredOnly(
  invocation: Invocation,
  by: GroupBy,
  shown: readonly KpiGroup[],
  figures: readonly Kpi[],
): Untold | null {
  const parts = by.parts.flatMap((part) =>
    part.kind === 'column' && OF_AGENTS.includes(sourceOf(part)) ? [part.name] : [],
  );
  const chosen = invocation.get(where).some(({ field, sign }) => OF_AGENTS.includes(field) && sign === '=');
  if (!chosen && parts.length === 0) return null;
  const isOfAgent = (group: KpiGroup) => chosen || parts.some((name) => (group.keys[name] ?? null) !== null);
  const ofAgents = shown.filter(isOfAgent);
  if (ofAgents.length === 0 || ofAgents.some(({ sums }) => sums.abandoned === null || sums.abandoned > 0))
    return null;
  const list = labelsOf(figures);
  return {
    figures,
    has: ({ group }) => isOfAgent(group),
    note: {
      en: `only answered contacts have an agent, so rates over the offered would be 100 % or 0 by construction; empty in rows of agents: ${list.en}`,
      zh: `只有已接通的联络才有坐席，按坐席计算的进线类比率必为100%或0，故在坐席行留空：${list.zh}`,
    },
  };
}
