import { type RosterBlock, roster } from '../../tables/roster.js';
import { DataError } from '../../text/errors.js';
import { findHeader, type Header } from './header.js';
import { RowReader } from './row-reader.js';
import type { PlanningSheet } from './sheet.js';
import type { PlanningColumn } from './table.js';
import { dateOf } from './values.js';

/** The columns of the roster table, by name or label. */
const columns: readonly PlanningColumn[] = roster.columns.map(({ name, label, doc, type }) => ({
  key: name,
  label,
  doc,
  type: type === 'date' ? 'date' : 'text',
  required: ['agent_id', 'date', 'activity'].includes(name),
  width: 0,
}));

/**
 * The roster table in a file that ccops schedule has written, and that somebody may have corrected: CSV with column names,
 * or the roster workbook with its labels. Times without offset are times of the wall clock.
 */
export function readRoster(sheets: readonly PlanningSheet[]): RosterBlock[] {
  for (const sheet of sheets) {
    const header = findHeader(sheet, { columns });
    if (header)
      return sheet.rows.filter(({ row }) => row > header.row).flatMap((row) => blockOf(sheet, header, row));
  }
  throw new DataError(
    { en: 'there is no roster table in it', zh: '其中没有排班表' },
    { file: sheets[0]?.file },
    { en: 'Give a roster that ccops schedule has written.', zh: '请给出 ccops schedule 生成的排班表。' },
  );
}

function blockOf(
  { file, name }: PlanningSheet,
  header: Header,
  { row, cells }: PlanningSheet['rows'][number],
): RosterBlock[] {
  const values = new Map([...header.columns].map(([key, at]) => [key, cells[at]] as const));
  const place = name === null ? file : `${file} [${name}]`;
  const reader = new RowReader(place, row, columns, values);
  if ([...values.values()].every((cell) => cell === null || cell === undefined || cell === '')) return [];
  const text = (key: string) => reader.text(key);
  return [
    {
      agent_id: text('agent_id') ?? '',
      agent_name: values.has('agent_name') ? text('agent_name') : null,
      date: reader.date('date') ?? '',
      shift_id: values.has('shift_id') ? text('shift_id') : null,
      activity: text('activity') ?? '',
      start_at: momentOf(reader, 'start_at'),
      end_at: momentOf(reader, 'end_at'),
      locked: values.has('locked') ? /^(true|1|yes|y|是|锁定)$/i.test(text('locked') ?? '') : null,
    },
  ];
}

function momentOf(reader: RowReader, key: string): string | null {
  const text = reader.text(key);
  if (text === null) return null;
  const parts = /^(.*?)[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?([+-]\d{2}:?\d{2}|Z)?$/.exec(text);
  const date = parts ? dateOf(parts[1]) : null;
  if (parts && date !== null) return `${date}T${parts[2].padStart(2, '0')}:${parts[3]}${parts[4] ?? ''}`;
  const midnight = dateOf(text);
  if (midnight !== null) return `${midnight}T00:00`;
  return reader.fail(
    key,
    { en: 'is not a date and time', zh: '不是日期和时间' },
    { en: 'Write it as 2026-10-01 09:00.', zh: '请写成 2026-10-01 09:00。' },
  );
}
