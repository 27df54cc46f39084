import { matchPeople } from '../tables/people.js';
import type { PlannedPerson } from './plan.js';
import type { Excuse } from './segments.js';

/** Time that is excused for a person, or for everybody. */
export interface PersonExcuse extends Excuse {
  /** Number or name; null for everybody. */
  readonly who: string | null;
  /** First and last of the whole days that are excused; null where times are given. */
  readonly dates: { readonly first: string; readonly last: string } | null;
}

/** The excuses of each person by number, and those whose person is not on the roster. */
export function excusesFor(
  people: readonly PlannedPerson[],
  excuses: readonly PersonExcuse[],
): { readonly of: (person: PlannedPerson) => readonly Excuse[]; readonly unknown: readonly string[] } {
  const named = [...new Set(excuses.flatMap(({ who }) => who ?? []))];
  const { of, onlySecond } = matchPeople(
    people,
    named.map((who) => ({ agentId: who, agentName: null })),
  );
  return {
    of: (person) =>
      excuses
        .filter(({ who }) => who === null || who === of.get(person.agentId)?.agentId)
        .map((excuse) => spanFor(person, excuse)),
    unknown: onlySecond.map(({ agentId }) => agentId),
  };
}

/**
 * Whole days are those of the roster: the shift of such a day is excused to its end, across midnight too, and that of the day before is not,
 * though it ends on it.
 */
function spanFor({ days }: PlannedPerson, { from, until, dates, note }: PersonExcuse): Excuse {
  if (dates === null) return { from, until, note };
  const isMeant = (date: string) => date >= dates.first && date <= dates.last;
  const shifts = (meant: boolean) =>
    days.flatMap(({ date, shift }) => (shift && isMeant(date) === meant ? [shift] : []));
  const before = shifts(false).filter((shift) => shift.from < from && shift.until > from);
  const untold = days.some(({ date, kind, shift }) => isMeant(date) && kind === 'work' && shift === null);
  const begin = untold ? from : Math.max(from, ...before.map((shift) => shift.until));
  const own = shifts(true);
  return {
    from: Math.min(begin, ...own.map((shift) => shift.from)),
    until: Math.max(until, ...own.map((shift) => shift.until)),
    note,
  };
}
