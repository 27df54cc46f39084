import type { Row } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { DAY_MINUTES } from '../../time/units.js';

/** Throws DataError where a forecast has rows longer than a day: a total of a week or month says nothing of its days. */
export function refuseTotals(file: string, rows: readonly Row[]): void {
  const long = rows.find((row) => Number(row.interval_minutes) > DAY_MINUTES);
  if (!long) return;
  const days = Math.round(Number(long.interval_minutes) / DAY_MINUTES);
  const date = String(long.interval_start).slice(0, 10);
  throw new DataError(
    {
      en: `the row from ${date} on is a total of ${days} days; a forecast is needed by day or by interval`,
      zh: `自 ${date} 起的一行是 ${days} 天的合计，需要按日或按时段的预测`,
    },
    { file },
    {
      en: 'Ask the client for days; an own forecast is made by day or interval without --per week, month or all.',
      zh: '请向甲方索取按日的预测；自测预测请去掉 --per week、month、all 后按日或时段生成。',
    },
  );
}
