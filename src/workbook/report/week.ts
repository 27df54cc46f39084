import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { weekdayNames } from '../../time/weekday-names.js';
import type { CellFormat, Highlight, Sheet, SheetCell, SheetRow } from '../workbook.js';
import type { ReportContent } from './content.js';

/** A map of the week: hours down, weekdays across. */
interface Map {
  readonly title: Text;
  readonly column: string;
  readonly format: CellFormat;
  /** Colour of the largest; without it the missed promise is marked. */
  readonly high?: string;
}

const maps: readonly Map[] = [
  {
    title: { en: 'Contacts per hour, average', zh: '每小时平均进线量' },
    column: 'offered',
    format: 'decimal',
    high: '7C9CC6',
  },
  {
    title: { en: 'Service level', zh: '服务水平' },
    column: 'service_level',
    format: 'share',
  },
];

/** Two maps of the week: when it is busy (the darker the busier), and when the service level misses its target (red). */
export function weekSheet({ week, figures }: ReportContent): Sheet {
  const shown = maps.filter(({ column }) => week.some((row) => typeof row[column] === 'number'));
  const target = figures.find(({ name }) => name === 'service_level')?.target;
  const hours = [...new Set(week.map((row) => Number(row.hour)))].sort((a, b) => a - b);
  const rows: SheetRow[] = [];
  const highlights: Highlight[] = [];
  for (const map of shown) {
    if (rows.length > 0) rows.push({ cells: [] });
    rows.push({ cells: [map.title], style: 'section' }, header());
    const fromRow = rows.length + 1;
    for (const hour of hours) rows.push({ cells: line(map, hour, week) });
    const range = { fromRow, toRow: rows.length, fromColumn: 2, toColumn: 8 };
    if (map.high) highlights.push({ kind: 'scale', range, low: 'FFFFFF', high: map.high });
    else if (target !== undefined) highlights.push({ kind: 'below', range, limit: target, style: 'bad' });
  }
  return {
    name: { en: 'Week', zh: '周内分布' },
    columns: [{ width: 16 }, ...weekdayNames.map(() => ({ width: 12 }))],
    rows,
    highlights,
    gridlines: false,
    print: { landscape: false },
  };
}

function header(): SheetRow {
  return { cells: [{ en: 'From', zh: '时段' }, ...weekdayNames], style: 'header', height: 20 };
}

function line({ column, format }: Map, hour: number, week: readonly Row[]): SheetCell[] {
  const at = (weekday: number) => week.find((row) => row.hour === hour && row.weekday === weekday);
  return [
    { value: `${String(hour).padStart(2, '0')}:00`, format: 'time', style: 'code' },
    ...weekdayNames.map((_, i): SheetCell => ({ value: at(i + 1)?.[column] ?? null, format, style: 'code' })),
  ];
}
