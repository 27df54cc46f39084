import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../../src/calendar/day-info.js';
import { gapsOf } from '../../../src/forecast/intraday/gaps.js';
import { restOfDay } from '../../../src/forecast/intraday/rest-of-day.js';
import { placeRows } from '../../../src/forecast/series.js';
import { dayOf, isoDate } from '../../../src/time/calendar-date.js';
import { row } from '../build.js';

const first = '2026-06-01';
const days = 64;
const today = isoDate(dayOf(first) + days - 1);
const moment = { day: dayOf(today), minute: 12 * 60 };
/** Every hour of nine to five the same 50 contacts, day after day. */
const full = Array.from({ length: days }, (_, i) => isoDate(dayOf(first) + i)).flatMap((date) =>
  Array.from({ length: 8 }, (_, k) => row(`${date}T${String(9 + k).padStart(2, '0')}:00`, 60, 50)),
);
const rest = (rows: typeof full, missing?: 'zero') =>
  restOfDay(placeRows(rows), plainCalendar, { moment, model: 'mean-4', missing });

describe('rows missing from a morning', () => {
  const cut = full.filter((one) => !one.interval_start.startsWith(`${today}T10`));

  it('count neither as what came nor as what was expected', () => {
    const { queues, notes } = rest(cut);
    expect(queues[0].missing).toEqual(['10:00']);
    expect(queues[0].soFar).toBe(100);
    expect(queues[0].expectedSoFar).toBeCloseTo(100, 6);
    expect(queues[0].rest).toBeCloseTo(rest(full).queues[0].rest, 6);
    expect(notes[0].en).toContain('no rows at 10:00');
  });

  it('are nobody calling where the user says so, and where there is a row that says so', () => {
    expect(rest(cut, 'zero').queues[0].expectedSoFar).toBeCloseTo(150, 6);
    const outage = full.map((one) =>
      one.interval_start.startsWith(`${today}T10`) ? { ...one, offered: 0 } : one,
    );
    expect(rest(outage).queues[0].missing).toEqual([]);
    expect(rest(outage).queues[0].expectedSoFar).toBeCloseTo(150, 6);
  });

  it('may be chance in a queue with few contacts, but not many in a row', () => {
    const forecast = new Float64Array(24).fill(1);
    expect(gapsOf(forecast, new Set([0, 1, 2, 4, 5]), 6)).toEqual([]);
    expect(gapsOf(forecast, new Set([0, 8]), 9)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
