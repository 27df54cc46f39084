import { DataError } from '../../../text/errors.js';
import type { Text } from '../../../text/text.js';
import { dayOf } from '../../../time/calendar-date.js';
import { type RawRow, textOf } from '../../cells.js';
import type { Preset } from '../../presets/preset.js';
import { type Clash, gatherOrder, type OrderDecision, type OrderEvidence } from '../../values/date-order.js';
import { compileDatePattern } from '../../values/date-pattern.js';
import { dateStyleOf } from '../../values/date-style.js';
import { epochText } from '../../values/epoch.js';
import { orderByIds } from '../../values/id-times.js';
import type { DateOrder } from '../../values/moment.js';
import type { DateStyle } from '../../values/moment-reader.js';
import { orderBySpans } from '../../values/order-by-spans.js';
import type { OrderTurn } from '../../values/order-turn.js';
import type { ColumnAt } from '../readings/cell-readings.js';

/** What was found out about the dates of a file. */
export interface DateFindings {
  readonly order: DateOrder | null;
  readonly evidence: Text;
  readonly sure: boolean;
}

/** How each date column is written (by column index), and what says so. */
export interface DatePlan {
  readonly styles: ReadonlyMap<number, DateStyle>;
  /** Whether the user or a preset says the order or the format; then a date that does not fit is a bad date, and no doubt about the order. */
  readonly given: boolean;
  readonly findings: DateFindings | null;
  /** The column whose order of day and month nothing settles. */
  readonly doubted?: string;
}

/** What `decideDates` may look at. */
export interface DateQuestion {
  readonly file: string;
  /** The headers of the file. */
  readonly names: readonly string[];
  /** The columns that hold dates. */
  readonly columns: readonly ColumnAt[];
  /** The columns with the times of day that belong to a date, by the place of the date. */
  readonly clocks?: ReadonlyMap<number, ColumnAt>;
  readonly sample: readonly RawRow[];
  readonly settings: Preset['dates'];
  /** Whether the dates of a row are those of one call. */
  readonly ofCalls: boolean;
  readonly givenOrder?: DateOrder;
  /** The order that holds where nothing in the file settles it. */
  readonly orderIfOpen?: DateOrder;
  /** Whether the workbook counts its days from 1904. */
  readonly date1904?: boolean;
  /** All rows of the table, for the case that the sample does not settle the order; null when the file cannot be read twice. */
  readonly allRows: (() => AsyncIterable<readonly RawRow[]>) | null;
}

/**
 * Decides how the date columns of a file are written: by the format of the preset; else by what is in the columns. If the first rows
 * leave the order of day and month open, times inside ids are asked, then the whole file. A column that nothing settles is read as a
 * settled one beside it. Throws DataError for a file in which the order changes.
 */
export async function decideDates(question: DateQuestion): Promise<DatePlan> {
  const { columns, sample, settings, date1904 } = question;
  const format = settings?.format;
  if (format !== undefined) return byFormat(format, question);
  if (settings?.first !== undefined) return byCount(settings.first, question);
  const styles = new Map<number, DateStyle>();
  const open: ColumnAt[] = [];
  for (const column of columns) {
    const style = dateStyleOf(sample.map((row) => row.cells[column.index])) ?? { kind: 'text', order: 'ymd' };
    if (style.kind === 'text') open.push(column);
    else styles.set(column.index, style.kind === 'serial' ? { ...style, date1904 } : style);
  }
  if (open.length === 0) {
    return { styles, given: false, findings: columns.length > 0 ? noOrder(styles) : null };
  }
  const given = question.givenOrder ?? settings?.order;
  if (given) {
    for (const { index } of open) styles.set(index, { kind: 'text', order: given });
    return { styles, given: true, findings: { order: given, evidence: GIVEN, sure: true } };
  }
  const decisions = await findOrders(open, question);
  const first = decisions.find((one) => one.sure) ?? ifOpen(question.orderIfOpen) ?? decisions[0];
  open.forEach(({ index }, i) => {
    const { order, sure } = decisions[i];
    styles.set(index, { kind: 'text', order: sure ? order : first.order });
  });
  const { order, evidence, sure } = first;
  const doubted = sure ? undefined : open[0].name;
  return { styles, given: false, findings: { order, evidence, sure }, doubted };
}

const ifOpen = (order: DateOrder | undefined) => order && { order, evidence: GIVEN, sure: true };

function byFormat(format: string, question: DateQuestion): DatePlan {
  if (!compileDatePattern(format)) throw badFormat(format, question.file);
  const cells = question.sample.map((row) => row.cells);
  const styles = question.columns.map(({ index }) => {
    // A workbook's own dates come as ISO text; a format is about dates written as text.
    const iso = cells.some((row) =>
      /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?$/.test(String(row[index] ?? '')),
    );
    const style: DateStyle =
      iso && !format.startsWith('yyyy-')
        ? { kind: 'text', order: 'ymd' }
        : { kind: 'pattern', pattern: format };
    return [index, style] as const;
  });
  return {
    styles: new Map(styles),
    given: true,
    findings: { order: null, evidence: { en: `format ${format}`, zh: `格式 ${format}` }, sure: true },
  };
}

/** Days that are only numbered, the first row of them on the date given. */
function byCount(first: string, { columns, sample }: DateQuestion): DatePlan {
  const styles = columns.map(({ index }) => {
    const number = Number(textOf(sample[0]?.cells[index]) || Number.NaN);
    return [index, { kind: 'count', from: dayOf(first) - number } as const] as const;
  });
  const evidence = { en: `counted from ${first} on`, zh: `从 ${first} 起按序号推算` };
  return { styles: new Map(styles), given: true, findings: { order: null, evidence, sure: true } };
}

