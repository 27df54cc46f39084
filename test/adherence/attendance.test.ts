import { describe, expect, it } from 'vitest';
import { attendanceOf } from '../../src/adherence/attendance.js';
import { daysOfClock } from '../../src/adherence/clock-only.js';
import { matchPeople } from '../../src/tables/people.js';
import { at, block, judge } from './build.js';

const H = 3600;
const shift = { from: 9 * H, until: 18 * H };
const of = (hours: readonly number[], amended: readonly number[] = [], more = {}) =>
  attendanceOf(
    hours.map((hour) => ({ at: hour * H, amended: amended.includes(hour) })),
    { shift, graceSec: 0, until: 24 * H, ...more },
  );

describe('attendance from punches', () => {
  it('is in time with a punch before and after', () => {
    expect(of([8.9, 18.1])).toMatchObject({
      attended: true,
      lateSec: 0,
      earlySec: 0,
      missing: 0,
      amended: 0,
    });
  });

  it('is late and early by the punches', () => {
    expect(of([9.5, 17])).toMatchObject({ lateSec: 1800, earlySec: 3600 });
    expect(of([9.05, 18], [], { graceSec: 300 })).toMatchObject({ lateSec: 0 });
  });

  it('lacks the punch that is farther away', () => {
    expect(of([8.9])).toMatchObject({ attended: true, lateSec: 0, earlySec: null, missing: 1 });
    expect(of([18])).toMatchObject({ attended: true, lateSec: null, earlySec: 0, missing: 1 });
  });

  it('takes punches within 15 minutes for one', () => {
    expect(of([18, 18.02])).toMatchObject({ lateSec: null, missing: 1 });
  });

  it('tells amended punches apart, those in between do not count', () => {
    expect(of([9, 18], [9])).toMatchObject({ missing: 0, amended: 1 });
    expect(of([9, 12, 18], [12])).toMatchObject({ amended: 0 });
  });

  it('lacks nothing yet while the shift goes on', () => {
    expect(of([9], [], { until: 12 * H })).toMatchObject({ missing: 0, earlySec: null });
  });

  it('knows neither late nor early without the times of the shift', () => {
    expect(of([9, 18], [], { shift: null })).toMatchObject({ lateSec: null, earlySec: null, missing: 0 });
    expect(of([9], [], { shift: null })).toMatchObject({ missing: 1 });
  });
});

describe('a roster and a punch clock', () => {
  const punch = (agent: string, minute: number, amended = false) => ({
    agent_id: agent,
    agent_name: null,
    state: 'punch',
    start_at: at(minute),
    end_at: at(minute),
    amended,
  });

  it('tells who came, who did not, and who went home after midnight', () => {
    const roster = [
      block('work', 540, 1080),
      block('work', 540, 1080, 'B'),
      { ...block('work', 960, 1440, 'C'), date: '2026-10-12' },
      { ...block('work', 2400, 2880, 'C'), date: '2026-10-13' },
    ];
    const punches = [
      punch('A', 530),
      punch('A', 1085),
      punch('C', 955),
      punch('C', 1445, true),
      punch('C', 2395),
      punch('C', 2885),
    ];
    const { days } = judge(roster, null, { punches });
    expect(days.map(({ attendance }) => attendance?.attended)).toEqual([true, false, true, true]);
    expect(days[2].attendance).toMatchObject({ missing: 0, amended: 1, earlySec: 0 });
  });

  it('is not judged on days without any punch', () => {
    const roster = [block('work', 540, 1080), block('work', 1980, 2520)];
    const { days } = judge(roster, null, { punches: [punch('A', 530), punch('A', 1085)] });
    expect(days[1].attendance).toBeNull();
  });

  it('tells who came where the roster has codes without times', () => {
    const code = { ...block('work', 540, 1080), start_at: null, end_at: null };
    const roster = [code, { ...code, agent_id: 'B' }];
    const { days } = judge(roster, null, { punches: [punch('A', 420), punch('A', 960), punch('C', 500)] });
    expect(days.map(({ attendance }) => attendance)).toMatchObject([
      { attended: true, lateSec: null, missing: 0 },
      { attended: false },
    ]);
  });

  it('without a roster has days from four to four', () => {
    const days = daysOfClock([punch('A', 955), punch('A', 1445), punch('A', 1980)]);
    expect(days.map(({ date, attendance }) => [date, attendance?.missing])).toEqual([
      ['2026-10-12', 0],
      ['2026-10-13', 1],
    ]);
  });
});

describe('people', () => {
  const one = (agentId: string, agentName: string | null = null) => ({ agentId, agentName });

  it('are matched by number, else by a name that is there once', () => {
    const {
      of: found,
      onlyFirst,
      onlySecond,
    } = matchPeople(
      [one('1', '李雷'), one('王芳', '王芳'), one('3', '张伟'), one('4', '张伟')],
      [one('1', '别人'), one('u2', '王 芳（已离职）'), one('u3', '张伟')],
    );
    expect([...found].map(([id, person]) => [id, person.agentId])).toEqual([
      ['1', '1'],
      ['王芳', 'u2'],
    ]);
    expect(onlyFirst.map(({ agentId }) => agentId)).toEqual(['3', '4']);
    expect(onlySecond.map(({ agentId }) => agentId)).toEqual(['u3']);
  });
});
