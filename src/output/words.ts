import { codeWords } from '../tables/code-words.js';
import type { Cell, Row } from '../tables/table.js';
import { type Language, say } from '../text/text.js';
import { marksInWords } from './marks.js';
import type { OutputTable } from './output-table.js';

/** What people read for a code such as `makeup` in a column; undefined where the column holds no codes, or not this one. */
export function wordOf(column: string, value: Cell, language: Language): string | undefined {
  const text = codeWords[column.replace(/^.*_(?=verdict$)/, '')]?.[String(value)];
  return text && say(text, language);
}

/** A row as it stands in a workbook: its marks in words, and the codes in the columns that the table names. */
export function rowInWords(table: OutputTable, row: Row, language: Language): Row {
  const words: Record<string, Cell> = {};
  for (const name of table.wordColumns ?? []) {
    const value = row[name] ?? null;
    words[name] = value === null ? null : (wordOf(name, value, language) ?? value);
  }
  if (table.marks) words[table.marks.column] = marksInWords(table, row, language);
  return { ...row, ...words };
}
