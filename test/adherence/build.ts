import { groupsOf, sumsIn } from '../../src/adherence/group.js';
import { type AdherenceInput, judgeRoster } from '../../src/adherence/judge.js';
import type { PersonDay } from '../../src/adherence/judge-person.js';
import { stateNames } from '../../src/adherence/kinds.js';
import { rules } from '../../src/adherence/rules/index.js';
import type { Sums } from '../../src/adherence/sums.js';
import type { Activity } from '../../src/tables/activity.js';
import type { RosterBlock } from '../../src/tables/roster.js';
import { formatIso, wallSecOf } from '../../src/time/iso.js';

const MIDNIGHT = wallSecOf(2026, 10, 12) as number;

/** A moment of the week from Monday 2026-10-12: minutes after its first midnight, in China. */
export function at(minute: number): string {
  return formatIso({ wallSec: MIDNIGHT + Math.round(minute * 60), offsetMinutes: 480 });
}

/** A block of the roster of agent A, in minutes after midnight of 2026-10-12. */
export function block(activity: string, from: number, until: number, agent = 'A'): RosterBlock {
  const day = Math.floor(from / 1440);
  return {
    agent_id: agent,
    agent_name: null,
    date: at(day * 1440).slice(0, 10),
    shift_id: 'S',
    activity,
    start_at: at(from),
    end_at: at(until),
    locked: null,
  };
}

/** A row of the log of agent A; without an end where `until` is null. */
export function state(name: string, from: number, until: number | null, agent = 'A'): Activity {
  return {
    agent_id: agent,
    agent_name: null,
    state: name,
    start_at: at(from),
    end_at: until === null ? null : at(until),
  };
}

/** The rule by its name. */
export function ruleOf(id: string) {
  return rules.find((rule) => rule.id === id)!;
}

/** Judges roster and log; a rule by name, the tolerance in minutes. */
export function judge(
  roster: readonly RosterBlock[],
  activity: readonly Activity[] | null,
  more: Partial<AdherenceInput> & {
    rule?: string;
    grace?: number;
    states?: Parameters<typeof stateNames>[0];
  } = {},
) {
  const input = { roster, activity, punches: null, excuses: [], asOfSec: null, ...more };
  const rule = ruleOf(more.rule ?? 'generic');
  const how = { rule, graceSec: (more.grace ?? 0) * 60, names: stateNames(more.states ?? []) };
  const result = judgeRoster(input, how);
  const sums = allOf(result.days);
  return { ...result, sums, adherence: rule.adherence(sums), conformance: rule.conformance(sums) };
}

/** The sums of all days together. */
export function allOf(days: readonly PersonDay[]): Sums {
  const [all] = groupsOf(days, [], false);
  return sumsIn(all);
}

/** The reasons of the exceptions that are longer than a minute, in order. */
export function reasonsIn(days: readonly PersonDay[]): string[] {
  return days.flatMap(({ exceptions }) =>
    exceptions.filter(({ from, until }) => until - from > 60).map(({ reason }) => reason.id),
  );
}
