import { headerWords } from '../aliases/normalise.js';
import type { NumberedRow } from './find-parts.js';
import { type Leg, legOf } from './leg.js';

const SESSIONS = new Set(
  `session | session id | call session | call session id | linked id | linkedid | 会话 | 会话id | 会话编号 | 会话标识`
    .split('|')
    .map((name) => headerWords(name.trim()).key),
);
const ID = /(?:^|[^a-z])(?:id|uuid|guid|ref|reference|no\.?|nr\.?|#)$|[a-z](?:Id|ID)$|(?:编号|标识|流水号)$/i;
/** What an id may be of that is no call: people, and what they call about. */
const OTHERS =
  /agent|user|customer|caller|client|account|contract|member|team|site|queue|skill|campaign|ticket|case|order|phone|坐席|客服|客户|用户|会员|员工|班组|队列|技能|工单|订单|合同/i;
const NEARLY_ALL = 0.95;
/** The next leg begins when the one before ends, but for the rounding of its seconds. */
const TOUCHES_SEC = 5;

/** Columns that by their names may hold the id of a call over its legs, but for those that are `taken` for something else. */
export function sessionColumns(names: readonly string[], taken: ReadonlySet<string>): readonly string[] {
  const isId = (name: string) => SESSIONS.has(headerWords(name).key) || (ID.test(name) && !OTHERS.test(name));
  return names.filter((name) => !taken.has(name) && isId(name));
}

/**
 * Whether rows with the same session are the legs of one call: nearly all of them begin at the same moment, or each begins when another one ends and no agent
 * answers twice; where they name a parent leg (`isParent`), it is enough that they touch. A session of an agent or of a chat, which holds several contacts, does neither.
 */
export function areLegs(rows: readonly NumberedRow[], isParent: boolean): boolean {
  const calls = new Map<unknown, Leg[]>();
  for (const { row } of rows) {
    const call = calls.get(row.contact_id);
    if (call) call.push(legOf(row));
    else calls.set(row.contact_id, [legOf(row)]);
  }
  const nearlyAll = (test: (legs: readonly Leg[]) => boolean) =>
    [...calls.values()].filter(test).length >= calls.size * NEARLY_ALL;
  return (
    calls.size > 1 &&
    (nearlyAll(beginTogether) || nearlyAll((legs) => touch(legs) && (isParent || isOneCall(legs))))
  );
}

function beginTogether(legs: readonly Leg[]): boolean {
  return legs.every(({ start }) => start === legs[0].start);
}

function touch(legs: readonly Leg[]): boolean {
  const [first, ...later] = [...legs].sort((a, b) => a.start - b.start);
  let end = endOf(first);
  for (const leg of later) {
    if (!(leg.start - end <= TOUCHES_SEC)) return false;
    end = Math.max(end, endOf(leg));
  }
  return true;
}

/** No agent answers twice, and there is one caller. */
function isOneCall(legs: readonly Leg[]): boolean {
  const agents = legs.flatMap(({ row, answered }) =>
    answered && row.agent_id != null ? [row.agent_id] : [],
  );
  const callers = new Set(legs.flatMap(({ row }) => row.caller_id ?? []));
  return new Set(agents).size === agents.length && callers.size <= 1;
}

/** A leg that nobody answered lasts as long as it rang, though nobody talked. */
function endOf({ row, start, end }: Leg): number {
  return typeof row.wait_sec === 'number' ? Math.max(end, start + row.wait_sec) : end;
}
