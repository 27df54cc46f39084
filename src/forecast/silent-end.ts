import { mean } from '../stats/mean.js';
import { plural } from '../text/plural.js';
import type { Text } from '../text/text.js';
import type { Fitted, History, SilentEnd } from './model.js';

const leastDays = 3;
/** So many contacts missing are no accident. */
const noticed = 10;
/** A silence so many times as long as any before it is news. */
const timesBefore = 2;
/** Four weeks without a contact are no outage. */
const closedAfter = 28;

/**
 * The history with what its silent end means: up to four weeks of zeros are taken for an outage or a cut-off file, and unknown; after that the
 * queue is taken for closed. Only a silence that is no chance counts: ten contacts or more should have come, and it is twice as long as any
 * before.
 */
export function withSilentEnd(history: History): History {
  const silentEnd = silentEndOf(history);
  if (silentEnd === null) return history;
  const volumes = history.volumes.map((volume, i) => (i < silentEnd.from ? volume : null));
  return { ...history, silentEnd, volumes: silentEnd.closed ? history.volumes : volumes };
}

function silentEndOf({ days, volumes, openOn }: History): SilentEnd | null {
  const last = volumes.findLastIndex((volume) => volume !== null && volume > 0);
  const open = days.flatMap((day, i) => (openOn[day.weekday] ? [i] : []));
  const end = open.filter((i) => i > last);
  const before = open.filter((i) => i <= last).map((i) => volumes[i] ?? 0);
  if (last < 0 || end.length < leastDays || end.some((i) => volumes[i] !== 0)) return null;
  if (mean(before) * end.length < noticed || end.length < timesBefore * longestSilence(before)) return null;
  const silent = days.length - end[0];
  return { from: end[0], days: silent, closed: silent >= closedAfter };
}

function longestSilence(volumes: readonly number[]): number {
  let [longest, run] = [0, 0];
  for (const volume of volumes) {
    run = volume > 0 ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** What a silent end is taken for, in words; nothing without one. */
export function silentEndText({ silentEnd }: History): Text[] {
  if (silentEnd === undefined) return [];
  const { days, closed } = silentEnd;
  if (!closed) {
    return [
      {
        en: `no contacts on the last ${plural(days, 'day')}; taken for an outage or a cut-off file, not for the new level (--until leaves them out)`,
        zh: `最后 ${days} 天没有联络量：按故障或数据缺失处理，不作为新的水平（可用 --until 排除）`,
      },
    ];
  }
  return [
    {
      en: `no contacts on the last ${plural(days, 'day')}; the queue is taken for closed and forecast 0 (if it opens again, leave these days out with --until)`,
      zh: `最后 ${days} 天没有联络量：视为队列已停用，预测为 0（如将恢复，请用 --until 排除这些天）`,
    },
  ];
}

/** Of a queue without contacts for so many days: none is expected, though some may come. */
export function silentFit(days: number): Fitted {
  return {
    notes: [],
    model: 'level',
    predict: (coming) => coming.map(() => ({ volume: 0, logSd: 0, reason: null, silentDays: days })),
  };
}

/** Whether anybody ever came. */
export function hasContacts({ volumes }: History): boolean {
  return volumes.some((volume) => volume !== null && volume > 0);
}
