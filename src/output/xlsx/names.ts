import type { Range } from '../../workbook/workbook.js';

const LONGEST_NAME = 31;

/**
 * Names that Excel accepts for sheets: none of `: \ / ? * [ ]`, no apostrophe at either end, at most 31 characters,
 * not `History`, not empty, none twice (Excel does not tell capitals from small letters).
 *
 * `sheetNames(['A/B', 'a/b', 'History'])` is `['A-B', 'a-b (2)', 'History-']`.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean = cleanName(name);
    let free = clean;
    for (let n = 2; taken.has(free.toLowerCase()); n++) {
      const suffix = ` (${n})`;
      free = clean.slice(0, LONGEST_NAME - suffix.length) + suffix;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

function cleanName(name: string): string {
  const clean = name
    .replace(/[:\\/?*[\]]/g, '-')
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/^'+|'+$/g, '')
    .trim();
  if (clean === '') return 'Sheet';
  return clean.toLowerCase() === 'history' ? `${clean}-` : clean;
}

/** The letters of a column number. `columnLetters(28)` is `'AB'`. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A range as Excel writes it. `rangeText({ fromRow: 2, fromColumn: 1, toRow: 9, toColumn: 3 })` is `'A2:C9'`. */
export function rangeText(range: Range): string {
  return `${columnLetters(range.fromColumn)}${range.fromRow}:${columnLetters(range.toColumn)}${range.toRow}`;
}

/** A range of a named sheet as formulas write it, fixed: `'Daily'!$A$2:$A$32`. */
export function sheetRange(sheet: string, range: Range): string {
  const from = `$${columnLetters(range.fromColumn)}$${range.fromRow}`;
  const to = `$${columnLetters(range.toColumn)}$${range.toRow}`;
  return `'${sheet.replaceAll("'", "''")}'!${from}:${to}`;
}
