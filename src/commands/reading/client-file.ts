import type { ClientRow } from '../../forecast/client.js';
import type { Row } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import type { Invocation } from '../command.js';
import { client } from '../options/forecast.js';
import { queue } from '../options/reading.js';
import { fromBeside } from './beside.js';
import { rowsOf, volumes, wrongTable } from './chain.js';
import type { Expected, Input, InputPart } from './input.js';
import { openBeside } from './open-beside.js';
import { refuseTotals } from './refuse-totals.js';

/**
 * The rows of the file given by `--client`: a forecast table, or any table of volumes by day or interval; null without. Of several queues those of
 * `--queue`, and rows that name none.
 */
export async function readClient(invocation: Invocation): Promise<readonly ClientRow[] | null> {
  const path = invocation.get(client);
  return path === null ? null : clientRowsIn(invocation, path, await openClientFile(invocation, path));
}

/** Opens a forecast as a client writes it, whatever its columns are called. */
export function openClientFile(invocation: Invocation, path: string): Promise<Input> {
  const how: Expected = { ...volumes, table: 'intervals', forecast: true, mayLack: ['offered'] };
  return openBeside(invocation, path, how, neededColumns);
}

/** The volumes in a client's file; see `readClient`. */
export async function clientRowsIn(
  invocation: Invocation,
  path: string,
  input: Input,
): Promise<readonly ClientRow[]> {
  const wanted = invocation.get(queue);
  const rows: ClientRow[] = [];
  for (const part of input.parts) {
    if (part.table.name !== 'forecast' && part.table.name !== 'intervals')
      throw wrongTable(part, {
        en: 'forecast or intervals',
        zh: '话务预测（forecast）或时段数据（intervals）',
      });
    const own = await fromBeside(() => rowsOf(part));
    refuseTotals(part.name, own);
    const given = own.map(clientRow);
    const ofThese = given.filter(
      (row) => wanted.length === 0 || row.queue === null || wanted.includes(row.queue),
    );
    if (ofThese.length === 0 && given.length > 0) throw otherQueues(part.name, given, wanted);
    for (const row of ofThese) rows.push(row);
    saySetAside(invocation, part);
  }
  sayTwice(invocation, path, rows);
  return rows;
}

const neededColumns: Text = {
  en: 'A client\'s forecast has a column with the date (and year), or date and time, and one with the volume in numbers (such as "forecast"); where there are several queues, one with the queue.',
  zh: '甲方预测文件须有带年份的日期（或日期时间）列和数值的量（如“预测量”）列；有多个队列时还须有队列列。',
};

function otherQueues(file: string, given: readonly ClientRow[], wanted: readonly string[]): DataError {
  const names = [...new Set(given.map((row) => row.queue))];
  return new DataError(
    {
      en: `the client's forecast is for ${names.join(', ')}, not for ${wanted.join(', ')}`,
      zh: `甲方预测的队列为 ${names.join('、')}，没有 ${wanted.join('、')}`,
    },
    { file },
    {
      en: 'Name the queues as in the history, or leave the column out where it is one queue.',
      zh: '请与历史数据使用相同的队列名；只有一个队列时可去掉该列。',
    },
  );
}

/** Two rows for one time are added up, as those of two channels have to be; two versions of a forecast must not. */
function sayTwice({ shell }: Invocation, file: string, rows: readonly ClientRow[]): void {
  const seen = new Set<string>();
  const again = rows.filter(({ queue, interval_start }) => {
    const key = `${interval_start} ${queue ?? ''}`;
    return seen.size === seen.add(key).size;
  });
  if (again.length === 0) return;
  const [{ interval_start, queue }] = again;
  const first = `${interval_start.slice(0, 16).replace('T00:00', '')}${queue === null ? '' : ` ${queue}`}`;
  shell.warn({
    en: `${file}: ${plural(again.length, 'time')} given more than once (first: ${first}): the volumes are added up; if it is a later version, leave out the earlier`,
    zh: `${file}：${again.length} 个时间重复给出（首个：${first}），各行之量相加；如为新旧版本，请删去旧的`,
  });
}

/** A day that the client has left empty is one that it does not foretell. */
function saySetAside({ shell }: Invocation, { name, opened }: InputPart): void {
  for (const { reason, count, firstRow } of opened.outcome().setAside)
    shell.warn({
      en: `${name}: ${plural(count, 'row')} set aside (${reason.en}; the first is row ${firstRow})`,
      zh: `${name}：${count} 行未计入（${reason.zh}，首个为第 ${firstRow} 行）`,
    });
}

function clientRow(row: Row): ClientRow {
  return {
    queue: typeof row.queue === 'string' ? row.queue : null,
    interval_start: String(row.interval_start),
    interval_minutes: Number(row.interval_minutes),
    offered: Number(row.offered),
    aht_sec: typeof row.aht_sec === 'number' ? row.aht_sec : handleTime(row),
  };
}

function handleTime({ handled, talk_sec, hold_sec, acw_sec }: Row): number | null {
  const seconds = [talk_sec, hold_sec, acw_sec].filter((part) => typeof part === 'number');
  if (typeof handled !== 'number' || handled <= 0 || seconds.length === 0) return null;
  return seconds.reduce((sum, part) => sum + part, 0) / handled;
}
