import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import { type Count, tallyFault } from './faults.js';

/** Cells of a worksheet that show something in Excel, but hold no value: counted while the rows are read. */
export interface CellLosses {
  /** Formulas whose result was never computed, as programs that write workbooks leave them. */
  readonly formulas: Count;
  /** Errors such as `#DIV/0!`. */
  readonly errors: Count;
}

/** Keeps count of the losses of a sheet that may be read more than once. */
export interface LossBook {
  /** Counters for one time of reading. */
  begin(): CellLosses;
  /** What to tell of the time that got furthest. */
  remarks(): readonly Text[];
}

/** A new book, nothing lost. */
export function createLossBook(): LossBook {
  const times: CellLosses[] = [];
  const most = (kind: keyof CellLosses) =>
    times.map((losses) => losses[kind]).reduce((best, one) => (one.count > best.count ? one : best));
  return {
    begin: () => {
      const losses = { formulas: { count: 0, row: 0 }, errors: { count: 0, row: 0 } };
      times.push(losses);
      return losses;
    },
    remarks: () =>
      times.length === 0 ? [] : [...formulasNote(most('formulas')), ...errorsNote(most('errors'))],
  };
}

/** Counts one cell of a row. */
export function lose(losses: CellLosses, kind: keyof CellLosses, row: number): void {
  tallyFault(losses[kind], 1, row);
}

function formulasNote({ count, row }: Count): readonly Text[] {
  if (count === 0) return [];
  return [
    {
      en: `${plural(count, 'formula')} of the sheet without a computed value (first in row ${row}), taken as empty; open the workbook in Excel and save it, and it computes them`,
      zh: `工作表中有${count}个公式没有计算结果（首见于第${row}行），按空值处理；请用Excel打开并保存一次即可算出`,
    },
  ];
}

function errorsNote({ count, row }: Count): readonly Text[] {
  if (count === 0) return [];
  return [
    {
      en: `${plural(count, 'cell')} of the sheet with an error such as #DIV/0! (first in row ${row}), taken as empty`,
      zh: `工作表中有${count}个单元格为 #DIV/0! 之类的错误值（首见于第${row}行），按空值处理`,
    },
  ];
}
