import { mean } from '../stats/mean.js';
import type { Text } from '../text/text.js';
import { isoDate } from '../time/calendar-date.js';
import type { History } from './model.js';

/** What is missing in the history: long gaps, weekdays that it does not reach. */
export function dataNotes(history: History): Text[] {
  const notes: Text[] = [];
  const unknown = gaps(history);
  if (unknown.length > 0) {
    notes.push({
      en: `no data ${unknown.map(({ from, until }) => `from ${from} to ${until}`).join(', ')}: taken as unknown, not as zero`,
      zh: `${unknown.map(({ from, until }) => `${from} 至 ${until}`).join('、')} 没有数据：按未知处理，不作零`,
    });
  }
  const silent = silentEnd(history);
  if (silent >= SILENT_DAYS) {
    notes.push({
      en: `the last ${silent} days bring no contacts; taken for an outage or a cut-off file, not for the new level (--until leaves them out)`,
      zh: `最后 ${silent} 天没有联络量：按故障或数据缺失处理，不作为新的水平（可用 --until 排除）`,
    });
  }
  if (history.days.length < 7) {
    notes.push({
      en: `only ${history.days.length} days of history: weekdays that were not seen are taken like the others`,
      zh: `历史仅 ${history.days.length} 天：未出现的星期按其他日处理`,
    });
  }
  return notes;
}

const SILENT_DAYS = 3;
/** So many contacts missing are no accident. */
const NOTICED = 10;

/** Days on which the queue is open, at the end of the history, that all have zero contacts. */
function silentEnd(history: History): number {
  const open = history.volumes.filter((_, i) => history.openOn[history.days[i].weekday]);
  const last = open.findLastIndex((volume) => volume !== null && volume > 0);
  const end = open.slice(last + 1);
  const usual = mean(open.map((volume) => volume ?? 0));
  return end.every((volume) => volume === 0) && usual * end.length >= NOTICED ? end.length : 0;
}

/** Runs of a week or more without data. */
function gaps(history: History): { from: string; until: string }[] {
  const found: { from: string; until: string }[] = [];
  let start = -1;
  for (let i = 0; i <= history.days.length; i++) {
    const day = history.days[i];
    const unknown =
      day !== undefined && (history.volumes[i] === null || (start >= 0 && !history.openOn[day.weekday]));
    if (unknown && start < 0) start = i;
    if (unknown || start < 0) continue;
    if (i - start >= 7)
      found.push({ from: isoDate(history.days[start].number), until: isoDate(history.days[i - 1].number) });
    start = -1;
  }
  return found;
}
