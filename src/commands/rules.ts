import { columnAliases, type GroupBy } from '../kpi/group-by.js';
import type { Rules } from '../kpi/rules.js';
import type { Cell } from '../tables/table.js';
import type { Invocation } from './command.js';
import { target } from './options/figures.js';
import { direction, shortAbandon } from './options/kpi.js';
import { where } from './options/reading.js';
import { targets } from './settings/targets.js';

/** By which limits contacts are counted: those of `--target` and `--short-abandon`, and the targets that the settings give to single queues; `by` is what the contacts are added up by. */
export function rulesOf(invocation: Invocation, by: GroupBy | null = null): Rules {
  const { share, sec } = invocation.get(target)!;
  const base: Rules = {
    targetSec: sec,
    targetShare: share,
    targetGiven: invocation.given(target),
    shortAbandonSec: invocation.get(shortAbandon)!,
    inboundOnly: leavesOutMade(invocation, by),
  };
  const own = invocation.setting(targets);
  if (own.size === 0) return base;
  const queues = [...own].map(([queue, one]): [Cell, Rules] => [
    queue,
    { ...base, targetSec: one.sec, targetShare: one.share, targetGiven: true },
  ]);
  return { ...base, queues: new Map(queues) };
}

/** Whether calls made are left out: unless `--direction all` wants them, or `--where` and `--by` look at the direction themselves. */
function leavesOutMade(invocation: Invocation, by: GroupBy | null): boolean {
  if (invocation.get(direction) === 'all') return false;
  const conditions = invocation.get(where).map(({ field }) => columnAliases[field] ?? field);
  const parts = by?.parts.map(({ name }) => name) ?? [];
  return ![...conditions, ...parts].includes('direction');
}
