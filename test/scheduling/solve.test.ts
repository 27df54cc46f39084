import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayPlan, Problem } from '../../src/scheduling/problem.js';
import { solveRoster } from '../../src/scheduling/solve.js';
import { daysFrom, everyDay, person, problem, shift } from './problems.js';

describe('solveRoster', () => {
  it('finds "night every day" where morning and afternoon after it are banned', () => {
    // The case on which a known solver wrongly answers that there is no roster: 2 agents, 3 days, one night to cover,
    // N→M and N→A forbidden. One agent on N every day keeps the rules.
    const shifts = [shift('M', 6, 14), shift('A', 14, 22), shift('N', 22, 6)];
    const solution = solveRoster(
      problem({
        days: daysFrom('2026-11-02', 3),
        people: [person('1'), person('2')],
        shifts,
        demand: everyDay(3, 22, 30, 1).filter(({ slot }) => slot >= 44),
        rules: {
          forbidden_sequences: [
            ['N', 'M'],
            ['N', 'A'],
          ],
          max_hours_week: null,
          max_nights_in_row: null,
        },
      }),
      { iterations: 2000 },
    );
    expect(solution.totals.missingHours).toBe(0);
    expect(solution.violations).toEqual([]);
    expect(solution.conflicts).toEqual([]);
  });

  it('covers a planted roster nearly wholly', () => {
    // 12 people on a fixed pattern of 5 early, 5 late … give the demand; so full cover is possible.
    const shifts = [shift('D', 8, 16), shift('E', 14, 22)];
    const days = daysFrom('2026-11-02', 14);
    const planted = Array.from({ length: 12 }, (_, at) => days.map((_, day) => plantedCell(at, day)));
    const demand = days.flatMap((_, day) =>
      Array.from({ length: 48 }, (_, half) => {
        const on = (code: string) => planted.filter((line) => line[day] === code).length;
        const heads = (half >= 16 && half < 32 ? on('D') : 0) + (half >= 28 && half < 44 ? on('E') : 0);
        return { queue: '', slot: day * 48 + half, heads };
      }),
    );
    const people = planted.map((_, at) => person(`p${at}`));
    const given = problem({ days, people, shifts, demand, rules: { max_hours_week: 40, rest_hours: 11 } });
    const { totals, violations } = solveRoster(given);
    expect(violations).toEqual([]);
    expect(totals.missingHours / totals.neededHours).toBeLessThan(0.01);
  });

  it('gives the same roster for the same seed, and keeps leave, wishes and locked days', () => {
    const locked: DayPlan[] = [
      { personId: 'a', date: '2026-11-05', activity: 'work', shiftId: 'E', mealMinute: null },
    ];
    const given = problem({
      people: ['a', 'b', 'c'].map((id) => person(id)),
      shifts: [shift('D', 8, 16), shift('E', 14, 22)],
      demand: everyDay(7, 8, 22, 1),
      locked,
      leave: [
        {
          personId: 'b',
          from: '2026-11-02',
          until: '2026-11-04',
          type: '年假',
          startMinute: null,
          endMinute: null,
        },
      ],
      wishes: [
        { personId: 'c', from: '2026-11-07', until: '2026-11-07', kind: 'off', shiftId: null, weight: 5 },
      ],
    });
    const first = solveRoster(given, { seed: 7, iterations: 5000 });
    expect(solveRoster(given, { seed: 7, iterations: 5000 })).toEqual(first);
    expect(first.violations).toEqual([]);
    const day = (id: string, date: string) =>
      first.days.find((one) => one.personId === id && one.date === date);
    expect(day('a', '2026-11-05')).toMatchObject({ shiftId: 'E' });
    expect(day('b', '2026-11-03')).toMatchObject({ activity: 'leave' });
    expect(first.blocks.filter((block) => block.locked)).toHaveLength(1);
    expect(first.people[2]).toMatchObject({ wishes: 1, wishesMet: 1 });
  });

  it('eats where the cover is best, and writes work, meal, work with the offset of the day', () => {
    const noon = shift('D', 8, 16, { mealMinutes: 60, mealFrom: 660, mealUntil: 840, paidMinutes: 420 });
    const demand = [...everyDay(1, 8, 12, 1), ...everyDay(1, 13, 16, 1)];
    const given = problem({ days: ['2026-11-02'], people: [person('p')], shifts: [noon], demand });
    const { blocks, totals } = solveRoster(given, { iterations: 500 });
    expect(blocks.map((block) => [block.activity, block.start_at, block.end_at])).toEqual([
      ['work', '2026-11-02T08:00+08:00', '2026-11-02T12:00+08:00'],
      ['meal', '2026-11-02T12:00+08:00', '2026-11-02T13:00+08:00'],
      ['work', '2026-11-02T13:00+08:00', '2026-11-02T16:00+08:00'],
    ]);
    expect(totals.missingHours).toBe(0);
  });

  it('covers the small hours by the night shift of the day before, and says when nobody can', () => {
    const given = problem({
      days: daysFrom('2026-11-02', 2),
      people: [person('a'), person('b')],
      shifts: [shift('N', 22, 6), shift('D', 8, 16)],
      demand: [...everyDay(2, 0, 6, 1), ...everyDay(2, 17, 18, 1)],
      rules: { rest_hours: 11 },
    });
    const { uncovered } = solveRoster(given, { iterations: 2000 });
    expect(uncovered.map((one) => [one.date, one.startAt.slice(11, 16), one.reason.en.slice(0, 30)])).toEqual(
      [
        ['2026-11-02', '00:00', 'only a shift of the day before'],
        ['2026-11-02', '17:00', 'no shift covers this time of d'],
        ['2026-11-03', '17:00', 'no shift covers this time of d'],
      ],
    );
    const history: DayPlan[] = [
      { personId: 'a', date: '2026-11-01', activity: 'work', shiftId: 'N', mealMinute: null },
    ];
    expect(solveRoster({ ...given, history }, { iterations: 2000 }).uncovered[0].startAt.slice(11, 16)).toBe(
      '17:00',
    );
  });

  it('names the person and the rule where there is no line, and plans the others', () => {
    const leave = [
      {
        personId: 'a',
        from: '2026-11-02',
        until: '2026-11-30',
        type: '产假',
        startMinute: null,
        endMinute: null,
      },
    ];
    const locked: DayPlan[] = [
      { personId: 'b', date: '2026-11-02', activity: 'work', shiftId: 'E', mealMinute: null },
      { personId: 'b', date: '2026-11-03', activity: 'work', shiftId: 'D', mealMinute: null },
    ];
    const given = problem({
      people: [
        person('a', { minMinutesWeek: 2400 }),
        person('b'),
        person('c'),
        person('d', { minMinutesWeek: 2400, fixedDaysOff: [1, 2, 3] }),
      ],
      shifts: [shift('D', 8, 16), shift('E', 14, 22)],
      demand: everyDay(7, 8, 16, 1),
      leave,
      locked,
      rules: { rest_hours: 11 },
    });
    const { conflicts, violations, people } = solveRoster(given, { iterations: 2000 });
    expect(conflicts).toEqual([
      { personId: 'b', rules: ['rest_hours', 'locked'], outcome: 'unplanned' },
      { personId: 'd', rules: ['min_hours_week', 'fixed_days_off'], outcome: 'minimum' },
    ]);
    expect(new Set(violations.map((one) => one.personId))).toEqual(new Set(['b', 'd']));
    expect(people[2].daysWorked).toBeGreaterThan(0);
  });

  it('splits people over queues by what they can: only b works both', () => {
    const given = problem({
      days: ['2026-11-02'],
      people: [
        person('a', { queues: ['x'] }),
        person('b', { queues: ['x', 'y'] }),
        person('c', { queues: ['z'] }),
      ],
      shifts: [shift('D', 8, 16)],
      demand: [...everyDay(1, 8, 16, 1, 'x'), ...everyDay(1, 8, 16, 1, 'y'), ...everyDay(1, 8, 16, 1, 'w')],
    });
    const { uncovered } = solveRoster(given, { iterations: 500 });
    expect(uncovered.map((one) => [one.queue, one.missing, one.reason.en])).toEqual([
      ['w', 1, 'nobody in the people sheet works this queue'],
    ]);
  });
});

