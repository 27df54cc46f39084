import type { Check } from './check.js';
import { isWithinMinute } from './seconds-between.js';

/** An answered contact without any talk time: its handling time is unknown, and the figures leave it out. On a clock without seconds a short call has none either. */
export const answeredWithoutTalk: Check = {
  id: 'answered-without-talk',
  text: {
    en: 'answered, but no talk time (left out of the handle time)',
    zh: '已接通但通话时长为零（不计入平均处理时长）',
  },
  fields: ['outcome', 'talk_sec'],
  fails: ({ outcome, talk_sec, answered_at, ended_at }) =>
    outcome === 'answered' && talk_sec === 0 && !isWithinMinute(answered_at, ended_at),
  example: () => ({ en: 'answered, talk 0 s', zh: '接通，通话0秒' }),
};
