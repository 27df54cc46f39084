import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

/** Other cores of the machine, for work that is worth it. */
export interface Crew {
  /** How many helpers there may be; 0 on a machine with one core. */
  readonly size: number;
  /** A file of so many bytes is worth a helper. */
  readonly worthBytes: number;
  /** Bytes of the pieces in which such a file is read. */
  readonly pieceBytes: number;
  /** Starts a helper, which gets ready by the data given. It does not keep the program from ending. */
  start(data: unknown): Helper;
}

/** A program of ours on another core. */
export interface Helper {
  /** Gives it its task; the answer is null where it failed. */
  ask(task: unknown): Promise<unknown>;
  stop(): void;
}

/** More helpers would take more memory than a large file may. */
const MOST = 3;

/** The cores of this machine; helpers are threads that run the program given, without which there are none. */
export function threads(program?: URL): Crew {
  return {
    size: program ? Math.min(MOST, availableParallelism() - 1) : 0,
    // A smaller one has been read before a helper is ready.
    worthBytes: 1 << 26,
    // When one has done its last piece, the others have at most one to go.
    pieceBytes: 1 << 22,
    start: (data) => {
      // Work for several cores makes much that is soon done with: the memory for what is new grows at once, in all threads, not by doubling.
      setFlagsFromString('--semi-space-growth-factor=16');
      const worker = new Worker(program!, { workerData: data });
      const answer = new Promise<unknown>((resolve) => {
        worker.once('message', resolve);
        worker.once('error', () => resolve(null));
        worker.once('exit', () => resolve(null));
      });
      worker.unref();
      return {
        ask: (task) => {
          worker.ref();
          worker.postMessage(task);
          return answer;
        },
        stop: () => void worker.terminate(),
      };
    },
  };
}
