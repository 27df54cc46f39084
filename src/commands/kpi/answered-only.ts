import { type GroupBy, sourceOf } from '../../kpi/group-by.js';
import type { KpiGroup } from '../../kpi/groups.js';
import type { Kpi, KpiVariant } from '../../kpi/kpi.js';
import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { Invocation } from '../command.js';
import { where } from '../options/reading.js';

/** Rows of agents among which nobody gave up, because only answered contacts have an agent: rates over the offered say nothing there. */
export interface AnsweredOnly {
  /** The figures that are left empty. */
  readonly figures: readonly Kpi[];
  /** Whether a group is one of agents. */
  has(group: KpiGroup): boolean;
}

/** Columns that only tell of whoever answered. */
const OF_AGENTS = ['agent_id', 'agent', 'team'];

/**
 * Whether `--by` or `--where` choose contacts by their agent, and none of those was abandoned; null where it is not so. An export in which
 * contacts that rang and were given up have an agent has rates of agents.
 */
export function answeredOnly(
  invocation: Invocation,
  by: GroupBy,
  shown: readonly KpiGroup[],
  figures: readonly { readonly kpi: Kpi; readonly variant: KpiVariant | undefined }[],
): AnsweredOnly | null {
  const parts = by.parts.flatMap((part) =>
    part.kind === 'column' && OF_AGENTS.includes(sourceOf(part)) ? [part.name] : [],
  );
  const chosen = invocation.get(where).some(({ field, sign }) => OF_AGENTS.includes(field) && sign === '=');
  const has = (group: KpiGroup) => chosen || parts.some((name) => (group.keys[name] ?? null) !== null);
  const ofAgents = shown.filter(has);
  if (ofAgents.length === 0 || ofAgents.some(({ sums }) => sums.abandoned === null || sums.abandoned > 0))
    return null;
  const over = figures.filter(({ kpi, variant }) => OVER_OFFERED.test(variant?.formula ?? kpi.formula));
  return { figures: over.map(({ kpi }) => kpi), has };
}

/** Formulas in which contacts count that nobody answered. */
const OVER_OFFERED = /\b(offered|abandoned\w*|short_abandoned|overflowed)\b/;

/** A row without the figures that say nothing in it. */
export function withoutRates(row: Row, group: KpiGroup, only: AnsweredOnly | null): Row {
  if (!only?.has(group)) return row;
  return { ...row, ...Object.fromEntries(only.figures.map(({ id }) => [id, null])) };
}

/** Why they are empty. */
export function answeredOnlyNote({ figures }: AnsweredOnly): Text {
  const list = (language: 'en' | 'zh', comma: string) =>
    figures.map(({ label }) => label[language]).join(comma);
  return {
    en: `only answered contacts have an agent, so rates over the offered would be 100 % or 0 by construction; empty in rows of agents: ${list('en', ', ')}`,
    zh: `只有已接通的联络才有坐席，按坐席计算的进线类比率必为100%或0，故在坐席行留空：${list('zh', '、')}`,
  };
}
