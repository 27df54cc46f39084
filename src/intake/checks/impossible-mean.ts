import type { Row } from '../../tables/table.js';
import type { Check } from './check.js';
import { secondsIn } from './shown.js';

const LONGEST_SEC = 4 * 3600;
/** A mean below this is no time that anybody needs to talk; a unit was taken wrongly, or Excel made a part of a day of it. */
const SHORTEST_SEC = 1;

/** A mean handle time of over four hours or of less than a second: a unit taken wrongly, or a value that Excel has changed. */
export const impossibleMean: Check = {
  id: 'impossible-mean',
  text: {
    en: 'a mean handle time of more than 4 hours or less than 1 second',
    zh: '平均处理时长超过4小时或不足1秒',
  },
  fields: ['talk_sec', 'handled'],
  fails: (row) => {
    const mean = meanOf(row);
    return mean !== null && mean > 0 && (mean > LONGEST_SEC || mean < SHORTEST_SEC);
  },
  example: (row) => secondsIn(meanOf(row)!),
};

function meanOf({ talk_sec, hold_sec, acw_sec, handled }: Row): number | null {
  if (typeof talk_sec !== 'number' || typeof handled !== 'number' || handled <= 0) return null;
  return (talk_sec + ((hold_sec as number | null) ?? 0) + ((acw_sec as number | null) ?? 0)) / handled;
}
