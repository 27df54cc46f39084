import { describe, expect, it } from 'vitest';
import { chinaCalendar } from '../../src/calendar/china.js';
import { eventLabel, plainCalendar } from '../../src/calendar/day-info.js';
import { eventClashes } from '../../src/calendar/event-clashes.js';
import { unreadColumns } from '../../src/calendar/event-columns.js';
import { eventOrder } from '../../src/calendar/event-entries.js';
import { readEvents, readSlots } from '../../src/calendar/events.js';
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

  it('names the columns that it does not read', () => {
    const row = { 日期: '2026-11-11', 事件: '双11', window: '-1..2', budget: '300', note: '', '': '3' };
    expect(unreadColumns([row])).toEqual(['budget']);
    expect(unreadColumns([{ date: '2026-11-11', event: 'x', offset: '0', day_type: 'off' }])).toEqual([]);
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

  it('takes the order of dates that is given only where the file does not settle it', () => {
    const dates = (rows: { date: string; end?: string }[], order?: 'dmy' | 'mdy') =>
      readEvents(rows, 'window', order).map(({ date }) => date);
    expect(dates([{ date: '11/12/2026' }], 'mdy')).toEqual(['2026-11-12']);
    expect(dates([{ date: '11/12/2026' }])).toEqual(['2026-12-11']);
    expect(dates([{ date: '25/12/2026' }, { date: '1/5/2026' }], 'mdy')).toEqual([
      '2026-05-01',
      '2026-12-25',
    ]);
    expect(dates([{ date: '11-25-2026' }], 'dmy')).toEqual(['2026-11-25']);
    expect(readSlots([{ date: '11/12/2026', time: '20:00', event: 'spot' }], 'mdy')[0].date).toBe(
      '2026-11-12',
    );
  });

  it('names a date that could be read either way, and none where the file or an order settles it', () => {
    const open = (dates: string[], order?: 'dmy' | 'mdy') =>
      eventOrder(
        dates.map((date) => ({ date })),
        order,
      ).open;
    expect(open(['5/5/2026', '11/12/2026'])).toBe('11/12/2026');
    expect(open(['11/12/2026'], 'dmy')).toBeNull();
    expect(open(['11/12/2026', '11/25/2026'])).toBeNull();
    expect(open(['2026-11-12', '11.12.2026'])).toBeNull();
  });

  it('refuses a bare factor that is a percentage more often than a multiple', () => {
    const factor = (text: string) =>
      readEvents([{ date: '2026-11-11', event: 'sale', factor: text }])[0].factor;
    expect(() => factor('150')).toThrow(DataError);
    expect([factor('150%'), factor('×150'), factor('150倍'), factor('12')]).toEqual([1.5, 150, 150, 12]);
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

  it('reads the labels of a calendar that ccops has written as a workbook', () => {
    const row = { Date: '2026-10-08', Weekday: 'Thu', 'Day type': 'make-up workday', Event: 'national-day' };
    expect(readEvents([{ ...row, Offset: '7' }])[0]).toMatchObject({ dayType: 'makeup', offset: 7 });
    expect(unreadColumns([{ ...row, Name: 'x', Announced: 'true', Budget: '3' }])).toEqual(['Budget']);
  });

  it.each([
    '2026-10-01~2026-10-03',
    '2026-10-01~10-03',
    '2026/10/1 至 2026/10/3',
    '2026年10月1日-10月3日',
    '20261001~20261003',
    '2026-10-01 - 2026-10-03',
    '2026-10-01 to 2026-10-03',
    '10/1/2026–10/3/2026',
  ])('takes %s as three days of the event', (date) => {
    const days = readEvents([{ date, event: 'x', day_type: 'off' }, { date: '12/25/2026' }]);
    expect(days.slice(0, 3).map((day) => `${day.date} ${day.offset} ${day.dayType}`)).toEqual([
      '2026-10-01 0 off',
      '2026-10-02 1 off',
      '2026-10-03 2 off',
    ]);
    expect(days[3].date).toBe('2026-12-25');
  });

  it('is not misled by a slot of the day', () => {
    expect(readEvents([{ date: '2026-11-11 20:00-20:30', event: 'spot' }])).toEqual([]);
    expect(readSlots([{ date: '2026-11-11 20:00~20:30', event: 'spot' }])).toHaveLength(1);
  });

  it.each([
    ['w', 'off'],
    ['E', 'off'],
    ['m', 'makeup'],
    ['n', 'window'],
    ['Holiday', 'off'],
    ['OFF', 'off'],
    ['活动或节日前后', 'window'],
  ])('knows the day type %s as %s', (word, dayType) => {
    expect(readEvents([{ date: '2026-10-01', event: 'x', type: word }])[0].dayType).toBe(dayType);
  });

  it('tells of days of which the rows say different things; the same twice is no matter', () => {
    const rows = [
      { date: '2026-06-18', event: '618', window: '0..1' },
      { date: '2026-06-19', event: 'festival', day_type: 'off', queue: 'sales' },
      { date: '2026-06-18', event: '618', factor: '2' },
      { date: '2026-06-20', event: 'fair' },
      { date: '2026-06-20', event: 'fair' },
    ];
    expect(eventClashes(readEvents(rows))).toEqual([
      { date: '2026-06-18', said: ['618 (window)', '618 (window × 2)'] },
    ]);
  });

  it('takes a window around the day, which a row of its own wins against', () => {
    const labels = (row: object) =>
      readEvents([row as Record<string, string>]).map(({ date, dayType, event, offset }) =>
        [date.slice(5), dayType, `${event}${offset}`].join(' '),
      );
    const expected = ['11-10 window sale-1', '11-11 off sale0', '11-12 window sale1', '11-13 window sale2'];
    const day = { date: '2026-11-11', event: 'sale', day_type: 'off' };
    expect(labels({ ...day, window: '-1..2' })).toEqual(expected);
    expect(labels({ ...day, before: '1', after: '2' })).toEqual(expected);
    expect(labels({ 日期: '2026-11-11', 事件: 'sale', 日类型: '放假', 窗口: '-1至2' })).toEqual(expected);
    const own = { date: '2026-11-12', event: 'other', offset: '0' };
    expect(readEvents([{ ...day, window: '-1..2' }, own]).map(({ event }) => event)).toEqual([
      'sale',
      'sale',
      'other',
      'sale',
    ]);
    expect(() => labels({ ...day, window: 'two days' })).toThrow('not a window of days');
  });

  it('takes the days from start to end in one row', () => {
    const [first, ...more] = readEvents([
      { event: 'move', start: '2026-03-02', end: '2026-03-04', factor: '80%' },
    ]);
    expect(first).toMatchObject({ date: '2026-03-02', offset: 0, dayType: 'window', factor: 0.8 });
    expect(more.map(({ date, offset }) => [date, offset])).toEqual([
      ['2026-03-03', 1],
      ['2026-03-04', 2],
    ]);
    const midnight = readEvents([{ event: 'move', start: '2026-03-02 00:00', end: '2026-03-04 00:00' }]);
    expect(midnight.map(({ date }) => date)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
    expect(() => readEvents([{ event: 'x', start: '2026-03-04', end: '2026-03-02' }])).toThrow('ends before');
  });

  it('reads factors as people write them', () => {
    const factor = (word: string) => readEvents([{ date: '2026-01-05', event: 'x', factor: word }])[0].factor;
    expect(['2.5', '250%', '×2.5', '2.5倍', '+150%'].map(factor)).toEqual([2.5, 2.5, 2.5, 2.5, 2.5]);
    expect(factor('-20%')).toBeCloseTo(0.8, 12);
    expect(() => factor('a lot')).toThrow('not a factor');
  });

  it('a row with a time is a slot and no day', () => {
    const slot = { date: '2026-11-11', event: 'spot', fromMinute: 1200, untilMinute: 1230, queue: '95001' };
    const rows: Record<string, string>[] = [
      { date: '2026-11-11', time: '20:00', called_number: '95001', event: 'spot' },
      { date: '2026-11-11', start: '20:00', end: '20:30', queue: '95001', event: 'spot' },
      { 日期: '2026/11/11', 时段: '20:00-20:30', 热线: '95001', 事件: 'spot' },
      { 播出时间: '2026-11-11 20:00', 被叫号码: '95001', 事件: 'spot' },
      { date: '2026-11-11T20:00:00+08:00', end: '晚8点半', hotline: '95001', event: 'spot' },
    ];
    for (const row of rows) {
      expect(readSlots([row])).toEqual([{ ...slot, factor: null }]);
      expect(readEvents([row])).toEqual([]);
    }
    expect(readSlots([{ date: '2026-11-11 00:00', event: 'day' }])).toEqual([]);
  });

  it('a slot across midnight is one on each day', () => {
    const slots = readSlots([{ date: '2026-12-31', start: '23:30', end: '00:30', event: 'countdown' }]);
    expect(slots.map(({ date, fromMinute, untilMinute }) => [date, fromMinute, untilMinute])).toEqual([
      ['2026-12-31', 1410, 1440],
      ['2027-01-01', 0, 30],
    ]);
    expect(() => readSlots([{ start: '2026-12-01 20:00', end: '2026-12-05 20:00', event: 'x' }])).toThrow(
      'a slot is a part of one day',
    );
    expect(() => readSlots([{ date: '2026-12-01', start: 'evening', event: 'x' }])).toThrow(
      'not a time of day',
    );
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

  it('knows days and slots of one queue alone', () => {
    const rows = [
      { date: '2026-03-02', event: 'launch', queue: 'sales' },
      { date: '2026-03-03', event: 'spot', queue: 'sales', time: '20:00' },
    ];
    const merged = mergeCalendar(plainCalendar, readEvents(rows), readSlots(rows));
    expect(merged.day('2026-03-02', 'sales').event).toBe('launch');
    expect(merged.day('2026-03-02', 'service').event).toBeNull();
    expect(merged.day('2026-03-02').event).toBeNull();
    expect(merged.slots!('2026-03-03', 'sales')).toHaveLength(1);
    expect(merged.slots!('2026-03-03', 'service')).toHaveLength(0);
    expect(merged.queues).toEqual(['sales']);
  });
});

it('labels carry the sign', () => {
  expect(eventLabel({ event: 'national-day', offset: 2 })).toBe('national-day+2');
  expect(eventLabel({ event: 'spring-festival', offset: -1 })).toBe('spring-festival-1');
  expect(eventLabel({ event: 'qingming', offset: 0 })).toBe('qingming');
  expect(eventLabel(plainCalendar.day('2026-01-01'))).toBeNull();
});
