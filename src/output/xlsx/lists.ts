import type { Choice, Sheet } from '../../workbook/workbook.js';
import { sheetNames, sheetRange } from './names.js';

/** Excel's limit for a drop-down list that is written into the rule itself. */
const LONGEST_INLINE = 255;

/** The drop-down lists of a workbook as formulas; lists too long for a rule, or with commas, go to a hidden sheet, a column each. */
export interface ListFormulas {
  readonly sheetName: string;
  readonly columns: readonly (readonly string[])[];
  readonly formulaOf: (choice: Choice) => string;
}

/** Plans the drop-down lists of all sheets; `names` are the sheet names already taken. */
export function listFormulas(sheets: readonly Sheet[], names: readonly string[]): ListFormulas {
  const sheetName = sheetNames([...names, 'Lists']).at(-1)!;
  const choices = sheets.flatMap((sheet) => sheet.choices ?? []).filter((choice) => choice.values);
  const long = [...new Set(choices.map(({ values }) => values!).filter((values) => !fitsInline(values)))];
  const formulaOf = ({ values = [], from }: Choice): string => {
    if (from) return from;
    const column = long.indexOf(values) + 1;
    if (column === 0) return `"${values.join(',').replaceAll('"', '""')}"`;
    return sheetRange(sheetName, { fromRow: 1, fromColumn: column, toRow: values.length, toColumn: column });
  };
  return { sheetName, columns: long, formulaOf };
}

function fitsInline(values: readonly string[]): boolean {
  return values.join(',').length <= LONGEST_INLINE && values.every((value) => !value.includes(','));
}