async function findOrders(columns: readonly ColumnAt[], question: DateQuestion): Promise<OrderDecision[]> {
  const { sample, names, allRows } = question;
  const gather = () =>
    columns.map(({ index }) => withClock(gatherOrder(), question.clocks?.get(index), sample));
  let evidence = gather();
  let isWhole = allRows === null;
  const see = (rows: readonly RawRow[]) => {
    for (const row of rows)
      for (let i = 0; i < columns.length; i++) evidence[i].see(row.cells[columns[i].index], row.row);
    return evidence.some((one) => one.settled());
  };
  if (!see(sample)) {
    const byIds = orderByIds(sample, names, columns[0].index);
    if (byIds) return columns.map(() => ({ ...byIds, sure: true, clash: null }));
    if (allRows && sample.length > 0) {
      evidence = gather();
      isWhole = true;
      for await (const rows of allRows()) {
        if (!see(rows)) continue;
        isWhole = false;
        break;
      }
    }
  }
  const decisions = evidence.map((one) => one.decide(isWhole));
  const isOpen = ({ sure, clash }: OrderDecision) => !sure && !clash;
  const places = columns.map(({ index }) => index);
  const spans = question.ofCalls && decisions.some(isOpen) ? orderBySpans(sample, places) : null;
  return decisions.map((decided, i) => {
    const decision = spans && isOpen(decided) ? { ...decided, ...spans } : decided;
    if (decision.turn) throw orderTurns(decision.turn, columns[i], question.file);
    if (decision.clash) throw orderChanges(decision.clash, columns[i], question.file);
    return decision;
  });
}

function withClock(
  evidence: OrderEvidence,
  clock: ColumnAt | undefined,
  sample: readonly RawRow[],
): OrderEvidence {
  if (clock) for (const { cells } of sample) evidence.seeClock(cells[clock.index]);
  return evidence;
}

/** The error for a column in which one date can only be day first and another only month first. */
function orderChanges({ dayFirst, monthFirst }: Clash, column: ColumnAt, file: string): DataError {
  const [before, after] = dayFirst.row < monthFirst.row ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const [en, zh] = after === dayFirst ? ['day first', '日在前'] : ['month first', '月在前'];
  const [was, other] = after === dayFirst ? ['mdy', 'dmy'] : ['dmy', 'mdy'];
  return new DataError(
    {
      en: `the order of day and month changes: this can only be ${en}, row ${before.row} ("${before.text}") cannot`,
      zh: `日和月的顺序前后不一致：此处只能是${zh}，而第${before.row}行（“${before.text}”）不是`,
    },
    { file, row: after.row, column: column.name, value: after.text },
    {
      en: `Export the two parts separately; or say which order holds with --date-order ${was} (or ${other}), and rows that do not fit are rejected.`,
      zh: `请分成两个文件导出；或用 --date-order ${was}（或 ${other}）指定顺序，不符的行会被拒绝。`,
    },
  );
}

/** The error for a column that goes from day to day in one order up to a row, and in the other from there on. */
function orderTurns({ from, date, before }: OrderTurn, column: ColumnAt, file: string): DataError {
  const [en, zh] = from === 'dmy' ? ['month first', '月在前'] : ['day first', '日在前'];
  return new DataError(
    {
      en: `the order of day and month changes here: from this row on only ${en} goes from day to day, up to row ${before.row} ("${before.text}") only the other`,
      zh: `日和月的顺序从此行起改变：此行之后只有${zh}才逐日连续，到第${before.row}行（“${before.text}”）为止则相反`,
    },
    { file, row: date.row, column: column.name, value: date.text },
    {
      en: 'Export the two parts separately; or say which order holds for all rows with --date-order dmy (or mdy).',
      zh: '请分成两个文件导出；若全部行确为同一顺序，请用 --date-order dmy（或 mdy）指定。',
    },
  );
}

const GIVEN: Text = { en: 'as given', zh: '按指定' };

function noOrder(styles: ReadonlyMap<number, DateStyle>): DateFindings {
  const ways = [...styles.values()].map(wayOfStyle);
  const list = (language: 'en' | 'zh', comma: string) =>
    [...new Set(ways.map((way) => way[language]))].join(comma);
  const evidence = { en: `written as ${list('en', ', ')}`, zh: `写法：${list('zh', '、')}` };
  return { order: null, evidence, sure: true };
}

function wayOfStyle(style: DateStyle): Text {
  if (style.kind === 'pattern') return { en: style.pattern, zh: style.pattern };
  if (style.kind === 'epoch') return epochText(style.unit);
  return style.kind === 'serial' && style.date1904
    ? {
        en: 'day numbers of a spreadsheet, from 1904 as the workbook says',
        zh: '表格软件的日期序号（按工作簿设置从1904年起）',
      }
    : { en: 'day numbers of a spreadsheet', zh: '表格软件的日期序号' };
}

function badFormat(format: string, file: string): DataError {
  return new DataError(
    { en: `"${format}" is not a date format`, zh: `“${format}”不是有效的日期格式` },
    { file },
    {
      en: 'Use y M d H h m s a, such as yyyy-MM-dd HH:mm:ss or dd.MM.yyyy.',
      zh: '请使用 y M d H h m s a，例如 yyyy-MM-dd HH:mm:ss 或 dd.MM.yyyy。',
    },
  );
}
