import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { type Amount, ratio } from './ratio.js';

const hours = (sec: Amount) => (typeof sec === 'number' ? sec / 3600 : null);

const variants: readonly KpiVariant[] = [
  {
    id: 'login',
    label: { en: 'Per hour logged in', zh: '每签入小时' },
    formula: 'logged_answered / (login_sec / 3600)',
    source: { en: 'Contacts handled / hours logged in.', zh: '处理量/签入小时数。' },
    compute: (s) => ratio(s.logged_answered, hours(s.login_sec)),
  },
  {
    id: 'on-queue',
    label: { en: 'Per hour on the queue', zh: '每在线小时' },
    formula: 'logged_answered / (on_queue_sec / 3600)',
    source: { en: 'Contacts handled / hours ready or on contacts.', zh: '处理量/（空闲+处理）小时数。' },
    compute: (s) => ratio(s.logged_answered, hours(s.on_queue_sec)),
  },
];

/** Answered contacts per agent hour. 96 contacts in 8 h give 12. */
export const contactsPerHour: Kpi = {
  id: 'cph',
  label: { en: 'Contacts per hour', zh: '每小时处理量（CPH）' },
  unit: 'number',
  worse: 'lower',
  onRequest: 'activity',
  definition: {
    en: 'Answered contacts per hour of agents. Only contacts whose agent was logged in by the log when answering are counted, so that contacts and hours are of the same agents and times.',
    zh: '每坐席小时的接通量。仅计接起时坐席在状态日志中处于签入的联络，使联络量与工时对应同一批坐席和同一时间。',
  },
  formula: variants[0].formula,
  variants,
  source: { en: 'Contacts handled per agent hour, CPH.', zh: '坐席每小时处理量（CPH）。' },
  undefinedWhen: {
    en: 'No activity was given (--activity), nobody was logged in, or the input does not name the agents.',
    zh: '未提供坐席状态（--activity）、无人签入，或数据中没有坐席。',
  },
  compute: byVariant('cph', variants),
};
