import type { Text } from '../../text/text.js';
import { parseIso } from '../../time/iso.js';
import { changesClock, isSkipped } from '../values/repeated-hour.js';
import type { ReadingContext } from './bind-readings.js';
import type { FieldPlan } from './field.js';

const FEW = 3;

/** What is odd about the starts of contacts or intervals, as far as the first rows show: hours that the clock of the place never showed. */
export function startNotes(start: FieldPlan | undefined, { sample, zones }: ReadingContext): readonly Text[] {
  if (!start || !changesClock(zones.center)) return [];
  const skipped = sample.filter(({ cells }) => {
    const cell = start.read(cells);
    const time = typeof cell === 'string' ? parseIso(cell) : null;
    return time !== null && isSkipped(zones.center, time.wallSec);
  });
  if (skipped.length === 0) return [];
  const { name } = zones.center;
  const [{ row }] = skipped;
  return [
    {
      en: `${skipped.length} of the first rows (row ${row} is one) are in the hour that the clock skipped in ${name}: the export is probably in another time zone (--tz)`,
      zh: `前面的行中有${skipped.length}行（如第${row}行）落在${name}调表跳过的一小时内：导出文件可能用的是其他时区（--tz）`,
    },
  ];
}

/** A list of dates without times is good for days, not for hours: that is said. */
export function midnightNotes(start: FieldPlan | undefined, { sample }: ReadingContext): readonly Text[] {
  if (!start) return [];
  let midnights = 0;
  for (const { cells } of sample) {
    const time = start.read(cells);
    if (typeof time !== 'string') continue;
    if (time.slice(11, 19) !== '00:00:00') return [];
    midnights++;
  }
  if (midnights < FEW) return [];
  return [
    {
      en: `"${start.columns.join(', ')}" holds dates without a time of day: good for whole days, not for hours or intervals (name the column of the time with --map arrived_time=Column)`,
      zh: `“${start.columns.join('、')}”只有日期没有时刻：可按日统计，不能按小时或时段统计（可用 --map arrived_time=列名 指定时刻列）`,
    },
  ];
}
