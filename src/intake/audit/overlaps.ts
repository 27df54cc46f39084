import type { Row } from '../../tables/table.js';
import { same, type Text } from '../../text/text.js';
import { epochSec, parseIso } from '../../time/iso.js';
import type { RawRow } from '../cells.js';
import type { Contradiction } from '../outcome.js';
import { createSamples } from './samples.js';

/** A stretch of time of one person: what it is, from when to when in seconds since 1970 in UTC. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly what: string;
  readonly row: number;
  readonly text: string;
}

/** States are written to the second, and the next may begin within the one that ends. */
const SLACK_SEC = 1;

/** What may not be at the same time, by kind of table. */
interface Kind {
  readonly what: Text;
  /** What a row is called. */
  label(row: Row): string;
  /** Whether two stretches that have time in common contradict each other. */
  clash(a: Stretch, b: Stretch): boolean;
}

/** Logs that tell of the session too have it beside the states in it. */
const SESSION = /log(?:ged)?[ _-]?(?:in|on)|sign(?:ed)?[ _-]?in|session|staffed|[签登]\s?[入录]|在线/i;

const KINDS: Readonly<Record<'activity' | 'roster', Kind>> = {
  activity: {
    what: { en: 'an agent is in two states at the same time', zh: '同一坐席同时处于两种状态' },
    label: ({ state }) => String(state),
    clash: (a, b) => !SESSION.test(a.what) && !SESSION.test(b.what),
  },
  roster: {
    what: { en: 'an agent has two shifts at the same time', zh: '同一坐席的班次时间重叠' },
    label: ({ activity }) => String(activity),
    // A pause within a shift is planned so; it is not half in it.
    clash: (a, b) => a.what === b.what || (a.from < b.from && a.until < b.until),
  },
};

/** Watches whether somebody is in two states, or on two shifts, at the same time, in whatever order the rows stand. */
export function createOverlaps(table: 'activity' | 'roster') {
  const kind = KINDS[table];
  const people = new Map<string, Stretch[]>();
  return {
    see: (row: Row, raw: RawRow) => {
      const stretch = stretchOf(row, raw.row, kind);
      if (stretch === null) return;
      const id = String(row.agent_id);
      const list = people.get(id);
      if (list) list.push(stretch);
      else people.set(id, [stretch]);
    },
    contradictions: (): readonly Contradiction[] => {
      const found = [...people].flatMap(([id, list]) => clashesIn(id, list, kind));
      const samples = createSamples();
      for (const { row, example } of found.sort((a, b) => a.row - b.row)) samples.add(row, () => example);
      return samples.count === 0 ? [] : [{ id: 'overlap', what: kind.what, ...samples.found() }];
    },
  };
}

function stretchOf(row: Row, number: number, kind: Kind): Stretch | null {
  const [from, until] = [row.start_at, row.end_at].map((at) => {
    const time = typeof at === 'string' ? parseIso(at) : null;
    return time === null ? Number.NaN : epochSec(time);
  });
  const what = kind.label(row);
  const [start, end] = [row.start_at, row.end_at].map((at) => String(at).slice(0, 16).replace('T', ' '));
  const text = `${row.shift_id ?? what} ${start} – ${end.slice(11)}`;
  return until > from ? { from, until, what, row: number, text } : null;
}

/** The stretches of a person that begin before an earlier one is over, but for those that stand there twice. */
function clashesIn(id: string, list: Stretch[], { clash }: Kind) {
  list.sort((a, b) => a.from - b.from || b.until - a.until || a.row - b.row);
  let going: Stretch[] = [];
  return list.flatMap((one) => {
    going = going.filter(({ until }) => until > one.from + SLACK_SEC);
    const other = going.find((earlier) => !isSame(earlier, one) && clash(earlier, one));
    going.push(one);
    return other ? [{ row: one.row, example: same(`${id}: ${other.text}, ${one.text}`) }] : [];
  });
}

function isSame(a: Stretch, b: Stretch): boolean {
  return a.from === b.from && a.until === b.until && a.what === b.what;
}
