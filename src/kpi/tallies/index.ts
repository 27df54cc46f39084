import { abandonPlaces } from './abandon-places.js';
import { atOnce } from './at-once.js';
import { callsMade } from './calls-made.js';
import { firstResponses } from './first-responses.js';
import { holds } from './holds.js';
import { queuesOfContact } from './queues-of-contact.js';
import { recontacts } from './recontacts.js';
import { scores } from './scores.js';
import type { Tally } from './tally.js';
import { voiceMenu } from './voice-menu.js';
import { answerRings, answerWaits, longestWaits } from './waits.js';

/** What is made from contacts for single figures, besides the sums that every figure shares. */
export const tallies: readonly Tally[] = [
  voiceMenu,
  abandonPlaces,
  queuesOfContact,
  longestWaits,
  answerWaits,
  answerRings,
  holds,
  scores,
  callsMade,
  recontacts,
  firstResponses,
  atOnce,
];
