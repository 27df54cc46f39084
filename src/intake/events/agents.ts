import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { AgentDay } from './agent-day.js';
import { inOrder } from './in-order.js';

/**
 * Turns the events of a log into the activity of agents: stretches of `available`, `pause` and `talk`, in the order of their ends.
 * What still goes on when the log ends has no end. Memory holds one open stretch per agent.
 */
export async function* activityOf(
  rows: AsyncIterable<readonly Row[]>,
  tell: (note: Text) => void,
): AsyncIterable<readonly Row[]> {
  const agents = new Map<string, AgentDay>();
  let done: Row[] = [];
  for await (const events of inOrder(rows)) {
    for (const event of events) {
      if (event.agent === null) continue;
      let day = agents.get(event.agent);
      if (!day) {
        day = new AgentDay(event.agent, (row) => done.push(row));
        agents.set(event.agent, day);
      }
      day.add(event);
    }
    if (done.length > 0) yield done;
    done = [];
  }
  for (const day of agents.values()) day.finish();
  if (done.length === 0) return;
  tell(stillGoingOn(done.length));
  yield done;
}

function stillGoingOn(count: number): Text {
  return {
    en: `states that still went on when the log ended: ${count}; they have no end`,
    zh: `日志结束时仍在持续的状态：${count}个，没有结束时间`,
  };
}
