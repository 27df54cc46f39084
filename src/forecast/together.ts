import type { Sides } from '../tables/forecast.js';
import { DAY_MINUTES } from '../time/units.js';
import { dayBounds, intervalBounds } from './bounds.js';
import type { ForecastDraft } from './result.js';
import { round, roundedBounds } from './rows.js';
import { correlationOf, type Way } from './ways.js';

/** Stands for all queues together, and before the name of a group for those of the group. */
const together = '*';
/** What the column `model` says of such rows. */
const sum = 'sum';

/** Whether a row of the forecast table stands for several queues together, which have rows of their own. */
export function isTogether({ queue, model }: { queue: string | null; model: string | null }): boolean {
  return model === sum && (queue?.startsWith(together) ?? false);
}

/**
 * Rows of the queues of each group (queue `* name`) and of all queues (queue `*`): plain sums of the queues' contacts, so that all levels agree, with
 * intervals of their own. These come from the queues' variances and how the queues strayed together in the past: narrower than the sums of the
 * bounds, wider than if the queues erred independently. `rows` and `ways` are by queue, in the same order; `groups` is the group of a
 * queue. A group of one queue, or one queue alone, has no such rows.
 *
 * Bottom-up reconciliation: Hyndman and Athanasopoulos, "Forecasting: Principles and Practice" (3rd ed. 2021), ch. 11.
 */
export function togetherRows(
  rows: readonly (readonly ForecastDraft[])[],
  ways: readonly Way[],
  groups: ReadonlyMap<string, string>,
): ForecastDraft[] {
  const correlation = correlationsOf(ways);
  const groupOf = rows.map((own) => groups.get(own[0]?.queue ?? '') ?? null);
  const names = [...new Set(groupOf)].filter((name) => name !== null).sort();
  const parts: [string, number[]][] = [
    ...names.map((name): [string, number[]] => [
      `${together} ${name}`,
      rows.flatMap((_, i) => (groupOf[i] === name ? i : [])),
    ]),
    [together, rows.map((_, i) => i)],
  ];
  return parts
    .filter(([, members]) => members.length > 1)
    .flatMap(([name, members]) => rowsOf(name, members, rows, correlation));
}

type Correlation = (a: number, b: number) => number;

function correlationsOf(ways: readonly Way[]): Correlation {
  const known = ways.map((way, a) => ways.slice(0, a).map((other) => correlationOf(way, other)));
  return (a, b) => (a === b ? 1 : known[Math.max(a, b)][Math.min(a, b)]);
}

interface Member {
  readonly row: ForecastDraft;
  readonly at: number;
}

function rowsOf(
  name: string,
  members: readonly number[],
  rows: readonly (readonly ForecastDraft[])[],
  correlation: Correlation,
): ForecastDraft[] {
  const byTime = new Map<number, Member[]>();
  for (const at of members) {
    for (const row of rows[at]) {
      const own = byTime.get(row.wallSec);
      if (own) own.push({ row, at });
      else byTime.set(row.wallSec, [{ row, at }]);
    }
  }
  return [...byTime.values()]
    .sort(([a], [b]) => a.row.wallSec - b.row.wallSec)
    .map((own) => sumOf(name, own, correlation));
}

function sumOf(name: string, members: readonly Member[], correlation: Correlation): ForecastDraft {
  const [{ row: first }] = members;
  const offered = members.reduce((all, { row }) => all + row.offered, 0);
  let variance = 0;
  for (const a of members) {
    for (const b of members) variance += correlation(a.at, b.at) * a.row.sd * b.row.sd;
  }
  const sd = Math.sqrt(variance);
  const share = offered > 0 ? sd / offered : 0;
  const bounds =
    first.interval_minutes >= DAY_MINUTES
      ? dayBounds(offered, Math.sqrt(Math.log1p(share ** 2)))
      : intervalBounds(offered, share, 0);
  const channels = new Set(members.map(({ row }) => row.channel));
  return {
    ...first,
    queue: name,
    channel: channels.size === 1 ? first.channel : null,
    offered: round(offered, 3),
    sd,
    ...roundedBounds(bounds),
    aht_sec: handleTimeOf(members),
    ...sidesOf(members),
    model: sum,
  };
}

/** Own, client's and blended contacts together; the client's where it has all queues. Nothing without a client's forecast. */
function sidesOf(members: readonly Member[]): Sides {
  if (members.every(({ row }) => row.own_offered === undefined)) return {};
  const total = (name: 'own_offered' | 'client_offered' | 'blend_offered') => {
    const values = members.map(({ row }) => row[name] ?? null);
    return values.includes(null)
      ? null
      : round(
          values.reduce<number>((all, value) => all + value!, 0),
          3,
        );
  };
  return {
    own_offered: total('own_offered'),
    client_offered: total('client_offered'),
    blend_offered: total('blend_offered'),
    client_weight: null,
  };
}

/** Weighted by contacts; null when a queue with contacts has none. */
function handleTimeOf(members: readonly Member[]): number | null {
  let [seconds, contacts] = [0, 0];
  for (const { row } of members) {
    if (row.offered === 0) continue;
    if (row.aht_sec === null) return null;
    seconds += row.offered * row.aht_sec;
    contacts += row.offered;
  }
  return contacts > 0 ? round(seconds / contacts, 1) : null;
}
