import { contacts } from '../../tables/contacts.js';
import { fieldLabel } from '../../tables/field-label.js';
import type { Row } from '../../tables/table.js';
import { thousands } from '../../text/thousands.js';
import type { Check } from './check.js';

const DURATIONS = ['wait_sec', 'ring_sec', 'talk_sec', 'hold_sec', 'acw_sec', 'ivr_sec'];
const LONGEST_SEC = 12 * 3600;

/** No call takes longer than 12 hours: a clock that stood still, or a unit taken wrongly. Other channels may wait for days. */
export const impossibleDuration: Check = {
  id: 'impossible-duration',
  text: { en: 'a call takes more than 12 hours', zh: '单通时长超过12小时' },
  fields: ['arrived_at'],
  fails: (row) => tooLong(row) !== undefined,
  example: (row) => {
    const name = tooLong(row)!;
    const { en, zh } = fieldLabel(name, contacts);
    const hours = thousands(Math.round((row[name] as number) / 360) / 10);
    return { en: `${en} ${hours} h`, zh: `${zh}${hours}小时` };
  },
};

function tooLong(row: Row): string | undefined {
  if (row.channel !== null && row.channel !== undefined && row.channel !== 'voice') return undefined;
  return DURATIONS.find((name) => ((row[name] as number | null) ?? 0) > LONGEST_SEC);
}
