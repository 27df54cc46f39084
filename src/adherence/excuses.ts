import { matchPeople, type Person } from '../tables/people.js';
import type { Excuse } from './segments.js';

/** Time that is excused for a person, or for everybody. */
export interface PersonExcuse extends Excuse {
  /** Number or name; null for everybody. */
  readonly who: string | null;
}

/** The excuses of each person by number, and those whose person is not on the roster. */
export function excusesFor(
  people: readonly Person[],
  excuses: readonly PersonExcuse[],
): { readonly of: (agentId: string) => readonly Excuse[]; readonly unknown: readonly string[] } {
  const named = [...new Set(excuses.flatMap(({ who }) => who ?? []))];
  const { of, onlySecond } = matchPeople(
    people,
    named.map((who) => ({ agentId: who, agentName: null })),
  );
  return {
    of: (agentId) => excuses.filter(({ who }) => who === null || who === of.get(agentId)?.agentId),
    unknown: onlySecond.map(({ agentId }) => agentId),
  };
}
