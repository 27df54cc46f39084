import { isNoDemand } from '../../tables/contacts.js';
import type { Row } from '../../tables/table.js';

/** Contacts offered to a queue in an interval that has a row. */
export interface Volume {
  readonly queue: string | null;
  readonly channel: string | null;
  readonly interval_start: string;
  readonly interval_minutes: number;
  offered: number;
}

const HOUR = 60;

/** Gathers the volumes of contacts by hour, or of intervals as they are; nothing for other tables. */
export function createVolumes(table: string): { see(row: Row): void; all(): readonly Volume[] } {
  const volumes: Volume[] = [];
  const series = new Map<string | null, Series[]>();
  const add = (row: Row, interval_start: string, interval_minutes: number, offered: number) => {
    const [queue, channel] = [textOrNull(row.queue), textOrNull(row.channel)];
    const known = seriesOf(series, queue, channel, interval_minutes);
    const one = known.get(interval_start);
    if (one) {
      one.offered += offered;
      return;
    }
    const first = { queue, channel, interval_start, interval_minutes, offered };
    volumes.push(first);
    known.set(interval_start, first);
  };
  const hourOf = hours();
  const see: Record<string, (row: Row) => void> = {
    contacts: (row) => {
      const at = row.arrived_at;
      if (typeof at === 'string' && !isNoDemand(row.direction)) add(row, hourOf(at), HOUR, 1);
    },
    intervals: (row) => {
      const { interval_start: at, interval_minutes: minutes, offered } = row;
      if (typeof at === 'string' && typeof minutes === 'number') add(row, at, minutes, Number(offered));
    },
  };
  return { see: see[table] ?? (() => {}), all: () => byDay(volumes) };
}

/** The volumes of a queue, by their start; of one channel, and in intervals of one length. */
interface Series {
  readonly channel: string | null;
  readonly minutes: number;
  readonly byStart: Map<string, Volume>;
}

function seriesOf(
  all: Map<string | null, Series[]>,
  queue: string | null,
  channel: string | null,
  minutes: number,
): Series['byStart'] {
  const ofQueue = all.get(queue) ?? [];
  const known = ofQueue.find((one) => one.channel === channel && one.minutes === minutes);
  if (known) return known.byStart;
  const byStart: Series['byStart'] = new Map();
  all.set(queue, [...ofQueue, { channel, minutes, byStart }]);
  return byStart;
}

/** Gives the hour of each time; the last one is kept, for neighbouring rows share it. */
function hours(): (at: string) => string {
  let [hour, offset, text] = [' ', '', ''];
  return (at) => {
    if (!at.startsWith(hour) || !at.endsWith(offset)) {
      hour = at.slice(0, 13);
      offset = at.slice(19);
      text = `${hour}:00${offset}`;
    }
    return text;
  };
}

/** Contacts that all arrived at midnight have a date, but no time: then the day is the interval. */
function byDay(volumes: readonly Volume[]): readonly Volume[] {
  const timeless = volumes.every(
    (one) => one.interval_minutes === HOUR && one.interval_start.slice(11, 16) === '00:00',
  );
  return timeless ? volumes.map((one) => ({ ...one, interval_minutes: 24 * HOUR })) : volumes;
}

function textOrNull(cell: Row[string] | undefined): string | null {
  return typeof cell === 'string' ? cell : null;
}
