import type { Sums } from '../tables/sums.js';
import type { Text } from '../text/text.js';
import type { ServiceLevelRule } from './service-level-rules.js';

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
}

/** What a figure may ask for besides the sums. */
export interface KpiContext {
  readonly slRule: ServiceLevelRule;
}

/** A figure: everything that help, definitions and reports need to know of it, and how it comes from the sums. */
export interface Kpi {
  /** Column name in the kpi table. */
  readonly id: string;
  readonly label: Text;
  readonly unit: KpiUnit;
  /** The side on which people worry; absent where neither is bad in itself. */
  readonly worse?: 'lower' | 'higher';
  readonly definition: Text;
  /** In the names of the sums. */
  readonly formula: string;
  readonly variants?: readonly KpiVariant[];
  readonly source: Text;
  /** When there is no value; the column is then empty, never 0 or 100 %. */
  readonly undefinedWhen: Text;
  compute(sums: Sums, context: KpiContext): number | null;
}
