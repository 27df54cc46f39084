import type { Check } from './check.js';

/** Whoever hung up in the queue has not talked to anybody. */
export const talkWithoutAnswer: Check = {
  id: 'talk-without-answer',
  text: { en: 'abandoned, but with talk time', zh: '标记为放弃却有通话时长' },
  fields: ['outcome', 'talk_sec'],
  fails: (row) => row.outcome === 'abandoned' && ((row.talk_sec as number | null) ?? 0) > 0,
  example: ({ talk_sec: talk }) => ({ en: `abandoned, talk ${talk} s`, zh: `放弃，通话${talk}秒` }),
};
