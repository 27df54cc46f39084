import { expect, it } from 'vitest';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { calendarOf, dayRows, special } from './build.js';

const wave = (_: number, __: string, i: number) => 1000 + 30 * Math.sin(i * i);
const detailsOf = (events: Record<string, string>[]) =>
  makeForecast(dayRows('2024-01-01', 500, wave), calendarOf(events), { days: 14 })
    .details.map(({ en }) => en)
    .join();

it('says that an event has no past day, unless it has', () => {
  const coming = special('2025-05-20', 'sale', 'window');
  expect(detailsOf([coming])).toContain('no past occurrence, taken as ordinary days: 2025-05-20 sale');
  expect(detailsOf([special('2024-05-20', 'sale', 'window'), coming])).not.toContain('no past occurrence');
  expect(detailsOf([])).not.toContain('no past occurrence');
});
