import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/scheduling/blocks.js';
import { checkRoster } from '../../src/scheduling/check.js';
import { judge } from '../../src/scheduling/judge.js';
import { compile } from '../../src/scheduling/model.js';
import type { DayPlan, Problem } from '../../src/scheduling/problem.js';
import { rules } from '../../src/scheduling/rules/index.js';
import { daysFrom, person, problem, shift } from './problems.js';

const D = shift('D', 8, 16);
const E = shift('E', 14, 22);
const N = shift('N', 22, 6);
const off: Record<string, null> = Object.fromEntries(
  rules.filter((rule) => rule.value === 'number').map((rule) => [rule.key, null]),
);

/** One person, shifts D, E and N, only the rules given. */
function onePerson(own: Partial<Problem> = {}): Problem {
  return problem({ people: [person('p')], shifts: [D, E, N], ...own, rules: { ...off, ...own.rules } });
}

/** Hard rules that a line (a letter per day, . for off) breaks, by the checker; the optimiser has to agree. */
function broken(given: Problem, line: string): string[] {
  const plans = given.days.map((date, day): DayPlan => {
    const shiftId = line[day] === '.' ? null : line[day];
    const found = given.shifts.find((one) => one.id === shiftId);
    const mealMinute = found && found.mealMinutes > 0 ? found.mealFrom : null;
    return { personId: 'p', date, activity: shiftId === null ? 'off' : 'work', shiftId, mealMinute };
  });
  const blocks = plans.flatMap((plan) => blocksOf(given, plan));
  const found = checkRoster(given, blocks).filter((one) => one.kind === 'hard');
  const model = compile(given);
  const cells = Int16Array.from(plans, (plan) =>
    model.variants.findIndex((one) => given.shifts[one.shift].id === plan.shiftId),
  );
  expect(judge(model, model.people[0], cells) >= 0, `optimiser on ${line}`).toBe(found.length === 0);
  return [...new Set(found.map((one) => one.rule))];
}

