import { fieldLabel } from '../../tables/field-label.js';
import { intervals } from '../../tables/intervals.js';
import type { Row } from '../../tables/table.js';
import { same, type Text } from '../../text/text.js';
import { type RawRow, textOf } from '../cells.js';
import { inTargetSec } from '../header/in-target.js';
import { numberOf } from '../values/number.js';

/** A column of the file: its header, and the field that it gives, if any. */
export interface AuditColumn {
  readonly header: string;
  readonly field: string | null;
}

/** A count that a rate may be made of: a field of the row, or a column that only rides along. */
export interface Operand {
  /** The header of its column, or the label of the field. */
  readonly text: Text;
  /** The waiting time in seconds that it counts within; null where it says none. */
  readonly withinSec: number | null;
  value(row: Row, raw: RawRow): number | null;
}

const NO_COUNT =
  /\b(?:rate|ratio|pct|percent|avg|ave|average|time|duration|rank|cost|per|asa|aht)\b|[%％]|率|占比|平均|均值|时长|时间/i;
const IN_TIME = /\b(?:within|in (?:target|sl))\b|[<≤]|达标|及时/i;

/** Headers of columns that may count what a field counts, besides the one that was taken for it. */
const COUNTS: Readonly<Record<string, (header: string) => boolean>> = {
  offered: (header) => /offered|presented|received|entered|呼入|来电|进线|转人工|请求/i.test(header),
  answered: (header) =>
    /answered|handled|connected|接通|接听|应答|接起/i.test(header) && !inTime(header) && !/\d/.test(header),
  abandoned: (header) => /aband|放弃|呼损|流失|未接/i.test(header) && !inTime(header),
  answered_in_target: (header) => inTime(header) && !/aband|放弃|呼损|流失|未接/i.test(header),
};

const inTime = (header: string) => inTargetSec(header) !== null || IN_TIME.test(header);
const MOST = 4;

/** What may stand for a field in the rates of a file: the field itself, then further columns that by their headers count the same. */
export function operandsFor(field: string, columns: readonly AuditColumn[]): readonly Operand[] {
  const isCount = COUNTS[field];
  const others = columns.flatMap(({ header, field: taken }, index) => {
    const plain = header.replaceAll('_', ' ');
    return taken === null && isCount?.(plain) && !NO_COUNT.test(plain) ? [cellOperand(header, index)] : [];
  });
  return [fieldOperand(field, columns), ...others].slice(0, MOST);
}

function fieldOperand(field: string, columns: readonly AuditColumn[]): Operand {
  const header = columns.find((column) => column.field === field)?.header;
  return {
    text: header === undefined ? fieldLabel(field, intervals) : same(header),
    withinSec: header === undefined ? null : inTargetSec(header),
    value: (row) => (typeof row[field] === 'number' ? row[field] : null),
  };
}

function cellOperand(header: string, index: number): Operand {
  return {
    text: same(header),
    withinSec: inTargetSec(header),
    value: (_, raw) => {
      const number = numberOf(textOf(raw.cells[index]));
      return Number.isNaN(number) ? null : number;
    },
  };
}
