import { marksOf } from '../../output/marks.js';
import type { OutputTable } from '../../output/output-table.js';
import { rowInWords } from '../../output/words.js';
import type { Row } from '../../tables/table.js';
import type { Language } from '../../text/text.js';
import { ALARM_STYLES, type TableContent } from '../../workbook/table-sheet.js';

/** A table as the content of a sheet: codes and alarms in words, alarms in colours too. */
export function markedContent(table: OutputTable, rows: readonly Row[], language: Language): TableContent {
  const marks = rows.map((row) => marksOf(table, row));
  const styleOf = (column: string, row: number) => {
    const level = marks[row].get(column);
    return level && ALARM_STYLES[level];
  };
  return {
    label: table.label,
    columns: table.columns,
    rows: rows.map((row) => rowInWords(table, row, language)),
    ...(table.total ? { total: rowInWords(table, table.total, language) } : {}),
    ...(table.subtotals ? { isSubtotal: table.subtotals.is } : {}),
    styleOf,
  };
}
