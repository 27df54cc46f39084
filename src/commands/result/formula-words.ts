import type { Cell, Column, Row } from '../../tables/table.js';
import { same, type Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';

/** What the names in a formula stand for. */
type Named = Pick<Column, 'name' | 'label'>;

/** Names in formulas. */
const NAMES = /[a-z]+(_[a-z]+)*/g;

/**
 * A formula with the labels of the columns for their names.
 *
 * `formulaInWords('answered / offered', sums).zh` is `接通量 / 进线量`.
 */
export function formulaInWords(formula: string, columns: readonly Named[]): Text {
  const put = (language: 'en' | 'zh') =>
    formula.replace(NAMES, (name) => {
      const column = columns.find((one) => one.name === name);
      return column ? column.label[language].replace(/ ?[（(](s|秒)[)）]/, '') : name;
    });
  return { en: put('en'), zh: put('zh') };
}

/**
 * A formula with the values of the columns for their names, and what comes out.
 *
 * `answered / offered` of 860 and 1,060 is `860 / 1,060 = 81.1%`.
 */
export function workedOut(formula: string, columns: readonly Named[], whole: Row, result: string): Text {
  const amounts = formula.replace(NAMES, (name) =>
    columns.some((one) => one.name === name) ? amountText(whole[name]) : name,
  );
  return same(`${amounts} = ${result}`);
}

/** A number as people read it; a dash where it is not known. `amountText(1060)` is `1,060`. */
export function amountText(value: Cell | undefined): string {
  return typeof value === 'number' ? thousands(value, 2) : '–';
}
