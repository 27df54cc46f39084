import { type GroupBy, type GroupPart, withParts } from '../../kpi/group-by.js';
import { UsageError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import type { Invocation } from '../command.js';
import { dayKindPart } from '../day-kinds.js';
import { holidays } from '../options/calendar.js';
import { by } from '../options/kpi.js';
import { type GroupOf, queueGroups, teams } from '../settings/groups.js';

/** What `--by` asks for (or `asked`), with what the settings and the calendar know: groups of queues, teams, day types. */
export async function cutOf(invocation: Invocation, asked = invocation.get(by)!): Promise<GroupBy> {
  const has = (name: string) => asked.parts.some((part) => part.name === name);
  const known: GroupPart[] = [
    ...groupPart('queue_group', 'queue', invocation.setting(queueGroups)),
    ...groupPart('team', 'agent_id', invocation.setting(teams)),
  ];
  if (has('queue_group') && known.every(({ name }) => name !== 'queue_group')) throw noQueueGroups;
  if (has('day_type')) {
    if (!invocation.given(holidays)) invocation.shell.remark(noHolidays);
    known.push(await dayKindPart(invocation));
  }
  return withParts(asked, known);
}

function groupPart(name: string, column: string, groups: GroupOf): readonly GroupPart[] {
  if (groups.size === 0) return [];
  return [{ kind: 'column', name, from: { column, of: (value) => groups.get(String(value)) ?? null } }];
}

const noQueueGroups = new UsageError(
  {
    en: '--by queue_group: the settings have no groups of queues',
    zh: '--by queue_group：设置中没有队列分组',
  },
  {},
  {
    en: 'Write queue_groups into ccops.yaml, a line for each group: Retail: [sales, loans].',
    zh: '请在 ccops.yaml 的 queue_groups 下逐组填写，如 零售: [售前, 售后]。',
  },
);

const noHolidays: Text = {
  en: "without --holidays no day is a holiday; China's: --holidays cn",
  zh: '未指定 --holidays，均不视为节假日；中国节假日请用 --holidays cn',
};
