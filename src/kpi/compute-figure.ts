import { blankRow } from '../tables/blank-row.js';
import { allSums, type SumName, type Sums } from '../tables/sums.js';
import { UsageError } from '../text/errors.js';
import { listedNames } from '../text/punctuation.js';
import { chooseFigures } from './choice.js';
import { serviceLevelRules } from './figures/service-level-rules.js';
import type { Kpi, KpiVariant } from './kpi.js';

/**
 * One figure from its sums. `name` is that of its column, or its label in English or Chinese; sums that are not given are unknown; `variant`
 * is one of the ways in which the field computes it (docs/definitions.md has them all), by default the first. Shares are 0–1, times seconds;
 * null where the figure is undefined. Percentiles are not made from sums: see `kpiRows`. Throws UsageError for a name that there is none of.
 *
 * `computeFigure('answer_rate', { answered: 60, offered: 80 })` is `0.75`;
 * `computeFigure('服务水平', { answered_in_target: 60, answered: 75 }, 'answered-only')` is `0.8`.
 */
export function computeFigure(
  name: string,
  sums: Readonly<Partial<Record<SumName, number | null>>>,
  variant?: string,
): number | null {
  const [kpi] = chooseFigures([name], new Map(), []).figures;
  const chosen = variant === undefined ? undefined : variantOf(kpi, variant);
  const all = { ...blankRow(allSums.map((sum) => sum.name)), ...sums } as Sums;
  const slRule = kpi.variants === serviceLevelRules && chosen ? chosen : serviceLevelRules[0];
  return kpi.compute(all, { slRule, variants: new Map(chosen ? [[kpi.id, chosen]] : []) });
}

/** A variant of a figure by its name. Throws UsageError where there is none. */
export function variantOf({ id, variants = [] }: Kpi, name: string): KpiVariant {
  const found = variants.find((one) => one.id === name);
  if (found) return found;
  const list = listedNames(variants.map((one) => one.id));
  throw new UsageError(
    { en: `${id}: there is no variant "${name}"`, zh: `${id}：没有口径“${name}”` },
    {},
    { en: `The variants are: ${list.en || 'none'}.`, zh: `可用口径：${list.zh || '无'}。` },
  );
}
