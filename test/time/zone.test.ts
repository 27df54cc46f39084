import { afterEach, expect, test } from 'vitest';
import { createZone, systemZone } from '../../src/time/zone.js';

const before = process.env.TZ;
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

const HALF_HOUR_SEC = 1800;
/** Two years of half hours, with every change of the clock in them. */
const HALF_HOURS = Array.from({ length: 2 * 365 * 48 }, (_, i) => 1_735_689_600 + i * HALF_HOUR_SEC);

test.each([
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
])('the zone of the system has the offsets of the zone of its name: %s', (name) => {
  process.env.TZ = name;
  const [system, named] = [systemZone(), createZone(name)!];
  expect(system.name).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  for (const offset of ['offsetAtEpoch', 'offsetAtWall'] as const)
    expect(HALF_HOURS.filter((sec) => system[offset](sec) !== named[offset](sec))).toEqual([]);
});
