import type { Row } from '../../tables/table.js';
import type { CellStyle, SheetCell } from '../workbook.js';
import type { ReportFigure } from './content.js';

/** The figure of a row as a cell; red where the promise is missed. */
export function figureCell(figure: ReportFigure, row: Row): SheetCell {
  const value = amountOf(figure, row);
  const style: CellStyle | undefined = meets(figure, value) === false ? 'bad' : undefined;
  return { value, format: figure.format, style };
}

/** The figure of a row as a number; null where it is unknown. */
export function amountOf(figure: ReportFigure, row: Row): number | null {
  const value = row[figure.name];
  return typeof value === 'number' ? value : null;
}

/** Whether the promise is kept; null where there is none, or no value. A service level of 0.83 meets a target of 0.8. */
export function meets({ better, target }: ReportFigure, value: number | null): boolean | null {
  if (target === undefined || value === null || better === null) return null;
  return better === 'higher' ? value >= target : value <= target;
}
