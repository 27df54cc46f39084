import { describe, expect, it } from 'vitest';
import { chinaCalendar } from '../../src/calendar/china.js';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { models } from '../../src/forecast/index.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import type { Interval } from '../../src/tables/intervals.js';
import { DataError } from '../../src/text/errors.js';
import { dayOf, isoDate } from '../../src/time/calendar-date.js';
import { createZone } from '../../src/time/zone.js';
import { dayRows, intervalRows, row } from './build.js';

const shape = { '09:00': 40, '09:30': 60, '10:00': 100 };
const weeks = (count: number) =>
  Array.from({ length: 7 * count }, (_, i) =>
    intervalRows(isoDate(dayOf('2026-03-02') + i), 30, shape),
  ).flat();

describe('makeForecast', () => {
  it('begins the day after the last full day, in intervals, with the offset of the history', () => {
    const { rows, from } = makeForecast(weeks(8), plainCalendar, { days: 2 });
    expect(from).toBe('2026-04-27');
    expect(rows.map((one) => one.interval_start)).toEqual(
      ['2026-04-27', '2026-04-28'].flatMap((date) =>
        ['09:00', '09:30', '10:00'].map((time) => `${date}T${time}+08:00`),
      ),
    );
    expect(rows.map((one) => Math.round(one.offered))).toEqual([40, 60, 100, 40, 60, 100]);
    expect(rows[0]).toMatchObject({
      queue: 'sales',
      interval_minutes: 30,
      day_type: 'normal',
      event: null,
      model: 'level',
    });
  });

  it('says on which weekdays the queue is closed, where the forecast comes to them', () => {
    const workdays = dayRows('2026-01-05', 140, (weekday) => (weekday < 6 ? 100 : 0));
    const details = (days: number) =>
      makeForecast(workdays, plainCalendar, { days }).details.map(({ en }) => en);
    expect(details(28)).toContain('sales: closed on Sat, Sun, as in the history: forecast 0 there');
    expect(details(2).join()).not.toContain('closed');
  });

  it('counts open days of which nothing is known', () => {
    const rows = dayRows('2026-01-05', 140, () => 100).filter(
      ({ interval_start }) => interval_start < '2026-03-01' || interval_start > '2026-03-11',
    );
    expect(makeForecast(rows, plainCalendar, { days: 1 })).toMatchObject({
      historyDays: 140,
      unknownDays: 10,
    });
    expect(makeForecast(weeks(8), plainCalendar, { days: 1 }).unknownDays).toBe(0);
  });

  it('does not mind the order of the rows', () => {
    const rows = weeks(8);
    const shuffled = rows
      .map((one, i) => ({ one, at: (i * 7919) % rows.length }))
      .sort((a, b) => a.at - b.at);
    const result = makeForecast(
      shuffled.map(({ one }) => one),
      plainCalendar,
      { days: 7 },
    ).rows;
    expect(result).toEqual(makeForecast(rows, plainCalendar, { days: 7 }).rows);
  });

  it('mixes years of days with weeks of half hours', () => {
    const early = dayRows('2025-01-06', 420, () => 200);
    const { rows, historyDays } = makeForecast([...early, ...weeks(4)], plainCalendar, { days: 7 });
    expect(historyDays).toBe(448);
    expect(rows).toHaveLength(21);
    expect(rows[2].offered).toBeCloseTo(100, 0);
  });

  it('gives days where the history knows no finer, and the interval asked for where it does', () => {
    expect(
      makeForecast(
        dayRows('2026-03-02', 56, () => 100),
        plainCalendar,
        { days: 7 },
      ).rows,
    ).toHaveLength(7);
    const hourly = makeForecast(weeks(8), plainCalendar, { days: 1, intervalMinutes: 60 }).rows;
    expect(hourly.map((one) => [one.interval_minutes, Math.round(one.offered)])).toEqual([
      [60, 100],
      [60, 100],
    ]);
    expect(() => makeForecast(weeks(8), plainCalendar, { days: 1, intervalMinutes: 15 })).toThrow(
      'intervals of 30 minutes',
    );
  });

  it('leaves out the hour that is skipped when summer time begins', () => {
    // Berlin: on 29 March 2026 the clock goes from 02:00 to 03:00, so the day has 23 hours.
    const zone = createZone('Europe/Berlin')!;
    const nights = Array.from({ length: 27 }, (_, i) =>
      intervalRows(isoDate(dayOf('2026-03-02') + i), 60, {
        '00:00': 30,
        '01:00': 30,
        '02:00': 30,
        '03:00': 30,
      }),
    ).flat();
    const { rows } = makeForecast(nights, plainCalendar, { days: 2, offsetOf: zone.offsetAtWall });
    expect(rows.map((one) => one.interval_start)).toEqual([
      '2026-03-29T00:00+01:00',
      '2026-03-29T01:00+01:00',
      '2026-03-29T03:00+02:00',
      '2026-03-30T00:00+02:00',
      '2026-03-30T01:00+02:00',
      '2026-03-30T02:00+02:00',
      '2026-03-30T03:00+02:00',
    ]);
  });

  it('has the hour twice that comes twice when summer time ends', () => {
    // Berlin: on 25 October 2026 the clock goes from 03:00 back to 02:00, so the day has 25 hours.
    const zone = createZone('Europe/Berlin')!;
    const night = { '01:30': 30, '02:00': 20, '02:30': 10, '03:00': 30 };
    const nights = Array.from({ length: 27 }, (_, i) =>
      intervalRows(isoDate(dayOf('2026-09-28') + i), 30, night),
    ).flat();
    const { rows } = makeForecast(nights, plainCalendar, { days: 2, offsetOf: zone.offsetAtWall });
    expect(rows.slice(0, 7).map((one) => [one.interval_start, Math.round(one.offered)])).toEqual([
      ['2026-10-25T01:30+02:00', 30],
      ['2026-10-25T02:00+02:00', 20],
      ['2026-10-25T02:30+02:00', 10],
      ['2026-10-25T02:00+01:00', 20],
      ['2026-10-25T02:30+01:00', 10],
      ['2026-10-25T03:00+01:00', 30],
      ['2026-10-26T01:30+01:00', 30],
    ]);
  });

  it('forecasts each queue by itself, sorted by queue and time', () => {
    const two = [
      ...dayRows('2026-03-02', 56, () => 300, { queue: 'b' }),
      ...dayRows('2026-03-02', 56, () => 100, { queue: 'a' }),
    ];
    const { rows } = makeForecast(two, plainCalendar, { days: 2 });
    expect(rows.map((one) => [one.queue, Math.round(one.offered)])).toEqual([
      ['a', 100],
      ['a', 100],
      ['b', 300],
      ['b', 300],
    ]);
  });

  it('names event and day type, and explains the special days', () => {
    const china = chinaCalendar(2024, 2026);
    const history = dayRows('2024-01-01', 1000, (_, date) => (china.day(date).dayType === 'off' ? 50 : 100));
    const { rows, explanations } = makeForecast(history, china, { days: 14 });
    const third = rows.find((one) => one.interval_start.startsWith('2026-10-03'));
    expect(third).toMatchObject({ day_type: 'off', event: 'national-day+2' });
    const first = explanations.find((one) => one.date === '2026-10-01')!;
    expect(first).toMatchObject({ queue: 'sales', event: 'national-day', dayType: 'off' });
    expect(first.past.map(({ date }) => date)).toEqual(['2024-10-01', '2025-10-01']);
    expect(first.factor).toBeCloseTo(0.5, 2);
    expect(first.baseline * first.factor).toBeCloseTo(first.forecast, 6);
  });

  it('closes on holidays on which it was closed before', () => {
    const china = chinaCalendar(2024, 2026);
    const history = dayRows('2024-01-01', 1000, (_, date) => (china.day(date).dayType === 'off' ? 0 : 100));
    const { rows } = makeForecast(history, china, { days: 10 });
    for (const one of rows.filter(({ day_type }) => day_type === 'off')) expect(one.offered).toBe(0);
    expect(rows.some(({ day_type }) => day_type === 'off')).toBe(true);
  });

  it('says when the holidays of a year are not announced', () => {
    const { notes } = makeForecast(
      dayRows('2026-10-05', 88, () => 100),
      chinaCalendar(2026, 2027),
      { days: 7 },
    );
    expect(notes.some((note) => note.en.includes('after 2026-12-31 is not announced'))).toBe(true);
    expect(notes.some((note) => note.en.includes('2027-01-01'))).toBe(true);
  });
});

