import type { ClientRow } from '../../forecast/client.js';
import type { Row } from '../../tables/table.js';
import { plural } from '../../text/plural.js';
import type { Invocation } from '../command.js';
import { client } from '../options/forecast.js';
import { queue, tz } from '../options/reading.js';
import { besides, fromBeside } from './beside.js';
import { rowsOf, volumes, wrongTable } from './chain.js';
import { type InputPart, openInput } from './input.js';
import { refuseTotals } from './refuse-totals.js';

/**
 * The rows of the file given by `--client`: a forecast table, or any table of volumes by day or interval; null without. Of several queues those of
 * `--queue`, and rows that name none.
 */
export async function readClient(invocation: Invocation): Promise<readonly ClientRow[] | null> {
  const path = invocation.get(client);
  if (path === null) return null;
  const input = await openInput(besides(invocation, path, [tz]), {
    ...volumes,
    table: 'intervals',
    forecast: true,
    mayLack: ['offered'],
  });
  const wanted = invocation.get(queue);
  const rows: ClientRow[] = [];
  for (const part of input.parts) {
    if (part.table.name !== 'forecast' && part.table.name !== 'intervals')
      throw wrongTable(part, 'forecast or intervals');
    const own = await fromBeside(() => rowsOf(part));
    refuseTotals(part.name, own);
    for (const row of own.map(clientRow))
      if (wanted.length === 0 || row.queue === null || wanted.includes(row.queue)) rows.push(row);
    saySetAside(invocation, part);
  }
  return rows;
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
