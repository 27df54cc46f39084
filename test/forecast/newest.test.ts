import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { dayRows } from './build.js';

const weekdays = [0, 520, 500, 480, 490, 510, 320, 260];
const usual = (weekday: number, i: number) => weekdays[weekday] * (1 + 0.04 * Math.sin(i * i));

/** The forecast of the next three days after so many last days of so many times the usual volume. */
function afterLast(days: number, times: number) {
  const rows = dayRows('2024-01-01', 200, (wd, _, i) =>
    Math.round(usual(wd, i) * (i >= 200 - days ? times : 1)),
  );
  return makeForecast(rows, plainCalendar, { days: 3, model: 'level' });
}

describe('the last days far from usual', () => {
  it('are taken for a new level from a week on, with intervals down to the old one', () => {
    const { rows, details } = afterLast(10, 2);
    const [friday] = rows;
    expect(friday.offered / (2 * weekdays[5])).toBeGreaterThan(0.9);
    expect(friday.offered_lo95).toBeLessThan(1.05 * weekdays[5]);
    expect(details.map(({ en }) => en).join()).toMatch(/the last 10 days, from 2024-07-09, are ×(1\.9|2\.)/);
  });

  it('may be a new level before, and the intervals reach it', () => {
    const { rows, details } = afterLast(5, 0.5);
    const [friday] = rows;
    expect(friday.offered / weekdays[5]).toBeGreaterThan(0.8);
    expect(friday.offered_lo95).toBeLessThan(0.6 * weekdays[5]);
    expect(details.map(({ en }) => en).join()).toContain('the last 5 days, from 2024-07-14');
  });

  it('are outliers like others when there are two', () => {
    const plain = afterLast(0, 1).rows[0];
    const { rows, details } = afterLast(2, 2);
    expect(rows[0].offered_hi95! / plain.offered_hi95!).toBeLessThan(1.2);
    expect(details.map(({ en }) => en).join()).not.toContain('the last');
  });
});

it('days without contacts on which the queue is open are named', () => {
  const rows = dayRows('2024-01-01', 200, (wd, _, i) =>
    i === 150 || i === 151 ? 0 : Math.round(usual(wd, i)),
  );
  const { details } = makeForecast(rows, plainCalendar, { days: 3, model: 'level' });
  expect(details.map(({ en }) => en).join()).toContain('taken as unknown: 2024-05-30, 2024-05-31');
});
