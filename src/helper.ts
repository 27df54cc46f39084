import { parentPort, workerData } from 'node:worker_threads';
import { type HelperData, type HelperTask, helperShare } from './commands/share.js';
import { openTable } from './intake/open-table.js';
import { fileSource } from './shell/files.js';
import { createZone } from './time/zone.js';

/** A helper on another core: opens the same file in the same way, and takes its share of the pieces when it is told to. */
const { file, how, zone }: HelperData = workerData;
const opened = fileSource(file).then((source) => openTable(source, { ...how, zone: createZone(zone)! }));
// What is wrong with the file, the main program says.
opened.catch(() => undefined);
parentPort!.once('message', async (task: HelperTask) => {
  parentPort!.postMessage(await helperShare(await opened, task));
});
