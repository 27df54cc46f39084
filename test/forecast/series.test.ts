import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { dayBounds, intervalBounds } from '../../src/forecast/bounds.js';
import { handleTimeOf } from '../../src/forecast/handle-time.js';
import { dayWith, historyOf } from '../../src/forecast/history.js';
import { profileOf } from '../../src/forecast/profile.js';
import { gatherSeries, placeRows } from '../../src/forecast/series.js';
import { fullSpan } from '../../src/forecast/span.js';
import type { Interval } from '../../src/tables/intervals.js';
import { DataError } from '../../src/text/errors.js';
import { dayOf, isoDate } from '../../src/time/calendar-date.js';
import { calendarOf, dayRows, intervalRows, row, special } from './build.js';

const seriesOf = (rows: readonly Interval[], minutes = 30) => gatherSeries(placeRows(rows), minutes)[0];
const historyFrom = (rows: readonly Interval[], calendar = plainCalendar) => {
  const series = seriesOf(rows);
  return historyOf(series, calendar, Math.max(...series.totals.keys()));
};

describe('daily totals', () => {
  it('add intervals of any length up; a day row stands for its day', () => {
    const rows = [
      row('2026-03-02T09:00', 15, 3),
      row('2026-03-02T09:15', 15, 4),
      row('2026-03-02T10:00', 60, 5),
      row('2026-03-03', 1440, 90),
      row('2026-03-03T09:00', 30, 40),
    ];
    const series = seriesOf(rows);
    expect([...series.totals.values()]).toEqual([12, 90]);
    expect(series.shapes.get(dayOf('2026-03-02'))?.[18]).toBe(7);
    expect(series.shapes.get(dayOf('2026-03-03'))?.[18]).toBe(40);
  });

  it('refuse what is no time, no count, or coarser than a day', () => {
    for (const bad of [
      row('2026-03-32', 30, 1),
      row('2026-03-02', 30, -1),
      row('2026-03-02', 30, Number.NaN),
      row('2026-03-02', 10080, 1),
    ]) {
      expect(() => placeRows([bad])).toThrow(DataError);
    }
  });
});

describe('closed, missing and zero', () => {
  it('a weekday that brings nothing is closed, listed or not', () => {
    const listed = dayRows('2026-03-02', 56, (wd) => (wd === 7 ? 0 : wd === 6 ? 1 : 100));
    const unlisted = dayRows('2026-03-02', 56, (wd) => (wd >= 6 ? null : 100));
    const open = [false, true, true, true, true, true, false, false];
    expect(historyFrom(listed).openOn).toEqual(open);
    expect(historyFrom(unlisted).openOn).toEqual(open);
  });

  it('a day without rows of a tiny queue is zero, unless the file writes its zeros', () => {
    const lone = (i: number) => (i % 3 === 0 ? 1 : 0);
    const gap = (i: number) => i >= 40 && i < 54;
    const silent = dayRows('2026-03-02', 84, (_, __, i) => (gap(i) ? null : lone(i) || null));
    const written = dayRows('2026-03-02', 84, (_, __, i) => (gap(i) ? null : lone(i)));
    expect(historyFrom(silent).volumes.slice(40, 54)).toEqual(new Array(14).fill(0));
    expect(historyFrom(written).volumes.slice(40, 54)).toEqual(new Array(14).fill(null));
    expect(historyFrom(written).volumes.slice(54, 58)).toEqual([1, 0, 0, 1]);
  });

  it('a weekend need not be Saturday and Sunday', () => {
    const rows = dayRows('2026-03-02', 56, (wd) => (wd === 5 ? null : 100));
    expect(historyFrom(rows).openOn.slice(1)).toEqual([true, true, true, true, false, true, true]);
  });

  it('a missing day of a busy queue is unknown, of a tiny queue zero', () => {
    const busy = historyFrom(dayRows('2026-03-02', 28, (_, date) => (date === '2026-03-11' ? null : 100)));
    expect(busy.volumes[9]).toBeNull();
    const tiny = historyFrom(dayRows('2026-03-02', 28, (_, date) => (date === '2026-03-11' ? null : 2)));
    expect(tiny.volumes[9]).toBe(0);
  });

  it('a missing holiday was closed; a gap around it is unknown', () => {
    const calendar = calendarOf([special('2026-03-11', 'holiday')]);
    const one = historyFrom(
      dayRows('2026-03-02', 28, (_, date) => (date === '2026-03-11' ? null : 100)),
      calendar,
    );
    expect(one.volumes[9]).toBe(0);
    const gap = historyFrom(
      dayRows('2026-03-02', 28, (_, date) => (date >= '2026-03-09' && date <= '2026-03-15' ? null : 100)),
      calendar,
    );
    expect(gap.volumes.slice(7, 14)).toEqual(new Array(7).fill(null));
  });
});

