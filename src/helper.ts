import { parentPort, workerData } from 'node:worker_threads';
import type { FitWork } from './commands/forecast/fit-share.js';
import type { fitHelp } from './commands/forecast/fit-together.js';
import type { HelperData, HelperTask } from './commands/reading/share.js';
import { buffersIn } from './shell/buffers-in.js';
import { fileSource } from './shell/files.js';

/** A helper on another core: reads its share of a file, which it opens while it waits to be told to, or fits its share of models. */
const data: HelperData | typeof fitHelp = workerData;
const told = new Promise<HelperTask | FitWork>((resolve) => {
  parentPort!.once('message', resolve);
});
// What is wrong with the file, or a task, the main program says.
const share = 'fits' in data ? fits() : pieces(data);
const answer = await share.catch(() => null);
// Nobody here needs it any more, so its long arrays go over as they are.
parentPort!.postMessage(answer, buffersIn(answer));

async function fits() {
  const { takeFits } = await import('./commands/forecast/fit-share.js');
  return takeFits((await told) as FitWork);
}

async function pieces(how: HelperData) {
  const { helperShare } = await import('./commands/reading/share.js');
  return helperShare(await fileSource(how.file), how, told as Promise<HelperTask>);
}
