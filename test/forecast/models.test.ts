import { describe, expect, it } from 'vitest';
import { chinaCalendar } from '../../src/calendar/china.js';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { dayWith } from '../../src/forecast/history.js';
import { models } from '../../src/forecast/index.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { lastOrdinary, specialKey } from '../../src/forecast/special.js';
import { dayOf, isoDate, weekday } from '../../src/time/calendar-date.js';
import { dayRows, historyWith } from './build.js';

/** Volume by weekday, Monday to Sunday. */
const byWeekday = [0, 1000, 900, 850, 870, 950, 500, 400];
const china = chinaCalendar(2022, 2026);
/** A rule without noise: weekday, and a factor for each kind of special day. */
function exact(wd: number, date: string): number {
  const { dayType, event, offset } = china.day(date);
  if (dayType === 'makeup') return 900;
  if (dayType === 'off')
    return byWeekday[wd] * (event === 'spring-festival' ? 0.3 + 0.02 * Math.abs(offset ?? 0) : 0.5);
  if (dayType === 'window') return byWeekday[wd] * 1.1;
  return byWeekday[wd];
}

describe.each(models.map((model) => [model.name, model] as const))('%s', (name) => {
  it('reproduces a weekly rhythm without noise', () => {
    const history = dayRows('2026-03-02', 84, (wd) => byWeekday[wd]);
    const { rows } = makeForecast(history, plainCalendar, { days: 28, model: name });
    expect(rows).toHaveLength(28);
    for (const row of rows) {
      const expected = byWeekday[weekday(dayOf(row.interval_start))];
      expect(Math.abs(row.offered / expected - 1), row.interval_start).toBeLessThan(1e-3);
    }
  });

  it('is scaled when everything is scaled', () => {
    const wave = (wd: number, _: string, i: number) =>
      byWeekday[wd] * (1 + 0.1 * Math.sin(i * 1.7) + 0.001 * i);
    const one = makeForecast(dayRows('2026-01-05', 120, wave), china, { days: 28, model: name }).rows;
    const ten = makeForecast(
      dayRows('2026-01-05', 120, (...at) => 10 * wave(...at)),
      china,
      {
        days: 28,
        model: name,
      },
    ).rows;
    for (let i = 0; i < one.length; i++)
      expect(Math.abs(ten[i].offered / one[i].offered / 10 - 1)).toBeLessThan(1e-4);
  });

  it('does not look ahead', () => {
    const wave = (wd: number, _: string, i: number) => byWeekday[wd] * (1 + 0.2 * Math.sin(i * i));
    const cut = dayRows('2026-01-05', 100, wave);
    const longer = dayRows('2026-01-05', 160, (wd, date, i) => (i < 100 ? wave(wd, date, i) : 7));
    const from = isoDate(dayOf('2026-01-05') + 100);
    const options = { days: 14, model: name, from };
    expect(makeForecast(longer, china, options).rows).toEqual(makeForecast(cut, china, options).rows);
  });
});

describe.each(['level', 'factor'])('%s and holidays', (name) => {
  it('reproduces weekday times holiday factor without noise', () => {
    const until = dayOf('2025-09-15') - dayOf('2022-01-03');
    const history = dayRows('2022-01-03', until, exact);
    const { rows, explanations } = makeForecast(history, china, { days: 30, model: name });
    for (const row of rows) {
      const date = row.interval_start.slice(0, 10);
      const expected = exact(weekday(dayOf(date)), date);
      expect(Math.abs(row.offered / expected - 1), `${date} ${row.event}`).toBeLessThan(0.06);
    }
    const second = explanations.find((one) => one.event === 'national-day+1');
    expect(second?.past.map((past) => past.date)).toEqual(['2023-10-02', '2024-10-02']);
    expect(second?.factor).toBeCloseTo(0.5, 1);
  });
});

describe('level', () => {
  const noisy = (wd: number, date: string, i: number) =>
    Math.round(exact(wd, date) * Math.exp(0.05 * Math.sin(i * 12.9898) * Math.cos(i * 4.1)));

  it('is not thrown by one huge day', () => {
    const wild = dayRows('2026-03-02', 84, (wd, date, i) => (i === 80 ? 100_000 : noisy(wd, date, i)));
    const { rows } = makeForecast(wild, plainCalendar, { days: 7 });
    for (const row of rows) {
      const expected = byWeekday[weekday(dayOf(row.interval_start))];
      expect(Math.abs(row.offered / expected - 1)).toBeLessThan(0.15);
    }
  });

  it('keeps to a trend, damped', () => {
    const growing = dayRows('2024-01-01', 730, (wd, _, i) => byWeekday[wd] * Math.exp(0.0005 * i));
    const { rows } = makeForecast(growing, plainCalendar, { days: 28 });
    const last = rows.at(-1)!;
    const end = byWeekday[weekday(dayOf(last.interval_start))] * Math.exp(0.0005 * 757);
    expect(Math.abs(last.offered / end - 1)).toBeLessThan(0.02);
  });

  it('takes the seasons of the year from two years', () => {
    const yearly = (i: number) => Math.exp(0.3 * Math.sin((2 * Math.PI * i) / 365.25));
    const history = dayRows('2023-01-02', 900, (wd, _, i) => byWeekday[wd] * yearly(i));
    const { rows } = makeForecast(history, plainCalendar, { days: 28 });
    rows.forEach((row, i) => {
      const expected = byWeekday[weekday(dayOf(row.interval_start))] * yearly(900 + i);
      expect(Math.abs(row.offered / expected - 1)).toBeLessThan(0.03);
    });
  });
});

describe('special days are matched', () => {
  it('by event, offset and kind; make-up days by weekday', () => {
    const key = (date: string) => specialKey(dayWith(china, dayOf(date)))?.key;
    expect(key('2026-10-03')).toBe('national-day+2 off-weekend');
    expect(key('2025-10-03')).toBe('national-day+2 off-weekday');
    expect(key('2026-02-14')).toBe(key('2026-10-10'));
    expect(key('2026-03-03')).toBeUndefined();
  });

  it('and are not among the last ordinary days', () => {
    const history = historyWith('2026-04-06', [...new Array<number>(28).keys()], china);
    // Fridays 10, 17, 24 April are the days 4, 11, 18; Friday 1 May is Labour Day.
    expect(lastOrdinary(history, 5, 28, 4)).toEqual([18, 11, 4]);
  });
});

it('every model says what it does, and the first is the default', () => {
  expect(new Set(models.map((model) => model.name)).size).toBe(models.length);
  for (const model of models) expect(model.doc.zh).toMatch(/[\u4e00-\u9fff]/);
  const rows = makeForecast(
    dayRows('2026-03-02', 84, (wd) => byWeekday[wd]),
    plainCalendar,
    { days: 1 },
  ).rows;
  expect(rows[0].model).toBe('level');
});
