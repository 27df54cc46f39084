import type { Row } from '../../tables/table.js';
import { createFingerprints } from '../../text/fingerprints.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { type RawRow, textOf } from '../cells.js';
import type { Contradiction } from '../outcome.js';
import type { AuditColumn } from './operands.js';
import { createSamples } from './samples.js';

/** What a row is told by: a contact by its number and arrival (without a number: by the whole row), an interval by queue and start. */
export function keyOf(table: string, row: Row): string | null {
  if (table === 'intervals')
    return JSON.stringify([row.queue ?? null, row.channel ?? null, row.interval_start, row.interval_minutes]);
  const fields = PEOPLE[table];
  if (fields) return JSON.stringify(fields.map((field) => row[field] ?? null));
  if (table !== 'contacts') return null;
  if (row.contact_id == null) return JSON.stringify(row);
  return JSON.stringify([row.contact_id, row.arrived_at, row.queue ?? null]);
}

/** What tells the rows of a table about agents apart. */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  roster: ['agent_id', 'date', 'shift_id', 'activity', 'start_at'],
  activity: ['agent_id', 'state', 'start_at'],
  agent_summary: ['agent_id', 'period_start', 'period_end'],
};

/** Watches for rows that stand in the file twice. Intervals and sums of agents that differ in one of the columns of words that no field is taken from (a skill, a language) are parts of a whole. */
export function createDuplicates(table: string, columns: readonly AuditColumn[]) {
  const seen = createFingerprints();
  const twice = createSamples();
  const told = table === 'intervals' || table === 'agent_summary' ? wordsAmong(columns) : [];
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

/** The places of the columns that hold words and give no field. */
function wordsAmong(columns: readonly AuditColumn[]): readonly number[] {
  return columns.flatMap(({ field, type }, index) => (field === null && type === 'text' ? [index] : []));
}

const WHAT: Record<string, Contradiction['what']> = {
  contacts: { en: 'the same contact stands there twice', zh: '同一联络重复出现' },
  intervals: {
    en: 'the same queue and interval stand there twice (their figures are added up)',
    zh: '同一队列的同一时段重复出现（数值相加）',
  },
  roster: { en: 'the same shift of an agent stands there twice', zh: '同一坐席的同一班次重复出现' },
  activity: { en: 'the same state of an agent stands there twice', zh: '同一坐席的同一状态重复出现' },
  agent_summary: {
    en: 'the same agent and period stand there twice',
    zh: '同一坐席的同一统计周期重复出现',
  },
};

function exampleOf(table: string, row: Row): Text {
  const fields =
    table === 'intervals' ? ['queue', 'interval_start'] : (PEOPLE[table]?.slice(0, 3) ?? CONTACT);
  return listedNames(fields.flatMap((field) => (row[field] == null ? [] : [String(row[field])])));
}

const CONTACT = ['contact_id', 'arrived_at'];
