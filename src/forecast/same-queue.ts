import type { Series } from './series.js';

/** What came of a forecast's queue: the same queue and channel, the same queue, or the only one where one side names none; else null. */
export function seriesOf(
  { queue, channel }: { readonly queue: string | null; readonly channel: string | null },
  series: readonly Series[],
  forecastQueues: number,
): Series | null {
  const same = series.filter((one) => one.queue === queue);
  const exact = same.find((one) => one.channel === channel);
  if (exact || same.length === 1) return exact ?? same[0];
  const [only] = series;
  return series.length === 1 && forecastQueues === 1 && (queue === null || only.queue === null) ? only : null;
}
