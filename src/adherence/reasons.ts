import type { Text } from '../text/text.js';
import type { Kind } from './kinds.js';

/** What a reason is found from: an exception, and what is around it. */
export interface Situation {
  /** What was scheduled; null outside the shift. */
  readonly scheduled: Kind | null;
  readonly kind: Kind | null;
  /** Whether the agent was not there from the beginning of the shift until after this, from before this until its end, or at all. */
  readonly missing: 'whole' | 'start' | 'end' | 'between';
  /** Whether the pause in which this lies goes on from a scheduled pause, or goes on into one. */
  readonly pause: 'after' | 'before' | 'alone';
}

/** Why an agent was out of adherence. */
export interface Reason {
  readonly id: string;
  readonly label: Text;
  readonly doc: Text;
  fits(situation: Situation): boolean;
}

const PAUSES: readonly (Kind | null)[] = ['break', 'meal'];
const inPause = ({ kind, scheduled }: Situation) => PAUSES.includes(kind) && !PAUSES.includes(scheduled);
const isOut = ({ kind }: Situation) => kind === 'offline';

/** The reasons; the first that fits counts. */
export const reasons: readonly Reason[] = [
  {
    id: 'unscheduled_work',
    label: { en: 'unscheduled work', zh: '班外工作' },
    doc: { en: 'On the queue outside the shift.', zh: '班次以外在线工作。' },
    fits: ({ scheduled }) => scheduled === null,
  },
  {
    id: 'absent',
    label: { en: 'absent', zh: '缺勤' },
    doc: { en: 'Never logged in during the shift.', zh: '整个班次未签入。' },
    fits: (situation) => isOut(situation) && situation.missing === 'whole',
  },
  {
    id: 'late',
    label: { en: 'late', zh: '迟到' },
    doc: { en: 'Not logged in yet when the shift had begun.', zh: '班次开始后尚未签入。' },
    fits: (situation) => isOut(situation) && situation.missing === 'start',
  },
  {
    id: 'early_leave',
    label: { en: 'early leave', zh: '早退' },
    doc: { en: 'Logged out for good before the end of the shift.', zh: '班次结束前已签出且未再签入。' },
    fits: (situation) => isOut(situation) && situation.missing === 'end',
  },
  {
    id: 'logged_out',
    label: { en: 'logged out', zh: '中途签出' },
    doc: { en: 'Logged out in the middle of the shift.', zh: '班次中途签出。' },
    fits: isOut,
  },
  {
    id: 'long_break',
    label: { en: 'long break', zh: '休息超时' },
    doc: { en: 'Still in a break or meal when it was over.', zh: '小休或用餐超过排定的结束时间。' },
    fits: (situation) => inPause(situation) && situation.pause === 'after',
  },
  {
    id: 'early_break',
    label: { en: 'early break', zh: '提前休息' },
    doc: { en: 'In a break or meal before it was due.', zh: '早于排定时间开始小休或用餐。' },
    fits: (situation) => inPause(situation) && situation.pause === 'before',
  },
  {
    id: 'unscheduled_break',
    label: { en: 'unscheduled break', zh: '计划外休息' },
    doc: {
      en: 'In a break or meal at a time for which none was scheduled.',
      zh: '在未排定的时间小休或用餐。',
    },
    fits: inPause,
  },
  {
    id: 'missed_break',
    label: { en: 'missed break', zh: '未按时休息' },
    doc: { en: 'On the queue during a scheduled break or meal.', zh: '排定的小休或用餐时间仍在线。' },
    fits: ({ kind, scheduled }) => kind === 'work' && PAUSES.includes(scheduled),
  },
  {
    id: 'left_activity',
    label: { en: 'left activity', zh: '未参加排定活动' },
    doc: {
      en: 'On the queue during scheduled training, a meeting or other work.',
      zh: '排定的培训、会议等时间仍在线。',
    },
    fits: ({ kind, scheduled }) => kind === 'work' && scheduled !== 'work',
  },
  {
    id: 'off_queue',
    label: { en: 'off the queue', zh: '未在线' },
    doc: {
      en: 'Logged in, but not on the queue while scheduled to work.',
      zh: '排班为上线时已签入但未在线。',
    },
    fits: ({ scheduled }) => scheduled === 'work',
  },
  {
    id: 'other_activity',
    label: { en: 'other activity', zh: '活动不符' },
    doc: { en: 'In another activity than the one scheduled.', zh: '所处活动与排定的不同。' },
    fits: () => true,
  },
];

/** The first reason that fits. */
export function reasonOf(situation: Situation): Reason {
  return reasons.find((reason) => reason.fits(situation)) as Reason;
}
