import type { Placed } from '../../forecast/series.js';
import type { Text } from '../../text/text.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { Invocation } from '../command.js';
import { interval } from '../options/figures.js';
import { client, clientUse, days, weeks } from '../options/forecast.js';

/** Says which options of the forecast change nothing as they were given, so that nobody relies on them. */
export function sayIdleOptions(invocation: Invocation, placed: readonly Placed[]): void {
  const texts = [bothLengths(invocation), noClient(invocation), noShape(invocation, placed)];
  for (const text of texts) if (text !== null) invocation.shell.warn(text);
}

function bothLengths(invocation: Invocation): Text | null {
  const [inWeeks, inDays] = [invocation.get(weeks), invocation.get(days)];
  if (inWeeks === null || inDays === null || inDays === 7 * inWeeks) return null;
  return {
    en: `--days ${inDays} holds, --weeks ${inWeeks} does not: give one of them`,
    zh: `按 --days ${inDays} 预测，--weeks ${inWeeks} 不起作用：两者只需给一个`,
  };
}

function noClient(invocation: Invocation): Text | null {
  if (!invocation.given(clientUse) || invocation.get(client) !== null) return null;
  return {
    en: "--client-use does nothing without --client, the file of the client's forecast",
    zh: '未给出甲方预测文件（--client），--client-use 不起作用',
  };
}

/** Whole days cannot be spread over the day by themselves. */
function noShape(invocation: Invocation, placed: readonly Placed[]): Text | null {
  const minutes = invocation.given(interval) ? invocation.get(interval) : null;
  const daysOnly = placed.every(({ row }) => row.interval_minutes === DAY_MINUTES);
  if (minutes === null || minutes >= DAY_MINUTES || !daysOnly) return null;
  return {
    en: `the history has whole days only, so the forecast is by day: for --interval ${minutes}m give some weeks of contacts or intervals beside it`,
    zh: `历史只有日数据，因此按日预测：如需 --interval ${minutes}m，请同时给出几周的话单或时段数据`,
  };
}
