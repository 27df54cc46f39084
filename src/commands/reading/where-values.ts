import { type Column, isNumeric } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { weekdayNames } from '../../time/weekday-names.js';
import { wrongValue } from '../option.js';
import { type Condition, timeText } from './where.js';

/** What a field holds, as far as conditions care. */
export type FieldKind = 'number' | 'time' | 'weekday' | 'text';

/** The kind of a column. `kindOf({ type: 'count' })` is `'number'`. */
export function kindOf(column: Pick<Column, 'type'>): FieldKind {
  if (isNumeric(column)) return 'number';
  return ['date', 'minute', 'second'].includes(column.type) ? 'time' : 'text';
}

/**
 * The condition with its values as the field has them: names of weekdays as numbers (1 is Monday), days with all their digits. Throws
 * UsageError where a number or a time is compared with something that is none.
 *
 * `settled(conditionOf('weekday=周六'), 'weekday').values` is `['6']`; `settled(conditionOf('date=2026-10-3'), 'time').values` is
 * `['2026-10-03']`.
 */
export function settled(condition: Condition, kind: FieldKind): Condition {
  const { text, sign, values } = condition;
  const orders = sign !== '=' && sign !== '!=';
  if (kind === 'time') {
    if (orders && timeText(values[0]) === null) throw wrongValue('where', text, TIMES);
    return orders ? condition : { ...condition, values: values.map((value) => dayOr(value)) };
  }
  const numbers = kind === 'weekday' ? values.map(weekdayOr) : values;
  if (kind !== 'text' && orders && Number.isNaN(Number(numbers[0]))) throw wrongValue('where', text, NUMBERS);
  return { ...condition, values: numbers };
}

/** A whole day in its ISO form; anything else as it stands. */
function dayOr(value: string): string {
  const time = timeText(value);
  return time?.length === 10 ? time : value;
}

/** `sat`, `Saturday`, `周六`, `星期六` as 6; anything else as it stands. */
function weekdayOr(value: string): string {
  const word = value.toLowerCase().replace(/^星期/, '周').replace('周天', '周日');
  const place = weekdayNames.findIndex(
    ({ en, zh }) => word === zh || (word.startsWith(en.toLowerCase()) && /^[a-z]+$/.test(word)),
  );
  return place < 0 ? value : String(place + 1);
}

const NUMBERS: Text = {
  en: 'This field holds numbers: write one without a unit, such as wait_sec>20 or hour>=9.',
  zh: '该字段为数值，请写不带单位的数字，如 wait_sec>20、hour>=9。',
};

const TIMES: Text = {
  en: 'This field holds dates or times: write them as 2026-10-03 or "2026-10-03 09:30".',
  zh: '该字段为日期或时间，请写成 2026-10-03 或“2026-10-03 09:30”。',
};
