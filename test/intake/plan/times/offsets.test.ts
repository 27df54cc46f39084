import { describe, expect, it } from 'vitest';
import { createZone } from '../../../../src/time/zone.js';
import { bothRoads } from '../../both-roads.js';
import { read, sourceOf } from '../../source.js';

describe('times with an offset', () => {
  const text =
    'contact_id,queue,arrived_at,outcome\n1,A,2026-10-01T20:00:00Z,answered\n2,A,2026-10-01T20:00:00+00:00,answered\n3,A,2026-10-01T22:00:00+02:00,answered\n4,A,2026-10-02T04:00:00+08:00,answered\n5,A,2026-10-02T04:00:00,answered\n';
  const at = async (zone: string, zoneGiven: boolean) =>
    (await read(text, { zone: createZone(zone)!, zoneGiven })).map(({ arrived_at }) => arrived_at);

  it('are put onto the clock of the zone that the user names', async () => {
    expect(new Set(await at('Asia/Shanghai', true))).toEqual(new Set(['2026-10-02T04:00:00+08:00']));
    expect((await at('Europe/Berlin', true)).slice(0, 4)).toEqual(Array(4).fill('2026-10-01T22:00:00+02:00'));
  });

  it('keep their own where nobody names one', async () => {
    expect((await at('Asia/Shanghai', false))[2]).toBe('2026-10-01T22:00:00+02:00');
  });

  it('are the same by both ways of reading', async () => {
    const { rows, columns } = await bothRoads(sourceOf(text), { zoneGiven: true });
    expect(columns?.rows.map((row) => row.arrived_at)).toEqual(rows.rows.map((row) => row.arrived_at));
  });
});
