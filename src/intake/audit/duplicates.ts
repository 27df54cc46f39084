import type { Row } from '../../tables/table.js';
import { type Claimed, createFingerprints } from '../../text/fingerprints.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { timeShown } from '../../time/time-shown.js';
import { type RawRow, textOf } from '../cells.js';
import type { Contradiction } from '../outcome.js';
import type { AuditColumn } from './operands.js';
import { createSamples } from './samples.js';

/** What a row is told by: a contact by its number and arrival (without a number: by the whole row), an interval by queue and start. */
function keyOf(table: string, row: Row): Claimed | null {
  const fields = TOLD_BY[table];
  if (!fields) return null;
  if (table === 'contacts' && row.contact_id == null) return Object.values(row);
  return fields.map((field) => row[field]);
}

/** What tells the rows of a table apart. */
const TOLD_BY: Readonly<Record<string, readonly string[]>> = {
  contacts: ['contact_id', 'arrived_at', 'queue'],
  intervals: ['queue', 'channel', 'interval_start', 'interval_minutes'],
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
      if (key === null) return;
      const whole = told.length === 0 ? key : [...key, ...told.map((index) => textOf(raw.cells[index]))];
      if (seen.claim(whole, 0) !== null) twice.add(raw.row, () => exampleOf(table, row));
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
  const fields = SHOWN_BY[table] ?? TOLD_BY[table].slice(0, 3);
  return listedNames(fields.flatMap((field) => (row[field] == null ? [] : [timeShown(row[field])])));
}

const SHOWN_BY: Readonly<Record<string, readonly string[]>> = {
  contacts: ['contact_id', 'arrived_at'],
  intervals: ['queue', 'interval_start'],
};
