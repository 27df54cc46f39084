import type { Model } from './model.js';
import { factor } from './models/factor.js';
import { level } from './models/level.js';
import { mean4 } from './models/mean-4.js';
import { seasonalNaive } from './models/seasonal-naive.js';

/** The forecast models, the default first. */
export const models: readonly Model[] = [level, factor, mean4, seasonalNaive];
