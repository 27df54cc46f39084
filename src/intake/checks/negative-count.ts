import { fieldLabel } from '../../tables/field-label.js';
import { intervals } from '../../tables/intervals.js';
import type { Row } from '../../tables/table.js';
import { belowZero } from '../plan/reason.js';
import type { Check } from './check.js';

const COUNTS = ['offered', 'answered', 'abandoned', 'short_abandoned', 'answered_in_target', 'overflowed'];

/** Counts are not below zero. */
export const negativeCount: Check = {
  id: 'negative-count',
  text: { en: 'a count is below zero', zh: '数量为负' },
  fields: ['offered'],
  fails: (row) => below(row) !== undefined,
  refuse: (row) => ({ column: below(row)!, value: String(row[below(row)!]), reason: belowZero }),
  example: (row) => {
    const name = below(row)!;
    const { en, zh } = fieldLabel(name, intervals);
    return { en: `${en} ${row[name]}`, zh: `${zh} ${row[name]}` };
  },
};

function below(row: Row): string | undefined {
  return COUNTS.find((name) => typeof row[name] === 'number' && row[name] < 0);
}
