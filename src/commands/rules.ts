import type { Rules } from '../kpi/rules.js';
import type { Cell } from '../tables/table.js';
import type { Invocation } from './command.js';
import { target } from './options/figures.js';
import { shortAbandon } from './options/kpi.js';
import { targets } from './settings/targets.js';

/** By which limits contacts are counted: those of `--target` and `--short-abandon`, and the targets that the settings give to single queues. */
export function rulesOf(invocation: Invocation): Rules {
  const { share, sec } = invocation.get(target)!;
  const base: Rules = {
    targetSec: sec,
    targetShare: share,
    targetGiven: invocation.given(target),
    shortAbandonSec: invocation.get(shortAbandon)!,
  };
  const own = invocation.setting(targets);
  if (own.size === 0) return base;
  const queues = [...own].map(([queue, one]): [Cell, Rules] => [
    queue,
    { ...base, targetSec: one.sec, targetShare: one.share, targetGiven: true },
  ]);
  return { ...base, queues: new Map(queues) };
}
