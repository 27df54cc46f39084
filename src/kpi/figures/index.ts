import type { Kpi } from '../kpi.js';
import { abandonedReachedRate } from './abandoned-reached-rate.js';
import { abandonedRecallRate } from './abandoned-recall-rate.js';
import { abandonedUnreachedRate } from './abandoned-unreached-rate.js';
import { abandonmentRate } from './abandonment-rate.js';
import { answerRate } from './answer-rate.js';
import { answerRateInTarget } from './answer-rate-in-target.js';
import { attendance } from './attendance.js';
import { averageAbandonTime } from './average-abandon-time.js';
import { averageAfterCallWork } from './average-acw-time.js';
import { averageHandleTime } from './average-handle-time.js';
import { averageHoldTime } from './average-hold-time.js';
import { averageSpeedOfAnswer } from './average-speed-of-answer.js';
import { averageTalkTime } from './average-talk-time.js';
import { averageWait } from './average-wait.js';
import { awayRate } from './away-rate.js';
import { concurrency } from './concurrency.js';
import { contactsPerHour } from './contacts-per-hour.js';
import { firstContactResolution } from './first-contact-resolution.js';
import { firstResponseTime } from './first-response-time.js';
import { forecastAccuracy } from './forecast-accuracy.js';
import { forecastBias } from './forecast-bias.js';
import { holdOfHeld } from './hold-of-held.js';
import { holdRate } from './hold-rate.js';
import { identifiedShare } from './identified-share.js';
import { ivrAbandonTime } from './ivr-abandon-time.js';
import { ivrAbandonmentRate } from './ivr-abandonment-rate.js';
import { longestWait } from './longest-wait.js';
import { netAbandonmentRate } from './net-abandonment-rate.js';
import { nonTalkRatio } from './non-talk-ratio.js';
import { occupancy } from './occupancy.js';
import { outboundConnectRate } from './outbound-connect-rate.js';
import { outboundSuccessRate } from './outbound-success-rate.js';
import { overflowRate } from './overflow-rate.js';
import { queueAbandonTime } from './queue-abandon-time.js';
import { queueAbandonmentRate } from './queue-abandonment-rate.js';
import { repeatRate } from './repeat-rate.js';
import { ringAbandonTime } from './ring-abandon-time.js';
import { ringAbandonmentRate } from './ring-abandonment-rate.js';
import { satisfaction } from './satisfaction.js';
import { satisfactionResponseRate } from './satisfaction-response-rate.js';
import { satisfactionTopBox } from './satisfaction-top-box.js';
import { serviceLevel } from './service-level.js';
import { shortAbandonmentRate } from './short-abandonment-rate.js';
import { shrinkage } from './shrinkage.js';
import { talkRatio } from './talk-ratio.js';
import { totalAbandonmentRate } from './total-abandonment-rate.js';
import { totalAnswerRate } from './total-answer-rate.js';
import { transferRate } from './transfer-rate.js';
import { utilisation } from './utilisation.js';
import { waitP50, waitP80, waitP95 } from './wait-percentiles.js';
import { windowResolution } from './window-resolution.js';

/** The figures, in the order of the columns of the kpi table: first those that every table has, then those on request. */
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
  totalAnswerRate,
  answerRateInTarget,
  totalAbandonmentRate,
  ivrAbandonmentRate,
  queueAbandonmentRate,
  ringAbandonmentRate,
  shortAbandonmentRate,
  averageWait,
  longestWait,
  waitP50,
  waitP80,
  waitP95,
  ivrAbandonTime,
  queueAbandonTime,
  ringAbandonTime,
  holdRate,
  holdOfHeld,
  talkRatio,
  nonTalkRatio,
  windowResolution,
  identifiedShare,
  repeatRate,
  abandonedRecallRate,
  abandonedReachedRate,
  abandonedUnreachedRate,
  satisfactionTopBox,
  satisfactionResponseRate,
  outboundConnectRate,
  outboundSuccessRate,
  firstResponseTime,
  concurrency,
  occupancy,
  utilisation,
  contactsPerHour,
  awayRate,
  shrinkage,
  attendance,
  forecastAccuracy,
  forecastBias,
];
