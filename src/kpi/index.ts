import { abandonmentRate } from './abandonment-rate.js';
import { answerRate } from './answer-rate.js';
import { averageAbandonTime } from './average-abandon-time.js';
import { averageAfterCallWork } from './average-acw-time.js';
import { averageHandleTime } from './average-handle-time.js';
import { averageHoldTime } from './average-hold-time.js';
import { averageSpeedOfAnswer } from './average-speed-of-answer.js';
import { averageTalkTime } from './average-talk-time.js';
import { firstContactResolution } from './first-contact-resolution.js';
import type { Kpi } from './kpi.js';
import { netAbandonmentRate } from './net-abandonment-rate.js';
import { overflowRate } from './overflow-rate.js';
import { satisfaction } from './satisfaction.js';
import { serviceLevel } from './service-level.js';
import { transferRate } from './transfer-rate.js';

/** The figures, in the order of the columns of the kpi table. */
export const kpis: readonly Kpi[] = [
  answerRate,
  abandonmentRate,
  netAbandonmentRate,
  serviceLevel,
  averageSpeedOfAnswer,
  averageAbandonTime,
  averageHandleTime,
  averageTalkTime,
  averageHoldTime,
  averageAfterCallWork,
  firstContactResolution,
  transferRate,
  overflowRate,
  satisfaction,
];
