import type { Row } from '../../tables/table.js';
import { labelled } from '../../text/punctuation.js';
import { same, type Text } from '../../text/text.js';
import type { RawRow } from '../cells.js';
import { isBefore } from '../checks/is-before.js';
import type { Contradiction } from '../outcome.js';
import { createSamples } from './samples.js';

/** States are written to the second, and the next may begin within the one that ends. */
const SLACK_MS = 1000;

/** Watches whether somebody is in two states, or on two shifts, at the same time; the rows of each agent are looked at as far as they go forward in time. */
export function createOverlaps(table: 'activity' | 'roster') {
  const last = new Map<string, Row>();
  const wrong = createSamples();
  return {
    see: (row: Row, { row: number }: RawRow) => {
      const { start_at: start, end_at: end } = row;
      if (typeof start !== 'string' || typeof end !== 'string' || !isBefore(start, end)) return;
      const agent = String(row.agent_id);
      const before = last.get(agent);
      if (!before || !isBefore(end, before.end_at)) last.set(agent, row);
      if (before?.start_at === start && before.end_at === end) return;
      if (!before || isBefore(start, before.start_at) || !isWellBefore(start, before.end_at)) return;
      if (table === 'roster' && !(isShift(row) && isShift(before))) return;
      wrong.add(number, () => labelled(same(agent), same(`${spanOf(before)} / ${spanOf(row)}`)));
    },
    contradictions: (): readonly Contradiction[] =>
      wrong.count === 0 ? [] : [{ id: 'overlap', what: WHAT[table], ...wrong.found() }],
  };
}

function isWellBefore(start: string, end: Row[string]): boolean {
  return Date.parse(String(end)) - Date.parse(start) > SLACK_MS;
}

/** Breaks and meetings lie within a shift. */
function isShift(row: Row): boolean {
  return row.activity === 'work';
}

function spanOf({ start_at: start, end_at: end }: Row): string {
  return `${start} – ${end}`;
}

const WHAT: Readonly<Record<'activity' | 'roster', Text>> = {
  activity: { en: 'an agent is in two states at the same time', zh: '同一坐席同时处于两种状态' },
  roster: { en: 'an agent has two shifts at the same time', zh: '同一坐席的班次时间重叠' },
};