describe("a client's forecast", () => {
  const options = { days: 3, from: '2026-04-27' };

  it('by day is taken as given and spread over the day by the own profile', () => {
    const client = [{ queue: null, interval_start: '2026-04-28', interval_minutes: 1440, offered: 500 }];
    const { rows } = makeForecast(weeks(8), plainCalendar, { ...options, client });
    const given = rows.filter((one) => one.model === 'client');
    expect(given.map((one) => [one.interval_start.slice(0, 16), Math.round(one.offered)])).toEqual([
      ['2026-04-28T09:00', 100],
      ['2026-04-28T09:30', 150],
      ['2026-04-28T10:00', 250],
    ]);
    expect(rows.filter((one) => one.model === 'level')).toHaveLength(6);
  });

  it('by interval is taken as it is, handle time too', () => {
    const client = [
      {
        queue: 'sales',
        interval_start: '2026-04-27T09:00',
        interval_minutes: 60,
        offered: 300,
        aht_sec: 240,
      },
    ];
    const { rows } = makeForecast(weeks(8), plainCalendar, { ...options, client });
    expect(rows.slice(0, 3).map((one) => [one.offered, one.aht_sec])).toEqual([
      [expect.closeTo(120, 6), 240],
      [expect.closeTo(180, 6), 240],
      [0, null],
    ]);
  });

  it('may bring a queue without history', () => {
    const client = [{ queue: 'new', interval_start: '2026-04-27T09:00', interval_minutes: 30, offered: 30 }];
    const { rows } = makeForecast(weeks(8), plainCalendar, { ...options, client });
    expect(rows.filter((one) => one.queue === 'new').reduce((sum, one) => sum + one.offered, 0)).toBe(30);
  });

  it('without queue names needs a history of one queue', () => {
    const two = [...weeks(8), row('2026-03-02T09:00', 30, 5, { queue: 'other' })];
    const client = [{ queue: null, interval_start: '2026-04-28', interval_minutes: 1440, offered: 500 }];
    expect(() => makeForecast(two, plainCalendar, { ...options, client })).toThrow(DataError);
  });
});

