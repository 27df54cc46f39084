import type { AdherenceResult } from '../../adherence/judge.js';
import type { OutputTable } from '../../output/output-table.js';
import type { Matching, Person } from '../../tables/people.js';
import { column, type Row } from '../../tables/table.js';

const columns = [
  column(
    'agent_id',
    'text',
    { en: 'Agent', zh: '工号' },
    { en: 'Agent on the roster.', zh: '班表中的工号。' },
  ),
  column(
    'agent_name',
    'text',
    { en: 'Name', zh: '姓名' },
    { en: 'Name on the roster.', zh: '班表中的姓名。' },
  ),
  column(
    'in_log',
    'text',
    { en: 'In the log', zh: '状态日志中' },
    { en: 'Who it is in the log of states; empty where nobody.', zh: '状态日志中对应的人员，无则为空。' },
  ),
  column(
    'in_clock',
    'text',
    { en: 'In the punch clock', zh: '打卡记录中' },
    { en: 'Who it is in the punch clock; empty where nobody.', zh: '打卡记录中对应的人员，无则为空。' },
  ),
];

/** Who of the roster is who in the other files; those who are not on the roster stand at the end. */
export function peopleTable({ days, log, clock }: AdherenceResult): OutputTable {
  const people = new Map(days.map(({ agentId, agentName }) => [agentId, agentName]));
  const rows: Row[] = [...people].map(([agentId, agentName]) => ({
    agent_id: agentId,
    agent_name: agentName,
    in_log: nameOf(log?.of.get(agentId)),
    in_clock: nameOf(clock?.of.get(agentId)),
  }));
  const others = (matching: Matching<Person, Person> | null, name: string): Row[] =>
    (matching?.onlySecond ?? []).map((person) => ({
      agent_id: null,
      agent_name: null,
      [name]: nameOf(person),
    }));
  return {
    name: 'people',
    label: { en: 'People', zh: '人员对照' },
    columns,
    rows: [...rows, ...others(log, 'in_log'), ...others(clock, 'in_clock')],
  };
}

function nameOf(person: Person | undefined): string | null {
  if (!person) return null;
  const { agentId, agentName } = person;
  return agentName === null || agentName === agentId ? agentId : `${agentId} ${agentName}`;
}
