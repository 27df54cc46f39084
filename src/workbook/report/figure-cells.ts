import { type AlarmLevel, alarmsIn } from '../../tables/alarms.js';
import type { Row } from '../../tables/table.js';
import type { CellStyle, SheetCell } from '../workbook.js';
import type { ReportFigure } from './content.js';

/** The figure of a row as a cell; coloured where a promise is missed or a threshold is near. */
export function figureCell(figure: ReportFigure, row: Row): SheetCell {
  const value = amountOf(figure, row);
  const level = levelOf(figure, row);
  return { value, format: figure.format, style: level ? STYLES[level] : undefined };
}

const STYLES: Readonly<Record<AlarmLevel, CellStyle>> = { warn: 'alarm_warn', fail: 'alarm_fail' };

/** How bad the figure of a row is: by its thresholds where it has some, else by what was promised; null where it is good, or unknown. */
export function levelOf(figure: ReportFigure, row: Row): AlarmLevel | null {
  if (figure.judged) return alarmsIn(row.alarms ?? null).get(figure.name) ?? null;
  return meets(figure, amountOf(figure, row)) === false ? 'fail' : null;
}

/** The figure of a row as a number; null where it is unknown. */
export function amountOf(figure: ReportFigure, row: Row): number | null {
  const value = row[figure.name];
  return typeof value === 'number' ? value : null;
}

/** Whether the promise is kept; null where there is none, or no value. A service level of 0.83 meets a target of 0.8. */
function meets({ better, target }: ReportFigure, value: number | null): boolean | null {
  if (target === undefined || value === null || better === null) return null;
  return better === 'higher' ? value >= target : value <= target;
}
