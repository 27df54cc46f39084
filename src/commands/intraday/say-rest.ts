import type { RestResult } from '../../forecast/intraday/rest-of-day.js';
import type { Interval } from '../../tables/intervals.js';
import type { Row } from '../../tables/table.js';
import { isoDate } from '../../time/calendar-date.js';
import { clockText } from '../../time/clock-text.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { Invocation } from '../command.js';
import { type Limits, soFarTexts } from './alarms.js';
import { handleTimeText, queueText, serviceText } from './notes.js';

/** Says how the day has gone so far and, with a roster, the service level to expect. */
export function sayRest(
  { shell }: Invocation,
  { queues, moment, notes }: RestResult,
  history: readonly Interval[],
  staffed: readonly Row[],
  limits: Limits,
): void {
  const date = isoDate(moment.day);
  const clock = clockText(moment.minute);
  for (const note of notes) shell.warn(note);
  shell.note({ en: `${date}, known up to ${clock}`, zh: `${date}，数据截至 ${clock}` });
  for (const one of queues) {
    shell.note(queueText(one));
    const handleTime = handleTimeText(one);
    if (handleTime) shell.note(handleTime);
  }
  for (const { level, text } of soFarTexts(queues, limits)) {
    const word = level === 'alarm' ? { en: 'alarm', zh: '报警' } : { en: 'watch', zh: '关注' };
    shell.note({ en: `${word.en}: ${text.en}`, zh: `${word.zh}：${text.zh}` });
  }
  const today = history.filter(
    (row) => row.interval_start.slice(0, 10) === date && row.interval_minutes < DAY_MINUTES,
  );
  sayLeftOut(shell, queues, today);
  const soFar = today.filter((row) => row.interval_start.slice(11, 16) < clock);
  const service = serviceText(staffed, servedSoFar(soFar), limits.target);
  if (service) shell.note(service);
}

/** A forecast that was given may lack queues that have contacts today. */
function sayLeftOut(
  shell: Invocation['shell'],
  queues: RestResult['queues'],
  today: readonly Interval[],
): void {
  const known = new Set(queues.map(({ queue }) => queue ?? null));
  const left = new Set(today.flatMap(({ queue }) => (known.has(queue ?? null) ? [] : [queue ?? '–'])));
  if (left.size === 0 || known.has(null)) return;
  const list = [...left].sort();
  shell.warn({
    en: `the forecast has no intervals of ${list.join(', ')}: left out, though there are contacts today`,
    zh: `预测中没有 ${list.join('、')} 的时段：当天虽有话务，但未计入`,
  });
}

function servedSoFar(rows: readonly Interval[]): { inTarget: number; offered: number } | null {
  const known = rows.filter((row) => typeof row.answered_in_target === 'number');
  if (known.length === 0) return null;
  return {
    inTarget: known.reduce((sum, row) => sum + (row.answered_in_target ?? 0), 0),
    offered: known.reduce((sum, row) => sum + row.offered, 0),
  };
}
