import type { Rules } from '../../kpi/rules.js';
import type { RecontactKind } from '../../kpi/tallies/recontact-list.js';
import { isNoDemand } from '../../tables/contacts.js';
import type { Cell, Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';

/** The contacts behind a figure: what they are called, and which they are. */
export interface ContactList {
  readonly name: string;
  readonly label: Text;
  /** Each contact says for itself whether it is one, or they are found by what their callers did before and after. */
  readonly which: ((row: Row, rules: Rules) => boolean) | RecontactKind;
}

/** The lists of `--list`. */
export const contactLists: readonly ContactList[] = [
  {
    name: 'abandoned',
    label: { en: 'Abandoned contacts', zh: '放弃的联络' },
    which: (row, { inboundOnly }) =>
      row.outcome === 'abandoned' && !(inboundOnly && isNoDemand(row.direction)),
  },
  {
    name: 'repeat',
    label: { en: 'Contacts of callers who had come before', zh: '重复来电' },
    which: 'repeat',
  },
  {
    name: 'unreached',
    label: { en: 'Customers to be called back', zh: '待回访客户' },
    which: 'unreached',
  },
  {
    name: 'long-wait',
    label: { en: 'Contacts that waited beyond the target', zh: '等待超过目标秒数的联络' },
    which: (row, { targetSec, inboundOnly }) =>
      ENDED_IN_QUEUE.includes(row.outcome ?? null) &&
      typeof row.wait_sec === 'number' &&
      row.wait_sec > targetSec &&
      !(inboundOnly && isNoDemand(row.direction)),
  },
];

/** Contacts whose wait the figures count: answered or given up. One that overflowed waits on elsewhere. */
const ENDED_IN_QUEUE: readonly Cell[] = ['answered', 'abandoned'];
