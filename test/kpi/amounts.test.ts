import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAggregator } from '../../src/kpi/aggregate.js';
import { agentTime, type Doing, type DoingOf } from '../../src/kpi/amounts/agent-time.js';
import type { Amount } from '../../src/kpi/amounts/amount.js';
import { forecastErrors } from '../../src/kpi/amounts/forecast-errors.js';
import { loggedContacts } from '../../src/kpi/amounts/logged-contacts.js';
import type { TimeChoice } from '../../src/kpi/amounts/time-choice.js';
import { chooseFigures } from '../../src/kpi/choice.js';
import { serviceLevelRules } from '../../src/kpi/figures/service-level-rules.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import { kpiRow } from '../../src/kpi/kpi-table.js';
import type { Activity } from '../../src/tables/activity.js';
import type { Forecast } from '../../src/tables/forecast.js';
import type { Interval } from '../../src/tables/intervals.js';
import type { RosterBlock } from '../../src/tables/roster.js';
import { contact } from './contacts.js';

const at = (time: string) => `2026-10-01T${time}:00+08:00`;
const state = (agent_id: string, name: string, start: string, end: string | null): Activity => ({
  agent_id,
  agent_name: null,
  state: name,
  start_at: at(start),
  end_at: end && at(end),
});
const block = (activity: string, start: string, end: string): RosterBlock => ({
  agent_id: '1',
  agent_name: null,
  date: '2026-10-01',
  shift_id: 'A',
  activity,
  start_at: at(start),
  end_at: at(end),
  locked: null,
});
const doingOf = (name: string): Doing | null =>
  (
    ({ talk: 'busy', idle: 'ready', lunch: 'away', course: 'other', out: 'offline' }) as Record<string, Doing>
  )[name] ?? null;

/** The time of agents with that of their shifts. */
function timeOf(
  activity: readonly Activity[] | null,
  roster: readonly RosterBlock[] | null,
  doing: DoingOf = doingOf,
  choice?: TimeChoice,
  answered: (agent: string) => boolean = () => false,
) {
  const time = agentTime({ activity, roster, doingOf: doing }, choice);
  const shifts = time.shifts(answered);
  return { ...time, ...shifts, amounts: [...time.amounts, ...shifts.amounts] };
}

const rules = { targetSec: 20, targetGiven: true, shortAbandonSec: 5 };
const choice = chooseFigures(['all'], new Map(), []);
const assumptions = { targetShare: 0.8, slRule: serviceLevelRules[0], choice };

function groupsOf(by: string, amounts: readonly Amount[], contacts = [contact({ agent_id: '1' })]) {
  const aggregator = createAggregator(parseGroupBy(by), rules);
  aggregator.addContacts(contacts);
  aggregator.addAmounts(amounts);
  return aggregator.groups();
}

const log = [
  state('1', 'idle', '09:10', '10:10'),
  state('1', 'talk', '10:10', '12:00'),
  state('1', 'lunch', '12:00', '12:40'),
  state('1', 'idle', '12:40', '14:00'),
  state('1', 'course', '14:00', '15:00'),
  state('1', 'out', '15:00', null),
];
const shift = [
  block('work', '09:00', '17:00'),
  block('meal', '12:00', '13:00'),
  block('training', '14:00', '15:00'),
];

