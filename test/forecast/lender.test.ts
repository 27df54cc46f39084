import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { dayOf, isoDate } from '../../src/time/calendar-date.js';
import { dayRows, intervalRows } from './build.js';

const ten = (queue: string, from: string, count: number, shape: Record<string, number>) =>
  Array.from({ length: count }, (_, i) => intervalRows(isoDate(dayOf(from) + i), 30, shape))
    .flat()
    .map((row) => ({ ...row, queue }));
const half = { '09:00': 30, '09:30': 70 };
const said = (notes: readonly { en: string }[]) => notes.map(({ en }) => en).join('\n');

describe('a queue with too little history', () => {
  // Ten weeks in which Mondays bring twice as much; the new queue is known from a Tuesday and Wednesday only.
  const old = dayRows('2026-01-05', 70, (weekday) => (weekday === 1 ? 800 : 400), { queue: 'old' });
  const young = dayRows('2026-03-10', 2, () => 40, { queue: 'young' });

  it('takes the weekdays of the queues together, and says so', () => {
    const { rows, notes } = makeForecast([...old.slice(0, 66), ...young], plainCalendar, { days: 7 });
    const volumes = rows.filter((row) => row.queue === 'young').map((row) => Math.round(row.offered));
    expect(Math.max(...volumes)).toBe(volumes[dayOf('2026-03-16') - dayOf('2026-03-12')]);
    expect(volumes[4] / volumes[2]).toBeCloseTo(2, 0);
    expect(said(notes)).toContain('young: less than four weeks of history');
    expect(said(notes)).not.toContain('old: less than');
  });

  it('alone has nobody to borrow from', () => {
    const { rows, notes } = makeForecast(young, plainCalendar, { days: 7 });
    expect(new Set(rows.map((row) => Math.round(row.offered))).size).toBe(1);
    expect(said(notes)).not.toContain('lean');
  });

  it('known by day only is spread like the queues together', () => {
    const days = dayRows('2026-03-02', 56, () => 200, { queue: 'by-day' });
    const { rows, notes } = makeForecast([...ten('old', '2026-03-02', 56, half), ...days], plainCalendar, {
      days: 1,
    });
    const own = rows.filter((row) => row.queue === 'by-day');
    expect(own.map((row) => Math.round(row.offered))).toEqual([60, 140]);
    expect(said(notes)).toContain('by-day: too little of its own to tell the shape of the day');
  });

  it('known by a few half hours leans on its own as far as these go', () => {
    const rows = [
      ...ten('old', '2026-03-02', 56, half),
      ...ten('new', '2026-04-24', 3, { '09:00': 20, '09:30': 0 }),
    ];
    const own = makeForecast(rows, plainCalendar, { days: 1 }).rows.filter((row) => row.queue === 'new');
    // 60 contacts of its own against 100 of all: 60/160 of its own shape (all at nine) and the rest as 30 to 70.
    const share = own[0].offered / (own[0].offered + own[1].offered);
    expect(share).toBeCloseTo(60 / 160 + (100 / 160) * 0.3, 2);
  });
});
