import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { silenceOf } from '../../src/forecast/silence.js';
import type { Interval } from '../../src/tables/intervals.js';
import { dayOf, isoDate, weekday } from '../../src/time/calendar-date.js';
import { row } from './build.js';

/** Hourly rows from 8 to 20 on workdays, `busy` contacts an hour but `quiet` in the last; a volume of null leaves the row out. */
function hours(days: number, volume: (date: string, hour: number) => number | null): Interval[] {
  return Array.from({ length: days }, (_, i) => isoDate(dayOf('2026-03-02') + i)).flatMap((date) =>
    Array.from({ length: 12 }, (_, k) => 8 + k).flatMap((hour) => {
      const offered = weekday(dayOf(date)) <= 5 ? volume(date, hour) : null;
      return offered === null ? [] : [row(`${date}T${String(hour).padStart(2, '0')}:00`, 60, offered)];
    }),
  );
}

const usual = (hour: number) => (hour === 19 ? 2 : 40);
const counts = (rows: readonly Interval[], missing: 'auto' | 'zero' | 'unknown' = 'auto') => {
  const { zero, closed, unknown, rule } = silenceOf(rows, plainCalendar, missing);
  return { zero, closed, unknown, rule };
};
// Three weekends of two days and nineteen nights lie between the first row and the last.
const CLOSED = 6 * 24 + 19 * 12;

describe('intervals without a row', () => {
  it('are closed at night and on weekends', () => {
    const rows = hours(28, (_, hour) => usual(hour));
    const found = counts(rows);
    expect([found.zero, found.unknown]).toEqual([0, 0]);
    expect(found.closed).toBe(CLOSED);
  });

  it('are none where the clock was put forward over them', () => {
    const hour = (k: number, offset: string) => {
      const time = new Date(Date.UTC(2026, 2, 28) + k * 3_600_000).toISOString().slice(0, 16);
      return { ...row(time, 60, 40), interval_start: `${time}${offset}` };
    };
    // 29 March, 02:00 to 03:00 in Berlin.
    const rows = Array.from({ length: 72 }, (_, k) => k).flatMap((k) => {
      if (k === 26) return [];
      return [hour(k, k < 26 ? '+01:00' : '+02:00')];
    });
    expect(counts(rows)).toMatchObject({ zero: 0, closed: 0, unknown: 0 });
    expect(counts(rows.filter((_, k) => k !== 25))).toMatchObject({ closed: 1 });
    const night = rows.filter((one) => Number(one.interval_start.slice(11, 13)) >= 6);
    expect(counts(night)).toMatchObject({ zero: 0, closed: 11, unknown: 0 });
  });

  it('are zero where hardly anybody calls, unknown where many would have', () => {
    const rows = hours(28, (date, hour) => {
      if (hour === 19 && date.endsWith('-11')) return null;
      return hour >= 10 && hour < 12 && date.endsWith('-12') ? null : usual(hour);
    });
    const silence = silenceOf(rows, plainCalendar, 'auto');
    expect([silence.zero, silence.unknown]).toEqual([1, 2]);
    expect(silence.unknownStretches).toMatchObject([
      { date: '2026-03-12', fromMinute: 600, untilMinute: 720, intervals: 2, expected: 80 },
    ]);
  });

  it('are unknown where the export writes zeros itself', () => {
    const rows = hours(28, (date, hour) => {
      if (date.endsWith('-11') && hour === 18) return null;
      return hour === 19 ? 0 : hour === 18 ? 3 : 40;
    });
    expect(counts(rows)).toMatchObject({ zero: 0, unknown: 1, rule: 'zeros-written' });
  });

  it('are what the user says', () => {
    const rows = hours(28, (date, hour) => (date.endsWith('-12') && hour === 10 ? null : usual(hour)));
    expect(counts(rows, 'zero')).toMatchObject({ zero: 1, unknown: 0 });
    expect(counts(rows, 'unknown')).toMatchObject({ zero: 0, unknown: 1 });
  });

  it('puts days of silence together as one stretch', () => {
    const rows = hours(28, (date, hour) =>
      date >= '2026-03-09' && date < '2026-03-16' ? null : usual(hour),
    );
    const { unknown, unknownStretches } = silenceOf(rows, plainCalendar, 'auto');
    expect(unknown).toBe(60);
    expect(unknownStretches).toMatchObject([{ date: '2026-03-09', untilDate: '2026-03-13' }]);
  });
});
