import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../../src/calendar/day-info.js';
import { momentOf } from '../../../src/forecast/intraday/morning.js';
import { restOfDay } from '../../../src/forecast/intraday/rest-of-day.js';
import { withinDay } from '../../../src/forecast/intraday/within-day.js';
import { placeRows } from '../../../src/forecast/series.js';
import type { Interval } from '../../../src/tables/intervals.js';
import { dayOf, isoDate } from '../../../src/time/calendar-date.js';
import { dayRows, row } from '../build.js';

const hours = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'];
const weights = [40, 80, 100, 60, 60, 80, 70, 40];
const first = '2026-06-01';
const days = 64;
/** Days with a deviation of their own that lasts all day; hours with a little of their own. */
const history: Interval[] = Array.from({ length: days }, (_, i) => isoDate(dayOf(first) + i)).flatMap(
  (date, i) =>
    hours.map((hour, k) => {
      const volume = weights[k] * Math.exp(0.15 * Math.sin(i * 12.9898) + 0.05 * Math.sin(i * 7.7 + k * 3.1));
      return row(`${date}T${hour}`, 60, Math.round(volume));
    }),
);
const today = isoDate(dayOf(first) + days - 1);
const moment = { day: dayOf(today), minute: 12 * 60 };
const options = {
  from: isoDate(dayOf(first) + days - 4),
  every: { count: 1, unit: 'days' },
  horizon: { count: 1, unit: 'days' },
  minutes: 60,
  methods: ['mean-4'],
  atMinute: 12 * 60,
} as const;

describe('the rest of a day', () => {
  const { queues } = restOfDay(placeRows(history), plainCalendar, { moment, model: 'mean-4' });

  it('is a forecast of the remaining intervals, learned from past days', () => {
    expect(queues).toHaveLength(1);
    const [{ rows, update, soFar }] = queues;
    expect(rows.map((one) => one.row.interval_start.slice(11, 16))).toEqual(hours.slice(3));
    expect(rows.every((one) => one.row.model === 'intraday')).toBe(true);
    expect(update.days).toBeGreaterThanOrEqual(20);
    const morning = history.filter((one) => one.interval_start.startsWith(today)).slice(0, 3);
    expect(soFar).toBe(morning.reduce((sum, one) => sum + one.offered, 0));
  });

  it('is what the backtest says of that day', () => {
    const { rows } = withinDay(placeRows(history), plainCalendar, options);
    const tried = rows.filter((one) => one.target.startsWith(today));
    const updated = tried.filter((one) => one.method === 'mean-4+intraday');
    expect(updated.map((one) => [one.mean, one.lo80, one.hi95])).toEqual(
      queues[0].rows.map(({ row: made }) => [made.offered, made.offered_lo80, made.offered_hi95]),
    );
    const plain = tried.filter((one) => one.method === 'mean-4');
    expect(plain.map((one) => one.mean)).toEqual(queues[0].rows.map(({ before }) => before.offered));
  });

  it('is nearer to what came than the forecast of the evening before, where deviations last', () => {
    const { rows } = withinDay(placeRows(history), plainCalendar, {
      ...options,
      from: isoDate(dayOf(first) + 52),
    });
    const error = (method: string) =>
      rows
        .filter((one) => one.method === method)
        .reduce((sum, one) => sum + Math.abs(one.mean - one.actual), 0);
    expect(error('mean-4+intraday')).toBeLessThan(0.7 * error('mean-4'));
  });

  it('does not peek: other data after the moment, the same forecast', () => {
    const cut = `${today}T12:00`;
    const other = history.map((one, i) =>
      one.interval_start < cut ? one : { ...one, offered: (i * 7919) % 900 },
    );
    const later = dayRows(isoDate(dayOf(today) + 1), 3, () => 99);
    const again = restOfDay(placeRows([...other, ...later]), plainCalendar, { moment, model: 'mean-4' });
    expect(again.queues).toEqual(queues);
    const tried = (rows: readonly Interval[]) =>
      withinDay(placeRows(rows), plainCalendar, options)
        .rows.filter((one) => one.target <= `${today}T23`)
        .map(({ actual, ...forecast }) => forecast);
    expect(tried(other)).toEqual(tried(history));
  });

  it('takes a forecast as given, and assumes what lasts without a history', () => {
    const given = hours.map((hour, k) => ({
      ...queues[0].rows[0].before,
      interval_start: `${today}T${hour}+08:00`,
      offered: weights[k],
      offered_hi80: null,
      model: 'client',
    }));
    const morning = hours.slice(0, 3).map((hour, k) => row(`${today}T${hour}`, 60, weights[k] * 1.2));
    const [rest] = restOfDay(placeRows(morning), plainCalendar, { moment, forecast: given }).queues;
    expect(rest.update.days).toBe(0);
    expect(rest.restBefore).toBe(310);
    expect(rest.rest).toBeGreaterThan(312);
    expect(rest.rest).toBeLessThan(1.1 * 310);
  });

  it('leaves a queue of which nothing came in as it was, and says so', () => {
    const other = history.map((one) => ({ ...one, queue: 'service' }));
    const silent = other.filter((one) => !one.interval_start.startsWith(today));
    const result = restOfDay(placeRows([...history, ...silent]), plainCalendar, { moment, model: 'mean-4' });
    const service = result.queues.find(({ queue }) => queue === 'service')!;
    expect(service.rest).toBeCloseTo(service.restBefore, 2);
    expect(service.soFar).toBeNull();
    expect(result.notes).toHaveLength(1);
  });

  it('refuses a day of which nothing is known, a day that is over, and a morning without forecast', () => {
    const at = (minute: number) => () =>
      restOfDay(placeRows(history), plainCalendar, { moment: { ...moment, minute }, model: 'mean-4' });
    expect(at(8 * 60)).toThrow('nothing is known');
    expect(at(23 * 60)).toThrow('nothing of');
    const alone = history.filter((one) => one.interval_start.startsWith(today));
    expect(() => restOfDay(placeRows(alone), plainCalendar, { moment })).toThrow('no forecast');
  });
});

describe('the moment', () => {
  const placed = placeRows(history);

  it('is the end of the last interval, or its beginning where contacts still come in', () => {
    expect(momentOf(placed, null, false)).toEqual({ day: moment.day, minute: 17 * 60 });
    expect(momentOf(placed, null, true)).toEqual({ day: moment.day, minute: 16 * 60 });
  });

  it('is the time asked for, on the last day unless a date is said', () => {
    expect(momentOf(placed, { date: null, minute: 615 }, false)).toEqual({ day: moment.day, minute: 615 });
    expect(momentOf(placed, { date: first, minute: 615 }, false)).toEqual({ day: dayOf(first), minute: 615 });
    expect(momentOf(placeRows(dayRows(first, 3, () => 9)), null, false)).toBeNull();
  });
});
