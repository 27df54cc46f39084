import { explanationText } from '../../forecast/explain-text.js';
import type { ForecastResult } from '../../forecast/result.js';
import { isTogether } from '../../forecast/together.js';
import type { Forecast } from '../../tables/forecast.js';
import { plural } from '../../text/plural.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { dayOf, isoDate } from '../../time/calendar-date.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { Invocation } from '../command.js';
import { holidays } from '../options/calendar.js';
import { explain } from '../options/figures.js';

/** Of so many queues at most each is told of by itself. */
const fewQueues = 5;

const noHolidays: Text = {
  en: 'no holidays are considered; --holidays cn takes those of China',
  zh: '未考虑节假日；加 --holidays cn 可采用中国节假日',
};

/** Says what was seen of the history, why each queue has its method, and what was forecast. */
export function sayForecast(invocation: Invocation, result: ForecastResult): void {
  const { notes, explanations, from } = result;
  const rows = result.rows.filter((row) => !isTogether(row));
  const { shell } = invocation;
  for (const note of notes) shell.warn(note);
  sayDetails(invocation, result);
  if (invocation.get(holidays) === null) shell.note(noHolidays);
  if (invocation.get(explain)) for (const one of explanations) shell.note(explanationText(one));
  const last = rows.at(-1);
  const until = last
    ? isoDate(dayOf(last.interval_start) + Math.ceil(last.interval_minutes / DAY_MINUTES) - 1)
    : from;
  shell.note(summary(rows, until, result));
}

/** What each queue's history showed and why it has its method; of many queues only how many have which, and the rest with --verbose. */
function sayDetails({ shell }: Invocation, { details, rows }: ForecastResult): void {
  const own = rows.filter((row) => !isTogether(row));
  const queues = new Map(own.map((row) => [`${row.queue} ${row.channel}`, row.model ?? '']));
  if (queues.size <= fewQueues) {
    for (const one of details) shell.note(one);
    return;
  }
  const counts = new Map<string, number>();
  for (const model of queues.values()) counts.set(model, (counts.get(model) ?? 0) + 1);
  const list = listedNames([...counts].map(([model, count]) => `${model} ${count}`));
  shell.note({
    en: `methods by number of queues: ${list.en} (reasons with --verbose)`,
    zh: `各方法所用队列数：${list.zh}（--verbose 显示依据）`,
  });
  for (const one of details) shell.detail(one);
}

function summary(
  rows: readonly Forecast[],
  until: string,
  { from, historyDays, unknownDays }: ForecastResult,
): Text {
  const total = Math.round(rows.reduce((sum, row) => sum + row.offered, 0));
  const span = dayOf(until) - dayOf(from) + 1;
  const period = {
    en: span === 1 ? from : `${from} to ${until} (${plural(span, 'day')})`,
    zh: span === 1 ? from : `${from} 至 ${until}（${span} 天）`,
  };
  const unknown =
    unknownDays === 0
      ? { en: '', zh: '' }
      : { en: ` (${plural(unknownDays, 'day')} unknown)`, zh: `（其中 ${unknownDays} 天未知）` };
  return {
    en: `forecast ${period.en} from ${plural(historyDays, 'day')} of history${unknown.en}: ${plural(total, 'contact')}`,
    zh: `由 ${thousands(historyDays)} 天历史${unknown.zh}预测 ${period.zh}：共 ${thousands(total)} 个联络`,
  };
}
