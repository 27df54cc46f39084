import { describe, expect, it } from 'vitest';
import { oneLine } from '../../src/time/line.js';
import { at, block, judge, reasonsIn, state } from './build.js';

const H = 60;
const shift = [block('work', 9 * H, 18 * H)];

describe('a log of states', () => {
  it('has one state at a time: the one that began later, then the other goes on', () => {
    const line = oneLine([
      { name: 'in', from: 9, until: 18 },
      { name: 'meal', from: 12, until: 13 },
      { name: 'call', from: 17, until: 20 },
    ]);
    expect(line).toEqual([
      { name: 'in', from: 9, until: 12 },
      { name: 'meal', from: 12, until: 13 },
      { name: 'in', from: 13, until: 17 },
      { name: 'call', from: 17, until: 20 },
    ]);
  });

  it('may cross midnight: it belongs to the shift that began the evening before', () => {
    const night = [{ ...block('work', 22 * H, 30 * H), date: '2026-10-12' }];
    const { days, adherence } = judge(night, [state('示闲', 22 * H, 29 * H)]);
    expect(days.map(({ date }) => date)).toEqual(['2026-10-12']);
    expect(adherence).toBe(7 / 8);
    expect(reasonsIn(days)).toEqual(['early_leave']);
  });

  it('may lack an end: the next state of the agent is the end', () => {
    const log = [state('示闲', 9 * H, null), state('签出', 17 * H, 24 * H)];
    expect(judge(shift, log).adherence).toBe(8 / 9);
    expect(judge(shift, log).neverLoggedOut).toBe(0);
  });

  it('may never log out: the state ends with the shift, and the night is no work', () => {
    const two = [...shift, block('work', 33 * H, 42 * H)];
    const { sums, adherence, neverLoggedOut } = judge(two, [
      state('示闲', 9 * H, null),
      state('示闲', 33 * H, 42 * H),
    ]);
    expect([adherence, sums.outsideSec, neverLoggedOut]).toEqual([1, 0, 1]);
  });

  it('may have a stuck state of days: it ends with the shift too', () => {
    const two = [...shift, block('work', 33 * H, 42 * H)];
    const { sums, neverLoggedOut } = judge(two, [
      state('示闲', 9 * H, 50 * H),
      state('签出', 50 * H, 51 * H),
    ]);
    expect([sums.workSec, neverLoggedOut]).toEqual([9 * 3600, 1]);
  });

  it('may have no end of being logged out: nothing is missing then', () => {
    const log = [state('示闲', 9 * H, 18 * H), state('签出', 18 * H, null), state('示闲', 33 * H, 42 * H)];
    expect(judge([...shift, block('work', 33 * H, 42 * H)], log)).toMatchObject({
      adherence: 1,
      neverLoggedOut: 0,
    });
  });

  it('may have rows that end before they begin: they are left out and counted', () => {
    const { reversed } = judge(shift, [state('示闲', 9 * H, 18 * H), state('通话', 12 * H, 11 * H)]);
    expect(reversed).toBe(1);
  });

  it('may tell the reason for a pause in a column of its own: it counts where its name is known', () => {
    const withMeal = [...shift, block('meal', 12 * H, 13 * H)];
    const log = (reason: string, column = 'sub status') => [
      { ...state('Available', 9 * H, 12 * H), [column]: '' },
      { ...state('Aux', 12 * H, 13 * H), [column]: reason },
      { ...state('Available', 13 * H, 18 * H), [column]: 'Lunch' },
    ];
    for (const column of ['reason', 'sub status', 'Not Ready Reason', '小休原因'])
      expect(judge(withMeal, log('Lunch', column)).adherence).toBe(1);
    expect(judge(withMeal, log('Project X')).adherence).toBe(8 / 9);
    expect(judge(withMeal, log('Project X'))).toMatchObject({
      unknownStates: [],
      unknownReasons: ['Project X'],
    });
  });

  it('counts a pause for a reason that nobody knows as the pause it is, under the name of the reason', () => {
    const log = [
      { ...state('talk', 9 * H, 12 * H), reason: '' },
      { ...state('pause', 12 * H, 13 * H), reason: 'Q7' },
      { ...state('talk', 13 * H, 18 * H), reason: '' },
    ];
    const { days, adherence, sums, unknownStates } = judge(shift, log);
    expect([adherence, sums.unknownSec, unknownStates]).toEqual([8 / 9, 0, []]);
    expect(days[0].exceptions).toMatchObject([{ state: 'Q7', reason: { id: 'off_queue' } }]);
    expect(judge(shift, [...log].reverse()).adherence).toBe(8 / 9);
  });

  it('tells apart a reason that stands with states that mean different things', () => {
    const mixed = [
      { ...state('Training', 9 * H, 12 * H), reason: 'Q7' },
      { ...state('Aux', 12 * H, 18 * H), reason: 'Q7' },
    ];
    for (const log of [mixed, [...mixed].reverse()])
      expect(judge(shift, log).days[0].exceptions.map(({ state }) => state)).toEqual([
        'Training Q7 / Aux Q7',
      ]);
  });

  it('takes who is on leave or off in the log for logged out', () => {
    expect(judge(shift, [state('休假', 9 * H, 18 * H)]).days[0].attendance?.attended).toBe(false);
  });

  it('may have states that nobody has mapped: their time is not judged', () => {
    const log = [state('示闲', 9 * H, 12 * H), state('VIP保障', 12 * H, 18 * H)];
    const { sums, unknownStates, adherence } = judge(shift, log);
    expect(unknownStates).toEqual(['VIP保障']);
    expect([sums.unknownSec, adherence]).toEqual([6 * 3600, 1]);
    expect(judge(shift, log, { states: [['vip 保障', 'away']] }).adherence).toBe(1 / 3);
  });
});

