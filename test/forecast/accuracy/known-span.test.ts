import { describe, expect, it } from 'vitest';
import { knownSpan } from '../../../src/forecast/accuracy/kept/known-span.js';
import { pairUp } from '../../../src/forecast/accuracy/kept/pair-up.js';
import { placeRows } from '../../../src/forecast/series.js';
import { dayOf, isoDate } from '../../../src/time/calendar-date.js';
import { row } from '../build.js';

const first = '2026-03-02';
const dateAt = (i: number) => isoDate(dayOf(first) + i);
const hours = (date: string, from: number, until: number) =>
  Array.from({ length: until - from }, (_, k) =>
    row(`${date}T${String(from + k).padStart(2, '0')}:00`, 60, 10),
  );
const week = Array.from({ length: 7 }, (_, i) => dateAt(i));
const daily = week.map((date) => ({
  queue: null,
  channel: null,
  method: 'level',
  origin: '2026-03-01',
  interval_start: `${date}T00:00+08:00`,
  interval_minutes: 1440,
  offered: 120,
  offered_lo80: null,
  offered_hi80: null,
  offered_lo95: null,
  offered_hi95: null,
  aht_sec: null,
  day_type: 'normal',
}));
const scored = (rows: readonly ReturnType<typeof row>[]) =>
  pairUp(daily, placeRows(rows), 0).rows.map(({ target }) => target);

describe('the time of which contacts are known', () => {
  it('has whole days at its ends where the queue has opening hours', () => {
    expect(scored(week.flatMap((date) => hours(date, 8, 20)))).toEqual(week);
  });

  it('ends within the day where the file does', () => {
    const rows = week.flatMap((date, i) => hours(date, i === 0 ? 12 : 8, i === 6 ? 11 : 20));
    expect(scored(rows)).toEqual(week.slice(1, 6));
  });

  it('knows that a weekday closes earlier', () => {
    const rows = [...week, dateAt(7), dateAt(8)].flatMap((date, i) => hours(date, 8, i % 7 === 1 ? 12 : 20));
    expect(knownSpan(placeRows(rows)).until).toBe((dayOf(first) + 9) * 1440);
  });

  it('is the day itself where there is one only', () => {
    expect(scored(hours(first, 8, 20))).toEqual([first]);
  });
});
