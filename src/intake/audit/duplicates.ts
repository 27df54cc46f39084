import type { Row } from '../../tables/table.js';
import { createFingerprints } from '../../text/fingerprints.js';
import { type RawRow, textOf } from '../cells.js';
import type { Contradiction } from '../outcome.js';
import { createSamples } from './samples.js';

/** What a row is told by: a contact by its number and arrival (without a number: by the whole row), an interval by queue and start, a row about a person by all of it. */
function keyOf(table: string, row: Row): string | null {
  if (table === 'intervals')
    return JSON.stringify([row.queue ?? null, row.channel ?? null, row.interval_start, row.interval_minutes]);
  if (PEOPLE.has(table)) return JSON.stringify(row);
  if (table !== 'contacts') return null;
  if (row.contact_id == null) return JSON.stringify(row);
  return JSON.stringify([row.contact_id, row.arrived_at, row.queue ?? null]);
}

const PEOPLE = new Set(['activity', 'roster', 'agent_summary']);

/**
 * Watches for rows that stand in the file twice. Intervals that differ in one of the columns of `words` (a skill, a language), given by their places, are
 * parts of a whole.
 */
export function createDuplicates(table: string, words: readonly number[]) {
  const seen = createFingerprints();
  const twice = createSamples();
  const told = table === 'intervals' ? words : [];
  return {
    see: (row: Row, raw: RawRow) => {
      const key = keyOf(table, row);
      const whole = [key, ...told.map((index) => textOf(raw.cells[index]))].join('\n');
      if (key !== null && seen.claim(whole, 0) !== null) twice.add(raw.row, () => exampleOf(table, row));
    },
    contradictions: (): readonly Contradiction[] =>
      twice.count === 0 ? [] : [{ id: 'duplicate', what: WHAT[table], ...twice.found() }],
  };
}

const WHAT: Record<string, Contradiction['what']> = {
  contacts: { en: 'the same contact stands there twice', zh: '同一联络重复出现' },
  intervals: {
    en: 'the same queue and interval stand there twice (their figures are added up)',
    zh: '同一队列的同一时段重复出现（数值相加）',
  },
  activity: { en: 'the same state stands there twice', zh: '同一状态重复出现' },
  roster: { en: 'the same shift stands there twice', zh: '同一班次重复出现' },
  agent_summary: { en: 'the same row stands there twice', zh: '同一行重复出现' },
};

function exampleOf(table: string, row: Row): string {
  if (table === 'intervals') return [row.queue, row.interval_start].filter((part) => part != null).join(', ');
  if (PEOPLE.has(table))
    return [row.agent_id, row.state ?? row.shift_id, row.start_at ?? row.date ?? row.period_start]
      .filter((part) => part != null)
      .join(', ');
  return [row.contact_id, row.arrived_at].filter((part) => part != null).join(', ');
}
