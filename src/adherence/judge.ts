import type { Activity } from '../tables/activity.js';
import { type AgentLog, agentLogs, stateNaming } from '../tables/agent-log.js';
import { type Matching, matchPeople, type Person } from '../tables/people.js';
import type { RosterBlock } from '../tables/roster.js';
import { parseIso } from '../time/iso.js';
import { coverageOf } from '../time/log-coverage.js';
import { excusesFor, type PersonExcuse } from './excuses.js';
import { judgedDays, type PersonDay } from './judge-person.js';
import type { JudgeOptions } from './judge-shift.js';
import { kindOfState, type StateNames } from './kinds.js';
import { type PlannedPerson, planOf } from './plan.js';
import { clockDaysOf, type PunchLog, punchLogsOf } from './punches.js';

/** What adherence is judged from; the tables as they stand. */
export interface AdherenceInput {
  readonly roster: readonly RosterBlock[];
  /** States of the agents; null where there are none. */
  readonly activity: readonly Activity[] | null;
  /** Punches of the clock, as rows of the activity table; null where there are none. */
  readonly punches: readonly Activity[] | null;
  readonly excuses: readonly PersonExcuse[];
  /** Nothing after this second of UTC is looked at; null: all there is. */
  readonly asOfSec: number | null;
}

/** What came out. */
export interface AdherenceResult {
  /** By person and day, in the order of the roster. */
  readonly days: readonly PersonDay[];
  readonly log: Matching<Person, Person> | null;
  readonly clock: Matching<Person, Person> | null;
  /** Names of states that are not mapped to an activity. */
  readonly unknownStates: readonly string[];
  /** Reasons that are not; they count as their states do. */
  readonly unknownReasons: readonly string[];
  /** People of the exceptions file who are not on the roster. */
  readonly unknownExcused: readonly string[];
  readonly neverLoggedOut: number;
  readonly reversed: number;
}

/**
 * Judges a roster against what the agents did, day by day: adherence from their states, attendance from the punch clock, or from the
 * states where there is none. People are matched by number, else by name.
 */
export function judgeRoster(input: AdherenceInput, options: JudgeOptions): AdherenceResult {
  const people = planOf(input.roster, options.names);
  const offset = offsetIn(people, [...(input.activity ?? []), ...(input.punches ?? [])]);
  const naming = namingOf(input.activity ?? [], options.names);
  const kindOf = (state: string) => naming.meanings.get(state) ?? null;
  const states = input.activity && agentLogs(input.activity, { ...naming, asOfSec: input.asOfSec });
  const clocks = input.punches && punchLogsOf(input.punches, input.asOfSec);
  const log = states && matchPeople<PlannedPerson, AgentLog>(people, states.logs);
  const clock = clocks && matchPeople<PlannedPerson, PunchLog>(people, clocks);
  const coverage =
    states && coverageOf(states.logs, offset, input.asOfSec, (state) => kindOf(state) === 'offline');
  const told = clocks && clockDaysOf(clocks, offset, input.asOfSec);
  const excuses = excusesFor(people, input.excuses);
  const dates = input.roster.map(({ date }) => date).sort();
  const period = { first: dates[0] ?? '', last: dates[dates.length - 1] ?? '' };
  let neverLoggedOut = 0;
  const days = people.flatMap((person) => {
    const judged = judgedDays(person, {
      log:
        coverage && log && log.of.size > 0
          ? { rows: log.of.get(person.agentId)?.rows ?? [], coverage }
          : null,
      clock:
        clock && told && clock.of.size > 0
          ? { own: clock.of.get(person.agentId)?.punches ?? [], told }
          : null,
      excuses: excuses.of(person.agentId),
      period,
      offsetMinutes: person.offsetMinutes ?? offset,
      rules: { ...options, kindOf },
    });
    neverLoggedOut += judged.neverLoggedOut;
    return judged.days;
  });
  return {
    days,
    log,
    clock,
    unknownStates: [...naming.meanings].flatMap(([state, kind]) => (kind === null ? [state] : [])),
    unknownReasons: naming.unknownReasons,
    unknownExcused: excuses.unknown,
    neverLoggedOut,
    reversed: states?.reversed ?? 0,
  };
}

/** What the states are called, and what they mean; whoever is on the queue or logged out needs no reason for it. */
function namingOf(rows: readonly Activity[], names: StateNames) {
  return stateNaming(
    rows,
    (name) => kindOfState(name, names),
    (kind) => kind !== 'work' && kind !== 'offline',
  );
}

/** Minutes east of UTC on the clock of the roster, or of the other files where the roster has no times. */
function offsetIn(people: readonly PlannedPerson[], rows: readonly Activity[]): number {
  const own = people.find(({ offsetMinutes }) => offsetMinutes !== null)?.offsetMinutes;
  return own ?? (rows.length === 0 ? 0 : (parseIso(rows[0].start_at)?.offsetMinutes ?? 0));
}

/** The days from the first to the last of which anything is known: a roster may go on for weeks after the log ends. */
export function judgedPeriod(days: readonly PersonDay[]): readonly PersonDay[] {
  const dates = days
    .filter(isJudged)
    .map(({ date }) => date)
    .sort();
  return days.filter(({ date }) => date >= dates[0] && date <= dates[dates.length - 1]);
}

/** Whether a shift could be judged. */
export function isJudged({ attendance, parts }: PersonDay): boolean {
  return attendance !== null || [...parts.keys()].some((kind) => kind !== null);
}
