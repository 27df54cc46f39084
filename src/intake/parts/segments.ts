import type { Cell, Row } from '../../tables/table.js';
import type { SegmentKind } from '../aliases/segment-words.js';
import { FIRST, known, lasting, momentText, sumOf } from './contact.js';
import type { Leg } from './leg.js';

/** The column of a draft row that says which kind of segment it is; it is gone afterwards. */
export const SEGMENT = 'segment';

/** What shows that a contact came to a queue or to an agent, what of it is waiting, and what is of an agent. */
const REACHED: readonly SegmentKind[] = ['queue', 'ring', 'dial', 'talk'];
const WAITING: readonly SegmentKind[] = ['queue', 'ring', 'dial'];
const OF_AGENTS: readonly SegmentKind[] = ['ring', 'dial', 'talk', 'hold', 'acw'];

/** The segments of one contact by their kinds, in the order of their starts. */
type Kinds = (kinds: readonly SegmentKind[]) => readonly Leg[];

/**
 * Puts the segments of one contact together, each of which is a time of one kind. It arrives when it comes to a queue, or to an agent without one; the time before is time in the menu, and a contact
 * that comes to neither ends there. It waits until an agent first talks, or until the last queue or ringing ends. Talking, holding and after-call work are added over the agents; segments of one
 * agent that lie over one another count once, and holding is no talking. Who is not answered and leaves a message, or goes back to a menu, left the queue for elsewhere. What became of a contact
 * that still waits at the end of the list is unknown. Source: Genesys Cloud Developer Center, analytics detail: purposes of participants, types of segments.
 *
 * A menu of 20 s, a queue of 30 s and talking of 60 s are `{ ivr_sec: 20, wait_sec: 30, talk_sec: 60, outcome: 'answered' }`.
 */
export function contactOfSegments(segments: readonly Leg[]): Row {
  const inOrder = [...segments].sort((a, b) => a.start - b.start);
  const of: Kinds = (kinds) => inOrder.filter((leg) => kinds.includes(kindOf(leg)));
  const reached = of(REACHED);
  const [opening] = reached.length > 0 ? reached : inOrder;
  const answer = of(['talk']).find(isHeard);
  const calls = inOrder.filter((leg) => kindOf(leg) !== 'acw');
  const last = calls.reduce((latest, leg) => (leg.end > latest.end ? leg : latest), calls[0] ?? opening);
  const { [SEGMENT]: _, ...first } = inOrder[0].row;
  const { arrived_at: arrived } = opening.row;
  const talking = answer && spanOf(answer);
  return {
    ...first,
    ...known(FIRST, inOrder),
    queue: queueOf([...of(['queue']), ...reached, ...inOrder]),
    arrived_at: arrived,
    answered_at: talking
      ? momentText(answer.row.answered_at ?? answer.row.arrived_at, arrived, talking.start)
      : null,
    ended_at: momentText(last.row.ended_at, arrived, last.end),
    outcome: answer ? 'answered' : unanswered(of),
    ivr_sec: inMenu(of, reached.length > 0 ? opening.start : Number.POSITIVE_INFINITY),
    wait_sec:
      reached.length > 0 ? lasting((talking ? talking.start : endOf(of(WAITING))) - opening.start) : null,
    ring_sec: answer ? ringOf(of(['ring', 'dial']), answer) : null,
    ...(answer ? workOf(of) : { talk_sec: null, hold_sec: null, acw_sec: null }),
    agent_id: answer?.row.agent_id ?? null,
    transferred: transferredOf(of(['talk']).filter(isHeard)),
    direction: known(['direction'], inOrder).direction ?? (wasDialled(of) ? 'outbound' : null),
    parts: inOrder.length,
  };
}

function kindOf({ row }: Leg): SegmentKind {
  return row[SEGMENT] as SegmentKind;
}

