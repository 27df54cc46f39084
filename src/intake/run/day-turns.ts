import { DataError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import { isoDate } from '../../time/calendar-date.js';
import { DAY_MS } from '../../time/units.js';
import type { RowPlan } from '../plan/row-plan.js';
import type { DatePlan } from '../plan/times/dates.js';
import type { ReadOptions } from '../read-options.js';
import type { Identity } from '../recognise/identify.js';
import { createTurnWatch, type OrderTurn } from '../values/order-turn.js';

/** Follows the days on which the rows of a file begin, behind the first rows too, and notices where day and month change places. */
export interface DayTurns {
  /** The field that says when a row begins. */
  readonly field: string;
  /** A row that begins on that day (since 1970). Throws DataError where the order has changed, or remembers it. */
  see(day: number, row: number): void;
  /** There are no more rows. Throws DataError where the order changed in the last days, or remembers it. */
  end(): void;
  notes(): readonly Text[];
}

/** Behind the first rows only the days themselves can tell that the order of their dates changes. */
export function dayTurnsOf(
  file: string,
  { fields }: RowPlan,
  { given, findings }: DatePlan,
  { read }: Identity,
  how: ReadOptions,
): DayTurns | null {
  const order = findings?.order;
  const start = fields.find(({ field }) => field === 'arrived_at' || field === 'interval_start');
  const hasZone = read.by === 'preset' && read.preset.dates?.zone !== undefined;
  if (!start || given || hasZone || (order !== 'dmy' && order !== 'mdy')) return null;
  return createDayTurns(
    { file, field: start.field, column: start.columns[0], order },
    how.watch !== undefined,
  );
}

/** For a file whose dates are read in the order given; with `tolerant` the change is a note, no error. */
function createDayTurns(
  { file, field, column, order }: { file: string; field: string; column: string; order: 'dmy' | 'mdy' },
  tolerant: boolean,
): DayTurns {
  const watch = createTurnWatch();
  let last = Number.NaN;
  const refuse = (turn: OrderTurn | null) => {
    if (turn && !tolerant) throw turned(turn, file, column);
  };
  return {
    field,
    see: (day, row) => {
      if (day === last || Number.isNaN(day)) return;
      last = day;
      const other = exchanged(day);
      const [dmy, mdy] = order === 'dmy' ? [day, other] : [other, day];
      watch.see(dmy, mdy, { text: isoDate(day), row });
      refuse(watch.turn());
    },
    end: () => refuse(watch.turnAtEnd()),
    notes: () => {
      const turn = watch.turnAtEnd();
      return turn
        ? [turnText(turn, ` ("${column}", row ${turn.date.row})`, `（“${column}”，第${turn.date.row}行）`)]
        : [];
    },
  };
}

/** The day that has day and month the other way round; NaN where there is none. */
function exchanged(day: number): number {
  const date = new Date(day * DAY_MS);
  const dayOfMonth = date.getUTCDate();
  return dayOfMonth > 12
    ? Number.NaN
    : Date.UTC(date.getUTCFullYear(), dayOfMonth - 1, date.getUTCMonth() + 1) / DAY_MS;
}

function turnText({ from, date, before }: OrderTurn, en: string, zh: string): Text {
  const [now, nowZh] = from === 'dmy' ? ['month first', '月在前'] : ['day first', '日在前'];
  return {
    en: `the order of day and month changes${en}: from this row on, read as ${date.text}, only ${now} goes from day to day, before it (last ${before.text}) only the other`,
    zh: `日和月的顺序改变${zh}：从此行起（读作 ${date.text}）只有${nowZh}才逐日连续，之前（最后为 ${before.text}）则相反`,
  };
}

function turned(turn: OrderTurn, file: string, column: string): DataError {
  return new DataError(
    turnText(turn, ' here', ''),
    { file, row: turn.date.row, column },
    {
      en: 'Export the two parts separately; or say which order holds for all rows with --date-order dmy (or mdy).',
      zh: '请分成两个文件导出；若全部行确为同一顺序，请用 --date-order dmy（或 mdy）指定。',
    },
  );
}
