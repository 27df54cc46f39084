import type { Command } from './command.js';

/** The commands, in the order of the planning cycle. */
export const commands: readonly Command[] = [];
