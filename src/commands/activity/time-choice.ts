import { everything, type TimeChoice } from '../../kpi/amounts/time-choice.js';
import type { Cell } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { parseIso } from '../../time/iso.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { Invocation } from '../command.js';
import * as reading from '../options/reading.js';
import { agentFields, createSieve, type Test } from '../reading/sieve.js';

/**
 * Whose time, and which, the reading options choose: those that speak of agents, teams or the clock choose contacts and activity alike.
 * Null, with a warning, where they speak of what no log of states tells, such as queues.
 */
export async function timeChoice(invocation: Invocation): Promise<TimeChoice | null> {
  const { shell } = invocation;
  const conditions = invocation.get(reading.where);
  const [from, until] = [invocation.get(reading.from), invocation.get(reading.until)];
  const fields = agentFields(invocation);
  const tells = conditions.every(({ field }) => fields.has(field));
  if (!tells || invocation.get(reading.queue).length > 0 || invocation.get(reading.hours) === 'open') {
    shell.warn(NOT_TOLD);
    return null;
  }
  if (conditions.length === 0 && from === null && until === null) return everything;
  const tests = (await createSieve(invocation)).tests(AGENT_COLUMNS);
  return { agent: agentOf(tests), minute: minuteOf(tests, from, until) };
}

const AGENT_COLUMNS = [
  { name: 'agent_id', type: 'text', label: { en: 'Agent', zh: '坐席' }, doc: { en: 'Agent.', zh: '坐席。' } },
] as const;

function agentOf(tests: readonly Test[]): TimeChoice['agent'] {
  const holds = tests.flatMap((test) => (test.kind === 'cell' ? [test.holds] : []));
  return (agentId: Cell) => holds.every((one) => one(agentId));
}

function minuteOf(tests: readonly Test[], from: string | null, until: string | null): TimeChoice['minute'] {
  const holds = tests.flatMap((test) => (test.kind === 'moment' ? [test.holds] : []));
  if (holds.length === 0 && from === null && until === null) return null;
  const first = from === null ? Number.NEGATIVE_INFINITY : wallMinute(from);
  const end =
    until === null ? Number.POSITIVE_INFINITY : wallMinute(until) + (until.length === 10 ? DAY_MINUTES : 0);
  return (minute) => minute >= first && minute < end && holds.every((one) => one(minute, null));
}

function wallMinute(text: string): number {
  return Math.floor(parseIso(text)!.wallSec / 60);
}

const NOT_TOLD: Text = {
  en: 'activity and roster tell of agents and times, not of queues, channels or other fields of contacts: with these filters (--queue, --where, --hours open) their figures stay empty',
  zh: '坐席状态与排班表只区分坐席与时间，不区分队列、渠道等联络字段：在当前筛选（--queue、--where、--hours open）下其指标为空',
};
