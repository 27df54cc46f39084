import type { Cell } from '../tables/table.js';
import type { GroupBy } from './group-by.js';
import type { KpiGroup } from './groups.js';

/** A group of the result, or what several of them make together. */
export interface Line {
  readonly group: KpiGroup;
  /** For a subtotal: the groups in it, and how many parts of `--by` they have in common; null for a group. */
  readonly of: { readonly groups: readonly KpiGroup[]; readonly parts: number } | null;
}

/** Makes one group of several. */
export type Together = (
  groups: readonly KpiGroup[],
  name: Pick<KpiGroup, 'keys' | 'period'>,
) => KpiGroup | null;

/**
 * The groups with a subtotal behind all those that have their first parts of `--by` in common, for every number of parts but all. The groups are in the
 * order of the parts. A subtotal has the period `subtotal`, and no value in the parts that it puts together.
 *
 * With `--by queue,month` there is one behind the months of each queue.
 */
export function withSubtotals(groups: readonly KpiGroup[], by: GroupBy, together: Together): readonly Line[] {
  const lines: Line[] = [];
  const depth = by.parts.length;
  const open: KpiGroup[][] = by.parts.map(() => []);
  for (const [i, group] of groups.entries()) {
    lines.push({ group, of: null });
    const next = groups[i + 1];
    for (let parts = 1; parts < depth; parts++) open[parts].push(group);
    for (let parts = depth - 1; parts > 0; parts--) {
      if (next && samePrefix(group, next, by, parts)) break;
      lines.push(...subtotal(open[parts], by, parts, together));
      open[parts] = [];
    }
  }
  return lines;
}

function subtotal(groups: readonly KpiGroup[], by: GroupBy, parts: number, together: Together): Line[] {
  const shared = by.parts.slice(0, parts).map(({ name }) => name);
  const [first] = groups;
  const keys = Object.fromEntries(shared.map((name) => [name, first.keys[name] ?? null]));
  const made = together(groups, { keys, period: 'subtotal' });
  if (!made) return [];
  const hasPeriod = by.parts.slice(0, parts).some((part) => isFinest(part, by));
  const group = hasPeriod ? { ...made, periodStart: first.periodStart } : made;
  return [{ group, of: { groups, parts } }];
}

function isFinest(part: GroupBy['parts'][number], by: GroupBy): boolean {
  return part.kind === 'period' && part.period === by.period;
}

function samePrefix(a: KpiGroup, b: KpiGroup, by: GroupBy, parts: number): boolean {
  return by.parts.slice(0, parts).every((part) => partValue(a, part, by) === partValue(b, part, by));
}

function partValue(group: KpiGroup, part: GroupBy['parts'][number], by: GroupBy): Cell {
  return isFinest(part, by) ? group.periodStart : (group.keys[part.name] ?? null);
}
