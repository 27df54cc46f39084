import { describe, expect, it } from 'vitest';
import { buildProblem } from '../../src/scheduling/build.js';
import type { Planning } from '../../src/scheduling/planning/table.js';
import type { Requirement } from '../../src/tables/requirement.js';
import type { RosterBlock } from '../../src/tables/roster.js';
import { person, shift } from './problems.js';

function row(start: string, heads: number, own: Partial<Requirement> = {}): Requirement {
  return {
    queue: 'a',
    interval_start: start,
    interval_minutes: 30,
    base_staff: heads,
    rostered_staff: heads,
    ...own,
  } as Requirement;
}

function planning(own: Partial<Planning> = {}): Planning {
  return {
    people: [person('1', { queues: ['a'] })],
    shifts: [shift('D', 8, 16)],
    rules: {},
    leave: [],
    wishes: [],
    ...own,
  };
}

describe('buildProblem', () => {
  it('takes the finest grid that shifts and intervals need, and all days from the first to the last', () => {
    const requirement = [row('2026-11-02T08:00+08:00', 2), row('2026-11-04T08:00+08:00', 1)];
    const { problem } = buildProblem({ planning: planning(), requirement });
    expect(problem).toMatchObject({ slotMinutes: 30, days: ['2026-11-02', '2026-11-03', '2026-11-04'] });
    expect(problem.demand).toEqual([
      { queue: 'a', slot: 16, heads: 2 },
      { queue: 'a', slot: 112, heads: 1 },
    ]);
    const quarter = planning({ shifts: [shift('D', 8, 16, { startMinute: 495 })] });
    expect(buildProblem({ planning: quarter, requirement }).problem.demand.slice(0, 2)).toEqual([
      { queue: 'a', slot: 32, heads: 2 },
      { queue: 'a', slot: 33, heads: 2 },
    ]);
  });

  it('adds up channels, and takes the greater of the two hours of the autumn clock change', () => {
    const channels = [
      row('2026-11-02T08:00+08:00', 2),
      row('2026-11-02T08:00+08:00', 3, { channel: 'chat' }),
    ];
    expect(buildProblem({ planning: planning(), requirement: channels }).problem.demand[0].heads).toBe(5);
    const twice = [row('2026-10-25T02:00+02:00', 2), row('2026-10-25T02:00+01:00', 3)];
    const { problem } = buildProblem({ planning: planning(), requirement: twice });
    expect(problem.demand).toEqual([{ queue: 'a', slot: 4, heads: 3 }]);
    expect([
      problem.offsetAt(Date.UTC(2026, 9, 25, 1) / 1000),
      problem.offsetAt(Date.UTC(2026, 9, 25, 9) / 1000),
    ]).toEqual([120, 60]);
  });

  it('plans everybody for everything when no queue fits, and says so; names the nearest of an unknown one', () => {
    const requirement = [row('2026-11-02T08:00+08:00', 2, { queue: 'sales' })];
    const none = buildProblem({ planning: planning(), requirement });
    expect(none.problem.people[0].queues).toEqual([]);
    expect(none.notes[0].zh).toContain('按所有人可接所有队列排班');
    const people = [person('1', { queues: ['sale'] }), person('2', { queues: ['sales'] })];
    expect(buildProblem({ planning: planning({ people }), requirement }).notes[0].en).toContain(
      'did you mean sales?',
    );
  });

  it('refuses days as intervals, and times that fit no grid', () => {
    const daily = [row('2026-11-02T00:00+08:00', 2, { interval_minutes: 1440 })];
    expect(() => buildProblem({ planning: planning(), requirement: daily })).toThrow('1440 minutes');
    const odd = planning({ shifts: [shift('D', 8, 16, { startMinute: 487 })] });
    expect(() => buildProblem({ planning: odd, requirement: [row('2026-11-02T08:00+08:00', 2)] })).toThrow(
      'shift D',
    );
  });

  it('takes history, locked days and shifts of old from the earlier roster', () => {
    const block = (date: string, own: Partial<RosterBlock>): RosterBlock => ({
      agent_id: '1',
      agent_name: '1',
      date,
      shift_id: null,
      activity: 'off',
      start_at: null,
      end_at: null,
      locked: false,
      ...own,
    });
    const previous = [
      block('2026-11-01', {
        shift_id: 'X',
        activity: 'work',
        start_at: '2026-11-01T20:00+08:00',
        end_at: '2026-11-02T01:00+08:00',
      }),
      block('2026-11-01', {
        shift_id: 'X',
        activity: 'meal',
        start_at: '2026-11-02T01:00+08:00',
        end_at: '2026-11-02T02:00+08:00',
      }),
      block('2026-11-02', { activity: 'leave', locked: true }),
      block('2026-11-03', {
        shift_id: 'D',
        activity: 'work',
        start_at: '2026-11-03T08:00+08:00',
        end_at: '2026-11-03T16:00+08:00',
      }),
      block('2026-11-03', { agent_id: '9' }),
    ];
    const requirement = [row('2026-11-02T08:00+08:00', 2), row('2026-11-03T08:00+08:00', 2)];
    const { problem, notes } = buildProblem({ planning: planning(), requirement, previous });
    expect(problem.history).toEqual([
      { personId: '1', date: '2026-11-01', activity: 'work', shiftId: 'X', mealMinute: 1500 },
    ]);
    expect(problem.shifts[1]).toMatchObject({
      id: 'X',
      startMinute: 1200,
      endMinute: 1560,
      paidMinutes: 300,
      night: true,
      retired: true,
    });
    expect(problem.locked.map((plan) => [plan.date, plan.activity])).toEqual([['2026-11-02', 'leave']]);
    expect(problem.leave[0]).toMatchObject({ personId: '1', from: '2026-11-02' });
    expect(notes[0].en).toContain('the earlier roster has 1 agent who is not in the people sheet');
  });

  it('counts a shift of a roster that only holds codes by the times of the shifts sheet, and says which it does not know', () => {
    const block = (date: string, shift_id: string | null): RosterBlock => ({
      agent_id: '1',
      agent_name: '1',
      date,
      shift_id,
      activity: shift_id === null ? 'off' : 'work',
      start_at: null,
      end_at: null,
      locked: false,
    });
    const previous = [block('2026-10-30', null), block('2026-10-31', 'D'), block('2026-11-01', 'ZZ')];
    const requirement = [row('2026-11-02T08:00+08:00', 2), row('2026-11-03T08:00+08:00', 2)];
    const { problem, notes } = buildProblem({ planning: planning(), requirement, previous });
    expect(problem.history.map(({ date, activity, shiftId }) => [date, activity, shiftId])).toEqual([
      ['2026-10-30', 'off', null],
      ['2026-10-31', 'work', 'D'],
      ['2026-11-01', 'off', null],
    ]);
    expect(notes[0].en).toContain('the earlier roster has 1 shift without times');
    expect(notes[0].en).toContain('(ZZ)');
  });
});
