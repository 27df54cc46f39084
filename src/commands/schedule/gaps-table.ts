import type { OutputTable } from '../../output/output-table.js';
import type { Uncovered } from '../../scheduling/uncovered.js';
import { column } from '../../tables/table.js';
import type { Language } from '../../text/text.js';

const columns = [
  column('queue', 'text', { en: 'Queue', zh: '队列' }, { en: 'Queue.', zh: '队列。' }),
  column('date', 'date', { en: 'Date', zh: '日期' }, { en: 'Day.', zh: '日期。' }),
  column('start_at', 'minute', { en: 'From', zh: '开始' }, { en: 'Start of the stretch.', zh: '开始时间。' }),
  column('end_at', 'minute', { en: 'To', zh: '结束' }, { en: 'End of the stretch.', zh: '结束时间。' }),
  column(
    'needed',
    'count',
    { en: 'Needed', zh: '需求人数' },
    { en: 'Most heads needed at once.', zh: '同时需求的最多人数。' },
  ),
  column('missing', 'count', { en: 'Missing', zh: '缺口人数' }, { en: 'Heads missing.', zh: '缺口人数。' }),
  column(
    'reason',
    'text',
    { en: 'Why', zh: '原因' },
    { en: 'Why it is not covered.', zh: '未能覆盖的原因。' },
  ),
];

/** What could not be covered, as a table. */
export function gapsTable(uncovered: readonly Uncovered[], language: Language): OutputTable {
  const rows = uncovered.map(({ queue, date, startAt, endAt, needed, missing, reason }) => ({
    queue: queue === '' ? null : queue,
    date,
    start_at: startAt,
    end_at: endAt,
    needed,
    missing,
    reason: reason[language],
  }));
  return { name: 'gaps', label: { en: 'Gaps', zh: '未覆盖时段' }, columns, rows };
}
