import type { Contact } from '../../tables/contacts.js';
import type { Text } from '../../text/text.js';

/** What agents are compared by. */
export interface Measure {
  /** Name of the figure in the agents table. */
  readonly id: string;
  /** Short, for several columns stand behind it. */
  readonly label: Text;
  /** A mean of times, or a share of contacts that are one thing or the other. */
  readonly kind: 'time' | 'share';
  /** What a contact says: seconds, or 1 and 0; null where it says nothing. */
  valueOf(contact: Contact): number | null;
  /** Which parts of the value the contact knows, as bits; contacts that know fewer than others do not count. Absent where there is one. */
  partsOf?(contact: Contact): number;
  /** How it is made, in words. */
  readonly formula: Text;
}

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';
const flag = (value: boolean | null) => (typeof value === 'boolean' ? Number(value) : null);

/** The measures by which agents are compared. */
export const measures: readonly Measure[] = [
  {
    id: 'aht_sec',
    label: { en: 'AHT', zh: 'AHT' },
    kind: 'time',
    valueOf: ({ talk_sec: talk, hold_sec: hold, acw_sec: acw }) => {
      if (!isNumber(talk)) return null;
      const total = talk + (hold ?? 0) + (acw ?? 0);
      return total > 0 ? total : null;
    },
    partsOf: ({ hold_sec: hold, acw_sec: acw }) => Number(isNumber(hold)) + 2 * Number(isNumber(acw)),
    formula: {
      en: 'talk, hold and after-call work of the contacts that know every part that the export has / their number',
      zh: '各部分时长（导出文件所含的通话、保持、话后）均已知的联络的处理时长合计 / 其数量',
    },
  },
  {
    id: 'transfer_rate',
    label: { en: 'Transfer rate', zh: '转接率' },
    kind: 'share',
    valueOf: ({ transferred }) => flag(transferred),
    formula: {
      en: 'transferred contacts / answered contacts of which it is known',
      zh: '转接量 / 是否转接已知的接通量',
    },
  },
  {
    id: 'hold_rate',
    label: { en: 'Hold rate', zh: '保持率' },
    kind: 'share',
    valueOf: ({ hold_sec: hold }) => (isNumber(hold) ? Number(hold > 0) : null),
    formula: {
      en: 'contacts put on hold / answered contacts whose hold time is known',
      zh: '有保持的接通量 / 保持时长已知的接通量',
    },
  },
  {
    id: 'fcr',
    label: { en: 'FCR', zh: '首次解决率' },
    kind: 'share',
    valueOf: ({ resolved }) => flag(resolved),
    formula: {
      en: 'contacts resolved at once / answered contacts of which it is known',
      zh: '首次解决的接通量 / 是否解决已知的接通量',
    },
  },
];
