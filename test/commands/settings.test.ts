import { describe, expect, it } from 'vitest';
import { queueGroups } from '../../src/commands/settings/groups.js';
import { isOpenAt, openingHours } from '../../src/commands/settings/opening-hours.js';
import { targets } from '../../src/commands/settings/targets.js';
import { thresholds } from '../../src/commands/settings/thresholds.js';
import type { DayKind } from '../../src/kpi/periods.js';
import { DataError } from '../../src/text/errors.js';
import { dayOf, weekday } from '../../src/time/calendar-date.js';

const FILE = 'ccops.yaml';

describe('opening hours', () => {
  const kindOf = (day: number): DayKind => {
    if (day === dayOf('2026-10-01')) return 'holiday';
    if (day === dayOf('2026-10-10')) return 'makeup';
    return weekday(day) > 5 ? 'weekend' : 'workday';
  };
  const minute = (time: string) => dayOf(time) * 1440 + +time.slice(11, 13) * 60 + +time.slice(14, 16);
  const isOpen = (text: unknown, time: string, queue: string | null = null) =>
    isOpenAt(openingHours.read(text, FILE)!, kindOf)(minute(time), queue);

  it.each<[string, string, boolean]>([
    ['mon-fri 09:00-18:00', '2026-10-05T09:00', true],
    ['mon-fri 09:00-18:00', '2026-10-05T18:00', false],
    ['mon-fri 09:00-18:00', '2026-10-03T10:00', false],
    ['mon-fri 09:00-18:00', '2026-10-01T10:00', true],
    ['mon-fri 09:00-18:00; holiday closed', '2026-10-01T10:00', false],
    ['mon-fri 09:00-18:00', '2026-10-10T10:00', true],
    ['workday 09:00-12:00,13:00-18:00', '2026-10-05T12:30', false],
    ['workday 09:00-18:00; weekend 10:00-16:00', '2026-10-03T10:00', true],
    ['daily 20:00-02:00', '2026-10-06T01:59', true],
    ['daily 20:00-02:00', '2026-10-06T02:00', false],
    ['fri 22:00-06:00', '2026-10-03T05:59', true],
    ['fri 22:00-06:00', '2026-10-04T05:59', false],
    ['sat-mon 08:00-09:00', '2026-10-04T08:30', true],
    ['daily 00:00-24:00', '2026-10-04T23:59', true],
    ['周一-周五 08:30-17:30；节假日 休息', '2026-10-05T08:30', true],
    ['周一至周五 08:30-17:30; 周六、周日 09:00-12:00', '2026-10-04T11:59', true],
  ])('%s, at %s: %s', (text, time, expected) => {
    expect(isOpen(text, time)).toBe(expected);
  });

  it('of a queue of its own win over those for the others', () => {
    const both = { default: 'mon-fri 09:00-18:00', VIP: 'daily 00:00-24:00' };
    expect(isOpen(both, '2026-10-04T03:00', 'VIP')).toBe(true);
    expect(isOpen(both, '2026-10-04T03:00', 'sales')).toBe(false);
  });

  it.each(['mon-fri', 'monday 9-18', 'mon 09:00–', 'someday 09:00-18:00', 7])('%s is refused', (text) => {
    expect(() => openingHours.read(text, FILE)).toThrow(DataError);
  });
});

describe('thresholds', () => {
  const read = (value: unknown) => thresholds.read(value, FILE);

  it('take percent, inherit for queues, and know which side is bad', () => {
    const found = read({
      service_level: {
        warn: '80%',
        fail: 0.7,
        min_offered: 10,
        queues: { VIP: { fail: '85%', warn: '90%' } },
      },
      asa_sec: { fail: 40 },
    });
    expect(found.get('service_level')!.all).toEqual({ worse: 'lower', warn: 0.8, fail: 0.7, minOffered: 10 });
    expect(found.get('service_level')!.own.get('queue')!.get('VIP')).toEqual({
      worse: 'lower',
      warn: 0.9,
      fail: 0.85,
      minOffered: 10,
    });
    expect(found.get('asa_sec')!.all).toMatchObject({ worse: 'higher', warn: null, fail: 40 });
  });

  it('may stand for single queues only', () => {
    const found = read({ asa_sec: { queues: { VIP: { fail: 10 } } } }).get('asa_sec')!;
    expect([found.all, found.own.get('queue')!.size]).toEqual([null, 1]);
  });

  it.each<[unknown, string]>([
    [{ servce_level: { fail: 0.7 } }, 'Did you mean service_level?'],
    [{ service_level: { fial: 0.7 } }, 'Did you mean fail?'],
    [{ service_level: { fail: 70 } }, '0.8 or 80%'],
    [{ service_level: { warn: 0.7, fail: 0.8 } }, 'fail has to be below warn'],
    [{ asa_sec: { warn: 40, fail: 20 } }, 'fail has to be above warn'],
    [{ asa_sec: { fail: '20%' } }, 'Write a number'],
    [{ talk_avg_sec: { fail: 300 } }, 'worse: higher'],
    [{ asa_sec: 20 }, 'a line for each figure'],
    [[1], 'a line for each figure'],
  ])('%j is refused', (value, remedy) => {
    expect(() => read(value)).toThrow(DataError);
    try {
      read(value);
    } catch (error) {
      expect((error as DataError).remedy!.en).toContain(remedy);
    }
  });
});

describe('groups and targets', () => {
  it('give each queue its group', () => {
    expect(queueGroups.read({ Retail: ['sales', 'loans'], Service: 'cards' }, FILE)).toEqual(
      new Map([
        ['sales', 'Retail'],
        ['loans', 'Retail'],
        ['cards', 'Service'],
      ]),
    );
  });

  it('refuse a queue in two groups, and what is no list', () => {
    expect(() => queueGroups.read({ a: ['x'], b: ['x'] }, FILE)).toThrow(/two groups/);
    expect(() => queueGroups.read({ a: { x: 1 } }, FILE)).toThrow(DataError);
    expect(() => queueGroups.read('x', FILE)).toThrow(DataError);
  });

  it('give each queue its target', () => {
    expect(targets.read({ VIP: '90/10' }, FILE)).toEqual(new Map([['VIP', { share: 0.9, sec: 10 }]]));
    expect(() => targets.read({ VIP: 90 }, FILE)).toThrow(DataError);
  });
});

describe('thresholds', () => {
  it('take a figure by any of its names, and seconds with their unit', () => {
    const read = thresholds.read({ 接通率: { fail: '90%' }, ASA: { warn: '20s', fail: '1分钟' } }, FILE)!;
    expect(read.get('answer_rate')?.all).toMatchObject({ fail: 0.9 });
    expect(read.get('asa_sec')?.all).toMatchObject({ warn: 20, fail: 60 });
    expect(() => thresholds.read({ 接通率: { fail: '20s' } }, FILE)).toThrow(DataError);
  });
});
