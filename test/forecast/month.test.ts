import { describe, expect, it } from 'vitest';
import { chinaCalendar } from '../../src/calendar/china.js';
import { clearestPlace } from '../../src/forecast/daily/month-effects.js';
import { dateOf, monthPlaces, placeOf } from '../../src/forecast/daily/month-places.js';
import { daysWith, dayWith } from '../../src/forecast/history.js';
import type { History } from '../../src/forecast/model.js';
import { level } from '../../src/forecast/models/level.js';
import { withRecurring } from '../../src/forecast/recurring.js';
import { dayOf } from '../../src/time/calendar-date.js';
import { historyWith } from './build.js';

const china = chinaCalendar(2025, 2027);
const always = [false, ...new Array<boolean>(7).fill(true)];

const named = (date: string, openOn = always) =>
  monthPlaces(dayWith(china, dayOf(date)), openOn).map((place) => {
    const { kind, k } = placeOf(place);
    return `${kind} ${k}`;
  });

describe('the places of a day in its month', () => {
  it('are its date, its working day, and the dates that days off move to it', () => {
    // Saturday 15 and Sunday 16 August 2026; Monday is the 17th, the 11th working day.
    expect(named('2026-08-17')).toEqual([
      'date 17',
      'onOrAfter 17',
      'onOrBefore 17',
      'onOrAfter 16',
      'onOrAfter 15',
    ]);
    expect(named('2026-08-15')).toEqual(['date 15']);
    expect(named('2026-08-31')).toContain('workdayFromEnd 1');
    expect(named('2026-08-31')).toContain('fromEnd 1');
  });

  it('count holidays as days off and make-up workdays as working days', () => {
    // 1 to 7 October 2026 are off; Saturday the 10th is worked.
    expect(named('2026-10-08')).toContain('workday 1');
    expect(named('2026-10-10')).toContain('workday 3');
    expect(named('2026-10-08')).toContain('onOrAfter 1');
  });

  it('know other days off by the days on which the queue is open', () => {
    const sundayToThursday = [false, true, true, true, true, false, false, true];
    // 1 February 2026 is a Sunday.
    expect(named('2026-02-01', sundayToThursday)).toContain('workday 1');
    expect(named('2026-02-01')).not.toContain('workday 1');
  });
});

describe('the clearest place', () => {
  const days = daysWith(china, dayOf('2025-01-01'), 365);
  const places = days.map((day) => monthPlaces(day, always));
  const chance = days.map((_, i) => 1.4 * Math.sin(i * i));

  it('is none where only chance is at work, or one month brought it all', () => {
    expect(clearestPlace(places, chance)).toBeNull();
    const once = chance.map((off, i) => (i === 100 ? 50 : off));
    expect(clearestPlace(places, once)).toBeNull();
  });

  it('is the one that explains most: the 15th moved to the next working day, not the 15th', () => {
    const moved = chance.map((off, i) =>
      places[i].some((one) => placeOf(one).kind === 'onOrAfter' && placeOf(one).k === 15) ? off + 3 : off,
    );
    expect(placeOf(clearestPlace(places, moved)!)).toEqual({ kind: 'onOrAfter', k: 15 });
  });
});

describe('a day of the month', () => {
  const wave = (i: number) => 500 * (1 + 0.03 * Math.sin(i * i)) * (i % 7 > 4 ? 0.6 : 1);
  const historyOf = (days: number, times: (date: number) => number): History => {
    const dates = daysWith(china, dayOf('2025-01-06'), days);
    return historyWith(
      '2025-01-06',
      dates.map((day, i) => Math.round(wave(i) * times(dateOf(day)))),
    );
  };
  const lookedAt = (history: History, date: string) => {
    const from = history.days.at(-1)!.number + 1;
    const fitted = level.fit(history);
    const days = daysWith(china, from, dayOf(date) - from + 1);
    return { volume: fitted.predict(days).at(-1)!.volume, found: fitted.found! };
  };

  it('that is double is forecast double, also after half a year, and said', () => {
    const history = historyOf(200, (date) => (date === 15 ? 2 : 1));
    // 15 August 2025 is a Friday.
    const { volume, found } = lookedAt(history, '2025-08-15');
    expect(volume).toBeGreaterThan(950);
    expect(volume).toBeLessThan(1050);
    expect(found[0].en).toMatch(/^special every month, and so forecast: the 15th \(×(1\.9|2\.0)\d\)$/);
  });

  it('is like others where nothing comes every month', () => {
    const history = historyOf(200, () => 1);
    const { volume, found } = lookedAt(history, '2025-08-15');
    expect(Math.abs(volume / 500 - 1)).toBeLessThan(0.05);
    expect(found).toEqual([]);
  });

  it('is no day that comes back every year', () => {
    const history = historyOf(1000, (date) => (date === 15 ? 2 : 1));
    const { days } = withRecurring(history, []).history;
    expect(days.filter(({ info }) => info.dayType === 'window')).toEqual([]);
  });
});
