import { type HandleTimeScored, handleTimeAccuracy } from '../../forecast/accuracy/handle-time.js';
import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';

interface Row {
  readonly queue: string | null;
  readonly method: string;
  readonly handleTime?: HandleTimeScored;
}

/** How good the forecasts of the handle time were, a line per queue; by the first method that has one. Nothing where no handle time is known. */
export function handleTimeTexts(rows: readonly Row[]): Text[] {
  const first = new Map<string | null, string>();
  const byQueue = new Map<string | null, HandleTimeScored[]>();
  for (const { queue, method, handleTime } of rows) {
    if (handleTime === undefined) continue;
    if (!first.has(queue)) first.set(queue, method);
    if (first.get(queue) !== method) continue;
    const own = byQueue.get(queue);
    if (own) own.push(handleTime);
    else byQueue.set(queue, [handleTime]);
  }
  return [...byQueue].flatMap(([queue, scored]) => lineOf(queue, scored));
}

function lineOf(queue: string | null, scored: readonly HandleTimeScored[]): Text[] {
  const accuracy = handleTimeAccuracy(scored);
  if (accuracy === null) return [];
  const { wape, bias, meanSec, rows } = accuracy;
  const [error, tilt] = [
    `${(100 * wape).toFixed(1)} %`,
    `${bias > 0 ? '+' : ''}${(100 * bias).toFixed(1)} %`,
  ];
  const [mean, count] = [thousands(meanSec, 0), plural(rows, 'forecast')];
  return [
    {
      en: `${queue === null ? '' : `${queue}: `}handle time off by ${error}, bias ${tilt}, weighted by contacts (mean ${mean} s, ${count})`,
      zh: `${queue === null ? '' : `${queue}：`}平均处理时长误差 ${error}，偏差 ${tilt}（按话务量加权，实际均值 ${mean} 秒，${thousands(rows)} 个预测值）`,
    },
  ];
}
