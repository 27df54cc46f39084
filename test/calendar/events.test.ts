import { describe, expect, it } from 'vitest';
import { chinaCalendar } from '../../src/calendar/china.js';
import { eventLabel, plainCalendar } from '../../src/calendar/day-info.js';
import { readEvents } from '../../src/calendar/events.js';
import { mergeCalendar } from '../../src/calendar/merge.js';
import { DataError } from '../../src/text/errors.js';

describe('readEvents', () => {
  it('reads the English and the Chinese header alike', () => {
    const english = readEvents([{ date: '2026-11-11', event: '双11', offset: '0', day_type: 'window' }]);
    const chinese = readEvents([{ 日期: '2026/11/11', 事件: '双11', 偏移: '0', 日类型: '活动' }]);
    expect(chinese).toEqual(english);
  });

  it('counts the days of an event in a row from its first', () => {
    const days = ['2026-11-10', '2026-11-11', '2026-11-12', '2027-11-10'].map((date) => ({
      date,
      event: 'sale',
    }));
    expect(readEvents(days).map(({ offset }) => offset)).toEqual([0, 1, 2, 0]);
  });

  it('takes a list of dates alone, each known by month and day', () => {
    const [day] = readEvents([{ Fecha: '08-05-2023' }], 'off');
    expect(day).toMatchObject({ date: '2023-05-08', event: 'day-05-08', offset: 0, dayType: 'off' });
  });

  it('knows a nameless holiday that moves with Easter by its distance from it', () => {
    const dates = ['2024-01-01', '2024-03-29', '2024-05-01', '2025-01-01', '2025-04-18', '2025-05-01'];
    expect(readEvents(dates.map((date) => ({ date }))).map(({ event, offset }) => [event, offset])).toEqual([
      ['day-01-01', 0],
      ['easter', -2],
      ['day-05-01', 0],
      ['day-01-01', 0],
      ['easter', -2],
      ['day-05-01', 0],
    ]);
  });

  it('sees from the other rows that the month comes first', () => {
    const days = readEvents([{ date: '5/1/2026' }, { date: '5/25/2026' }]);
    expect(days.map(({ date }) => date)).toEqual(['2026-05-01', '2026-05-25']);
  });

  it('leaves out rows that say nothing, and takes normal days of an event as its window', () => {
    const rows = [
      { date: '2016-02-01', dtype: 'normal', event: 'cny', off: '-7' },
      { date: '2016-03-01', dtype: 'normal', event: '', off: '0' },
    ];
    expect(readEvents(rows)).toMatchObject([
      { date: '2016-02-01', dayType: 'window', event: 'cny', offset: -7 },
    ]);
  });

  it('names row, column and value of what cannot be read', () => {
    const bad = (row: object) => () => readEvents([{ date: '2026-01-01' }, row as Record<string, string>]);
    expect(bad({ date: '31.02.2026' })).toThrow(DataError);
    try {
      bad({ date: '2026-02-31' })();
    } catch (error) {
      expect((error as DataError).place).toEqual({ row: 3, column: 'date', value: '2026-02-31' });
    }
    expect(() => readEvents([{ date: '2026-01-01', day_type: 'holliday' }])).toThrow('not a day type');
    expect(() => readEvents([{ when: '2026-01-01', what: 'x' }])).toThrow('no date column');
  });
});

describe('mergeCalendar', () => {
  it("lets the user's days win", () => {
    const own = readEvents([
      { date: '2026-10-01', event: 'open-house', day_type: 'window' },
      { date: '2026-11-11', event: '双11' },
    ]);
    const merged = mergeCalendar(chinaCalendar(2026, 2026), own);
    expect(merged.day('2026-10-01').event).toBe('open-house');
    expect(merged.day('2026-10-02').event).toBe('national-day');
    expect(merged.day('2026-11-11').dayType).toBe('window');
    expect(merged.coveredUntil).toBe('2026-12-31');
  });
});

it('labels carry the sign', () => {
  expect(eventLabel({ event: 'national-day', offset: 2 })).toBe('national-day+2');
  expect(eventLabel({ event: 'spring-festival', offset: -1 })).toBe('spring-festival-1');
  expect(eventLabel({ event: 'qingming', offset: 0 })).toBe('qingming');
  expect(eventLabel(plainCalendar.day('2026-01-01'))).toBeNull();
});
