import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.js';
import { usesOf } from '../../src/commands/inspect/uses.js';

const seen = (columns: readonly string[], days = 30, minutes = 60) => ({
  rows: 10,
  first: null,
  last: null,
  days,
  daysWithout: 0,
  queues: [],
  outcomes: {},
  filled: new Map(columns.map((name) => [name, 1])),
  volumes: [],
  longestMinutes: minutes,
  shortestMinutes: minutes,
});
const list = (table: string, columns: readonly string[], days?: number, minutes?: number) =>
  usesOf(table, seen(columns, days, minutes), commands).map(
    ({ command, missing }) => `${command}: ${missing?.en ?? 'good'}`,
  );

describe('what a table is good for', () => {
  it('a roster: the next roster, a report, and adherence with the states of agents', () => {
    expect(list('roster', ['shift_id', 'activity', 'start_at'])).toEqual([
      'kpi: takes contacts, intervals or kpi',
      'agents: takes contacts',
      'forecast: takes contacts, intervals or kpi',
      'backtest: takes contacts, intervals or kpi',
      'staff: takes forecast, contacts, intervals or kpi',
      'schedule --previous: good',
      'adherence: good',
      'accuracy: takes forecast, contacts, intervals or kpi',
      'intraday: takes contacts, intervals or kpi',
      'report: good',
    ]);
  });

  it('a roster of times without codes: adherence, but not the next roster', () => {
    const uses = list('roster', ['activity', 'start_at']);
    expect(uses).toContain('adherence: good');
    expect(uses).toContain('schedule --previous: no shift_id');
    expect(list('roster', [])).toContain('adherence: no start_at');
  });

  it('states of agents, and punches of a clock: adherence with a roster', () => {
    expect(list('activity', ['start_at'])).toContain('adherence --activity: good');
    expect(list('agent_summary', [])).toContain('adherence: no scheduled_sec');
  });

  it('contacts: the whole chain, if there are enough days', () => {
    const columns = ['arrived_at', 'outcome', 'wait_sec', 'talk_sec'];
    expect(list('contacts', columns).filter((line) => line.endsWith('good'))).toEqual([
      'kpi: good',
      'kpi: good',
      'kpi: good',
      'kpi: good',
      'kpi: good',
      'forecast: good',
      'backtest: good',
      'staff: good',
      'schedule: good',
      'accuracy: good',
      'intraday: good',
      'report: good',
    ]);
    expect(list('contacts', columns, 5)).toContain('staff: 5 days; at least 28 are wanted');
  });

  it('days: forecasts and a report, but no staff by the hour; weeks and months: figures alone', () => {
    const good = (minutes: number) =>
      list('intervals', ['offered', 'answered', 'talk_sec'], 60, minutes)
        .filter((line) => line.endsWith('good'))
        .map((line) => line.split(':')[0]);
    expect(good(1440)).toEqual(['kpi', 'kpi', 'kpi', 'forecast', 'backtest', 'accuracy', 'report']);
    expect(good(7 * 1440)).toEqual(['kpi', 'kpi', 'kpi']);
    expect(
      list('kpi', ['offered', 'answered'], 60, Number.POSITIVE_INFINITY).filter((one) =>
        one.endsWith('good'),
      ),
    ).toEqual([]);
  });
});
