import { fieldLabel } from '../../tables/field-label.js';
import { intervals } from '../../tables/intervals.js';
import type { Row } from '../../tables/table.js';
import type { Check } from './check.js';

const PARTS = ['answered', 'abandoned', 'overflowed'];

/** None of the parts can be more than the whole. */
export const partAboveOffered: Check = {
  id: 'part-above-offered',
  text: { en: 'more answered, abandoned or overflowed than offered', zh: '接通、放弃或溢出量大于进线量' },
  fields: ['offered'],
  fails: (row) => tooMany(row) !== undefined,
  example: (row) => {
    const name = tooMany(row)!;
    const [part, whole] = [fieldLabel(name, intervals), fieldLabel('offered', intervals)];
    return {
      en: `${part.en} ${row[name]} > ${whole.en} ${row.offered}`,
      zh: `${part.zh} ${row[name]} > ${whole.zh} ${row.offered}`,
    };
  },
};

function tooMany(row: Row): string | undefined {
  const { offered } = row;
  return PARTS.find(
    (name) => typeof row[name] === 'number' && typeof offered === 'number' && row[name] > offered,
  );
}
