import type { ClientRow } from '../../forecast/client.js';
import type { Row } from '../../tables/table.js';
import type { Invocation } from '../command.js';
import { client } from '../options/forecast.js';
import { queue, tz } from '../options/reading.js';
import { besides } from './beside.js';
import { rowsOf, wrongTable } from './chain.js';
import { openInput } from './input.js';

/** The rows of the file given by `--client`: a forecast table, or any table of volumes by day or interval; null without. */
export async function readClient(invocation: Invocation): Promise<readonly ClientRow[] | null> {
  const path = invocation.get(client);
  if (path === null) return null;
  const input = await openInput(besides(invocation, path, [tz, queue]), {
    table: 'intervals',
    forecast: true,
  });
  const rows: ClientRow[] = [];
  for (const part of input.parts) {
    if (part.table.name !== 'forecast' && part.table.name !== 'intervals')
      throw wrongTable(part, 'forecast or intervals');
    for (const row of await rowsOf(part)) rows.push(clientRow(row));
  }
  return rows;
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
