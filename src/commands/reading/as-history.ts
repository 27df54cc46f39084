import type { Forecast } from '../../tables/forecast.js';
import { type Interval, intervals } from '../../tables/intervals.js';
import type { Row } from '../../tables/table.js';
import type { Invocation } from '../command.js';
import type { Input, InputPart } from './input.js';

/** What only a forecast has: the method that made it, or its bounds. */
const ofForecasts = ['model', 'offered_lo80', 'offered_hi80', 'offered_lo95', 'offered_hi95'];

/**
 * The input of a command that wants the past: a table of volumes and average handle times looks like a forecast by its header, but without
 * a method and without bounds it is what came. The handle time then counts for as many contacts as were offered.
 *
 * A file with `interval_start,interval_minutes,offered,aht_sec` comes back as a table of intervals.
 */
export function asHistory(invocation: Invocation, input: Input): Input {
  return { ...input, parts: input.parts.map((part) => (isPast(part) ? pastOf(invocation, part) : part)) };
}

function isPast({ table, columns }: InputPart): boolean {
  return table.name === 'forecast' && !columns.some(({ name }) => ofForecasts.includes(name));
}

function pastOf({ shell }: Invocation, part: InputPart): InputPart {
  shell.note({
    en: `${part.name}: neither bounds nor a method, so these are volumes of the past, not a forecast`,
    zh: `${part.name}：既无预测区间也无预测方法，按历史话务量处理，而非预测`,
  });
  async function* batches(): AsyncIterable<readonly Row[]> {
    for await (const batch of part.batches())
      yield batch.map((row) => intervalOf(row as unknown as Forecast) as unknown as Row);
  }
  return { ...part, table: intervals, batches, columnBatches: () => null, shared: () => null };
}

function intervalOf({ queue, channel, interval_start, interval_minutes, offered, aht_sec }: Forecast) {
  const known = typeof aht_sec === 'number';
  const handling = known ? { handled: offered, talk_sec: offered * aht_sec } : {};
  const place = { queue: queue ?? null, channel: channel ?? null, interval_start, interval_minutes };
  return { ...place, offered, ...handling } as Interval;
}