/** Not a segment of an agent in which, by its own figure, nobody talked. */
function isHeard({ row }: Leg): boolean {
  return row.talk_sec !== 0 || row.ended_at === null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** From the answer, and as long as was talked, where the segment has times of its own for that. */
function spanOf(leg: Leg): Span {
  const { row } = leg;
  const start = typeof row.answered_at === 'string' ? Date.parse(row.answered_at) / 1000 : leg.start;
  const isTalk = kindOf(leg) === 'talk' && typeof row.talk_sec === 'number';
  return { start, end: isTalk ? start + (row.talk_sec as number) : endIn(leg) };
}

/** The time that spans cover, in seconds; NaN where one has no end. */
function covered(spans: readonly Span[]): number {
  let until = Number.NEGATIVE_INFINITY;
  let total = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    total += Math.max(0, end - Math.max(until, start));
    until = Math.max(until, end);
  }
  return total;
}

/** NaN for a segment that was still open when the list was made. */
function endIn({ row, end }: Leg): number {
  return row.ended_at === null && row.talk_sec === null ? Number.NaN : end;
}

function endOf(legs: readonly Leg[]): number {
  return Math.max(...legs.map(endIn));
}

function inMenu(of: Kinds, until: number): number | null {
  const menus = of(['menu']).filter(({ start }) => start < until);
  const spans = menus.map((menu) => ({ start: menu.start, end: Math.min(endIn(menu), until) }));
  return menus.length > 0 ? lasting(covered(spans)) : null;
}

/** Where one column names whoever takes part, it names a queue in the segments of queues only. */
function queueOf(legs: readonly Leg[]): Cell {
  const isNamed = (leg: Leg) =>
    leg.row.queue !== null && (kindOf(leg) === 'queue' || leg.row.queue !== leg.row.agent_id);
  return legs.find(isNamed)?.row.queue ?? null;
}

function unanswered(of: Kinds): Cell {
  const waits = of(REACHED);
  if (waits.length === 0) return of(['menu', 'voicemail']).length > 0 ? 'ivr_completed' : 'abandoned_in_ivr';
  const left = endOf(waits);
  if (Number.isNaN(left)) return null;
  const isElsewhere = of(['voicemail']).length > 0 || of(['menu']).some(({ start }) => start >= left);
  return isElsewhere ? 'overflowed' : 'abandoned';
}

/** How long the phone of the agent who answered rang last before. */
function ringOf(rings: readonly Leg[], { start, row }: Leg): Cell {
  const last = rings.findLast((ring) => ring.start <= start && ring.row.agent_id === row.agent_id);
  return last ? lasting(endIn(last) - last.start) : (row.ring_sec ?? null);
}

/** What the agents did, added over them; a segment that has figures of its own for holding and after-call work brings these along. */
function workOf(of: Kinds): Record<string, Cell> {
  const agents = new Set(of(OF_AGENTS).map(({ row }) => row.agent_id));
  const added = (kinds: readonly SegmentKind[]) => {
    const each = [...agents].map((agent) =>
      covered(
        of(kinds)
          .filter(({ row }) => row.agent_id === agent)
          .map(spanOf),
      ),
    );
    return each.reduce((sum, seconds) => sum + seconds, 0);
  };
  const [hold, acw] = [added(['hold']), added(['acw'])];
  const figure = (field: string, seconds: number, kind: SegmentKind) => {
    const own = sumOf(of(['talk']), field);
    return own === null && of([kind]).length === 0 ? null : lasting((own ?? 0) + seconds);
  };
  return {
    talk_sec: lasting(added(['talk', 'hold']) - hold),
    hold_sec: figure('hold_sec', hold, 'hold'),
    acw_sec: figure('acw_sec', acw, 'acw'),
  };
}

function transferredOf(talks: readonly Leg[]): boolean | null {
  const agents = new Set(talks.flatMap(({ row }) => row.agent_id ?? []));
  return agents.size === 0 ? null : agents.size > 1;
}

/** Whether an agent or a campaign dialled, and nobody waited for that in a queue. */
function wasDialled(of: Kinds): boolean {
  const [first] = of(['talk']);
  const before = (leg: Leg) => first === undefined || leg.start <= first.start;
  return of(['outbound']).length > 0 || (of(['queue', 'menu']).length === 0 && of(['dial']).some(before));
}
