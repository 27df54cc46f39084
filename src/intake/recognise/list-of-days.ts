import { type RawCell, type RawRow, textOf } from '../cells.js';
import { type Header, headerKey } from '../header/find-header.js';
import { columnFits } from '../values/fits.js';
import { numberOf } from '../values/number.js';

/** Columns of figures that lists of special days have. */
const DAY_FIGURES = /factor|offset|lift|weight|year|days|系数|倍数|倍率|偏移|年份|天数/i;
/** Columns that only such lists have. */
const DAY_WORDS =
  /^(?:events?|special days?|day ?types?|dtype|festivals?|(?:is |public |bank )?holidays?(?: names?)?|feriados?|feiertage?|节日|节假日|假日|假期|是否节假日|日期类型|特殊日期?|活动|事件)(?:名称)?$/i;
/** Marks, and days before or after a holiday, are no larger. */
const DAYS_OF_A_YEAR = 366;
const CLOCK = /^\d{1,2}[:：]\d{2}/;

/**
 * Whether a table is a list of holidays or events: days, each once, with words beside them, a factor, or under the names of such lists marks and
 * offsets; nothing that may be counts of contacts.
 */
export function isListOfDays(header: Header, rows: readonly RawRow[]): boolean {
  const columns = header.names.map((name, at) => ({ name, at, cells: rows.map(({ cells }) => cells[at]) }));
  const days = columns.filter(({ at }) => columnFits('date', rows, at) && !columnFits('moment', rows, at));
  const texts = days[0]?.cells.map(textOf) ?? [];
  if (texts.length === 0 || new Set(texts).size < texts.length) return false;
  const isNamed = columns.some(({ name }) => DAY_WORDS.test(headerKey(name)));
  const isLarge = (cell: RawCell) => numberOf(textOf(cell)) > DAYS_OF_A_YEAR;
  const isTimed = columns.some(({ cells }) => cells.some((cell) => CLOCK.test(textOf(cell))));
  if (isTimed && !isNamed) return false;
  return columns.every(
    (column) =>
      days.includes(column) ||
      DAY_FIGURES.test(column.name) ||
      !columnFits('count', rows, column.at) ||
      (isNamed && !column.cells.some(isLarge)),
  );
}
