import { describe, expect, it } from 'vitest';
import { alarmsOf, type Threshold, type Thresholds } from '../../src/kpi/alarms.js';
import { alarmsIn, alarmsText } from '../../src/tables/alarms.js';

const level: Threshold = { worse: 'lower', warn: 0.8, fail: 0.7, minOffered: 5 };
const wait: Threshold = { worse: 'higher', warn: 20, fail: 40, minOffered: 0 };
const ofQueues = (entries: readonly (readonly [string, Threshold])[]) =>
  new Map([['queue' as const, new Map(entries)]]);
const thresholds: Thresholds = new Map([
  ['service_level', { all: level, own: ofQueues([['VIP', { ...level, warn: 0.95, fail: 0.9 }]]) }],
  ['asa_sec', { all: null, own: ofQueues([['VIP', wait]]) }],
]);
const textOf = (row: Parameters<typeof alarmsOf>[0]) => alarmsText(alarmsOf(row, thresholds));

describe('an alarm', () => {
  it.each([
    [0.8, null],
    [0.7999, 'service_level:warn'],
    [0.7, 'service_level:warn'],
    [0.6999, 'service_level:fail'],
    [null, null],
  ])('of a service level of %s: %s', (value, expected) => {
    expect(textOf({ queue: 'sales', offered: 10, service_level: value, asa_sec: 99 })).toBe(expected);
  });

  it('goes by the thresholds of the queue, where it has some', () => {
    expect(textOf({ queue: 'VIP', offered: 10, service_level: 0.92, asa_sec: 41 })).toBe(
      'service_level:warn;asa_sec:fail',
    );
  });

  it('is not raised over a handful of contacts', () => {
    expect(textOf({ queue: 'sales', offered: 4, service_level: 0 })).toBeNull();
  });

  it('against the target goes by what was promised in the row, and by nothing where that is unknown', () => {
    const against: Thresholds = new Map([
      ['service_level', { all: { ...level, warn: null, fail: 'target', minOffered: 0 }, own: new Map() }],
    ]);
    const row = { offered: 1, service_level: 0.85 };
    expect(alarmsOf({ ...row, target_share: 0.9 }, against).get('service_level')).toBe('fail');
    expect(alarmsOf({ ...row, target_share: 0.85 }, against).size).toBe(0);
    expect(alarmsOf({ ...row, target_share: null }, against).size).toBe(0);
  });

  it('goes by the thresholds of an agent or a team, where these have some', () => {
    const strict: Threshold = { ...level, warn: 0.95, fail: 0.9, minOffered: 0 };
    const loose: Threshold = { ...strict, warn: null, fail: 0.6 };
    const own = new Map([
      ['agent_id' as const, new Map([['1001', strict]])],
      ['team' as const, new Map([['New', loose]])],
    ]);
    const limits: Thresholds = new Map([['adherence', { all: { ...strict, fail: 0.85 }, own }]]);
    const levelOf = (row: object) => alarmsOf({ adherence: 0.88, ...row }, limits).get('adherence');
    expect(levelOf({ agent_id: '1002' })).toBe('warn');
    expect(levelOf({ agent_id: '1001', team: 'New' })).toBe('fail');
    expect(levelOf({ agent_id: '1002', team: 'New' })).toBeUndefined();
  });

  it('of an agent is not raised over a handful of answered contacts', () => {
    expect(textOf({ agent_id: '1', answered: 4, service_level: 0 })).toBeNull();
    expect(textOf({ agent_id: '1', answered: 5, service_level: 0 })).toBe('service_level:fail');
  });

  it('is the same after it has been a text', () => {
    const alarms = alarmsOf({ queue: 'VIP', offered: 10, service_level: 0.5, asa_sec: 30 }, thresholds);
    expect(alarmsIn(alarmsText(alarms))).toEqual(alarms);
    expect(alarmsIn(null).size).toBe(0);
  });
});
