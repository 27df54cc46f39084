import type { Requirement } from '../tables/requirement.js';

/** What a requirement comes to, and where it is not met. Starts of intervals are ISO times. */
export interface StaffingSummary {
  /** Hours on contacts or ready, over all rows. */
  readonly baseHours: number;
  /** Hours with shrinkage, from the base hours before any rounding. */
  readonly rosteredHours: number;
  /** Service level to expect over all contacts; null without contacts, or when an interval has none to expect. */
  readonly serviceLevel: number | null;
  /** The interval with most base staff, all queues together; null without rows. */
  readonly peak: { readonly start: string; readonly agents: number } | null;
  /** Intervals whose load the staff cannot carry. */
  readonly overload: readonly string[];
  /** Intervals in which the maximal staff misses the target. */
  readonly missed: readonly string[];
  /** Number of rows whose handle time is over half of the interval. */
  readonly longContacts: number;
}

/**
 * Sums up a requirement: hours are summed first and rounded by nobody, because rounding each row would add up.
 *
 * 14 agents for half an hour at shrinkage 0.3 are `baseHours` 7 and `rosteredHours` 10.
 */
export function summarise(rows: readonly Requirement[]): StaffingSummary {
  const hours = (row: Requirement) => (row.base_staff * row.interval_minutes) / 60;
  const sum = (of: (row: Requirement) => number) => rows.reduce((total, row) => total + of(row), 0);
  const startsOf = (binding: string) =>
    rows.filter((row) => row.binding === binding).map((row) => row.interval_start);
  return {
    baseHours: sum(hours),
    rosteredHours: sum((row) => hours(row) / (1 - (row.shrinkage ?? 0))),
    serviceLevel: expectedLevel(rows),
    peak: peakOf(rows),
    overload: startsOf('overload'),
    missed: startsOf('maximum'),
    longContacts: rows.filter((row) => row.offered > 0 && (row.aht_sec ?? 0) > row.interval_minutes * 30)
      .length,
  };
}

/** Answered in target over offered, both summed over the rows: never the mean of the rows' shares. */
function expectedLevel(rows: readonly Requirement[]): number | null {
  const busy = rows.filter((row) => row.offered > 0);
  if (busy.some((row) => row.service_level === null)) return null;
  const offered = busy.reduce((sum, row) => sum + row.offered, 0);
  const inTarget = busy.reduce((sum, row) => sum + row.offered * (row.service_level ?? 0), 0);
  return offered > 0 ? inTarget / offered : null;
}

function peakOf(rows: readonly Requirement[]): StaffingSummary['peak'] {
  const agents = new Map<string, number>();
  for (const row of rows) {
    agents.set(row.interval_start, (agents.get(row.interval_start) ?? 0) + row.base_staff);
  }
  const [first, ...rest] = [...agents].map(([start, count]) => ({ start, agents: count }));
  return first ? rest.reduce((most, one) => (one.agents > most.agents ? one : most), first) : null;
}
