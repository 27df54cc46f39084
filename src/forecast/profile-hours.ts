import { contactsOf } from './profile-pool.js';

/** The last days that are looked at together. */
const windowDays = 10;
/** So many contacts, on so many days, are no accident, nor is it when so many are missing. */
const noAccident = 10;
const leastDays = 3;
/** Other opening hours show in so many times the usual contacts, or nothing at all. */
const manyTimes = 10;

/** A day that was looked at. */
interface Seen {
  readonly shape: Float64Array;
  readonly usual: Float64Array;
  readonly weight: number;
}

/** The same with what its intervals should have brought. */
interface Judged extends Seen {
  readonly expected: Float64Array;
}

/** An interval of the day whose hours changed, with the days since. */
export interface Change {
  readonly bin: number;
  readonly since: readonly Pick<Seen, 'shape' | 'weight'>[];
}

/** Watches the days of a kind, in order, for intervals that open or close. */
export interface Hours {
  /** Takes in a day with its usual shares and its weight in the profile; what changed by now. */
  see(day: Seen): Change[];
}

/**
 * Other opening hours: an interval in which (almost) nobody called brings ten contacts on three days or more of the last ten, ten times
 * what was usual; or one that should have brought ten contacts on three days or more has had none. What it brought before says nothing then.
 */
export function watchHours(): Hours {
  const days: Judged[] = [];
  return {
    see(day) {
      const contacts = contactsOf(day.shape);
      days.push({ ...day, expected: day.usual.map((share) => share * contacts) });
      if (days.length > windowDays) days.shift();
      const changes: Change[] = [];
      for (let bin = 0; bin < day.shape.length; bin++) {
        const since = sinceChange(days, bin);
        if (since !== null) changes.push({ bin, since: days.slice(since) });
      }
      return changes;
    },
  };
}

/** From which of the days on the interval is another one; null while it is as usual. */
function sinceChange(days: readonly Judged[], bin: number): number | null {
  const first = days.findIndex(({ shape }) => shape[bin] > 0);
  if (first >= 0 && isOther(days, first, bin, 'shape', 'expected')) return first;
  const silent = days.findLastIndex(({ shape }) => shape[bin] > 0) + 1;
  return isOther(days, silent, bin, 'expected', 'shape') ? silent : null;
}

/** Whether one count of the days from the first on is many times the other, and no accident. */
function isOther(
  days: readonly Judged[],
  first: number,
  bin: number,
  many: 'shape' | 'expected',
  few: 'shape' | 'expected',
): boolean {
  let [total, other, count] = [0, 0, 0];
  for (let i = first; i < days.length; i++) {
    total += days[i][many][bin];
    other += days[i][few][bin];
    if (days[i][many][bin] > 0) count++;
  }
  return total >= noAccident && total > manyTimes * other && count >= leastDays;
}
