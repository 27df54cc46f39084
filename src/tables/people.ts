import { halfWidth } from '../text/half-width.js';

/** A person as a table names them: by number, by name, or by both. */
export interface Person {
  readonly agentId: string;
  readonly agentName: string | null;
}

/** Who of two tables is who. */
export interface Matching<A extends Person, B extends Person> {
  /** The other table's entry for a number of the first. */
  readonly of: ReadonlyMap<string, B>;
  /** People of the first table whom the other does not know, and the other way round. */
  readonly onlyFirst: readonly A[];
  readonly onlySecond: readonly B[];
}

/**
 * Finds the people of one table in another: by number, else by name, where the name is there once in each table. Blanks, case and what
 * stands in brackets behind a name (`（已离职）`) do not matter; a table without numbers has the names in their place.
 */
export function matchPeople<A extends Person, B extends Person>(
  first: readonly A[],
  second: readonly B[],
): Matching<A, B> {
  const of = new Map<string, B>();
  const taken = new Set<B>();
  const byId = new Map(second.map((person) => [plain(person.agentId), person]));
  const take = (a: A, b: B | undefined) => {
    if (!b || of.has(a.agentId) || taken.has(b)) return;
    of.set(a.agentId, b);
    taken.add(b);
  };
  for (const a of first) take(a, byId.get(plain(a.agentId)));
  const names = onceOnly(first);
  const others = onceOnly(second);
  for (const [name, a] of names) take(a, others.get(name));
  return {
    of,
    onlyFirst: first.filter((person) => !of.has(person.agentId)),
    onlySecond: second.filter((person) => !taken.has(person)),
  };
}

/** People by name, without those whose name is there twice. */
function onceOnly<P extends Person>(people: readonly P[]): ReadonlyMap<string, P> {
  const seen = new Map<string, P | null>();
  for (const person of people) {
    const name = plain(person.agentName ?? person.agentId);
    seen.set(name, seen.has(name) ? null : person);
  }
  return new Map([...seen].flatMap(([name, person]) => (person ? [[name, person] as const] : [])));
}

function plain(name: string): string {
  return halfWidth(name)
    .replace(/[(（【[].*?[)）】\]]/g, '')
    .replace(/\s+/g, '')
    .toLowerCase();
}
