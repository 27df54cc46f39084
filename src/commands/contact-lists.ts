import type { Rules } from '../kpi/accumulator.js';
import type { Row } from '../tables/table.js';
import type { Text } from '../text/text.js';

/** The contacts behind a figure: what they are called, and which they are. */
export interface ContactList {
  readonly name: string;
  readonly label: Text;
  readonly holds: (row: Row, rules: Rules) => boolean;
}

/** The lists of `--list`. */
export const contactLists: readonly ContactList[] = [
  {
    name: 'abandoned',
    label: { en: 'Abandoned contacts', zh: '放弃的联络' },
    holds: (row) => row.outcome === 'abandoned',
  },
  {
    name: 'long-wait',
    label: { en: 'Contacts that waited beyond the target', zh: '等待超过目标秒数的联络' },
    holds: (row, { targetSec }) => typeof row.wait_sec === 'number' && row.wait_sec > targetSec,
  },
];
