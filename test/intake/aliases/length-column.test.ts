import { expect, it } from 'vitest';
import { aliasesOf } from '../../../src/intake/aliases/index.js';

// A column of interval lengths: 1440 minutes are a day, not twenty to three in the afternoon.
it.each(['interval_minutes', 'Interval (minutes)', 'Interval minutes'])(
  '%s holds the length of the interval',
  (name) => {
    expect(aliasesOf(name, 'intervals').map(({ field }) => field)).toEqual(['interval_minutes']);
  },
);

it('an interval without a unit may be a time of day', () => {
  expect(aliasesOf('Interval', 'intervals').map(({ field }) => field)).toContain('interval_time');
});
