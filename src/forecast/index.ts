import type { Model } from './model.js';
import { auto } from './models/auto.js';
import { factor } from './models/factor.js';
import { level } from './models/level.js';
import { mean4 } from './models/mean-4.js';
import { seasonalNaive } from './models/seasonal-naive.js';

/** The forecast models, the default first. */
export const models: readonly Model[] = [auto, level, factor, mean4, seasonalNaive];
