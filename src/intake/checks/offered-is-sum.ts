import { same } from '../../text/text.js';
import type { Check } from './check.js';

/** Every offered contact ends as answered, abandoned or overflowed; short abandons may be counted apart from the abandoned. */
export const offeredIsSum: Check = {
  id: 'offered-is-sum',
  text: {
    en: 'offered is not answered + abandoned',
    zh: '进线量不等于接通量加放弃量',
  },
  fields: ['offered', 'answered', 'abandoned'],
  fails: (row) => {
    const { offered, answered, abandoned } = row;
    if (offered === null || answered === null || abandoned === null) return false;
    const rest = (offered as number) - (answered as number) - (abandoned as number);
    if (rest === 0) return false;
    const elsewhere =
      ((row.overflowed as number | null) ?? 0) + ((row.short_abandoned as number | null) ?? 0);
    return rest !== elsewhere && rest !== ((row.overflowed as number | null) ?? 0);
  },
  example: ({ offered, answered, abandoned, overflowed }) =>
    same(`${offered} ≠ ${answered} + ${abandoned}${overflowed ? ` + ${overflowed}` : ''}`),
};
