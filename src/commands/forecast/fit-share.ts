import { type FitOutcome, type FitTask, outcomeOf } from '../../forecast/fit-task.js';

/** What a helper is to fit, and with whom it shares the tasks; plain data. */
export interface FitWork {
  readonly tasks: readonly FitTask[];
  /** The place of the next task that nobody has taken yet. */
  readonly next: Int32Array;
}

/** What came of the tasks that one of several took, by their places; plain data. */
export type FitShare = ReadonlyMap<number, FitOutcome>;

/** Takes tasks as long as there are any; `onTaken` is told after each how many are taken. */
export function takeFits({ tasks, next }: FitWork, onTaken?: (taken: number) => void): FitShare {
  const share = new Map<number, FitOutcome>();
  for (let at = Atomics.add(next, 0, 1); at < tasks.length; at = Atomics.add(next, 0, 1)) {
    share.set(at, outcomeOf(tasks[at]));
    onTaken?.(Math.min(tasks.length, Atomics.load(next, 0)));
  }
  return share;
}
