import { describe, expect, it } from 'vitest';
import { alarmsOf, type Threshold, type Thresholds } from '../../src/kpi/alarms.js';
import { alarmsIn, alarmsText } from '../../src/tables/alarms.js';

const level: Threshold = { worse: 'lower', warn: 0.8, fail: 0.7, minOffered: 5 };
const wait: Threshold = { worse: 'higher', warn: 20, fail: 40, minOffered: 0 };
const thresholds: Thresholds = new Map([
  ['service_level', { all: level, queues: new Map([['VIP', { ...level, warn: 0.95, fail: 0.9 }]]) }],
  ['asa_sec', { all: null, queues: new Map([['VIP', wait]]) }],
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
      ['service_level', { all: { ...level, warn: null, fail: 'target', minOffered: 0 }, queues: new Map() }],
    ]);
    const row = { offered: 1, service_level: 0.85 };
    expect(alarmsOf({ ...row, target_share: 0.9 }, against).get('service_level')).toBe('fail');
    expect(alarmsOf({ ...row, target_share: 0.85 }, against).size).toBe(0);
    expect(alarmsOf({ ...row, target_share: null }, against).size).toBe(0);
  });

  it('is the same after it has been a text', () => {
    const alarms = alarmsOf({ queue: 'VIP', offered: 10, service_level: 0.5, asa_sec: 30 }, thresholds);
    expect(alarmsIn(alarmsText(alarms))).toEqual(alarms);
    expect(alarmsIn(null).size).toBe(0);
  });
});
