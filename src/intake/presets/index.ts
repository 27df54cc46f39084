import type { Preset } from './preset.js';

/** The built-in presets; the first whose `match` fits a file best is taken. */
export const presets: readonly Preset[] = [];
