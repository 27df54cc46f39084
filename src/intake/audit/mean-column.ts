import type { Row } from '../../tables/table.js';
import { inQuotes } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import type { RawRow } from '../cells.js';
import { secondsShown } from '../checks/shown.js';
import type { Contradiction } from '../outcome.js';
import type { AuditColumn } from './operands.js';
import { createSamples, type Samples } from './samples.js';

/** What means of contacts are taken over, by vendor. */
const OVER = ['answered', 'handled', 'offered'] as const;
/** Means are rounded to whole seconds, or to a hundredth of a minute. */
const SLACK_SEC = 1;
const SLACK_SHARE = 0.01;
/** Where fewer rows agree, the two columns are of different things. */
const NEARLY_ALL = 0.8;

/**
 * Watches columns of means that stand beside the sum that they are of (`平均通话时长` beside `通话总时长` and `接通量`): where nearly all rows agree by one
 * count, those that do not contradict themselves. A file whose sums are made from the means has nothing to compare.
 */
export function createMeanColumns(columns: readonly AuditColumn[]) {
  return columns.flatMap((mean) => {
    const field = /^(.+)_avg_sec$/.exec(mean.field ?? '')?.[1];
    const total = columns.find((one) => field !== undefined && one.field === `${field}_sec`);
    return total ? [createMeanColumn(mean, total)] : [];
  });
}

function createMeanColumn(mean: AuditColumn, total: AuditColumn) {
  const attempts = OVER.map((over) => ({ over, compared: 0, wrong: createSamples() }));
  return {
    see: (row: Row, { cells, row: number }: RawRow) => {
      const [printed, sum] = [mean.read?.(cells), total.read?.(cells)];
      if (typeof printed !== 'number' || typeof sum !== 'number' || sum <= 0) return;
      for (const attempt of attempts) {
        const count = row[attempt.over];
        if (typeof count !== 'number' || count <= 0) continue;
        attempt.compared++;
        compare(attempt.wrong, { printed, mean: sum / count, number });
      }
    },
    contradictions: (): readonly Contradiction[] => {
      const [best] = attempts.filter(({ compared }) => compared > 0).sort((a, b) => agrees(b) - agrees(a));
      if (!best || best.wrong.count === 0 || agrees(best) < NEARLY_ALL * best.compared) return [];
      return [{ id: 'mean-column', what: differs(mean.header, total.header), ...best.wrong.found() }];
    },
  };
}

function agrees({ compared, wrong }: { readonly compared: number; readonly wrong: Samples }): number {
  return compared - wrong.count;
}

function compare(
  wrong: Samples,
  { printed, mean, number }: { readonly printed: number; readonly mean: number; readonly number: number },
): void {
  if (Math.abs(printed - mean) <= Math.max(SLACK_SEC, SLACK_SHARE * mean)) return;
  wrong.add(number, () => secondsShown(printed, '≠', Number(mean.toFixed(1))));
}

function differs(mean: string, total: string): Text {
  const [one, other] = [inQuotes(mean), inQuotes(total)];
  return {
    en: `${one.en} is not ${other.en} divided by the contacts, as in the other rows`,
    zh: `${one.zh}与其他行的口径（${other.zh}除以联络量）不符`,
  };
}
