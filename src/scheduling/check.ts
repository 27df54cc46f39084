import { groupBy } from '../stats/group-by.js';
import type { RosterBlock } from '../tables/roster.js';
import { dayOf } from '../time/calendar-date.js';
import { epochSec, parseIso } from '../time/iso.js';
import { DAY_MINUTES } from '../time/units.js';
import type { Duty, LineDay, PersonLine } from './line.js';
import type { DayPlan, Person, Problem } from './problem.js';
import { rules } from './rules/index.js';
import type { Violation } from './rules/rule.js';

/**
 * Every broken rule in a roster, from the roster's blocks alone: it shares no code and no numbers with the optimiser,
 * so an error there shows here. Soft rules that can be judged for one person (wishes) are listed too.
 */
export function checkRoster(problem: Problem, blocks: readonly RosterBlock[]): Violation[] {
  const byPerson = groupBy(blocks, (block) => block.agent_id);
  return problem.people.flatMap((person) =>
    checkLine(problem, lineOf(problem, person, byPerson.get(person.id) ?? [])),
  );
}

function checkLine(problem: Problem, line: PersonLine): Violation[] {
  return rules.flatMap((rule) =>
    (rule.check?.(line, problem) ?? []).map((breach) => ({
      ...breach,
      rule: rule.key,
      kind: rule.kind,
      personId: line.person.id,
    })),
  );
}

function lineOf(problem: Problem, person: Person, blocks: readonly RosterBlock[]): PersonLine {
  const past = problem.history
    .filter((plan) => plan.personId === person.id)
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((plan) => pastDay(problem, plan));
  const byDate = groupBy(blocks, (block) => block.date);
  return {
    person,
    days: [...past, ...problem.days.map((date) => plannedDay(problem, date, byDate.get(date) ?? []))],
  };
}

function plannedDay(problem: Problem, date: string, blocks: readonly RosterBlock[]): LineDay {
  return {
    date,
    dayNumber: dayOf(date),
    planned: true,
    known: true,
    onLeave: blocks.some((block) => block.activity === 'leave' && block.start_at === null),
    duties: dutiesFrom(problem, blocks),
  };
}

function pastDay(problem: Problem, plan: DayPlan): LineDay {
  const shift = problem.shifts.find((one) => one.id === plan.shiftId);
  const dayNumber = dayOf(plan.date);
  const duty = shift && plan.activity === 'work' ? [pastDuty(problem, dayNumber, shift)] : [];
  return {
    date: plan.date,
    dayNumber,
    planned: false,
    known: true,
    onLeave: plan.activity === 'leave',
    duties: duty,
  };
}

function pastDuty(problem: Problem, dayNumber: number, shift: NonNullable<Duty['shift']>): Duty {
  const startWall = dayNumber * DAY_MINUTES + shift.startMinute;
  const endWall = dayNumber * DAY_MINUTES + shift.endMinute;
  const utc = (wall: number) => wall - problem.offsetAt(wall * 60);
  return {
    shiftId: shift.id,
    shift,
    startWall,
    endWall,
    startUtc: utc(startWall),
    endUtc: utc(endWall),
    meals: [],
  };
}

interface Piece {
  readonly shiftId: string;
  readonly meal: boolean;
  readonly startWall: number;
  readonly endWall: number;
  readonly startUtc: number;
  readonly endUtc: number;
}

/** Blocks of one shift that touch each other are one duty; a gap makes two. */
function dutiesFrom(problem: Problem, blocks: readonly RosterBlock[]): Duty[] {
  const pieces = blocks.flatMap(pieceOf).sort((a, b) => a.startUtc - b.startUtc);
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const touches =
      last && last[0].shiftId === piece.shiftId && last[last.length - 1].endUtc === piece.startUtc;
    if (touches) last.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => dutyOf(problem, group));
}

function pieceOf(block: RosterBlock): Piece[] {
  const start = block.start_at === null ? null : parseIso(block.start_at);
  const end = block.end_at === null ? null : parseIso(block.end_at);
  if (!start || !end || block.activity === 'leave') return [];
  return [
    {
      shiftId: block.shift_id ?? '',
      meal: block.activity === 'meal',
      startWall: start.wallSec / 60,
      endWall: end.wallSec / 60,
      startUtc: epochSec(start) / 60,
      endUtc: epochSec(end) / 60,
    },
  ];
}

function dutyOf(problem: Problem, group: readonly Piece[]): Duty {
  const [first] = group;
  const last = group[group.length - 1];
  return {
    shiftId: first.shiftId,
    shift: problem.shifts.find((shift) => shift.id === first.shiftId),
    startWall: first.startWall,
    endWall: last.endWall,
    startUtc: first.startUtc,
    endUtc: last.endUtc,
    meals: group.filter((piece) => piece.meal).map(({ startWall, endWall }) => ({ startWall, endWall })),
  };
}
