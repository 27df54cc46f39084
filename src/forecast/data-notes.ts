import { plural } from '../text/plural.js';
import type { Text } from '../text/text.js';
import { isoDate } from '../time/calendar-date.js';
import { weekdayNames } from '../time/weekday-names.js';
import type { Day, History } from './model.js';
import { silentEndText } from './silent-end.js';

/** What is missing in the history: a silent end, long gaps, weekdays that it does not reach. */
export function dataNotes(history: History): Text[] {
  const notes: Text[] = silentEndText(history);
  const unknown = gaps(history);
  if (unknown.length > 0) {
    notes.push({
      en: `no data ${unknown.map(({ from, until }) => `from ${from} to ${until}`).join(', ')}: taken as unknown, not as zero`,
      zh: `${unknown.map(({ from, until }) => `${from} 至 ${until}`).join('、')} 没有数据：按未知处理，不作零`,
    });
  }
  if (history.days.length < 7) {
    notes.push({
      en: `only ${plural(history.days.length, 'day')} of history: weekdays that were not seen are taken like the others`,
      zh: `历史仅 ${history.days.length} 天：未出现的星期按其他日处理`,
    });
  }
  return notes;
}

/** Runs of a week or more without data. */
function gaps(history: History): { from: string; until: string }[] {
  const found: { from: string; until: string }[] = [];
  let start = -1;
  for (let i = 0; i <= history.days.length; i++) {
    const day = history.days[i];
    const unknown =
      day !== undefined &&
      i < (history.silentEnd?.from ?? Number.POSITIVE_INFINITY) &&
      (history.volumes[i] === null || (start >= 0 && !history.openOn[day.weekday]));
    if (unknown && start < 0) start = i;
    if (unknown || start < 0) continue;
    if (i - start >= 7)
      found.push({ from: isoDate(history.days[start].number), until: isoDate(history.days[i - 1].number) });
    start = -1;
  }
  return found;
}

/** How many days there are on which some queue is open, and of which nothing is known of any. */
export function unknownDays(histories: readonly History[]): number {
  const open = new Set<number>();
  const known = new Set<number>();
  for (const { days, volumes, openOn } of histories) {
    days.forEach((day, i) => {
      if (volumes[i] !== null) known.add(day.number);
      else if (openOn[day.weekday]) open.add(day.number);
    });
  }
  return [...open].filter((day) => !known.has(day)).length;
}

/** Weekdays of the coming days on which the queue is closed, so that nobody wonders about forecasts of 0. */
export function closedText({ openOn }: History, days: readonly Day[]): Text[] {
  const closed = weekdayNames.filter(
    (_, i) => !openOn[i + 1] && days.some(({ weekday }) => weekday === i + 1),
  );
  if (closed.length === 0 || !openOn.includes(true)) return [];
  return [
    {
      en: `closed on ${closed.map(({ en }) => en).join(', ')}, as in the history: forecast 0 there`,
      zh: `按历史，${closed.map(({ zh }) => zh).join('、')}不营业，预测为 0`,
    },
  ];
}
