import { answeredBeforeArrived } from './answered-before-arrived.js';
import { answeredWithoutTalk } from './answered-without-talk.js';
import type { Check } from './check.js';
import { endedBeforeAnswered } from './ended-before-answered.js';
import { endedBeforeStarted } from './ended-before-started.js';
import { impossibleDuration } from './impossible-duration.js';
import { impossibleMean } from './impossible-mean.js';
import { inTargetAboveAnswered } from './in-target-above-answered.js';
import { negativeCount } from './negative-count.js';
import { offeredIsSum } from './offered-is-sum.js';
import { partAboveOffered } from './part-above-offered.js';
import { talkBeyondCall } from './talk-beyond-call.js';
import { talkWithoutAnswer } from './talk-without-answer.js';
import { waitBeyondAnswer } from './wait-beyond-answer.js';

type Lists<Table extends string> = Readonly<Record<Table, readonly Check[]>>;

/** Contradictions that every command looks for, by kind of table. */
export const checks: Lists<'contacts' | 'intervals'> = {
  contacts: [answeredBeforeArrived, endedBeforeAnswered],
  intervals: [negativeCount, offeredIsSum, inTargetAboveAnswered],
};

/** Contradictions that `inspect` looks for besides. */
export const audits: Lists<'contacts' | 'intervals' | 'activity'> = {
  contacts: [impossibleDuration, talkBeyondCall, waitBeyondAnswer, talkWithoutAnswer, answeredWithoutTalk],
  intervals: [partAboveOffered, impossibleMean],
  activity: [endedBeforeStarted],
};
