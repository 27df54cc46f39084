import type { Row } from '../../tables/table.js';
import { timeOrderOf } from '../parts/time-order.js';
import { eventOf, type LogEvent } from './event.js';

const LOOK = 5000;
const SLACK_SEC = 3600;

/**
 * The events of a log in the order of their times. A log that runs forwards is handed on as it comes; one that runs backwards, or
 * in no order, is held in memory and sorted (what happened in the same second keeps its place, or is turned round with the file).
 */
export async function* inOrder(batches: AsyncIterable<readonly Row[]>): AsyncIterable<readonly LogEvent[]> {
  let held: LogEvent[] = [];
  let streams = false;
  let decided = false;
  for await (const batch of batches) {
    const events = batch.map(eventOf);
    if (streams) {
      yield events;
      continue;
    }
    for (const event of events) held.push(event);
    if (decided || held.length < LOOK) continue;
    decided = true;
    streams = orderOf(held.slice(0, LOOK)) === 'rising';
    if (streams) {
      yield held;
      held = [];
    }
  }
  if (held.length > 0) yield sorted(held);
}

function orderOf(events: readonly LogEvent[]) {
  return timeOrderOf(
    events.map(({ sec }) => sec),
    SLACK_SEC,
  );
}

function sorted(events: readonly LogEvent[]): readonly LogEvent[] {
  const forwards = orderOf(events) === 'falling' ? [...events].reverse() : [...events];
  return forwards.sort((a, b) => a.sec - b.sec);
}
