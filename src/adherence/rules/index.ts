import { amazon } from './amazon.js';
import { generic } from './generic.js';
import { genesys, genesysOutside } from './genesys.js';
import type { Rule } from './rule.js';

/** The ways to judge adherence; the first is the default. */
export const rules: readonly Rule[] = [generic, genesys, genesysOutside, amazon];