// Worked by hand; the days are Monday 2026-11-02 to Sunday unless said otherwise.
describe('each hard rule, by hand', () => {
  it('keeps 11 hours of rest across midnight: N ends at 06:00, E begins at 14:00 (8 h), D of the second day after (26 h)', () => {
    const given = onePerson({ rules: { rest_hours: 11 } });
    expect(broken(given, 'N.D....')).toEqual([]);
    expect(broken(given, 'NE.....')).toEqual(['rest_hours']);
    expect(broken(given, 'ED.....')).toEqual(['rest_hours']);
    expect(broken(given, 'DE.....')).toEqual([]);
  });

  it('rests in real time: in the night of the clock change a nominal 8 h are 7', () => {
    const late = shift('L', 15, 23);
    const early = shift('D', 7, 15);
    const days = daysFrom('2026-03-28', 2);
    const berlin = (wallSec: number) => (wallSec < Date.UTC(2026, 2, 29, 2) / 1000 ? 60 : 120);
    const given = problem({
      people: [person('p')],
      shifts: [late, early],
      days,
      offsetAt: berlin,
      rules: { ...off, rest_hours: 8 },
    });
    expect(broken(given, 'LD')).toEqual(['rest_hours']);
    expect(broken({ ...given, offsetAt: () => 60 }, 'LD')).toEqual([]);
    const autumn = { ...given, days: daysFrom('2026-10-24', 2), rules: { ...off, rest_hours: 9 } };
    const back = (wallSec: number) => (wallSec < Date.UTC(2026, 9, 25, 2) / 1000 ? 120 : 60);
    expect(broken({ ...autumn, offsetAt: back }, 'LD')).toEqual([]);
  });

  it('forbids a sequence only on neighbouring days', () => {
    const given = onePerson({ rules: { forbidden_sequences: [['E', 'D']] } });
    expect(broken(given, 'ED.....')).toEqual(['forbidden_sequences']);
    expect(broken(given, 'E.D....')).toEqual([]);
    expect(broken(given, 'DE.....')).toEqual([]);
  });

  it('counts paid hours by calendar week, from below and above', () => {
    expect(broken(onePerson({ rules: { max_hours_week: 40 } }), 'DDDDD..')).toEqual([]);
    expect(broken(onePerson({ rules: { max_hours_week: 40 } }), 'DDDDDD.')).toEqual(['max_hours_week']);
    expect(broken(onePerson({ rules: { min_hours_week: 40 } }), 'DDDD...')).toEqual(['min_hours_week']);
    expect(broken(onePerson({ rules: { min_hours_week: 40 } }), 'DDDDD..')).toEqual([]);
  });

  it('takes a week that is only partly planned pro rata: 3 of 7 days of 40 h are 17.1 h, three shifts of 8 h at most, two at least', () => {
    const days = daysFrom('2026-11-02', 3);
    expect(broken(onePerson({ days, rules: { max_hours_week: 40 } }), 'DDD')).toEqual([]);
    expect(broken(onePerson({ days, rules: { max_hours_week: 35 } }), 'DDD')).toEqual(['max_hours_week']);
    expect(broken(onePerson({ days, rules: { min_hours_week: 40 } }), 'D..')).toEqual(['min_hours_week']);
    expect(broken(onePerson({ days, rules: { min_hours_week: 40 } }), 'DD.')).toEqual([]);
  });

  it('lowers the fewest hours by leave: 40 h with two days of leave are 28.6 h, three shifts', () => {
    const leave = [
      {
        personId: 'p',
        from: '2026-11-02',
        until: '2026-11-03',
        type: '年假',
        startMinute: null,
        endMinute: null,
      },
    ];
    expect(broken(onePerson({ leave, rules: { min_hours_week: 40 } }), '..DDD..')).toEqual([]);
    expect(broken(onePerson({ leave, rules: { min_hours_week: 40 } }), '..DD...')).toEqual([
      'min_hours_week',
    ]);
    expect(broken(onePerson({ leave }), '.DD....')).toEqual(['leave']);
  });

  it('lets no night shift run into leave, and looks at the hours of a partial absence', () => {
    const away = {
      personId: 'p',
      from: '2026-11-04',
      until: '2026-11-04',
      type: '',
      startMinute: null,
      endMinute: null,
    };
    expect(broken(onePerson({ leave: [away] }), '.N.....')).toEqual(['leave']);
    const morning = { ...away, startMinute: 480, endMinute: 720 };
    expect(broken(onePerson({ leave: [morning] }), '.NE....')).toEqual([]);
    expect(broken(onePerson({ leave: [morning] }), '..D....')).toEqual(['leave']);
  });

  it('gives days off in every calendar week, not in any seven days', () => {
    const given = onePerson({ days: daysFrom('2026-11-02', 14), rules: { days_off_week: 1 } });
    expect(broken(given, 'DDDDDD..DDDDDD')).toEqual([]);
    expect(broken(given, 'DDDDDDD.DDDDDD')).toEqual(['days_off_week']);
    expect(broken(given, '.DDDDDDDDDDDD.')).toEqual([]);
  });

  it('counts days in a row on from the roster before', () => {
    const history = daysFrom('2026-10-30', 3).map(
      (date): DayPlan => ({ personId: 'p', date, activity: 'work', shiftId: 'D', mealMinute: null }),
    );
    const given = onePerson({ rules: { max_days_in_row: 5 } });
    expect(broken(given, 'DDDDD..')).toEqual([]);
    expect(broken(given, 'DDDDDD.')).toEqual(['max_days_in_row']);
    expect(broken({ ...given, history }, 'DD.DD..')).toEqual([]);
    expect(broken({ ...given, history }, 'DDD....')).toEqual(['max_days_in_row']);
  });

  it('rests after the last shift of the roster before', () => {
    const history: DayPlan[] = [
      { personId: 'p', date: '2026-11-01', activity: 'work', shiftId: 'N', mealMinute: null },
    ];
    const given = onePerson({ history, rules: { rest_hours: 11, forbidden_sequences: [['N', 'E']] } });
    expect(broken(given, 'D......')).toEqual(['rest_hours']);
    expect(broken(given, 'E......')).toEqual(['rest_hours', 'forbidden_sequences']);
    expect(broken(given, 'N......')).toEqual([]);
  });

  it('limits nights in the plan and in a row', () => {
    expect(broken(onePerson({ rules: { max_nights: 2 } }), 'NN..N..')).toEqual(['max_nights']);
    expect(broken(onePerson({ rules: { max_nights: 3 } }), 'NN..N..')).toEqual([]);
    expect(broken(onePerson({ rules: { max_nights_in_row: 2 } }), 'NNN....')).toEqual(['max_nights_in_row']);
    expect(broken(onePerson({ people: [person('p', { maxNights: 0 })] }), 'N......')).toEqual(['max_nights']);
  });

  it('keeps shifts that a person may not work, fixed days off and locked days', () => {
    expect(broken(onePerson({ people: [person('p', { shifts: ['D'] })] }), 'E......')).toEqual([
      'shift_times',
    ]);
    expect(broken(onePerson({ people: [person('p', { fixedDaysOff: [1] })] }), 'D......')).toEqual([
      'fixed_days_off',
    ]);
    const locked: DayPlan[] = [
      { personId: 'p', date: '2026-11-02', activity: 'work', shiftId: 'E', mealMinute: null },
    ];
    expect(broken(onePerson({ locked }), 'E......')).toEqual([]);
    expect(broken(onePerson({ locked }), '.......')).toEqual(['locked']);
  });
});

describe('the checker', () => {
  const given = onePerson({
    shifts: [shift('D', 8, 16, { mealMinutes: 30, mealFrom: 660, mealUntil: 780 })],
  });
  const row = { agent_id: 'p', agent_name: 'p', date: '2026-11-02', shift_id: 'D', locked: false };
  const at = (from: string, until: string) => ({
    start_at: `2026-11-02T${from}+08:00`,
    end_at: `2026-11-02T${until}+08:00`,
  });

  it('sees a meal break outside its window, a missing one, and a shift that is cut short', () => {
    const early = [
      { ...row, activity: 'work', ...at('08:00', '09:00') },
      { ...row, activity: 'meal', ...at('09:00', '09:30') },
      { ...row, activity: 'work', ...at('09:30', '16:00') },
    ];
    expect(checkRoster(given, early).map((one) => one.rule)).toEqual(['meal']);
    const none = [{ ...row, activity: 'work', ...at('08:00', '15:30') }];
    expect(checkRoster(given, none).map((one) => one.rule)).toEqual(['shift_times', 'meal']);
  });

  it('takes a gap in a shift for two shifts', () => {
    const gap = [
      { ...row, activity: 'work', ...at('08:00', '11:00') },
      { ...row, activity: 'work', ...at('12:00', '16:00') },
    ];
    expect(checkRoster(given, gap).map((one) => one.rule)).toContain('one_shift_a_day');
  });
});
