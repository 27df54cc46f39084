import * as list from './list.js';
import type { Preset } from './preset.js';

/** The built-in presets, a line of the list each; the one that fits a file best is taken. */
export const presets: readonly Preset[] = Object.values(list);
