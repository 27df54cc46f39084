import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, sumsIn } from '../../src/adherence/group.js';
import { keyFor } from '../../src/adherence/keys.js';
import { rules } from '../../src/adherence/rules/index.js';
import type { Activity } from '../../src/tables/activity.js';
import { block, judge, state } from './build.js';

const STATES = ['示闲', '通话', '小休', '就餐', '培训', '离席', '签出', '没人知道'];
const agents = ['A', 'B', 'C'];

/** Three days of three agents: shifts of eight hours with a meal and a training, one of them over midnight. */
const roster = agents.flatMap((agent, i) =>
  [0, 1, 2].flatMap((day) => {
    const from = day * 1440 + [480, 780, 1320][i];
    return [
      block('work', from, from + 480, agent),
      block('meal', from + 200, from + 230, agent),
      block('training', from + 300, from + 360, agent),
    ].map((one) => ({ ...one, date: `2026-10-${12 + day}` }));
  }),
);

const row = fc.record({
  agent: fc.constantFrom(...agents),
  name: fc.constantFrom(...STATES),
  from: fc.integer({ min: 0, max: 4 * 1440 }),
  length: fc.integer({ min: 1, max: 400 }),
});
const logs = fc
  .array(row, { minLength: 1, maxLength: 40 })
  .map((rows) => rows.map(({ agent, name, from, length }) => state(name, from, from + length, agent)));
const how = fc.record({
  rule: fc.constantFrom(...rules.map(({ id }) => id)),
  grace: fc.constantFrom(0, 3, 15),
});

/** All that people see of a result. */
const seen = (activity: readonly Activity[], options: { rule: string; grace: number }, shift = 0) => {
  const later = <T extends { start_at: string | null; end_at: string | null }>(one: T): T => ({
    ...one,
    start_at: one.start_at && moved(one.start_at, shift),
    end_at: one.end_at && moved(one.end_at, shift),
  });
  const dates = (date: string) => new Date(Date.parse(date) + shift * 1000).toISOString().slice(0, 10);
  const moving = roster.map((one) => ({ ...later(one), date: dates(one.date) }));
  const { days, sums, adherence, conformance } = judge(moving, activity.map(later), options);
  const exceptions = days.map((day) =>
    day.exceptions.map(({ from, until, reason, countedSec }) => [
      from - shift,
      until - shift,
      reason.id,
      countedSec,
    ]),
  );
  return { sums, adherence, conformance, exceptions };
};

function moved(at: string, sec: number): string {
  return new Date(Date.parse(`${at.slice(0, 19)}Z`) + sec * 1000).toISOString().slice(0, 19) + at.slice(19);
}

describe('adherence', () => {
  it('is between 0 and 100 %, and the parts of the schedule are its whole', () => {
    fc.assert(
      fc.property(logs, how, (log, options) => {
        const { sums, adherence } = seen(log, options);
        if (adherence !== null) expect(adherence).toBeGreaterThanOrEqual(0);
        if (adherence !== null) expect(adherence).toBeLessThanOrEqual(1);
        expect(sums.scheduledWorkSec).toBeLessThanOrEqual(sums.scheduledSec);
        expect(sums.workSec).toBeLessThanOrEqual(sums.presentSec);
      }),
    );
  });

  it('does not change when rows are cut into pieces', () => {
    fc.assert(
      fc.property(
        logs,
        how,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
        (log, options, cuts) => {
          const cut = log.flatMap((one, i) => {
            const [a, b] = [Date.parse(one.start_at), Date.parse(one.end_at as string)];
            const middle = new Date(
              a + Math.round(((b - a) / 1000) * cuts[i]) * 1000 + 480 * 60_000,
            ).toISOString();
            const time = `${middle.slice(0, 19)}+08:00`;
            return [
              { ...one, end_at: time },
              { ...one, start_at: time },
            ];
          });
          expect(seen(cut, options)).toEqual(seen(log, options));
        },
      ),
    );
  });

  it('does not change when the rows are shuffled, or stand there twice', () => {
    fc.assert(
      fc.property(logs, how, fc.infiniteStream(fc.nat()), (log, options, numbers) => {
        const shuffled = log
          .map((one) => ({ one, at: numbers.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(seen([...shuffled, ...log], options)).toEqual(seen(log, options));
      }),
    );
  });

  it('does not change when roster and log are moved together by whole days', () => {
    fc.assert(
      fc.property(logs, how, fc.integer({ min: -400, max: 400 }), (log, options, days) => {
        expect(seen(log, options, days * 86_400)).toEqual(seen(log, options));
      }),
    );
  });

  it('merges exactly: the sums of the parts are the sums of the whole', () => {
    fc.assert(
      fc.property(logs, how, (log, options) => {
        const { days } = judge(roster, log, options);
        const whole = sumsIn({ keys: {}, days });
        for (const name of ['agent_id', 'day', 'week']) {
          const parts = groupsOf(days, [keyFor(name, [])!], name === 'day').map(sumsIn);
          for (const key of Object.keys(whole) as (keyof typeof whole)[])
            expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(whole[key]);
        }
      }),
    );
  });

  it('does not fall when the tolerance grows', () => {
    fc.assert(
      fc.property(logs, fc.constantFrom(...rules.map(({ id }) => id)), (log, rule) => {
        const at = (grace: number) => seen(log, { rule, grace }).sums.exceptionSec;
        expect(at(15)).toBeLessThanOrEqual(at(5));
        expect(at(5)).toBeLessThanOrEqual(at(0));
      }),
    );
  });
});
