import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { timeShown } from '../../time/time-shown.js';
import type { RawRow } from '../cells.js';
import { secondsBetween } from '../checks/seconds-between.js';
import { secondsIn } from '../checks/shown.js';
import type { Contradiction } from '../outcome.js';
import type { AuditColumn } from './operands.js';
import { createSamples } from './samples.js';

/** Each of the times may be written to the minute. */
const SLACK_SEC = 60;

/** Watches whether states last as long as their column of durations says. */
export function createLengths(columns: readonly AuditColumn[]) {
  const column = columns.find(({ field }) => field === 'duration_sec');
  const wrong = createSamples();
  return {
    see: (row: Row, { cells, row: number }: RawRow) => {
      const printed = column?.read?.(cells);
      const seconds = secondsBetween(row.start_at, row.end_at);
      if (typeof printed !== 'number' || seconds === null || Math.abs(printed - seconds) <= SLACK_SEC) return;
      wrong.add(number, () => lengthShown(printed, row));
    },
    contradictions: (): readonly Contradiction[] =>
      wrong.count === 0
        ? []
        : [
            {
              id: 'length-of-state',
              what: {
                en: `"${column?.header}" is not the time from start to end`,
                zh: `“${column?.header}”不等于开始到结束的时长`,
              },
              ...wrong.found(),
            },
          ],
  };
}

function lengthShown(printed: number, row: Row): Text {
  const { en, zh } = secondsIn(printed);
  const times = `${timeShown(row.start_at)} – ${timeShown(row.end_at)}`;
  return { en: `${en} ≠ ${times}`, zh: `${zh} ≠ ${times}` };
}