describe('fullSpan', () => {
  const day = { '08:00': 50, '12:00': 50, '17:00': 50, '20:30': 30 };
  const week = (dates: readonly string[]) => dates.flatMap((date) => intervalRows(date, 30, day));

  it('leaves out a last day that ends early, and a first day that begins late', () => {
    const rows = [
      ...intervalRows('2026-03-02', 30, { '17:00': 50, '20:30': 30 }),
      ...week(['2026-03-03', '2026-03-04', '2026-03-05']),
      ...intervalRows('2026-03-06', 30, { '08:00': 50, '12:00': 50 }),
    ];
    const span = fullSpan(placeRows(rows));
    expect([span.firstDay, span.lastDay].map(isoDate)).toEqual(['2026-03-03', '2026-03-05']);
    expect(span.notes.map((note) => note.en)).toEqual([
      '2026-03-02 begins only at 17:00 and is left out',
      '2026-03-06 ends at 12:30 and is left out',
    ]);
  });

  it('keeps a Saturday that always ends early', () => {
    const weeks = ['2026-03-02', '2026-03-09'].flatMap((monday) => [
      ...week([0, 1, 2, 3, 4].map((i) => isoDate(dayOf(monday) + i))),
      ...intervalRows(isoDate(dayOf(monday) + 5), 30, { '08:00': 50, '12:00': 20 }),
    ]);
    expect(isoDate(fullSpan(placeRows(weeks)).lastDay)).toBe('2026-03-14');
  });
});

describe('profileOf', () => {
  const calendar = calendarOf([special('2026-03-18', 'h'), special('2026-03-25', 'h', 'off', 1)]);
  const rows = Array.from({ length: 28 }, (_, i) => isoDate(dayOf('2026-03-02') + i)).flatMap((date, i) => {
    const holiday = calendar.day(date).dayType === 'off';
    const saturday = i % 7 === 5;
    const shape: Record<string, number> = holiday
      ? { '10:00': 900, '14:00': 100 }
      : { '09:00': 300, '10:00': 500, '14:00': saturday ? 0 : 200 };
    return intervalRows(date, 30, shape);
  });
  const series = seriesOf(rows);
  const profile = profileOf(series, historyFrom(rows, calendar));
  const shares = (date: string) => profile.shares(dayWith(calendar, dayOf(date)))!;

  it('takes each weekday by itself and keeps its hours', () => {
    expect(shares('2026-04-06')[18]).toBeCloseTo(0.3, 2);
    expect(shares('2026-04-04')[28]).toBe(0);
    for (const date of ['2026-04-04', '2026-04-06']) {
      expect(shares(date).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }
  });

  it('has a profile for days off once two are known', () => {
    const day = { ...dayWith(calendar, dayOf('2026-04-08')), info: calendar.day('2026-03-18') };
    expect(profile.shares(day)?.[20]).toBeCloseTo(0.9, 9);
  });

  it('knows nothing without intervals', () => {
    const days = dayRows('2026-03-02', 28, () => 100);
    expect(profileOf(seriesOf(days), historyFrom(days)).shares(dayWith(calendar, 1))).toBeNull();
  });
});

describe('handleTimeOf', () => {
  const at = (date: string, time: string, handled: number, aht: number) =>
    row(`${date}T${time}`, 30, handled, {
      handled,
      talk_sec: handled * aht * 0.7,
      hold_sec: 0,
      acw_sec: handled * aht * 0.3,
    });
  const dates = Array.from({ length: 28 }, (_, i) => isoDate(dayOf('2026-03-02') + i));

  it('weights by handled contacts: 300 calls of 100 s and 100 of 300 s are 150 s', () => {
    const rows = dates.flatMap((date) => [at(date, '09:00', 300, 100), at(date, '09:00', 100, 300)]);
    const aht = handleTimeOf(seriesOf(rows), historyFrom(rows));
    expect(aht(dayWith(plainCalendar, dayOf('2026-04-01')), 18)).toBeCloseTo(150, 6);
  });

  it('leans on wider pools where few calls came', () => {
    const rows = dates.flatMap((date) => [at(date, '09:00', 200, 180), at(date, '22:00', 0.1, 600)]);
    const aht = handleTimeOf(seriesOf(rows), historyFrom(rows));
    const night = aht(dayWith(plainCalendar, dayOf('2026-04-01')), 44)!;
    expect(night).toBeGreaterThan(180);
    expect(night).toBeLessThan(230);
    expect(aht(dayWith(plainCalendar, dayOf('2026-04-01')), 3)).toBeCloseTo(180, 0);
  });

  it('is unknown where no export said', () => {
    const rows = dates.map((date) => row(`${date}T09:00`, 30, 5));
    expect(handleTimeOf(seriesOf(rows), historyFrom(rows))(dayWith(plainCalendar, 0), 0)).toBeNull();
  });
});

describe('bounds', () => {
  it('of an interval of 100 without any other spread are Poisson: 100 ± 1.96·10', () => {
    expect(intervalBounds(100, 0, 0).lo95).toBeCloseTo(80.4, 1);
    expect(intervalBounds(100, 0, 0).hi95).toBeCloseTo(119.6, 1);
  });

  it('of a day of 400 with 10 % are log-normal', () => {
    expect(dayBounds(400, 0.1).hi80).toBeCloseTo(400 * Math.exp(0.12815515655), 6);
  });

  it('lie in order and never below zero', () => {
    for (const volume of [0, 0.2, 3, 19.9, 20, 5000]) {
      for (const { lo95, lo80, hi80, hi95 } of [dayBounds(volume, 0.4), intervalBounds(volume, 0.4, 0.1)]) {
        expect(lo95).toBeGreaterThanOrEqual(0);
        expect(lo95 <= lo80 && lo80 <= volume && volume <= hi80 && hi80 <= hi95).toBe(true);
      }
    }
  });
});
