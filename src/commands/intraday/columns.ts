import { forecast } from '../../tables/forecast.js';
import { type Column, column } from '../../tables/table.js';

const before = column(
  'offered_before',
  'number',
  { en: 'Forecast before', zh: '原预测量' },
  { en: 'Contacts forecast before the update.', zh: '更新前的预测量。' },
);

const staffed: readonly Column[] = [
  column(
    'on_contacts',
    'count',
    { en: 'On contacts', zh: '在线坐席' },
    {
      en: 'Agents on contacts or ready: those on work in the roster less shrinkage, or the base staff.',
      zh: '在线坐席：排班在岗人数扣除损耗，或需求表的在线人力。',
    },
  ),
  column(
    'needed_staff',
    'count',
    { en: 'Needed', zh: '所需坐席' },
    {
      en: 'Agents on contacts that the updated forecast needs for the target.',
      zh: '按更新后的预测达标所需的在线坐席。',
    },
  ),
  column(
    'expected_service_level',
    'share',
    { en: 'Expected SL', zh: '预期服务水平' },
    {
      en: 'Service level to expect with the agents on contacts; empty where the queue only grows.',
      zh: '以现有在线坐席预期的服务水平；排队持续增长时为空。',
    },
  ),
  column(
    'expected_service_level_before',
    'share',
    { en: 'SL before', zh: '原预期服务水平' },
    { en: 'The same by the forecast before the update.', zh: '按更新前预测的预期服务水平。' },
  ),
];

const alarm = column(
  'alarm',
  'text',
  { en: 'Alarm', zh: '预警' },
  {
    en: 'watch or alarm by --volume-alarm and --service-alarm; empty where all is well.',
    zh: 'watch 关注、alarm 报警（见 --volume-alarm、--service-alarm），正常为空。',
  },
);

/** The columns of the rest of a day: a forecast table and what the update changes; those about staff only where there is any. */
export function intradayColumns(withStaff: boolean): readonly Column[] {
  return [...forecast.columns, before, ...(withStaff ? staffed : []), alarm];
}
