type Plain = Record<string, unknown>;

/** The lists between a conversation and the segments of it, in the replies of phone systems. */
const BRANCHES = /^(?:participants|sessions|legs|parties)$/i;
const LEAVES = /^segments$/i;

/**
 * The segments of a conversation whose participants have sessions, and these segments, each with the fields of all that it lies in, the inner ones first; lists
 * of anything else are left out. Null for an object that is no such tree.
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
    return below.map((leaf) => ({ ...own, ...leaf }));
  });
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
