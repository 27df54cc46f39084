import { same, type Text } from '../../text/text.js';
import { heightOf } from '../report/page.js';
import { tableSheet } from '../table-sheet.js';
import type { Sheet, SheetRow, Workbook } from '../workbook.js';
import type { AdherenceContent } from './content.js';
import { dayGrid } from './grid.js';
import { adherenceSummary } from './summary.js';

/** Adherence and attendance: a page to be read, the days of each person, every exception, the figures asked for, the definitions. */
export function adherenceWorkbook(content: AdherenceContent): Workbook {
  const { exceptions } = content;
  return {
    title: { en: 'Adherence and attendance', zh: '遵时与出勤' },
    sheets: [
      adherenceSummary(content),
      dayGrid(content),
      ...(exceptions.rows.length > 0 ? [tableSheet(exceptions)] : []),
      { ...tableSheet(content.table), name: { en: 'Figures', zh: '指标明细' } },
      definitionSheet(content),
    ],
  };
}

const WIDTHS = [26, 24, 70] as const;

function definitionSheet({ rule, definitions }: AdherenceContent): Sheet {
  const lines: readonly (readonly [Text, Text, Text])[] = [
    [{ en: 'Rule', zh: '口径' }, rule.label, rule.doc],
    [{ en: 'Source', zh: '来源' }, same(''), same(rule.source)],
    ...definitions.map(({ label, name, doc }) => [label, same(name), doc] as const),
  ];
  const head = [
    { en: 'Figure', zh: '指标' },
    { en: 'Column', zh: '列名' },
    { en: 'Meaning', zh: '含义' },
  ];
  return {
    name: { en: 'Definitions', zh: '指标定义' },
    columns: WIDTHS.map((width) => ({ width, format: 'text', wrap: true })),
    rows: [
      { cells: head, style: 'header', height: 22 },
      ...lines.map(
        (cells): SheetRow => ({
          cells,
          style: 'row',
          height: heightOf(cells.map((text, i) => ({ text, width: WIDTHS[i] }))),
        }),
      ),
    ],
    freeze: { rows: 1, columns: 1 },
    gridlines: false,
    print: { landscape: true, repeatRows: 1 },
  };
}
