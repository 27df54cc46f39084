import { blankRow } from '../tables/blank-row.js';
import { type Contact, contacts as contactsSpec } from '../tables/contacts.js';
import type { Row } from '../tables/table.js';
import { createAggregator, usualTallySettings } from './aggregate.js';
import { chooseFigures } from './choice.js';
import { variantOf } from './compute-figure.js';
import { serviceLevel } from './figures/service-level.js';
import { parseGroupBy } from './group-by.js';
import { kpiRow } from './kpi-table.js';
import type { TallySettings } from './tallies/tally.js';

/** What `kpiRows` is to make; everything has the default of `ccops kpi`. */
export interface KpiRowsOptions {
  /** Columns and periods with commas between them, such as `queue,30m`; `all` is one row. By default `day`. */
  readonly by?: string;
  /** Figures by name, or `all`; by default the usual ones. */
  readonly figures?: readonly string[];
  /** Figure → name of its variant; that of `service_level` is the rule. */
  readonly variants?: Readonly<Record<string, string>>;
  /** Seconds of the service-level target, by default 20. */
  readonly targetSec?: number;
  /** Share promised, 0–1, by default 0.8. */
  readonly targetShare?: number;
  /** An abandoned contact that waited no longer is a short abandon; in seconds, by default 5. */
  readonly shortAbandonSec?: number;
  /** Calls made count too; by default only what came in. */
  readonly outboundToo?: boolean;
  /** The repeat window in seconds, whose calls count as a repeat, and the score from which a customer is satisfied. */
  readonly settings?: Partial<TallySettings>;
}

/**
 * The rows of a kpi table from contacts: what `ccops kpi` writes, without files. Columns that a contact does not have are unknown; times are ISO
 * with offset. Throws UsageError for a figure, a variant or a `by` that there is none of.
 *
 * `kpiRows([{ queue: 'A', arrived_at: '2026-10-01T09:00:00+08:00', outcome: 'answered', wait_sec: 5 }], { by: 'queue' })[0].service_level` is `1`.
 */
export function kpiRows(contacts: readonly Partial<Contact>[], options: KpiRowsOptions = {}): readonly Row[] {
  const { targetSec = 20, targetShare = 0.8, shortAbandonSec = 5, outboundToo = false } = options;
  const variants = new Map(
    Object.entries(options.variants ?? {}).map(([name, variant]) => {
      const [kpi] = chooseFigures([name], new Map(), []).figures;
      return [kpi.id, variantOf(kpi, variant)];
    }),
  );
  const choice = chooseFigures(options.figures ?? [], variants, []);
  const settings = { ...usualTallySettings, ...options.settings };
  const rules = { targetSec, targetShare, targetGiven: true, shortAbandonSec, inboundOnly: !outboundToo };
  const tallying = { tallies: choice.tallies, settings };
  const aggregator = createAggregator(parseGroupBy(options.by ?? 'day'), rules, tallying);
  const blank = blankRow(contactsSpec.columns.map(({ name }) => name));
  aggregator.addContacts(contacts.map((contact) => ({ ...blank, ...contact }) as unknown as Contact));
  const slRule = variants.get(serviceLevel.id) ?? serviceLevel.variants![0];
  return aggregator.groups().map((group) => kpiRow(group, { targetShare, slRule, choice }));
}
