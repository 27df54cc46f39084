import { stateNames } from '../../adherence/kinds.js';
import { planOf } from '../../adherence/plan.js';
import type { StaffingMethod } from '../../staffing/method.js';
import { agentsFor, performanceWith } from '../../staffing/with-staff.js';
import type { Forecast } from '../../tables/forecast.js';
import { requirement } from '../../tables/requirement.js';
import { type RosterBlock, roster } from '../../tables/roster.js';
import type { Row, TableSpec } from '../../tables/table.js';
import { epochSec, parseIso } from '../../time/iso.js';
import type { Span } from '../../time/span.js';
import type { Invocation } from '../command.js';
import { roster as dutyRoster } from '../options/further-figures.js';
import * as options from '../options/intraday.js';
import { besides, fromBeside } from '../reading/beside.js';
import { rowsIfAll, tableText, wrongTable } from '../reading/chain.js';
import { openInput } from '../reading/input.js';
import type { Target } from '../words.js';

/** Agents on contacts in an interval of a queue; null where the roster or requirement says nothing of it. */
export type AgentsAt = (row: Forecast) => number | null;

/** How the service is predicted. */
export interface ServiceOptions {
  readonly method: StaffingMethod;
  readonly target: Target;
  readonly patienceSec: number;
  readonly shrinkage: number;
  readonly maxOccupancy: number;
  /** For intervals without a handle time of their own, in seconds. */
  readonly ahtSec: number | null;
}

/** What the people there mean for an interval, in the columns of the rest of the day. */
export interface Service {
  readonly on_contacts: number | null;
  readonly needed_staff: number | null;
  readonly expected_service_level: number | null;
  readonly expected_service_level_before: number | null;
}

/** The agents of `--roster`, else of `--requirement`; null when neither is given. */
export async function agentsOf(
  invocation: Invocation,
  rows: readonly Forecast[],
  how: ServiceOptions,
): Promise<AgentsAt | null> {
  const duty = await tableOf(invocation, dutyRoster, roster);
  if (duty) return fromRoster(duty as unknown as RosterBlock[], rows, how);
  const planned = await tableOf(invocation, options.planned, requirement);
  return planned && fromRequirement(planned);
}

async function tableOf(
  invocation: Invocation,
  option: typeof dutyRoster,
  table: TableSpec,
): Promise<readonly Row[] | null> {
  const path = invocation.get(option);
  if (path === null) return null;
  const input = await openInput(besides(invocation, path));
  const rows = await fromBeside(() => rowsIfAll(input, table));
  if (rows === null) throw wrongTable(input.parts[0], tableText(table));
  return rows;
}

/** Base staff by queue and interval. */
function fromRequirement(rows: readonly Row[]): AgentsAt {
  const key = (row: Row | Forecast) => `${row.queue ?? ''} ${String(row.interval_start).slice(0, 16)}`;
  const agents = new Map(rows.map((row) => [key(row), Number(row.base_staff)]));
  return (row) => agents.get(key(row)) ?? null;
}

/** People on work in the interval, less shrinkage, rounded down to whole people; queues share them by workload. */
function fromRoster(
  blocks: readonly RosterBlock[],
  rows: readonly Forecast[],
  how: ServiceOptions,
): AgentsAt {
  const work = planOf(blocks, stateNames([])).flatMap(({ days }) =>
    days.flatMap((day) => day.blocks.filter(({ activity }) => activity === 'work')),
  );
  const loads = new Map<string, number>();
  for (const row of rows) {
    loads.set(row.interval_start, (loads.get(row.interval_start) ?? 0) + workOf(row, how));
  }
  const people = new Map([...loads.keys()].map((start) => [start, 0]));
  for (const row of rows)
    if (people.get(row.interval_start) === 0) people.set(row.interval_start, meanOn(work, row));
  return (row) => {
    const all = loads.get(row.interval_start) ?? 0;
    const share = all > 0 ? workOf(row, how) / all : 1;
    const agents = (people.get(row.interval_start) ?? 0) * (1 - how.shrinkage) * share;
    return Math.floor(agents + 1e-9);
  };
}

const workOf = (row: Forecast, { ahtSec }: ServiceOptions) => row.offered * (row.aht_sec ?? ahtSec ?? 1);

/** Mean number of people on work during an interval. */
function meanOn(work: readonly Span[], row: Forecast): number {
  const from = epochSec(parseIso(row.interval_start)!);
  const until = from + row.interval_minutes * 60;
  const seconds = work.reduce(
    (sum, block) => sum + Math.max(0, Math.min(until, block.until) - Math.max(from, block.from)),
    0,
  );
  return seconds / (until - from);
}

/** What the agents there mean for the interval, by the updated forecast and by the one before. */
export function serviceOf(
  row: Forecast,
  before: Forecast,
  agents: number | null,
  how: ServiceOptions,
): Service {
  const ahtSec = row.aht_sec ?? how.ahtSec;
  const interval = (volume: number, seconds: number) => ({
    volume,
    ahtSec: seconds,
    intervalMinutes: row.interval_minutes,
    targetShare: how.target.share,
    targetSec: how.target.sec,
    patienceSec: how.patienceSec,
    maxOccupancy: how.maxOccupancy,
    method: how.method,
  });
  if (agents === null || ahtSec === null) {
    return {
      on_contacts: agents,
      needed_staff: null,
      expected_service_level: null,
      expected_service_level_before: null,
    };
  }
  const level = (volume: number, seconds: number) =>
    rounded(performanceWith(agents, interval(volume, seconds))?.serviceLevel ?? null);
  return {
    on_contacts: agents,
    needed_staff: agentsFor(interval(row.offered, ahtSec)),
    expected_service_level: level(row.offered, ahtSec),
    expected_service_level_before: level(before.offered, before.aht_sec ?? ahtSec),
  };
}

const rounded = (share: number | null) => (share === null ? null : Math.round(share * 1e5) / 1e5);
