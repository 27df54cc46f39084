import { noTallies, type Tallying } from '../../kpi/aggregate.js';
import { parseGroupBy } from '../../kpi/group-by.js';
import type { Interval } from '../../tables/intervals.js';
import { intervalOfKpi } from '../../tables/kpi.js';
import type { Row, TableSpec } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import { DAY_SEC } from '../../time/units.js';
import type { Invocation } from '../command.js';
import { sayLeftOut } from '../kpi/notes.js';
import * as figures from '../options/figures.js';
import { rulesOf } from '../rules.js';
import { addUpContacts } from './add-up.js';
import type { Expected, Input, InputPart } from './input.js';

/** What commands that plan by volumes expect: a row whose volume cannot be one is an error, for nothing can be made of it. */
export const volumes: Expected = { needs: ['offered'] };

/**
 * The intervals that a command works on, from whatever it was given: contacts are added up by queue, channel and
 * `--interval`; intervals pass; a kpi table by interval or day gives its sums back. Several files are put together,
 * and may be of different grain (years of daily totals beside weeks of half hours). `tallying`: what single figures need besides.
 */
export async function toIntervals(
  invocation: Invocation,
  input: Input,
  tallying: Tallying = noTallies,
): Promise<readonly Interval[]> {
  const rows: Interval[] = [];
  const make = (part: InputPart) =>
    part.table.name === 'contacts' ? addUp(part, invocation, tallying) : intervalsOf(part);
  for (const part of input.parts) for (const row of await make(part)) rows.push(row);
  await input.finish();
  sayLeftOut(invocation, rulesOf(invocation), input.seen, rows.length === 0);
  return rows;
}

/**
 * The rows of a table as they come in when the input is that table already; null when it is one from earlier in the chain.
 * Files of both kinds at once are an error.
 */
export async function rowsIfAll(input: Input, table: TableSpec): Promise<readonly Row[] | null> {
  const [first] = input.parts;
  if (first.table.name !== table.name) return null;
  const rows: Row[] = [];
  for (const part of input.parts) {
    if (part.table.name !== table.name)
      throw wrongTable(part, {
        en: `only ${table.name} tables beside ${first.name}`,
        zh: `与 ${first.name} 并列的也须为${tableText(table).zh}`,
      });
    for (const row of await rowsOf(part)) rows.push(row);
  }
  await input.finish();
  return rows;
}

async function intervalsOf(part: InputPart): Promise<readonly Interval[]> {
  if (part.table.name === 'intervals') return (await rowsOf(part)) as unknown as Interval[];
  if (part.table.name === 'kpi') return intervalsOfKpi(part, await rowsOf(part));
  throw wrongTable(part, volumeTables);
}

/** The intervals in rows of a kpi table; an error where all of them are of a month, a year or all time. */
export function intervalsOfKpi(part: InputPart, rows: readonly Row[]): readonly Interval[] {
  const intervals = rows.map(intervalOfKpi).filter((row) => row !== null);
  if (intervals.length > 0 || rows.length === 0) return intervals;
  throw new DataError(
    {
      en: 'these figures are of a whole period, no intervals can be had from them',
      zh: '这些指标是整个周期的汇总，无法还原为时段',
    },
    { file: part.name, column: 'period', value: String(rows[0].period) },
    {
      en: 'Make them by day or interval: ccops kpi … --by queue,30m.',
      zh: '请按日或时段生成：ccops kpi … --by queue,30m。',
    },
  );
}

/** All rows of a part at once, for tables that are small by nature. */
export async function rowsOf(part: InputPart): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of part.batches()) for (const row of batch) rows.push(row);
  return rows;
}

const DAY_MINUTES = DAY_SEC / 60;

/** Contacts of which only the dates are known make whole days. */
async function addUp(
  part: InputPart,
  invocation: Invocation,
  tallying: Tallying,
): Promise<readonly Interval[]> {
  const minutes = part.opened.findings.daysOnly ? DAY_MINUTES : (invocation.get(figures.interval) ?? 30);
  const columns = part.columns.map((column) => column.name);
  const dimensions = ['queue', 'channel'].filter((name) => columns.includes(name));
  const by = parseGroupBy([...dimensions, minutes === DAY_MINUTES ? 'day' : `${minutes}m`].join(','));
  const aggregator = await addUpContacts(part, by, rulesOf(invocation), tallying);
  return aggregator.groups().map(({ keys, periodStart, sums }) => ({
    ...sums,
    offered: sums.offered ?? 0,
    queue: keys.queue === undefined ? null : (keys.queue as string | null),
    channel: keys.channel === undefined ? null : (keys.channel as string | null),
    interval_start: periodStart,
    interval_minutes: minutes,
  }));
}

/** What commands take that work on volumes. */
export const volumeTables: Text = {
  en: 'contacts, intervals or kpi',
  zh: '联络明细（contacts）、时段数据（intervals）或运营指标（kpi）',
};

/** A kind of table by its name, as in “This command takes a roster table.” */
export function tableText({ name, label }: TableSpec): Text {
  return { en: `a ${name} table`, zh: `${label.zh}（${name}）${label.zh.endsWith('表') ? '' : '表'}` };
}

/** The error for a table that comes too late in the chain, or is another one. */
export function wrongTable(part: InputPart, wanted: Text): DataError {
  return new DataError(
    { en: `this is a table of ${part.table.name}`, zh: `这是${tableText(part.table).zh}` },
    { file: part.name },
    { en: `This command takes ${wanted.en}.`, zh: `本命令需要${wanted.zh}。` },
  );
}