describe('the time of agents', () => {
  it('by log and roster, worked out by hand', () => {
    const { amounts, isLoggedIn } = timeOf(log, shift);
    const answered = ['09:20', '16:00'].map((time) => contact({ agent_id: '1', arrived_at: at(time) }));
    const all = [...amounts, ...loggedContacts(answered, isLoggedIn)];
    const [group] = groupsOf('agent', all, answered);
    expect(group.sums).toMatchObject({
      login_sec: 5 * 3600 + 50 * 60,
      ready_sec: 140 * 60,
      busy_sec: 110 * 60,
      away_sec: 40 * 60,
      other_sec: 3600,
      shift_sec: 8 * 3600,
      scheduled_sec: 7 * 3600,
      scheduled_work_sec: 6 * 3600,
      scheduled_on_queue_sec: (50 + 120 + 60) * 60,
      scheduled_login_sec: (50 + 120 + 60 + 60) * 60,
      scheduled_days: 1,
      attended_days: 1,
    });
    expect(kpiRow(group, assumptions)).toMatchObject({
      occupancy: 110 / 250,
      utilisation: 110 / 350,
      away_rate: 40 / 350,
      shrinkage: (420 - 230) / 420,
      attendance: 1,
      cph: 1 / (350 / 60),
    });
  });

  it('nothing is known of agents who are not in the log', () => {
    const { amounts } = timeOf(log, null);
    const groups = groupsOf('agent', amounts, [contact({ agent_id: '2' })]);
    const other = groups.find(({ keys }) => keys.agent_id === '2')!;
    expect(other.sums).toMatchObject({ login_sec: null, busy_sec: null, away_sec: null });
    expect(kpiRow(other, assumptions)).toMatchObject({ occupancy: null, cph: null });
  });

  it('on the queue, with or without a contact, leaves the time on contacts unknown', () => {
    const states = [state('1', 'queue', '09:00', '10:00'), state('2', 'talk', '09:00', '10:00')];
    const { amounts } = timeOf(states, null, (name) => (name === 'queue' ? 'on_queue' : 'busy'));
    const [group] = groupsOf('all', amounts);
    expect(group.sums).toMatchObject({ login_sec: 7200, on_queue_sec: 7200, busy_sec: null });
    expect(kpiRow(group, assumptions)).toMatchObject({ occupancy: null, utilisation: null });
  });

  it('of chosen agents and minutes only', () => {
    const minuteOfTen = 10 * 60;
    const choice = {
      agent: (id: string) => id === '1',
      minute: (minute: number) => minute % 1440 < minuteOfTen,
    };
    const states = [...log, state('2', 'idle', '09:00', '10:00')];
    const [group] = groupsOf('all', timeOf(states, shift, doingOf, choice).amounts);
    expect(group.sums).toMatchObject({ login_sec: 50 * 60, ready_sec: 50 * 60, scheduled_sec: 3600 });
  });

  it('is cut at the bounds of the intervals, and nothing is lost', () => {
    const { amounts } = timeOf(log, shift);
    const hours = groupsOf('60m', amounts);
    expect(hours[0]).toMatchObject({
      periodStart: at('09:00').replace(':00+', '+'),
      sums: { ready_sec: 50 * 60 },
    });
    const total = hours.reduce((sum, { sums }) => sum + (sums.login_sec ?? 0), 0);
    expect(total).toBe(350 * 60);
  });

  it('of two states at once the later one counts; without an end it lasts until the next; the last one to the end of the log', () => {
    const rows = [
      state('1', 'idle', '09:00', '11:00'),
      state('1', 'talk', '09:30', '10:00'),
      state('1', 'talk', '11:00', null),
      state('1', 'idle', '11:30', null),
      state('2', 'drumming', '09:00', '09:30'),
    ];
    const time = timeOf(rows, null);
    const [one, two] = groupsOf('agent', time.amounts);
    expect(one.sums).toMatchObject({ ready_sec: 90 * 60, busy_sec: 60 * 60, login_sec: 150 * 60 });
    expect(two.sums).toMatchObject({ login_sec: 30 * 60, busy_sec: 0 });
    expect(time).toMatchObject({ neverLoggedOut: 0, unknownStates: ['drumming'] });
  });

  it('of more than 16 hours does not say how long the log is, nor takes the states before it with it', () => {
    const until = (day: number, clock: string) => ({ end_at: `2026-10-0${day}T${clock}:00+08:00` });
    const log = [
      state('1', 'idle', '09:00', '17:00'),
      { ...state('1', 'idle', '17:00', '17:00'), ...until(5, '17:00') },
      state('2', 'idle', '09:00', '17:50'),
      { ...state('2', 'idle', '17:50', '17:50'), end_at: null },
      state('3', 'idle', '09:00', '18:00'),
    ];
    const { amounts, neverLoggedOut } = timeOf(log, null);
    const seconds = groupsOf('agent', amounts).map(({ sums }) => sums.login_sec);
    expect([seconds, neverLoggedOut]).toEqual([[8 * 3600, 9 * 3600, 9 * 3600], 1]);
  });

  it('of more than 16 hours is left out, or ends with the shift where there is one', () => {
    const stuck = [{ ...state('1', 'idle', '09:00', '09:00'), end_at: '2026-10-03T09:00:00+08:00' }];
    const alone = timeOf(stuck, null);
    expect([alone.amounts, alone.neverLoggedOut]).toEqual([[], 1]);
    const [group] = groupsOf('agent', timeOf(stuck, shift).amounts);
    expect(group.sums).toMatchObject({ login_sec: 8 * 3600, attended_days: 1 });
  });

  it('knows nothing of the attendance of who answered contacts, but has no state in the log', () => {
    const other = shift.map((one) => ({ ...one, agent_id: '2' }));
    const silent = timeOf(log, [...shift, ...other], doingOf, undefined, () => false);
    const talked = timeOf(log, [...shift, ...other], doingOf, undefined, (agent) => agent === '2');
    const attended = (amounts: typeof silent.amounts) =>
      groupsOf('agent', amounts, [contact({ agent_id: '2' })]).map(
        (group) => kpiRow(group, assumptions).attendance,
      );
    expect(attended(silent.amounts)).toEqual([1, 0]);
    expect([attended(talked.amounts), talked.untold]).toEqual([[1, null], 1]);
  });

  it('names time away by its reason, where a column tells it', () => {
    const rows = [
      { ...state('1', 'idle', '09:00', '10:00'), 'sub status': 'lunch' },
      { ...state('1', 'lunch', '10:00', '10:30'), 'sub status': 'noodles' },
      { ...state('1', 'lunch', '10:30', '11:00'), 'sub status': '' },
    ];
    const time = timeOf(rows, null);
    expect(time.awayBy.get('1')).toEqual(
      new Map([
        ['noodles', 1800],
        ['lunch', 1800],
      ]),
    );
    expect(groupsOf('agent', time.amounts)[0].sums).toMatchObject({ ready_sec: 3600, away_sec: 3600 });
  });

  it('finds the agents of the roster by name, where the log has other numbers', () => {
    const named = shift.map((one) => ({ ...one, agent_id: '工号1', agent_name: '李雷' }));
    const rows = log.map((one) => ({ ...one, agent_name: '李雷' }));
    const [group] = groupsOf('agent', timeOf(rows, named).amounts);
    expect(group).toMatchObject({ keys: { agent_id: '1' }, sums: { attended_days: 1, scheduled_days: 1 } });
  });

  it('leaves out shifts that the log does not reach', () => {
    const later = [
      {
        ...shift[0],
        date: '2026-10-03',
        start_at: '2026-10-03T09:00+08:00',
        end_at: '2026-10-03T17:00+08:00',
      },
    ];
    const time = timeOf(log, [...shift, ...later]);
    expect(time.outside).toBe(1);
    expect(groupsOf('agent', time.amounts)[0].sums.scheduled_days).toBe(1);
  });

  it('adds up the same by any cut of the day, whatever the rows', () => {
    const minute = fc.integer({ min: 0, max: 3000 });
    const row = fc.record({
      agent: fc.constantFrom('1', '2'),
      name: fc.constantFrom('idle', 'talk', 'lunch'),
      start: minute,
      length: fc.integer({ min: 0, max: 79 }),
    });
    const time = (n: number) =>
      new Date(Date.UTC(2026, 9, 1) + n * 60_000).toISOString().replace('.000Z', '+00:00');
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.constantFrom('15m', 'day', 'hour,agent', 'week'),
        (rows, by) => {
          const activity = rows.map(({ agent, name, start, length }) => ({
            agent_id: agent,
            agent_name: null,
            state: name,
            start_at: time(start),
            end_at: time(start + length),
          }));
          const { amounts } = timeOf(activity, null);
          const sum = (name: 'login_sec' | 'busy_sec') =>
            groupsOf(by, amounts).reduce((all, { sums }) => all + (sums[name] ?? 0), 0);
          const minutes = new Set(
            rows.flatMap(({ agent, start, length }) =>
              Array.from({ length }, (_, i) => `${agent} ${start + i}`),
            ),
          );
          expect(sum('login_sec')).toBe(minutes.size * 60);
          expect(sum('busy_sec')).toBeLessThanOrEqual(sum('login_sec'));
        },
      ),
      { seed: 1, numRuns: 40 },
    );
  });
});

