import { tablePart } from '../table-part.js';
import type { TableContent } from '../table-sheet.js';
import type { CellStyle, Workbook } from '../workbook.js';
import { type AgentsContent, verdictStyle } from './content.js';
import { limitsSheet } from './limits.js';

const VERDICT = '_verdict';
const PARTS = ['expected', 'ratio', 'low', 'high', 'verdict'];

/** Agents on a page: figures and verdicts; behind them the limits of the comparison, the time by state, and the definitions. */
export function agentsWorkbook(content: AgentsContent): Workbook {
  const { groupColumns, compared, figures, table, explanation } = content;
  const front = [...groupColumns, 'answered'];
  const overview = [...compared.flatMap((name) => [name, `${name}${VERDICT}`]), ...figures, 'alarms'];
  const limits = compared.flatMap((name) => PARTS.map((part) => `${name}_${part}`));
  const shown = [...front, ...overview, ...limits];
  const rest = table.columns.map(({ name }) => name).filter((name) => !shown.includes(name));
  const marked: TableContent = { ...table, styleOf: (name, row) => styleOf(table, name, row) };
  return {
    title: table.label,
    sheets: [
      ...tablePart(marked, { label: { en: 'Agents', zh: '坐席' }, front, columns: overview }),
      ...(compared.length > 0 ? [limitsSheet(content)] : []),
      ...tablePart(marked, { label: { en: 'Time and counts', zh: '时长与数量' }, front, columns: rest }),
      explanation,
    ],
  };
}

function styleOf(table: TableContent, name: string, index: number): CellStyle | undefined {
  if (!name.endsWith(VERDICT)) return table.styleOf?.(name, index);
  return verdictStyle(table.rows[index], name.slice(0, -VERDICT.length));
}
