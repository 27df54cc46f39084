import { DataError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import type { RawRow } from '../cells.js';
import type { Preset } from '../presets/preset.js';
import { compileDatePattern } from '../values/date-pattern.js';
import { dateStyleOf, gatherOrder } from '../values/date-style.js';
import type { DateOrder } from '../values/moment.js';
import type { DateStyle } from '../values/moment-reader.js';
import type { ColumnAt } from './cell-readings.js';

/** What was found out about the dates of a file. */
export interface DateFindings {
  readonly order: DateOrder | null;
  readonly evidence: Text;
  readonly sure: boolean;
}

/** How each date column is written (by column index), and what says so. */
export interface DatePlan {
  readonly styles: ReadonlyMap<number, DateStyle>;
  readonly findings: DateFindings | null;
}

/** What `decideDates` may look at. */
export interface DateQuestion {
  readonly file: string;
  readonly columns: readonly ColumnAt[];
  readonly sample: readonly RawRow[];
  readonly settings: Preset['dates'];
  readonly givenOrder?: DateOrder;
  /** All rows of the table, for the case that the sample does not settle the order; null when the file cannot be read twice. */
  readonly allRows: (() => AsyncIterable<readonly RawRow[]>) | null;
}

/**
 * Decides how the date columns of a file are written: by the format of the preset; else by what is in the columns. The order of
 * day and month is the same in the whole file; if the sample leaves it open, the whole file is looked at.
 */
export async function decideDates(question: DateQuestion): Promise<DatePlan> {
  const { columns, sample, settings } = question;
  const format = settings?.format;
  if (format !== undefined) return byFormat(format, question);
  const styles = new Map<number, DateStyle>();
  const open: ColumnAt[] = [];
  for (const column of columns) {
    const style = dateStyleOf(sample.map((row) => row.cells[column.index])) ?? { kind: 'text', order: 'ymd' };
    if (style.kind === 'text') open.push(column);
    else styles.set(column.index, style);
  }
  if (open.length === 0) return { styles, findings: columns.length > 0 ? noOrder(styles) : null };
  const given = question.givenOrder ?? settings?.order;
  const findings: DateFindings = given
    ? { order: given, evidence: GIVEN, sure: true }
    : await findOrder(open, question);
  for (const column of open) styles.set(column.index, { kind: 'text', order: findings.order ?? 'ymd' });
  return { styles, findings };
}

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
    findings: { order: null, evidence: { en: `format ${format}`, zh: `格式 ${format}` }, sure: true },
  };
}

async function findOrder(columns: readonly ColumnAt[], question: DateQuestion): Promise<DateFindings> {
  const evidence = columns.map(() => gatherOrder());
  const see = (rows: readonly RawRow[]) => {
    for (const row of rows)
      for (let i = 0; i < columns.length; i++) evidence[i].see(row.cells[columns[i].index]);
    return evidence.some((one) => one.settled());
  };
  const settled = see(question.sample);
  if (!settled && question.allRows && question.sample.length > 0) {
    const whole = columns.map(() => gatherOrder());
    evidence.splice(0, evidence.length, ...whole);
    for await (const rows of question.allRows()) if (see(rows)) break;
  }
  const decisions = evidence.map((one) => one.decide());
  return evidence.find((one) => one.settled())?.decide() ?? decisions.find((one) => one.sure) ?? decisions[0];
}

const GIVEN: Text = { en: 'as given', zh: '按指定' };

function noOrder(styles: ReadonlyMap<number, DateStyle>): DateFindings {
  const kinds = new Set(
    [...styles.values()].map((style) => (style.kind === 'pattern' ? style.pattern : style.kind)),
  );
  const list = [...kinds].join(', ');
  return { order: null, evidence: { en: `written as ${list}`, zh: `写法：${list}` }, sure: true };
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
