import { describe, expect, it } from 'vitest';
import { dayWith } from '../../src/forecast/history.js';
import { factor } from '../../src/forecast/models/factor.js';
import { dayOf, isoDate } from '../../src/time/calendar-date.js';
import { calendarOf, historyWith, special } from './build.js';

// The planners' method by hand. Source: the method's own definition (mean factor of the last three occurrences against the four
// ordinary same weekdays before each, times the recent level, times growth); the arithmetic is in the comments.

/** Thursdays 1 January 2026 and later; 140 days until Wednesday 20 May. */
const start = '2026-01-01';

describe('the factor method, by hand', () => {
  it('takes the mean factor of the last three occurrences', () => {
    // The festival falls on Thursdays: 5 February, 5 March, 2 April, 7 May, and again 21 May.
    const festival = ['2026-02-05', '2026-03-05', '2026-04-02', '2026-05-07', '2026-05-21'];
    const calendar = calendarOf(festival.map((date) => special(date, 'festival')));
    // Ordinary days bring 100. The festivals bring 50, 40, 60 and 80.
    const volumes = new Array<number>(140).fill(100);
    const bring = { '2026-02-05': 50, '2026-03-05': 40, '2026-04-02': 60, '2026-05-07': 80 };
    for (const [date, volume] of Object.entries(bring)) volumes[dayOf(date) - dayOf(start)] = volume;
    const [estimate] = factor
      .fit(historyWith(start, volumes, calendar))
      .predict([dayWith(calendar, dayOf('2026-05-21'))]);
    // The last three: (0.40 + 0.60 + 0.80) / 3 = 0.60; recent level 100, growth 1: 60.
    expect(estimate.volume).toBeCloseTo(60, 9);
    expect(
      estimate.reason?.past.map(({ date, volume, baseline, factor }) => [date, volume, baseline, factor]),
    ).toEqual([
      ['2026-03-05', 40, 100, 0.4],
      ['2026-04-02', 60, 100, 0.6],
      ['2026-05-07', 80, 100, 0.8],
    ]);
  });

  it('compares with the mean of the four ordinary same weekdays before', () => {
    // Thursdays before 5 February: 8, 15, 22, 29 January with 80, 100, 120, 140: mean 110. The festival brought 55: factor 0.5.
    // Thursdays before 5 March that are ordinary: 12, 19, 26 February with 90 each, and 29 January with 140: mean 102.5.
    const calendar = calendarOf([special('2026-02-05', 'festival'), special('2026-03-05', 'festival')]);
    const thursdays: Record<string, number> = {
      '2026-01-01': 500,
      '2026-01-08': 80,
      '2026-01-15': 100,
      '2026-01-22': 120,
      '2026-01-29': 140,
      '2026-02-05': 55,
      '2026-02-12': 90,
      '2026-02-19': 90,
      '2026-02-26': 90,
    };
    const volumes = Array.from({ length: 63 }, (_, i) => thursdays[isoDate(dayOf(start) + i)] ?? 100);
    const [estimate] = factor
      .fit(historyWith(start, volumes, calendar))
      .predict([dayWith(calendar, dayOf('2026-03-05'))]);
    expect(estimate.reason?.past[0]).toMatchObject({ volume: 55, baseline: 110, factor: 0.5 });
    // Growth from 8 January – 4 February (Thursdays mean 110, others 100: mean of the weekdays 101.43) to 5 February – 4 March (the
    // ordinary Thursdays 90, others 100: 98.57): 98.57 / 101.43 = 0.97183, carried on for one day: 0.97183^(1/28) = 0.998980.
    const growth = ((600 + 90) / (600 + 110)) ** (1 / 28);
    expect(estimate.volume).toBeCloseTo(102.5 * growth * 0.5, 9);
  });

  it('carries the growth of three months on', () => {
    // Four periods of 28 days with 100, 110, 121, 133.1 a day: 10 % each. Level 133.1; seven days ahead 1.1^(7/28) = 1.02411.
    const volumes = [100, 110, 121, 133.1].flatMap((volume) => new Array<number>(28).fill(volume));
    const history = historyWith(start, volumes);
    const last = dayOf(start) + 111;
    const [estimate] = factor.fit(history).predict([dayWith(calendarOf([]), last + 7)]);
    expect(estimate.volume).toBeCloseTo(133.1 * 1.1 ** 0.25, 9);
  });

  it('without a past occurrence: the median of days off, else a Sunday', () => {
    const calendar = calendarOf([
      special('2026-01-21', 'a'),
      special('2026-02-04', 'b'),
      special('2026-03-18', 'new'),
    ]);
    const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).getUTCDay();
    const volumes = Array.from({ length: 70 }, (_, i): number => (day(i) === 0 ? 30 : 100));
    volumes[20] = 50;
    volumes[34] = 70;
    const history = historyWith(start, volumes, calendar);
    const target = dayWith(calendar, dayOf('2026-03-18'));
    // Factors 0.5 and 0.7, median 0.6; level 100, growth 1.
    expect(factor.fit(history).predict([target])[0].volume).toBeCloseTo(60, 9);
    const without = historyWith(
      start,
      volumes.map((volume) => (volume === 50 || volume === 70 ? 100 : volume)),
    );
    expect(factor.fit(without).predict([target])[0].volume).toBeCloseTo(30, 9);
  });
});
