import type { Row } from '../../tables/table.js';
import type { EventField, EventMeaning } from './settings.js';

/** One event of a log, with its time also in seconds since 1970 (UTC). */
export interface LogEvent {
  readonly means: EventMeaning;
  readonly at: string;
  readonly sec: number;
  readonly contact: string | null;
  readonly queue: string | null;
  readonly agent: string | null;
  readonly fields: Readonly<Record<EventField, string | number | null>>;
}

/** The event that a row of the plan is. */
export function eventOf(row: Row): LogEvent {
  const at = row.event_at as string;
  return {
    means: row.event as EventMeaning,
    at,
    sec: Date.parse(at) / 1000,
    contact: row.contact_id as string | null,
    queue: row.queue as string | null,
    agent: row.agent_id as string | null,
    fields: row as LogEvent['fields'],
  };
}

/** The moment so many seconds before another, in the same offset. `before('2026-03-02T09:00:30+08:00', 40)` is `'2026-03-02T08:59:50+08:00'`. */
export function before(at: string, seconds: number): string {
  const wall = Date.parse(`${at.slice(0, 19)}Z`) - Math.round(seconds) * 1000;
  return `${new Date(wall).toISOString().slice(0, 19)}${at.slice(19)}`;
}
