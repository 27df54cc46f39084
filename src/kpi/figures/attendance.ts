import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { ratio } from './ratio.js';

const variants: readonly KpiVariant[] = [
  {
    id: 'days',
    label: { en: 'By days', zh: '按人次' },
    formula: 'attended_days / scheduled_days',
    source: { en: 'Days attended / days due.', zh: '实际出勤人次/应出勤人次。' },
    compute: (s) => ratio(s.attended_days, s.scheduled_days),
  },
  {
    id: 'hours',
    label: { en: 'By hours', zh: '按工时' },
    formula: 'scheduled_login_sec / scheduled_sec',
    source: { en: 'Scheduled time logged in / scheduled time.', zh: '排班内签入时长/排班工时。' },
    compute: (s) => ratio(s.scheduled_login_sec, s.scheduled_sec),
  },
];

/** Share of the scheduled days that were worked. 21 of 22 days give 0.9545. */
export const attendance: Kpi = {
  id: 'attendance',
  label: { en: 'Attendance', zh: '出勤率' },
  unit: 'share',
  worse: 'lower',
  onRequest: 'roster',
  definition: {
    en: 'Days with a shift on which the agent was logged in during the shift, of all days with a shift.',
    zh: '有班次且班次内有签入的人次，占应出勤人次的比例。',
  },
  formula: variants[0].formula,
  variants,
  source: { en: 'Chinese practice: days attended / days due.', zh: '国内通行口径：实际出勤/应出勤。' },
  undefinedWhen: {
    en: 'No roster (--roster) or no activity (--activity) was given.',
    zh: '未提供排班表（--roster）或坐席状态（--activity）。',
  },
  compute: byVariant('attendance', variants),
};