describe('the time of which a log tells', () => {
  const week = [0, 1, 2].map((day) => block('work', day * 1440 + 9 * H, day * 1440 + 18 * H));

  it('ends with its last day: shifts to come are not judged', () => {
    const { days, sums } = judge(week, [state('示闲', 9 * H, 17 * H)]);
    expect(sums.scheduledSec).toBe(9 * 3600);
    expect(days.map(({ attendance }) => attendance?.attended)).toEqual([true, undefined, undefined]);
  });

  it('is not made longer by a clock that got stuck', () => {
    const { days } = judge(week, [state('示闲', 9 * H, 18 * H), state('示闲', 10 * H, 900 * H)]);
    expect(days.map(({ attendance }) => attendance?.attended)).toEqual([true, undefined, undefined]);
  });

  it('has no gaps that count: a day without any row is not judged', () => {
    const { days } = judge(week, [state('示闲', 9 * H, 18 * H), state('示闲', 57 * H, 66 * H)]);
    expect(days.map(({ attendance }) => attendance?.attended)).toEqual([true, undefined, true]);
  });

  it('is a part of the day where the last states are still open', () => {
    const both = [...shift, block('work', 9 * H, 18 * H, 'B')];
    const log = [
      state('示闲', 9 * H, null),
      state('通话', 13 * H, 14 * H, 'B'),
      state('示闲', 14 * H, null, 'B'),
    ];
    const { days, sums } = judge(both, log);
    expect(sums.scheduledSec).toBe(2 * 5 * 3600);
    expect(reasonsIn(days)).toEqual(['late']);
  });

  it('can be cut at a moment, for a look at the day so far', () => {
    const asOfSec = Date.parse(at(12 * H)) / 1000;
    const { days, sums } = judge(shift, [state('示闲', 10 * H, 18 * H)], { asOfSec });
    expect([sums.scheduledSec, sums.exceptionSec]).toEqual([3 * 3600, 3600]);
    expect(reasonsIn(days)).toEqual(['late']);
    expect(
      judge([...shift, block('work', 9 * H, 18 * H, 'B')], [state('示闲', 10 * H, 18 * H)], { asOfSec })
        .days[1].attendance,
    ).toBeNull();
  });

  it('keeps a clock change apart from hours worked', () => {
    const night = [
      {
        ...block('work', 0, 0),
        date: '2026-10-24',
        start_at: '2026-10-24T22:00+02:00',
        end_at: '2026-10-25T06:00+01:00',
      },
    ];
    const log = [
      {
        agent_id: 'A',
        agent_name: null,
        state: 'Available',
        start_at: '2026-10-24T22:00:00+02:00',
        end_at: '2026-10-25T06:00:00+01:00',
      },
    ];
    expect(judge(night, log).sums.workSec).toBe(9 * 3600);
  });
});
