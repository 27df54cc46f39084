import type { Column, Row } from '../../tables/table.js';
import type { CellFormat, Sheet, SheetCell, SheetRow } from '../workbook.js';
import { type AgentsContent, verdictStyle } from './content.js';

const HEADINGS = [
  { en: 'Figure', zh: '指标' },
  { en: 'Actual', zh: '实际值' },
  { en: 'Expected', zh: '应有值' },
  { en: 'Ratio', zh: '校正比' },
  { en: 'From', zh: '下限' },
  { en: 'To', zh: '上限' },
  { en: 'Verdict', zh: '判断' },
] as const;

/** A row per figure and agent: what was had, what was to be expected, the limits, and the verdict; so that it fits on a page. */
export function limitsSheet(content: AgentsContent): Sheet {
  const { table, groupColumns, compared } = content;
  const named = (name: string) => table.columns.find((column) => column.name === name)!;
  const agents = table.rows.filter((row) => !table.isSubtotal?.(row));
  const rows = compared.flatMap((figure) =>
    agents
      .filter((row) => typeof row[`${figure}_expected`] === 'number')
      .map((row) => limitsRow(row, named(figure), groupColumns)),
  );
  const front = groupColumns.length + 1;
  return {
    name: { en: 'Limits', zh: '应有值与控制限' },
    columns: [
      ...groupColumns.map(() => ({ width: 16 })),
      { width: 22 },
      ...HEADINGS.slice(1).map(() => ({ width: 13 })),
    ],
    rows: [
      { cells: [...groupColumns.map((name) => named(name).label), ...HEADINGS], style: 'header', height: 22 },
      ...rows,
    ],
    freeze: { rows: 1, columns: front },
    filterRow: 1,
    print: { landscape: true, repeatRows: 1 },
  };
}

function limitsRow(row: Row, { name, label, type }: Column, groupColumns: readonly string[]): SheetRow {
  const format: CellFormat = type === 'share' ? 'share' : 'decimal';
  const cell = (part: string, own: CellFormat = format): SheetCell => ({
    value: row[`${name}${part}`] ?? null,
    format: own,
  });
  return {
    cells: [
      ...groupColumns.map((column) => row[column] ?? null),
      label,
      cell(''),
      cell('_expected'),
      cell('_ratio', 'decimal2'),
      cell('_low'),
      cell('_high'),
      { value: row[`${name}_verdict`] ?? null, style: verdictStyle(row, name) },
    ],
  };
}
