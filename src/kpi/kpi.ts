import type { Distribution } from '../stats/distribution.js';
import type { Sums } from '../tables/sums.js';
import type { Text } from '../text/text.js';
import type { ServiceLevelRule } from './figures/service-level-rules.js';

/** How a figure reads: a share is 0–1, seconds are seconds, a number has no unit. */
export type KpiUnit = 'share' | 'seconds' | 'number';

/** One of several ways in which the field computes a figure. */
export interface KpiVariant {
  readonly id: string;
  readonly label: Text;
  /** In the names of the sums. */
  readonly formula: string;
  /** Who computes it so. */
  readonly source: Text;
  compute(sums: Sums): number | null;
}

/** What a figure may ask for besides the sums. */
export interface KpiContext {
  readonly slRule: ServiceLevelRule;
  /** Waits of the answered contacts, where a percentile was asked for. */
  readonly waits?: Distribution | null;
  /** The variants chosen, by figure; the others go by their first. */
  readonly variants?: ReadonlyMap<string, KpiVariant>;
}

/** A figure: everything that help, definitions and reports need to know of it, and how it comes from the sums. */
export interface Kpi {
  /** Column name in the kpi table. */
  readonly id: string;
  readonly label: Text;
  /** Other names that people use for it in `--figures`; none that may mean another figure. */
  readonly alsoCalled?: readonly string[];
  readonly unit: KpiUnit;
  /** The side on which people worry; absent where neither is bad in itself. */
  readonly worse?: 'lower' | 'higher';
  readonly definition: Text;
  /** In the names of the sums. */
  readonly formula: string;
  readonly variants?: readonly KpiVariant[];
  /** Made only when it is asked for, or when the table that it is made from was given. */
  readonly onRequest?: 'figures' | 'activity' | 'roster' | 'forecast';
  readonly source: Text;
  /** When there is no value; the column is then empty, never 0 or 100 %. */
  readonly undefinedWhen: Text;
  compute(sums: Sums, context: KpiContext): number | null;
}

/**
 * How a figure with variants is computed: by the one chosen, else by its first.
 *
 * `byVariant('cph', variants)(sums, { slRule })` is `variants[0].compute(sums)`.
 */
export function byVariant(id: string, variants: readonly KpiVariant[]): Kpi['compute'] {
  return (sums, context) => (context.variants?.get(id) ?? variants[0]).compute(sums);
}
