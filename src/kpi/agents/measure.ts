import type { Contact } from '../../tables/contacts.js';
import type { Text } from '../../text/text.js';

/** What agents are compared by. */
export interface Measure {
  /** Name of the figure in the agents table. */
  readonly id: string;
  readonly label: Text;
  /** A mean of times, or a share of contacts that are one thing or the other. */
  readonly kind: 'time' | 'share';
  /** What a contact says: seconds, or 1 and 0; null where it says nothing. */
  valueOf(contact: Contact): number | null;
}

const flag = (value: boolean | null) => (typeof value === 'boolean' ? Number(value) : null);

/** The measures by which agents are compared. */
export const measures: readonly Measure[] = [
  {
    id: 'aht_sec',
    label: { en: 'AHT', zh: '平均处理时长' },
    kind: 'time',
    valueOf: ({ talk_sec: talk, hold_sec: hold, acw_sec: acw }) => {
      const total = (talk ?? 0) + (hold ?? 0) + (acw ?? 0);
      return total > 0 ? total : null;
    },
  },
  {
    id: 'transfer_rate',
    label: { en: 'Transfer rate', zh: '转接率' },
    kind: 'share',
    valueOf: ({ transferred }) => flag(transferred),
  },
  {
    id: 'hold_rate',
    label: { en: 'Hold rate', zh: '保持率' },
    kind: 'share',
    valueOf: ({ hold_sec: hold }) => (typeof hold === 'number' ? Number(hold > 0) : null),
  },
  {
    id: 'fcr',
    label: { en: 'FCR', zh: '首次解决率' },
    kind: 'share',
    valueOf: ({ resolved }) => flag(resolved),
  },
];
