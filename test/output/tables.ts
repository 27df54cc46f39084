import type { OutputFormat, OutputManner, OutputTable } from '../../src/output/output-table.js';
import { column, type Row } from '../../src/tables/table.js';

/** Written as a whole, for people who read English on a wide terminal, unless said otherwise. */
export async function written(
  format: OutputFormat,
  table: OutputTable,
  manner: Partial<OutputManner> = {},
): Promise<string> {
  const parts: string[] = [];
  const all = { language: 'en', width: 200, showCallers: false, withTotal: false, ...manner } as const;
  for await (const part of format.write(table, all)) parts.push(String(part));
  return parts.join('');
}

const doc = { en: 'Doc.', zh: '说明。' };

/** A column of every type. */
export const columns = [
  column('queue', 'text', { en: 'Queue', zh: '队列' }, doc),
  column('caller_id', 'text', { en: 'Caller', zh: '主叫' }, doc, { personal: true }),
  column('period_start', 'minute', { en: 'From', zh: '周期开始' }, doc),
  column('offered', 'count', { en: 'Offered', zh: '进线量' }, doc),
  column('asa_sec', 'number', { en: 'ASA (s)', zh: '平均应答速度（秒）' }, doc),
  column('service_level', 'share', { en: 'Service level', zh: '服务水平' }, doc),
  column('resolved', 'flag', { en: 'Resolved', zh: '是否解决' }, doc),
];

/** A table of these columns. */
export function tableOf(rows: OutputTable['rows'], total?: Row): OutputTable {
  return { name: 'kpi', label: { en: 'Figures', zh: '运营指标' }, columns, rows, total };
}

/** Two rows, the second with unknowns. */
export const rows: readonly Row[] = [
  {
    queue: '账单',
    caller_id: '13812341234',
    period_start: '2026-10-01T09:00+08:00',
    offered: 1234,
    asa_sec: 11.46,
    service_level: 0.8113,
    resolved: true,
  },
  {
    queue: '=cmd',
    caller_id: null,
    period_start: '2026-10-01T09:30+08:00',
    offered: 8,
    asa_sec: null,
    service_level: null,
    resolved: false,
  },
];
