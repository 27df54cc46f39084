import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { easterSunday } from '../../src/calendar/easter.js';
import { dayWith } from '../../src/forecast/history.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { recurringText, withRecurring } from '../../src/forecast/recurring.js';
import { dayOf, isoDate, weekday } from '../../src/time/calendar-date.js';
import { calendarOf, dayRows, historyWith, special } from './build.js';

/** Three years from 2023 with a little noise; volumes on the dates given are so many times the usual. */
function years(factors: Record<string, number>, calendar = plainCalendar, days = 1000) {
  const volumes = Array.from({ length: days }, (_, i) => {
    const day = dayOf('2023-01-02') + i;
    const usual = weekday(day) > 5 ? 400 : 1000;
    return Math.round(usual * (factors[isoDate(day)] ?? 1) * (1 + 0.03 * Math.sin(i * i)));
  });
  return historyWith('2023-01-02', volumes, calendar);
}
const found = (history: ReturnType<typeof years>, coming: readonly string[] = []) => {
  const result = withRecurring(
    history,
    coming.map((date) => dayWith(plainCalendar, dayOf(date))),
  );
  const marked = (days: typeof result.days) =>
    days
      .filter((day) => day.info.dayType === 'window')
      .map((day) => `${day.info.date} ${day.info.event}+${day.info.offset}`);
  return { past: marked(result.history.days), coming: marked(result.days) };
};

describe('days that come back every year', () => {
  it('are found by their date on workdays, and forecast', () => {
    const { past, coming } = found(
      years({ '2023-09-14': 0.4, '2024-09-13': 1, '2024-09-12': 1, '2023-11-01': 0.4, '2024-11-01': 0.5 }),
      ['2025-11-01', '2026-11-02', '2027-11-01'],
    );
    expect(past).toEqual(['2023-11-01 day-11-01+0', '2024-11-01 day-11-01+0']);
    // 1 November 2025 is a Saturday, of which nothing is known.
    expect(coming).toEqual(['2027-11-01 day-11-01+0']);
  });

  it('are found by their distance from Easter, which moves', () => {
    const { past, coming } = found(years({ '2023-04-10': 0.4, '2024-04-01': 0.4, '2025-04-21': 0.45 }), [
      '2026-04-06',
      '2026-04-07',
    ]);
    expect(past).toEqual(['2023-04-10 easter+1', '2024-04-01 easter+1', '2025-04-21 easter+1']);
    expect(coming).toEqual(['2026-04-06 easter+1']);
  });

  it('are on workdays and weekends alike where a rush came on days of both kinds', () => {
    // 11 November is a Saturday in 2023, a Monday in 2024, a Tuesday in 2025.
    const { past, coming } = found(years({ '2023-11-11': 2.5, '2024-11-11': 2.5 }), ['2025-11-11']);
    expect(past).toEqual(['2023-11-11 day-11-11+0', '2024-11-11 day-11-11+0']);
    expect(coming).toEqual(['2025-11-11 day-11-11+0']);
    // A holiday takes little from a weekend.
    expect(found(years({ '2023-10-14': 0.5, '2024-10-14': 0.5 })).past).toEqual([]);
  });

  it('are not made of one storm, of chance, or of days that went both ways', () => {
    expect(found(years({ '2023-07-12': 9 })).past).toEqual([]);
    expect(found(years({ '2023-07-12': 0.2 })).past).toEqual([]);
    expect(found(years({ '2023-07-12': 0.2, '2024-07-12': 4 })).past).toEqual([]);
    expect(found(years({})).past).toEqual([]);
  });

  it('need one sharp drop only on dates that are holidays in many countries', () => {
    expect(found(years({ '2023-05-01': 0.3 }, plainCalendar, 400)).past).toEqual(['2023-05-01 day-05-01+0']);
  });

  it.each([0, null])('may be days on which the queue was closed: %s', (nothing) => {
    const rows = dayRows('2022-01-03', 1450, (wd, date, i) => {
      const closed = ['05-01', '12-25', '07-09'].includes(date.slice(5)) || date === '2024-02-14';
      return closed ? nothing : Math.round((wd > 5 ? 400 : 1000) * (1 + 0.03 * Math.sin(i * i)));
    });
    const known = rows.filter((row) => row.interval_start < '2025-12-20');
    const on = (date: string) =>
      makeForecast(known, plainCalendar, { from: '2025-12-20', days: 240 }).rows.find((row) =>
        row.interval_start.startsWith(date),
      )!;
    expect(on('2026-05-01')).toMatchObject({ offered: 0, day_type: 'off', event: 'day-05-01' });
    expect(on('2026-07-09').offered).toBe(0);
    expect(on('2026-02-14').offered).toBeGreaterThan(300);
    expect(on('2026-05-05').offered).toBeGreaterThan(800);
  });

  it('give their past to an event that is named in the coming year only', () => {
    const event = (date: string) => dayWith(calendarOf([special(date, 'sale', 'window')]), dayOf(date));
    const storm = years({ '2023-09-14': 2.5 });
    expect(withRecurring(storm, [event('2026-09-14')]).history).toBe(storm);
    const same = years({ '2024-12-12': 2.5, '2023-12-12': 2.4 });
    const named = withRecurring(same, [event('2026-12-12')]);
    const marked = named.history.days.filter((day) => day.info.dayType === 'window');
    // 12 December 2026 is a Saturday: the planner says that it is the same event.
    expect(marked.map(({ info }) => `${info.date} ${info.event}`)).toEqual([
      '2023-12-12 sale',
      '2024-12-12 sale',
    ]);
    expect(recurringText(named.days, named.history)[0].en).toContain('is taken for it: 2026-12-12 sale');
    const own = named.days.map((day) => ({ ...day, info: { ...day.info, factor: 2 } }));
    expect(recurringText(own, named.history)).toEqual([]);
  });

  it('are not looked for where a day brings a few contacts', () => {
    const days = Array.from({ length: 1000 }, (_, i) => isoDate(dayOf('2023-01-02') + i));
    const few = days.map((date) => (date.slice(5) === '09-14' ? 9 : 1));
    expect(found(historyWith('2023-01-02', few)).past).toEqual([]);
    expect(
      found(
        historyWith(
          '2023-01-02',
          few.map((volume) => 100 * volume),
        ),
      ).past,
    ).toHaveLength(3);
  });

  it('leave alone what the calendar knows', () => {
    const calendar = calendarOf([special('2023-11-01', 'saints'), special('2024-11-01', 'saints')]);
    const { history } = withRecurring(years({ '2023-11-01': 0.4, '2024-11-01': 0.4 }, calendar), []);
    expect(history.days.filter((day) => day.info.event !== null).map((day) => day.info.event)).toEqual([
      'saints',
      'saints',
    ]);
  });
});

describe('easterSunday', () => {
  it('agrees with the published dates', () => {
    const dates = [2000, 2008, 2011, 2024, 2025, 2026, 2038].map((year) => isoDate(easterSunday(year)));
    expect(dates).toEqual([
      '2000-04-23',
      '2008-03-23',
      '2011-04-24',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2038-04-25',
    ]);
  });
});
