import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { dayWith } from '../../src/forecast/history.js';
import type { Day } from '../../src/forecast/model.js';
import { withReopenings } from '../../src/forecast/reopening.js';
import { dayOf, weekday } from '../../src/time/calendar-date.js';
import { calendarOf, historyWith, special } from './build.js';

const events = (days: readonly Day[]) =>
  days.filter((day) => day.info.event === 'reopening').map((day) => `${day.info.date}+${day.info.offset}`);

/** Ten weeks from Monday 2 March 2026, closed on weekends and on the dates given. */
function history(closed: readonly string[], calendar = plainCalendar) {
  const volumes = Array.from({ length: 70 }, (_, i) => {
    const day = dayOf('2026-03-02') + i;
    return weekday(day) > 5 ? 0 : closed.map(dayOf).includes(day) ? null : 100;
  });
  const own = historyWith('2026-03-02', volumes, calendar);
  return { ...own, openOn: own.openOn.map((open, wd) => open && wd <= 5) };
}

describe('days after a closure', () => {
  it('are special, the first like the first day of the week', () => {
    const { days } = withReopenings(history(['2026-04-07']), [], []).history;
    expect(events(days)).toEqual(['2026-04-08+0', '2026-04-09+1']);
    expect(days.filter((day) => day.like !== undefined).map((day) => [day.info.date, day.like])).toEqual([
      ['2026-04-08', 1],
    ]);
  });

  it('follow a closed Friday on Monday, not every weekend', () => {
    expect(events(withReopenings(history(['2026-04-03']), [], []).history.days)).toEqual([
      '2026-04-06+0',
      '2026-04-07+1',
    ]);
  });

  it('do not follow a gap in the records', () => {
    const gap = ['2026-04-06', '2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10'];
    expect(events(withReopenings(history(gap), [], []).history.days)).toEqual([]);
  });

  it('are known ahead by the calendar, where the queue closes on days off', () => {
    const calendar = calendarOf([special('2026-04-07', 'day'), special('2026-05-12', 'day')]);
    const coming = [0, 1, 2, 3, 4].map((i) => dayWith(calendar, dayOf('2026-05-11') + i));
    const closing = withReopenings(history(['2026-04-07'], calendar), [], coming);
    expect(events(closing.days)).toEqual(['2026-05-13+0', '2026-05-14+1']);
    const after = withReopenings(history(['2026-04-07'], calendar), coming.slice(0, 2), coming.slice(2));
    expect(events(after.days)).toEqual(['2026-05-13+0', '2026-05-14+1']);
    expect(events(withReopenings(history([], calendar), [], coming).days)).toEqual([]);
  });
});
