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
