import { type FitOutcome, type FitTask, outcomeOf } from '../../forecast/fit-task.js';
import type { Crew } from '../../shell/crew.js';
import { type FitShare, type FitWork, takeFits } from './fit-share.js';

/** What a helper is started for, when it is not to read a file. */
export const fitHelp = { fits: true } as const;

/** Fewer days of history are done before a helper is ready. */
const worthDays = 20_000;

/**
 * Does the tasks on all cores of the machine, in whatever order; the outcomes are in the order of the tasks, and the same as on one core. What a
 * helper leaves undone is done here. `onProgress` is told the share done.
 */
export async function fitTogether(
  crew: Pick<Crew, 'size' | 'start'>,
  tasks: readonly FitTask[],
  onProgress: (done: number) => void,
  worth = worthDays,
): Promise<FitOutcome[]> {
  const days = tasks.reduce((sum, { history }) => sum + history.days.length, 0);
  const count = days < worth ? 0 : Math.min(crew.size, tasks.length - 1);
  const work: FitWork = { tasks, next: new Int32Array(new SharedArrayBuffer(4)) };
  const helpers = Array.from({ length: count }, () => crew.start(fitHelp));
  const answers = helpers.map((helper) => helper.ask(work) as Promise<FitShare | null>);
  const own = takeFits(work, (taken) => onProgress(taken / tasks.length));
  const shares = [own, ...(await Promise.all(answers))];
  for (const helper of helpers) helper.stop();
  return tasks.map((task, at) => shares.find((share) => share?.has(at))?.get(at) ?? outcomeOf(task));
}
