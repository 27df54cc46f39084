import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceptionsTable } from '../../src/adherence/exceptions-table.js';
import { keyFor } from '../../src/adherence/keys.js';
import { reasonsTable } from '../../src/adherence/reasons-table.js';
import { block, judge, state } from './build.js';

const H = 60;
const roster = [9, 33].flatMap((hour) => [
  block('work', hour * H, (hour + 9) * H),
  block('meal', (hour + 3) * H, (hour + 4) * H),
]);
const how = { graceSec: 300, language: 'en' as const };

describe('exceptions by reason', () => {
  it('are counted and summed up by the keys; those excused stand apart', () => {
    const log = [
      state('示闲', 9.25 * H, 18 * H),
      state('就餐', 12 * H, 13 * H),
      state('示闲', 33.25 * H, 42 * H),
    ];
    const excuses = [{ who: 'A', from: 0, until: 4e9, note: 'fire' }];
    const byAgent = { ...how, keys: [keyFor('agent_id', [])!], byActivity: false };
    expect(reasonsTable(judge(roster, log).days, byAgent).rows).toEqual([
      {
        agent_id: 'A',
        reason: 'missed break',
        times: 1,
        duration_sec: 3600,
        counted_sec: 3600,
        excused_times: 0,
      },
      { agent_id: 'A', reason: 'late', times: 2, duration_sec: 1800, counted_sec: 1800, excused_times: 0 },
    ]);
    expect(reasonsTable(judge(roster, log, { excuses }).days, byAgent).rows).toMatchObject([
      { reason: 'late', times: 0, duration_sec: 0, excused_times: 2 },
      { reason: 'missed break', times: 0, duration_sec: 0, excused_times: 1 },
    ]);
  });

  it('are those of the list, however they are cut', () => {
    const row = fc.tuple(
      fc.constantFrom('示闲', '小休', '签出', '培训'),
      fc.nat(2880),
      fc.integer({ min: 1, max: 600 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.boolean(), fc.boolean(), (rows, byDay, byActivity) => {
        const { days } = judge(
          roster,
          rows.map(([name, from, length]) => state(name, from, from + length)),
        );
        const list = exceptionsTable(days, { ...how, team: null }).rows;
        const cut = reasonsTable(days, { ...how, keys: byDay ? [keyFor('day', [])!] : [], byActivity }).rows;
        const sum = (name: string, all: readonly { [name: string]: unknown }[]) =>
          all.reduce((total, one) => total + Number(one[name]), 0);
        expect(sum('times', cut)).toBe(list.length);
        for (const name of ['duration_sec', 'counted_sec']) expect(sum(name, cut)).toBe(sum(name, list));
      }),
    );
  });
});
