import { DataError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import { entriesOf, type Setting, textsOf } from './setting.js';

/** Which group a value of a column belongs to, such as the group of a queue. */
export type GroupOf = ReadonlyMap<string, string>;

/** Groups of queues, to be cut by `queue_group`. */
export const queueGroups: Setting<GroupOf> = {
  key: 'queue_groups',
  doc: {
    en: 'Groups of queues for --by queue_group and --where queue_group=...; a queue is in one group.',
    zh: '队列分组，用于 --by queue_group 和 --where queue_group=…；一个队列只属于一个组。',
  },
  example: ['Retail: [sales, loans]', 'Service: [cards, complaints]'],
  fallback: new Map(),
  read: (value, file) => groupsOf(value, file, 'queue_groups'),
};

/** Teams of agents, to be cut by `team`. */
export const teams: Setting<GroupOf> = {
  key: 'teams',
  doc: {
    en: 'Teams of agents for --by team, where the export has no such column; an agent is in one team.',
    zh: '坐席班组，用于 --by team（导出文件没有该列时）；一名坐席只属于一个班组。',
  },
  example: ['Team A: [1001, 1002]', 'Team B: [1003]'],
  fallback: new Map(),
  read: (value, file) => groupsOf(value, file, 'teams'),
};

const REMEDY: Text = {
  en: 'Write a line for each group: its name, then its members in brackets: Retail: [sales, loans].',
  zh: '每组一行：组名后在方括号内列出成员，如 零售: [售前, 售后]。',
};

function groupsOf(value: unknown, file: string, column: string): GroupOf {
  const groups = new Map<string, string>();
  for (const [group, members] of entriesOf(value, { file, column }, REMEDY)) {
    for (const member of textsOf(members, { file, column: `${column}.${group}` }, REMEDY)) {
      const other = groups.get(member);
      if (other !== undefined) throw inTwoGroups(file, column, member, [other, group]);
      groups.set(member, group);
    }
  }
  return groups;
}

function inTwoGroups(file: string, column: string, value: string, groups: readonly string[]): DataError {
  return new DataError(
    { en: `is in two groups: ${groups.join(', ')}`, zh: `同时属于两个组：${groups.join('、')}` },
    { file, column, value },
    {
      en: 'Leave it in one of them, so that nothing is counted twice.',
      zh: '请只保留在一个组中，避免重复统计。',
    },
  );
}
