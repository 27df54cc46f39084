import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { combine, ratio } from './ratio.js';

const variants: readonly KpiVariant[] = [
  {
    id: 'actual',
    label: { en: 'Actual', zh: '实际' },
    formula: '(scheduled_sec - scheduled_on_queue_sec) / scheduled_sec',
    source: { en: 'Scheduled time that did not reach the queue.', zh: '排班工时中未上线部分。' },
    compute: (s) => ratio(combine([s.scheduled_sec], [s.scheduled_on_queue_sec]), s.scheduled_sec),
  },
  {
    id: 'planned',
    label: { en: 'Planned', zh: '计划' },
    formula: '(scheduled_sec - scheduled_work_sec) / scheduled_sec',
    source: { en: 'Breaks, training and meetings in the roster.', zh: '排班表中的小休、培训、会议等。' },
    compute: (s) => ratio(combine([s.scheduled_sec], [s.scheduled_work_sec]), s.scheduled_sec),
  },
];

/** Share of the paid time that did not reach the queue. 6 of 8 scheduled hours on the queue give 0.25. */
export const shrinkage: Kpi = {
  id: 'shrinkage',
  label: { en: 'Shrinkage', zh: '损耗率' },
  alsoCalled: ['缩减率'],
  unit: 'share',
  worse: 'higher',
  onRequest: 'roster',
  definition: {
    en: 'Share of the scheduled (paid) time in which the agent was not ready or on a contact; time worked outside the schedule does not make up for it.',
    zh: '计薪排班工时中坐席未处于空闲或处理状态的比例；班外工作不抵扣。',
  },
  formula: variants[0].formula,
  variants,
  source: {
    en: 'required = base / (1 − shrinkage), as the staffing uses it.',
    zh: '与人力测算一致：所需人力 = 基础人力/（1−损耗率）。',
  },
  undefinedWhen: {
    en: 'No roster (--roster) or, for the actual one, no activity (--activity) was given.',
    zh: '未提供排班表（--roster），或实际口径所需的坐席状态（--activity）。',
  },
  compute: byVariant('shrinkage', variants),
};
