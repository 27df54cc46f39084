import type { PeopleTable } from '../aliases/people.js';
import { answeredBeforeArrived } from './answered-before-arrived.js';
import { answeredWithoutTalk } from './answered-without-talk.js';
import type { Check } from './check.js';
import { endedBeforeAnswered } from './ended-before-answered.js';
import { impossibleDuration } from './impossible-duration.js';
import { impossibleMean } from './impossible-mean.js';
import { inTargetAboveAnswered } from './in-target-above-answered.js';
import { loginBeyondPeriod } from './login-beyond-period.js';
import { negativeCount } from './negative-count.js';
import { offeredIsSum } from './offered-is-sum.js';
import { onAndOffQueue } from './on-and-off-queue.js';
import { partAboveOffered } from './part-above-offered.js';
import { stateEndedBeforeItBegan } from './state-ended-before-it-began.js';
import { talkBeyondCall } from './talk-beyond-call.js';
import { talkWithoutAnswer } from './talk-without-answer.js';
import { waitBeyondAnswer } from './wait-beyond-answer.js';
import { workedBeyondLogin } from './worked-beyond-login.js';

type Lists = Readonly<Record<'contacts' | 'intervals' | PeopleTable, readonly Check[]>>;

/** Contradictions that every command looks for, by kind of table. */
export const checks: Lists = {
  contacts: [answeredBeforeArrived, endedBeforeAnswered],
  intervals: [negativeCount, offeredIsSum, inTargetAboveAnswered],
  roster: [],
  activity: [stateEndedBeforeItBegan],
  agent_summary: [onAndOffQueue],
};

/** Contradictions that `inspect` looks for besides. */
export const audits: Lists = {
  contacts: [impossibleDuration, talkBeyondCall, waitBeyondAnswer, talkWithoutAnswer, answeredWithoutTalk],
  intervals: [partAboveOffered, impossibleMean],
  roster: [],
  activity: [],
  agent_summary: [workedBeyondLogin, loginBeyondPeriod],
};
