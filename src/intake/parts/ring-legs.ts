import { headerWords } from '../aliases/normalise.js';
import type { NumberedRow } from './find-parts.js';

const SESSIONS = new Set(
  `session | session id | call session | call session id | linked id | linkedid | 会话 | 会话id | 会话编号 | 会话标识`
    .split('|')
    .map((name) => headerWords(name.trim()).key),
);
const NEARLY_ALL = 0.95;

/** Columns that by their names hold the id of a call over its legs, but for the one of the contact ids. */
export function sessionColumns(names: readonly string[], ids: string): readonly string[] {
  return names.filter((name) => name !== ids && SESSIONS.has(headerWords(name).key));
}

/**
 * Whether rows with the same session are the ring legs of one call: nearly all of them begin at the same moment. A session of an agent or of a chat,
 * which holds several contacts, does not.
 */
export function areRingLegs(rows: readonly NumberedRow[]): boolean {
  const starts = new Map<unknown, Set<unknown>>();
  for (const { row } of rows) {
    const known = starts.get(row.contact_id) ?? new Set();
    starts.set(row.contact_id, known.add(row.arrived_at));
  }
  const sameStart = [...starts.values()].filter(({ size }) => size === 1).length;
  return starts.size > 1 && sameStart >= starts.size * NEARLY_ALL;
}
