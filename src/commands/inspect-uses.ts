import type { Text } from '../text/text.js';
import type { Survey } from './inspect-survey.js';

/** Something that a file can be good for, and what it needs to hold for that. */
export interface Use {
  readonly command: string;
  readonly what: Text;
  /** Columns that must have values, by kind of table; a table that is not named is of no use for it. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** Days that the rows must cover at least. */
  readonly days?: number;
}

/** Whether a file is good for something; what is missing if not. */
export interface Usefulness {
  readonly command: string;
  readonly what: Text;
  readonly missing: Text | null;
}

/** What the commands after `inspect` can do with a file. */
const uses: readonly Use[] = [
  {
    command: 'kpi',
    what: { en: 'volume, answer rate, abandonment', zh: '进线量、接通率、放弃率' },
    needs: {
      contacts: ['arrived_at', 'outcome'],
      intervals: ['offered', 'answered'],
      kpi: ['offered', 'answered'],
    },
  },
  {
    command: 'kpi',
    what: { en: 'service level', zh: '服务水平' },
    needs: { contacts: ['wait_sec'], intervals: ['answered_in_target'], kpi: ['answered_in_target'] },
  },
  {
    command: 'kpi',
    what: { en: 'average speed of answer', zh: '平均应答速度' },
    needs: { contacts: ['wait_sec'], intervals: ['answer_wait_sec'], kpi: ['answer_wait_sec'] },
  },
  {
    command: 'kpi',
    what: { en: 'average handle time', zh: '平均处理时长' },
    needs: { contacts: ['talk_sec'], intervals: ['talk_sec'], kpi: ['talk_sec'] },
  },
  {
    command: 'kpi',
    what: { en: 'first contact resolution', zh: '首次解决率' },
    needs: { contacts: ['resolved'], intervals: ['resolved'], kpi: ['resolved'] },
  },
  {
    command: 'kpi --by agent',
    what: { en: 'figures of agents', zh: '坐席指标' },
    needs: { contacts: ['agent_id'] },
  },
  {
    command: 'forecast',
    what: { en: 'forecast of volume', zh: '话务量预测' },
    needs: { contacts: ['arrived_at'], intervals: ['offered'], kpi: ['offered'] },
    days: 28,
  },
  {
    command: 'staff',
    what: { en: 'people needed', zh: '人力需求' },
    needs: { forecast: ['offered', 'aht_sec'] },
  },
  {
    command: 'schedule',
    what: { en: 'roster', zh: '排班' },
    needs: { requirement: ['rostered_staff'] },
  },
];

/** What a table is good for, and what it lacks for the rest; uses that belong to another kind of table are left out. */
export function usesOf(table: string, seen: Survey): readonly Usefulness[] {
  return uses
    .filter((use) => use.needs[table] !== undefined)
    .map(({ command, what, needs, days }) => ({
      command,
      what,
      missing: missingFor(needs[table], days, seen),
    }));
}

function missingFor(needs: readonly string[], days: number | undefined, seen: Survey): Text | null {
  const absent = needs.filter((name) => !((seen.filled.get(name) ?? 0) > 0)).join(', ');
  if (absent !== '') return { en: `no ${absent}`, zh: `缺少 ${absent}` };
  if (days === undefined || seen.days >= days) return null;
  return {
    en: `${seen.days} ${seen.days === 1 ? 'day' : 'days'}; at least ${days} are wanted`,
    zh: `仅${seen.days}天，至少需要${days}天`,
  };
}
