import { parentPort, workerData } from 'node:worker_threads';
import { type HelperData, type HelperTask, helperShare } from './commands/reading/share.js';
import { fileSource } from './shell/files.js';

/** A helper on another core: opens the same file in the same way, and takes its share of the pieces when it is told to. */
const data: HelperData = workerData;
const told = new Promise<HelperTask>((resolve) => {
  parentPort!.once('message', resolve);
});
// What is wrong with the file, the main program says.
const share = fileSource(data.file)
  .then((source) => helperShare(source, data, told))
  .catch(() => null);
parentPort!.postMessage(await share);