describe('the errors of a forecast', () => {
  const expected = (start: string, offered: number, queue: string | null = 'a') =>
    ({ queue, channel: null, interval_start: at(start), interval_minutes: 30, offered }) as Forecast;
  const came = (start: string, offered: number, queue = 'a') =>
    ({ queue, channel: 'voice', interval_start: at(start), interval_minutes: 30, offered }) as Interval;

  it('add up interval by interval; silence in between is zero, outside of the data unknown', () => {
    const forecast = [
      expected('08:30', 9),
      expected('09:00', 12),
      expected('09:30', 8),
      expected('10:00', 5),
    ];
    const amounts = forecastErrors(forecast, [came('09:00', 10), came('10:00', 5)]);
    const [group] = groupsOf('day', amounts);
    expect(group.sums).toMatchObject({
      forecast_offered: 25,
      forecast_actual: 15,
      forecast_error: 10,
      forecast_error_share: 0.2,
      forecast_intervals: 2,
    });
    expect(kpiRow(group, assumptions)).toMatchObject({
      forecast_accuracy: 1 - 10 / 15,
      forecast_bias: 10 / 15,
    });
  });

  it('of the whole centre are held against all queues together', () => {
    const amounts = forecastErrors([expected('09:00', 12, null)], [came('09:00', 4), came('09:00', 8, 'b')]);
    expect(groupsOf('day', amounts)[0].sums).toMatchObject({ forecast_actual: 12, forecast_error: 0 });
  });
});
