import type { Row } from '../../tables/table.js';
import type { Check } from './check.js';
import { isFullMinute } from './seconds-between.js';

/**
 * An answered contact without any talk time: its handling time is unknown, and the figures leave it out. Where answer and end are the same full minute, it may have
 * lasted for less than that.
 */
export const answeredWithoutTalk: Check = {
  id: 'answered-without-talk',
  text: {
    en: 'answered, but no talk time (left out of the handle time)',
    zh: '已接通但通话时长为零（不计入平均处理时长）',
  },
  fields: ['outcome', 'talk_sec'],
  fails: (row) => row.outcome === 'answered' && row.talk_sec === 0 && !isWithinMinute(row),
  example: () => ({ en: 'answered, talk 0 s', zh: '接通，通话0秒' }),
};

function isWithinMinute({ answered_at: answered, ended_at: ended }: Row): boolean {
  return answered === ended && isFullMinute(answered);
}
