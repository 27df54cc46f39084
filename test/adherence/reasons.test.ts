import { describe, expect, it } from 'vitest';
import { reasons } from '../../src/adherence/reasons.js';
import { block, judge, reasonsIn, state } from './build.js';

const H = 60;
const roster = [
  block('work', 9 * H, 12 * H),
  block('meal', 12 * H, 13 * H),
  block('work', 13 * H, 15 * H),
  block('training', 15 * H, 16 * H),
  block('work', 16 * H, 18 * H),
];
/** A day as planned, but for what a test says of it. */
const kept = (...changes: ReturnType<typeof state>[]) => [
  state('上线', 9 * H, 18 * H),
  state('就餐', 12 * H, 13 * H),
  state('培训', 15 * H, 16 * H),
  ...changes,
];
const reasonsOf = (log: ReturnType<typeof state>[]) => reasonsIn(judge(roster, log).days);

describe('the reason of an exception', () => {
  it('is none for a day as planned', () => expect(reasonsOf(kept())).toEqual([]));

  it.each([
    ['late', [state('签出', 9 * H, 9.5 * H)]],
    ['early_leave', [state('签出', 17 * H, 18 * H)]],
    ['logged_out', [state('签出', 10 * H, 10.5 * H)]],
    ['long_break', [state('就餐', 12 * H, 13.5 * H)]],
    ['long_break', [state('小休', 13 * H, 13.25 * H)]],
    ['early_break', [state('就餐', 11.5 * H, 12 * H)]],
    ['unscheduled_break', [state('小休', 10 * H, 10.5 * H)]],
    ['missed_break', [state('通话', 12.25 * H, 12.5 * H)]],
    ['left_activity', [state('通话', 15.5 * H, 15.75 * H)]],
    ['off_queue', [state('离席', 10 * H, 10.5 * H)]],
    ['other_activity', [state('会议', 12.25 * H, 12.5 * H)]],
    ['unscheduled_work', [state('通话', 18 * H, 19 * H)]],
  ] as const)('is %s', (reason, changes) => {
    expect(reasonsOf(kept(...changes))).toEqual([reason]);
  });

  it('is absent for a whole shift, with the pauses', () => {
    const two = [...roster, block('work', 9 * H, 18 * H, 'B')];
    const { days } = judge(two, [state('上线', 9 * H, 18 * H, 'B'), state('签出', 0, 24 * H)]);
    expect(reasonsIn(days)).toEqual(['absent']);
  });

  it('is late for somebody who comes after the meal', () => {
    expect(reasonsOf([state('上线', 13.5 * H, 18 * H), state('培训', 15 * H, 16 * H)])).toEqual([
      'late',
      'late',
    ]);
  });

  it('has a name of its own', () => {
    const ids = reasons.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the tolerance', () => {
  const late = kept(state('签出', 9 * H, 9 * H + 5));

  it('forgives what is no longer', () => {
    expect(judge(roster, late, { grace: 5 }).sums.exceptionSec).toBe(0);
    expect(judge(roster, late, { grace: 5 }).days[0].attendance?.lateSec).toBe(0);
  });

  it('counts in full what is longer', () => {
    expect(judge(roster, late, { grace: 4 }).sums.exceptionSec).toBe(300);
    expect(judge(roster, late, { grace: 4 }).days[0].attendance?.lateSec).toBe(300);
  });
});

describe('excused time', () => {
  const outage = {
    who: null,
    from: Date.UTC(2026, 9, 12, 1) / 1000,
    until: Date.UTC(2026, 9, 12, 2) / 1000,
    dates: null,
    note: '系统故障',
  };

  it('is not judged, on neither side', () => {
    const { sums, days } = judge(roster, kept(state('签出', 9 * H, 11 * H)), { excuses: [outage] });
    expect(sums).toMatchObject({ scheduledSec: 8 * 3600, excusedSec: 3600, exceptionSec: 3600 });
    expect(days[0].exceptions.map(({ excuse, countedSec }) => [excuse, countedSec])).toEqual([
      ['系统故障', 0],
      [null, 3600],
    ]);
  });

  it('is one stretch where two excuses overlap, or one follows on the other', () => {
    const half = { ...outage, from: outage.from + 1800, note: '培训' };
    const { days } = judge(roster, kept(state('签出', 9 * H, 10 * H)), { excuses: [outage, half] });
    expect(days[0].exceptions.map(({ excuse }) => excuse)).toEqual(['系统故障']);
    const first = { ...outage, until: half.from };
    const both = judge(roster, kept(state('签出', 9 * H, 10 * H)), { excuses: [first, half] });
    expect(both.days[0].exceptions.map(({ excuse }) => excuse)).toEqual(['系统故障 / 培训']);
  });

  it('makes a shift that is excused as a whole undefined', () => {
    const day = { ...outage, until: outage.from + 86_400 };
    const { adherence, days } = judge(roster, kept(), { excuses: [{ ...day, who: 'A' }] });
    expect(adherence).toBeNull();
    expect(days[0].attendance).toBeNull();
  });
});
