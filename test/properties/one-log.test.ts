import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceCells } from '../../src/adherence/group.js';
import { doingBy } from '../../src/commands/activity/agent-states.js';
import { createAggregator } from '../../src/kpi/aggregate.js';
import { agentTime } from '../../src/kpi/amounts/agent-time.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import { block, judge, state } from '../adherence/build.js';

const names = fc.constantFrom('示闲', '通话', '小休', '签出');
const row = fc.record({
  name: names,
  from: fc.integer({ min: 0, max: 3 * 1440 }),
  length: fc.option(fc.integer({ min: 0, max: 2 * 1440 })),
  agent: fc.constantFrom('A', 'B'),
});
const rules = { targetSec: 20, targetGiven: false, shortAbandonSec: 5 };

describe('a log is read by one set of rules', () => {
  it('so that adherence and the figures of agents agree on who came and on the time logged in, whatever the rows', () => {
    const roster = ['A', 'B'].flatMap((agent) =>
      [9, 33, 57].map((hour) => block('work', hour * 60, (hour + 9) * 60, agent)),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const log = rows.map(({ name, from, length, agent }) =>
          state(name, from, length === null ? null : from + length, agent),
        );
        const { days, neverLoggedOut } = judge(roster, log);
        const time = agentTime({ activity: log, roster, doingOf: doingBy(new Map()) });
        const aggregator = createAggregator(parseGroupBy('all'), rules);
        aggregator.addAmounts([...time.amounts, ...time.shifts(() => false).amounts]);
        const sums = aggregator.total()?.sums;
        const attendance = attendanceCells({ keys: {}, days });
        const scheduled = days.flatMap(({ parts }) => [...parts]).filter(([kind]) => kind !== null);
        const present = scheduled.reduce((sum, [, part]) => sum + part.presentSec, 0);
        expect({
          shifts: sums?.scheduled_days ?? 0,
          attended: sums?.attended_days ?? 0,
          present: sums?.scheduled_login_sec ?? 0,
          missed: time.neverLoggedOut,
        }).toEqual({
          shifts: attendance.shifts,
          attended: attendance.attended,
          present,
          missed: neverLoggedOut,
        });
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
