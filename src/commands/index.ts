import type { Command } from './command.js';
import { loadAll } from './load.js';

/** The commands, in the order of the planning cycle. */
export const commands: readonly Command[] = await loadAll();
