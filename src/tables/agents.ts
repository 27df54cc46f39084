import { sums } from './sums.js';
import { type Column, column, defineTable } from './table.js';
import { timeSums } from './time-sums.js';

const SUMS = [
  'answered',
  'handled',
  'transferred',
  'login_sec',
  'busy_sec',
  'ready_sec',
  'away_sec',
  'other_sec',
];
const own: readonly Column[] = [...sums, ...timeSums].filter(({ name }) => SUMS.includes(name));

/**
 * A row is an agent over all time that was read. Columns of figures stand behind (see `src/kpi`), and for each measure by which agents are
 * compared those that `src/kpi/agents` makes; with a log of states one per reason for being away.
 */
export const agents = defineTable({
  name: 'agents',
  label: { en: 'Agents', zh: '坐席' },
  doc: {
    en: 'A row is an agent (with --by team a team): sums, figures, and a comparison that is fair to the mix of queues and hours.',
    zh: '每行是一个坐席（--by team 时为一个班组）：合计值、指标，以及按队列与时段结构校正后的公平比较。',
  },
  recognisedBy: ['agent_id', 'aht_sec_verdict'],
  columns: [
    column(
      'agent_id',
      'text',
      { en: 'Agent', zh: '坐席' },
      { en: 'Agent.', zh: '坐席工号或姓名。' },
      { required: true },
    ),
    ...own,
  ],
});
