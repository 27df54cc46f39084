import { erlangAMethod } from './erlang-a.js';
import { erlangCMethod } from './erlang-c.js';
import type { StaffingMethod } from './method.js';

/** The staffing methods, the default first. */
export const staffingMethods: readonly StaffingMethod[] = [erlangCMethod, erlangAMethod];
