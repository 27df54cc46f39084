import { describe, expect, it } from 'vitest';
import { dayWith } from '../../src/forecast/history.js';
import { level } from '../../src/forecast/models/level.js';
import { dayOf, isoDate } from '../../src/time/calendar-date.js';
import { calendarOf, historyWith, special } from './build.js';

/** Three years and a half from a Monday on. */
const start = '2022-01-03';
const count = 1270;
const festivals = [2022, 2023, 2024, 2025].flatMap((year) =>
  [`${year}-03-10`, `${year}-05-20`].flatMap((date) => [
    special(date, date.slice(5), 'window'),
    special(isoDate(dayOf(date) + 1), date.slice(5), 'window', 1),
  ]),
);
const calendar = calendarOf(festivals);

function estimateOf(exceptions: Record<string, number>) {
  const volumes = Array.from({ length: count }, (_, i) => {
    const day = dayWith(calendar, dayOf(start) + i);
    const usual = 1000 * (1 + 0.03 * Math.sin(i * i));
    return exceptions[day.info.date] ?? (day.info.dayType === 'window' ? 1.5 * usual : usual);
  });
  const [estimate] = level
    .fit(historyWith(start, volumes.slice(0, dayOf('2025-05-01') - dayOf(start)), calendar))
    .predict([dayWith(calendar, dayOf('2025-05-20'))]);
  return estimate;
}

describe('factors of special days', () => {
  it('are taken from days that brought something: one of about nothing is an outlier', () => {
    const plain = estimateOf({});
    const holed = estimateOf({ '2023-05-20': 2 });
    expect(holed.volume / plain.volume).toBeGreaterThan(0.97);
    expect(holed.volume / plain.volume).toBeLessThan(1.03);
    expect(holed.reason?.past).toHaveLength(2);
    expect(holed.logSd).toBeLessThan(1.5 * plain.logSd);
  });

  it('are kept where most brought about nothing', () => {
    const shut = estimateOf({ '2022-05-20': 2, '2023-05-20': 2, '2024-05-20': 2 });
    expect(shut.volume).toBeLessThan(10);
  });

  it('have a spread with a limit', () => {
    const wild = estimateOf({ '2022-05-20': 100, '2023-05-20': 20_000, '2024-05-20': 1500 });
    expect(wild.logSd).toBeGreaterThan(0.3);
    expect(wild.logSd).toBeLessThan(0.9);
  });
});

describe('what --explain prints of a factor', () => {
  const [first, second] = ['2023-03-08', '2024-03-08'].map((date) => special(date, 'fair'));
  const others = ['2023-06-01', '2023-11-15', '2024-06-06'].map((date) => special(date, date));
  const volumeOn = (date: string) =>
    ({ '2023-03-08': 700, '2024-03-08': 600, '2023-06-01': 500 })[date] ?? 800;
  const reasonOf = (coming: string, known = [first, second, ...others]) => {
    const days = calendarOf([...known, special(coming, 'fair')]);
    const volumes = Array.from({ length: 900 }, (_, i) => {
      const day = dayWith(days, dayOf(start) + i);
      return day.info.dayType === 'off' ? volumeOn(day.info.date) : 1000 * (1 + 0.03 * Math.sin(i * i));
    });
    const [estimate] = level.fit(historyWith(start, volumes, days)).predict([dayWith(days, dayOf(coming))]);
    return { volume: estimate.volume, ...estimate.reason! };
  };

  it.each(['2025-03-05', '2025-03-08'])('can be multiplied by hand: %s', (coming) => {
    // Wednesday like its past days, and Saturday, of which only the weekdays are known.
    const { volume, baseline, factor, past, kinds } = reasonOf(
      coming,
      coming === '2025-03-05' ? undefined : [first, second, ...others, special('2024-06-08', 'x')],
    );
    const terms = [...past, ...kinds!];
    const byHand = terms.reduce((product, one) => product * one.factor ** one.weight, 1);
    expect(past.length).toBe(2);
    expect(kinds!.length).toBeGreaterThan(0);
    expect(factor).toBeCloseTo(byHand, 10);
    expect(volume).toBeCloseTo(baseline * byHand, 6);
  });
});
