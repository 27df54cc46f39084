import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { type FitWork, takeFits } from '../../src/commands/forecast/fit-share.js';
import { fitTogether } from '../../src/commands/forecast/fit-together.js';
import { outcomeOf } from '../../src/forecast/fit-task.js';
import { makeForecast, planForecast } from '../../src/forecast/make-forecast.js';
import { placeRows } from '../../src/forecast/series.js';
import { dayRows } from '../forecast/build.js';

const rows = ['a', 'b', 'c', 'd', 'e'].flatMap((queue, k) =>
  dayRows(
    '2025-01-06',
    200,
    (wd, _, i) => Math.round((k === 2 ? 2 : 100) * (1 + k + wd / 7 + 0.1 * Math.sin(i * (k + 2)))),
    {
      queue,
    },
  ),
);
const options = { days: 14, per: 'week' as const };
const plan = planForecast(placeRows(rows), plainCalendar, options);

/** Helpers in the same thread, who get and give copies as threads do; `does` says what they answer. */
const crewOf = (size: number, does: (work: FitWork) => unknown) => ({
  size,
  start: () => ({
    ask: async (task: unknown) => {
      const { tasks, next } = task as FitWork;
      return structuredClone(does({ tasks: structuredClone(tasks), next }));
    },
    stop: () => undefined,
  }),
});

describe('fits on several cores', () => {
  const alone = plan.tasks.map(outcomeOf);
  const nobody = () => undefined;

  it('are the same as on one', async () => {
    const together = await fitTogether(crewOf(2, takeFits), plan.tasks, nobody, 0);
    expect(together).toEqual(alone);
    expect(plan.finish(together)).toEqual(makeForecast(rows, plainCalendar, options));
  });

  it('are done here where a helper takes a task and fails', async () => {
    const takesOne = ({ next }: FitWork) => {
      Atomics.add(next, 0, 1);
      return null;
    };
    expect(await fitTogether(crewOf(3, takesOne), plan.tasks, nobody, 0)).toEqual(alone);
  });

  it('ask no helper for little', async () => {
    const crew = {
      size: 1,
      start: () => {
        throw new Error('not worth it');
      },
    };
    const told: number[] = [];
    expect(await fitTogether(crew, plan.tasks, (done) => told.push(done))).toEqual(alone);
    expect(told).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  });
});
