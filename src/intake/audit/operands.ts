import { fieldLabel } from '../../tables/field-label.js';
import { intervals } from '../../tables/intervals.js';
import type { Row } from '../../tables/table.js';
import { same, type Text } from '../../text/text.js';
import { directionOfWord } from '../aliases/words.js';
import { type RawRow, textOf } from '../cells.js';
import type { ColumnFinding } from '../findings/findings.js';
import { inTargetSec } from '../recognise/columns/in-target.js';
import { numberOf } from '../values/number.js';

/** A column of the file: its header, the field that it gives, if any, and what its cells look like. */
export type AuditColumn = Pick<ColumnFinding, 'header' | 'field' | 'type' | 'read'>;

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

/**
 * What may stand for a field in the rate that a column of this header holds: the field itself, then further columns that by their headers count the same.
 * A rate of calls made (`Outbound.AnswerRate`) is made of counts of such calls, and no other rate is.
 */
export function operandsFor(
  field: string,
  columns: readonly AuditColumn[],
  rate: string,
): readonly Operand[] {
  const isCount = COUNTS[field];
  const others = columns.flatMap(({ header, field: taken }, index) => {
    const plain = header.replaceAll('_', ' ');
    const counts = taken === null && isCount?.(plain) && !NO_COUNT.test(plain);
    return counts && sideOf(header) === sideOf(rate) ? [cellOperand(header, index)] : [];
  });
  const own = columns.find((column) => column.field === field)?.header;
  const fits = sideOf(own ?? '') === sideOf(rate);
  return [...(fits ? [fieldOperand(field, own)] : []), ...others].slice(0, MOST);
}

/** Calls made and internal ones are no part of what comes in; what says nothing of it came in. */
function sideOf(header: string): string {
  const side = directionOfWord(header);
  return side === 'outbound' || side === 'internal' ? side : 'inbound';
}

function fieldOperand(field: string, header: string | undefined): Operand {
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