function plantedCell(person: number, day: number): string {
  const turn = (day + person) % 7;
  if (turn >= 5) return '.';
  return person % 2 === 0 ? 'D' : 'E';
}

describe('laws', () => {
  const oneProblem = fc
    .record({
      people: fc.integer({ min: 1, max: 5 }),
      days: fc.integer({ min: 1, max: 16 }),
      start: fc.integer({ min: 0, max: 6 }),
      rest: fc.constantFrom(null, 8, 11, 16),
      hours: fc.constantFrom(null, 24, 40, 48),
      least: fc.constantFrom(null, 16, 32),
      run: fc.integer({ min: 1, max: 6 }),
      off: fc.integer({ min: 0, max: 3 }),
      nights: fc.constantFrom(null, 0, 2),
      heads: fc.integer({ min: 0, max: 4 }),
      leave: fc.array(fc.tuple(fc.nat(4), fc.nat(15), fc.nat(3)), { maxLength: 4 }),
      past: fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 7 }), fc.constantFrom('D', 'E', 'N')), {
        maxLength: 6,
      }),
      seed: fc.nat(),
    })
    .map(toProblem);

  it('never breaks a hard rule, whatever the problem (but for people who are named)', () => {
    fc.assert(
      fc.property(oneProblem, ({ given, seed }) => {
        const { violations, conflicts } = solveRoster(given, { seed, iterations: 1500 });
        const named = conflicts.map((conflict) => conflict.personId);
        expect(violations.filter((one) => !named.includes(one.personId))).toEqual([]);
        for (const { personId, outcome } of conflicts) {
          const rules = violations.filter((one) => one.personId === personId).map((one) => one.rule);
          if (outcome === 'minimum') expect(new Set(rules)).toEqual(new Set(['min_hours_week']));
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

interface Drawn {
  people: number;
  days: number;
  start: number;
  rest: number | null;
  hours: number | null;
  least: number | null;
  run: number;
  off: number;
  nights: number | null;
  heads: number;
  leave: [number, number, number][];
  past: [number, number, string][];
  seed: number;
}

function toProblem(drawn: Drawn): { given: Problem; seed: number } {
  const days = daysFrom(daysFrom('2026-11-02', 7)[drawn.start], drawn.days);
  const before = daysFrom('2026-10-20', 30)
    .filter((date) => date < days[0])
    .reverse();
  const past = new Map(drawn.past.map(([who, back, code]) => [`${who} ${back}`, { who, back, code }]));
  const given = problem({
    days,
    people: Array.from({ length: drawn.people }, (_, at) =>
      person(`${at}`, { queues: [['x'], ['x', 'y'], []][at % 3] }),
    ),
    shifts: [
      shift('D', 8, 16, { mealMinutes: 60, mealFrom: 660, mealUntil: 840, paidMinutes: 420 }),
      shift('E', 14, 22),
      shift('N', 22, 7, { mealMinutes: 30, mealFrom: 1500, mealUntil: 1620, paidMinutes: 510 }),
    ],
    demand: [...everyDay(drawn.days, 0, 24, drawn.heads, 'x'), ...everyDay(drawn.days, 9, 18, 1, 'y')],
    leave: drawn.leave.map(([who, from, length]) => ({
      personId: `${who}`,
      from: daysFrom(days[0], 40)[from],
      until: daysFrom(days[0], 40)[from + length],
      type: '年假',
      startMinute: null,
      endMinute: null,
    })),
    history: [...past.values()].map(({ who, back, code }) => ({
      personId: `${who}`,
      date: before[back - 1],
      activity: 'work' as const,
      shiftId: code,
      mealMinute: null,
    })),
    rules: {
      rest_hours: drawn.rest,
      max_hours_week: drawn.hours,
      min_hours_week: drawn.least,
      max_days_in_row: drawn.run,
      days_off_week: drawn.off,
      max_nights: drawn.nights,
      forbidden_sequences: [['E', 'D']],
    },
  });
  return { given, seed: drawn.seed };
}
