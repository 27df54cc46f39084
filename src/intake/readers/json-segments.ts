type Plain = Record<string, unknown>;

/** The lists between a conversation and the segments of it, in the replies of phone systems. */
const BRANCHES = /^(?:participants|sessions|(?:call[ _]?)?legs|parties)$/i;
const LEAVES = /^segments$/i;
/** Legs may be the innermost themselves. */
const LEGS = /^(?:call[ _]?)?legs$/i;
const TIME = /start|begin|time|date/i;
const ID = /(?:^|[ _])id$|Id$|ID$|uuid$|sid$/;

/**
 * The segments of a conversation whose participants have sessions, and these segments, each with the fields of all that it lies in, the inner ones first; lists
 * of anything else are left out. The legs of a call may be the innermost, if they have times. Null for an object that is no such tree.
 *
 * `segmentsIn({ id: 1, participants: [{ purpose: 'acd', sessions: [{ segments: [{ segmentType: 'interact' }] }] }] })` is
 * `[{ id: 1, purpose: 'acd', segmentType: 'interact' }]`.
 */
export function segmentsIn(object: object): readonly object[] | null {
  const entries = Object.entries(object);
  const branch = entries.find(([name, value]) => BRANCHES.test(name) && Array.isArray(value));
  if (branch === undefined) return null;
  const leaves = leavesOf(object as Plain);
  return leaves.length > 0 ? leaves : null;
}

function leavesOf(object: Plain): readonly Plain[] {
  const entries = Object.entries(object);
  const own = Object.fromEntries(entries.filter(([, value]) => !Array.isArray(value)));
  return entries.flatMap(([name, value]) => {
    const inner = Array.isArray(value) ? value.filter(isPlain) : [];
    const below = LEAVES.test(name) ? inner : BRANCHES.test(name) ? inner.flatMap(leavesOf) : [];
    if (below.length > 0) return below.map((leaf) => ({ ...own, ...leaf }));
    const isLegs = LEGS.test(name) && Array.isArray(value) && inner.length === value.length;
    return isLegs && inner.every(hasTime) ? legsOf(own, inner) : [];
  });
}

/** The legs of a call that says which one it is, numbered. What is only `id` is that of the leg; a call without legs is a row of its own. */
function legsOf(call: Plain, legs: readonly Plain[]): readonly Plain[] {
  const ids = Object.entries(call).filter(([name]) => ID.test(name));
  if (ids.length === 0) return [];
  const named = Object.fromEntries(ids.map(([name, id]) => [name === 'id' ? 'call_id' : name, id]));
  const { id: _, ...rest } = call;
  return legs.length === 0
    ? [{ ...rest, ...named }]
    : legs.map((leg, i) => ({ ...rest, leg: i + 1, ...leg, ...named }));
}

function hasTime(leg: Plain): boolean {
  return Object.keys(leg).some((name) => TIME.test(name));
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
