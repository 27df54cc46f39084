import type { Text } from '../../text/text.js';
import type { Sheet, SheetRow } from '../workbook.js';
import type { Definition } from './content.js';
import { heightOf } from './page.js';

const columns: readonly { label: Text; width: number; text: (definition: Definition) => Text | null }[] = [
  { label: { en: 'Figure', zh: '指标' }, width: 20, text: ({ label }) => label },
  { label: { en: 'Unit', zh: '单位' }, width: 9, text: ({ unit }) => unit },
  { label: { en: 'Meaning', zh: '含义' }, width: 48, text: ({ meaning }) => meaning },
  { label: { en: 'Formula', zh: '公式' }, width: 38, text: ({ formula }) => formula },
  { label: { en: 'In all', zh: '合计算式' }, width: 28, text: ({ worked }) => worked },
  { label: { en: 'Variant chosen', zh: '所用口径' }, width: 22, text: ({ variant }) => variant },
  { label: { en: 'No value when', zh: '无值条件' }, width: 24, text: ({ undefinedWhen }) => undefinedWhen },
  { label: { en: 'Source', zh: '来源' }, width: 36, text: ({ source }) => source },
];

/** How every figure is worked out, and which of several ways was chosen; below, what else there is to know of the rows. */
export function definitionsSheet(definitions: readonly Definition[], notes: readonly Text[] = []): Sheet {
  return {
    name: { en: 'Definitions', zh: '指标定义' },
    columns: columns.map(({ width }) => ({ width, format: 'text', wrap: true })),
    rows: [
      { cells: columns.map(({ label }) => label), style: 'header', height: 22 },
      ...definitions.map((definition): SheetRow => {
        const texts = columns.map(({ text, width }) => ({ text: text(definition), width }));
        return { cells: texts.map(({ text }) => text), style: 'row', height: heightOf(texts) };
      }),
      ...notes.map(noteRow),
    ],
    freeze: { rows: 1, columns: 1 },
    gridlines: false,
    merges: notes.map((_, i) => {
      const row = definitions.length + 2 + i;
      return { fromRow: row, toRow: row, fromColumn: 1, toColumn: columns.length };
    }),
    print: { landscape: true, repeatRows: 1 },
  };
}

function noteRow(text: Text): SheetRow {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const cells = [text, ...columns.slice(1).map(() => null)];
  return { cells, style: 'note', height: heightOf([{ text, width }]) };
}
