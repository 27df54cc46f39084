import { describe, expect, it } from 'vitest';
import { block, judge, reasonsIn, state } from './build.js';

const MORNING = 9 * 60;

describe('Genesys Cloud (Resource Center: How Genesys Cloud calculates adherence and conformance)', () => {
  // 60 minutes scheduled, 10 late, 50 worked, then 10 more after the shift.
  const roster = [block('work', MORNING, MORNING + 60)];
  const log = [state('On Queue', MORNING + 10, MORNING + 70)];

  it('is 83.33 %: 1 - 10/60', () => {
    expect(judge(roster, log, { rule: 'genesys' }).adherence).toBeCloseTo(5 / 6, 10);
  });

  it('is 71.43 % where work outside the shift is an exception: 1 - (10 + 10)/(60 + 10)', () => {
    expect(judge(roster, log, { rule: 'genesys-outside' }).adherence).toBeCloseTo(1 - 20 / 70, 10);
  });

  it('has a conformance of 100 %: 60 minutes worked of 60', () => {
    expect(judge(roster, log, { rule: 'genesys' }).conformance).toBe(1);
  });

  it('has a conformance above 100 % for more work than scheduled, and none where nothing was scheduled', () => {
    const more = [state('On Queue', MORNING, MORNING + 90)];
    expect(judge(roster, more, { rule: 'genesys' }).conformance).toBe(1.5);
    const meal = [block('meal', MORNING, MORNING + 60)];
    expect(judge(meal, more, { rule: 'genesys' }).conformance).toBeNull();
  });

  it('has a conformance of 0 where nothing was worked of something', () => {
    expect(judge(roster, [state('Offline', 0, 1440)], { rule: 'genesys' }).conformance).toBe(0);
  });

  it('never goes below 0', () => {
    const outside = [state('On Queue', MORNING + 60, MORNING + 300)];
    expect(judge(roster, outside, { rule: 'genesys-outside' }).adherence).toBe(0);
  });

  it('makes every exception shorter by the tolerance', () => {
    const { sums } = judge(roster, log, { rule: 'genesys-outside', grace: 3 });
    expect(sums.exceptionSec).toBe(2 * 7 * 60);
    expect(sums.exceptions).toBe(2);
  });
});

describe('Amazon Connect (Administrator Guide: Schedule adherence usage examples)', () => {
  const judged = (roster: Parameters<typeof judge>[0], log: NonNullable<Parameters<typeof judge>[1]>) =>
    judge(roster, log, { rule: 'amazon' });

  it('starts 5 minutes early, leaves 5 minutes early: only the last 5 are out', () => {
    const { sums, days } = judged(
      [block('work', MORNING, MORNING + 480)],
      [state('Available', MORNING - 5, MORNING + 475)],
    );
    expect(sums.exceptionSec).toBe(300);
    expect(reasonsIn(days)).toEqual(['unscheduled_work', 'early_leave']);
  });

  it('lunch scheduled, status Break: kept', () => {
    const roster = [block('work', MORNING, MORNING + 60), block('meal', MORNING + 60, MORNING + 120)];
    const log = [state('Available', MORNING, MORNING + 60), state('Break', MORNING + 60, MORNING + 120)];
    expect(judged(roster, log).adherence).toBe(1);
  });

  it('offline in a non-productive activity: not kept', () => {
    const roster = [block('work', MORNING, MORNING + 60), block('meal', MORNING + 60, MORNING + 120)];
    const log = [state('Available', MORNING, MORNING + 60)];
    expect(judged(roster, log).adherence).toBe(0.5);
  });

  it('leaves training to take calls: not kept, until the schedule is edited', () => {
    const log = [state('Available', MORNING, MORNING + 120)];
    const before = judged(
      [block('training', MORNING, MORNING + 60), block('work', MORNING + 60, MORNING + 120)],
      log,
    );
    expect(before.adherence).toBe(0.5);
    expect(reasonsIn(before.days)).toEqual(['left_activity']);
    expect(judged([block('work', MORNING, MORNING + 120)], log).adherence).toBe(1);
  });

  it('ignores unscheduled minutes, and has no conformance', () => {
    const { adherence, conformance } = judged(
      [block('work', MORNING, MORNING + 60)],
      [state('Available', MORNING, MORNING + 300)],
    );
    expect(adherence).toBe(1);
    expect(conformance).toBeNull();
  });
});

describe('the generic rule', () => {
  const roster = [
    block('work', MORNING, MORNING + 180),
    block('meal', MORNING + 180, MORNING + 210),
    block('work', MORNING + 210, MORNING + 480),
  ];

  it('keeps a pause that is spent logged out, but not of somebody who never came', () => {
    const log = [state('示闲', MORNING, MORNING + 180), state('通话', MORNING + 210, MORNING + 480)];
    expect(judge(roster, log).adherence).toBe(1);
    expect(judge(roster, [state('示闲', MORNING, MORNING + 480, 'B')]).adherence).toBeNull();
    const both = [...roster, block('work', MORNING, MORNING + 480, 'B')];
    const { days } = judge(both, [state('示闲', MORNING, MORNING + 480, 'B')]);
    expect(days[0].parts.get('meal')?.exceptionSec).toBe(1800);
    expect(days[0].attendance?.attended).toBe(false);
  });
});
