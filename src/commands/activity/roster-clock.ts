import type { RosterBlock } from '../../tables/roster.js';
import { parseIso } from '../../time/iso.js';
import { createZone, type Zone } from '../../time/zone.js';
import type { Invocation } from '../command.js';
import { roster } from '../options/further-figures.js';
import * as reading from '../options/reading.js';
import { besides, withValue } from '../reading/beside.js';
import { rowsOf } from '../reading/chain.js';
import { openInput, zoneOf } from '../reading/input.js';

/** The clock of the files beside a roster: that of `--tz`, else the system's if the times of the roster are on it too, else that of the roster. */
export function zoneBeside(invocation: Invocation, blocks: readonly Pick<RosterBlock, 'start_at'>[]): Zone {
  const system = zoneOf(invocation);
  const at = blocks.find(({ start_at }) => start_at !== null)?.start_at;
  const time = at ? parseIso(at) : null;
  if (
    invocation.given(reading.tz) ||
    time === null ||
    system.offsetAtWall(time.wallSec) === time.offsetMinutes
  )
    return system;
  return createZone((at as string).slice(-6)) ?? system;
}

/** The invocation on the clock of its `--roster`, so that contacts and states that do not name a zone meet its shifts; says so where it is not the system's. */
export async function onRosterClock(invocation: Invocation): Promise<Invocation> {
  const path = invocation.get(roster);
  if (path === null || invocation.given(reading.tz)) return invocation;
  const silent = { ...invocation, shell: { ...invocation.shell, note: () => {}, warn: () => {} } };
  const { parts } = await openInput(besides(silent, path));
  const [part] = parts.filter(({ table }) => table.name === 'roster');
  if (!part) return invocation;
  const zone = zoneBeside(invocation, (await rowsOf(part)) as unknown as RosterBlock[]);
  if (zone.name === zoneOf(invocation).name) return invocation;
  invocation.shell.warn({
    en: `the roster is on the clock of ${zone.name}: times that name no zone are read on it (--tz says otherwise)`,
    zh: `班表时间为 ${zone.name}：未注明时区的时间均按此读取（可用 --tz 指定）`,
  });
  return withValue(invocation, reading.tz, zone);
}
