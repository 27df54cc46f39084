import type { QueueRest } from '../../forecast/intraday/rest-of-day.js';
import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';

const count = (value: number) => thousands(value, 0);
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const signed = (share: number) => `${share >= 0 ? '+' : ''}${percent(share)}`;

/** How a queue's day stands: so far against the forecast, the rest with its interval, and from what the update comes. */
export function queueText(rest: QueueRest): Text {
  const { queue, soFar, expectedSoFar, restBefore, rest: left, bounds, update } = rest;
  const name = queue === null ? { en: '', zh: '' } : { en: `${queue}: `, zh: `${queue}：` };
  const deviation = soFar !== null && expectedSoFar > 0 ? signed(soFar / expectedSoFar - 1) : null;
  const range = `${count(bounds.lo80)}–${count(bounds.hi80)}`;
  const known = soFar === null ? '–' : count(soFar);
  const lasting = soFar !== null && expectedSoFar > 0 ? (soFar / expectedSoFar) * restBefore : null;
  const how = howText(update, lasting);
  return {
    en: `${name.en}so far ${known} of ${count(expectedSoFar)} expected${deviation === null ? '' : `, ${deviation}`}; rest of the day ${count(left)} (80 %: ${range}), before ${count(restBefore)}; ${how.en}`,
    zh: `${name.zh}目前 ${known}，预计 ${count(expectedSoFar)}${deviation === null ? '' : `，偏差 ${deviation}`}；剩余时段 ${count(left)}（80%区间 ${range}），原预测 ${count(restBefore)}；${how.zh}`,
  };
}

/** The handle time so far against the forecast's, where they differ by 5 % or more; the forecast's own stays in the rows. */
export function handleTimeText({ queue, handleTime }: QueueRest): Text | null {
  if (handleTime === null) return null;
  const { actualSec, expectedSec } = handleTime;
  const share = actualSec / expectedSec - 1;
  if (!(Math.abs(share) >= leastDeviation)) return null;
  const [actual, expected] = [count(actualSec), count(expectedSec)];
  return {
    en: `${queue === null ? '' : `${queue}: `}handle time so far ${actual} s, forecast ${expected} s (${signed(share)}); the remaining intervals keep the forecast's, look at the service level with that in mind`,
    zh: `${queue === null ? '' : `${queue}：`}目前平均处理时长 ${actual} 秒，预测 ${expected} 秒（${signed(share)}）；剩余时段仍按预测时长计算，评估服务水平时请留意`,
  };
}

const leastDeviation = 0.05;

/** `lasting`: contacts of the rest if all of the deviation so far lasted; null where it is not known. */
function howText(update: QueueRest['update'], lasting: number | null): Text {
  const how = sourceText(update);
  if (update.strangeness === 0) return how;
  const all =
    lasting === null
      ? { en: '', zh: '' }
      : {
          en: `; if all of it lasted, ${count(lasting)} would come`,
          zh: `；若偏差全部持续，剩余时段为 ${count(lasting)}`,
        };
  return {
    en: `${how.en}; so far unlike any other day (an outage? data that are missing?), so its interval is widened${all.en}`,
    zh: `${how.zh}；目前走势异于以往任何一天（故障？数据缺失？），区间已放宽${all.zh}`,
  };
}

function sourceText({ days, stays }: QueueRest['update']): Text {
  if (stays && days > 0)
    return {
      en: `on ${days} past days an update at this time did no good, the forecast stays`,
      zh: `据 ${days} 个历史日，此刻更新无益，沿用原预测`,
    };
  if (stays) return { en: 'the forecast stays', zh: '沿用原预测' };
  if (days > 0) return { en: `learned from ${days} past days`, zh: `依据 ${days} 个历史日` };
  return {
    en: 'fewer than 20 past days to learn from, usual values assumed',
    zh: '可学习的历史日不足 20 天，采用经验值',
  };
}

/** Service level so far, of the rest and of the whole day, from contacts in target over contacts; null where it is not known. */
export function serviceText(
  rows: readonly Row[],
  soFar: { readonly inTarget: number; readonly offered: number } | null,
  target: number,
): Text | null {
  const busy = rows.filter((row) => Number(row.offered) > 0 && typeof row.on_contacts === 'number');
  if (busy.length === 0) return null;
  const growing = busy.filter((row) => row.expected_service_level === null).length;
  const offered = busy.reduce((sum, row) => sum + Number(row.offered), 0);
  const inTarget = busy.reduce(
    (sum, row) => sum + Number(row.offered) * Number(row.expected_service_level),
    0,
  );
  const short = busy.filter((row) => Number(row.needed_staff) > Number(row.on_contacts)).length;
  const parts = [
    soFar && soFar.offered > 0 && { en: 'so far', zh: '目前', value: soFar.inTarget / soFar.offered },
    { en: 'rest', zh: '剩余时段', value: inTarget / offered },
    soFar && {
      en: 'day',
      zh: '全天',
      value: (soFar.inTarget + inTarget) / (soFar.offered + offered),
    },
  ].filter((part) => part !== null && part !== false);
  const more = growing > 0;
  return {
    en: `service level (target ${percent(target)}): ${parts.map(({ en, value }) => `${en} ${percent(value)}`).join(', ')}; ${short} of ${busy.length} intervals short of people${more ? `; in ${growing} the queue only grows, counted as 0 %` : ''}`,
    zh: `服务水平（目标 ${percent(target)}）：${parts.map(({ zh, value }) => `${zh} ${percent(value)}`).join('，')}；${busy.length} 个时段中 ${short} 个人手不足${more ? `，其中 ${growing} 个排队持续增长，按 0% 计` : ''}`,
  };
}