describe('input that lacks what a forecast needs', () => {
  const cases: Record<string, readonly Interval[]> = {
    'one day': dayRows('2026-03-02', 1, () => 100),
    'two days': dayRows('2026-03-02', 2, () => 100),
    'two days of half hours': weeks(1).slice(0, 6),
    'all zeros': dayRows('2026-03-02', 56, () => 0),
    'one weekday only': dayRows('2026-03-02', 56, (wd) => (wd === 1 ? 100 : null)),
    'a gap of months': [...dayRows('2026-01-05', 60, () => 100), ...dayRows('2026-08-03', 60, () => 120)],
    'one huge outlier': dayRows('2026-03-02', 30, (_, __, i) => (i === 20 ? 1e7 : 100)),
    'a few calls a week': dayRows('2026-03-02', 90, (wd) => (wd === 2 ? 1 : null)),
    'ones and zeros': dayRows('2026-03-02', 90, (_, __, i) => i % 2),
  };

  for (const [name, history] of Object.entries(cases)) {
    for (const model of models) {
      it(`${name}, ${model.name}: finite, ordered, not below zero`, () => {
        const { rows } = makeForecast(history, chinaCalendar(2026, 2026), { days: 21, model: model.name });
        expect(rows.length).toBeGreaterThan(0);
        for (const one of rows) {
          const bounds = [
            one.offered_lo95,
            one.offered_lo80,
            one.offered,
            one.offered_hi80,
            one.offered_hi95,
          ];
          for (const bound of bounds) expect(Number.isFinite(bound)).toBe(true);
          expect(bounds).toEqual([...bounds].sort((a, b) => a! - b!));
          expect(one.offered_lo95).toBeGreaterThanOrEqual(0);
        }
      });
    }
  }

  it('says what is missing', () => {
    const notes = (history: readonly Interval[]) =>
      makeForecast(history, plainCalendar, { days: 7 })
        .notes.map((note) => note.en)
        .join('\n');
    expect(notes(cases['two days'])).toContain('only 2 ordinary days of history');
    expect(notes(cases['all zeros'])).toContain('no contacts in the history');
    expect(notes(cases['a gap of months'])).toContain('no data from 2026-03-06 to 2026-08-02');
    expect(() => makeForecast([], plainCalendar, { days: 7 })).toThrow(DataError);
    expect(() => makeForecast(cases['two days'], plainCalendar, { days: 7, from: '2020-01-01' })).toThrow(
      DataError,
    );
    expect(() => makeForecast(cases['two days'], plainCalendar, { days: 7, model: 'prophet' })).toThrow(
      'no model',
    );
  });

  it('keeps to the median when one huge day is among a few weeks', () => {
    const { rows } = makeForecast(cases['one huge outlier'], plainCalendar, { days: 7 });
    for (const one of rows) expect(one.offered).toBeCloseTo(100, 6);
  });

  it('is wider the less is known', () => {
    const width = (days: number) => {
      const volume = (_: number, __: string, i: number) => 1000 * Math.exp(0.1 * Math.sin(i * i));
      const [one] = makeForecast(dayRows('2026-01-05', days, volume), plainCalendar, { days: 1 }).rows;
      return one.offered_hi80! / one.offered_lo80!;
    };
    expect(width(3)).toBeGreaterThan(width(28));
    expect(width(28)).toBeGreaterThan(1.1);
  });
});
