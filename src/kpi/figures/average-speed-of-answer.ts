import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { combine, ratio } from './ratio.js';

const variants: readonly KpiVariant[] = [
  {
    id: 'wait',
    label: { en: 'Wait in the queue', zh: '排队等待' },
    formula: 'answer_wait_sec / answer_wait_known',
    source: {
      en: 'Amazon Connect "average queue answer time"; Alibaba Cloud TotalWaitTime / CallsHandled.',
      zh: 'Amazon Connect“平均队列应答时间”；阿里云 TotalWaitTime / CallsHandled。',
    },
    compute: (s) => ratio(s.answer_wait_sec, s.answer_wait_known),
  },
  {
    id: 'bcms',
    label: { en: 'Wait in the queue and ringing', zh: '排队等待+振铃' },
    formula: 'answer_wait_sec / answer_wait_known + answer_ring_sec / answer_ring_known',
    source: {
      en: 'Avaya BCMS: from entering the queue to the answer, ringing included; for exports whose wait ends when the phone rings.',
      zh: 'Avaya BCMS：自进入队列至接起，含振铃；适用于等待时长不含振铃的导出文件。',
    },
    compute: (s) =>
      combine([ratio(s.answer_wait_sec, s.answer_wait_known), ratio(s.answer_ring_sec, s.answer_ring_known)]),
  },
];

/** Average speed of answer in seconds. 270 s of waiting over 4 answered contacts give 67.5 s. */
export const averageSpeedOfAnswer: Kpi = {
  id: 'asa_sec',
  label: { en: 'ASA (s)', zh: '平均应答速度（秒）' },
  alsoCalled: ['average speed of answer'],
  unit: 'seconds',
  worse: 'higher',
  definition: {
    en: 'Average speed of answer: mean wait of the answered contacts, in seconds. Contacts that gave up are not in it.',
    zh: '平均应答速度（ASA）：接通联络的平均等待时长，单位秒，不含放弃。',
  },
  formula: variants[0].formula,
  variants,
  source: {
    en: 'Amazon Connect "average queue answer time"; Alibaba Cloud TotalWaitTime / CallsHandled.',
    zh: 'Amazon Connect“平均队列应答时间”；阿里云 TotalWaitTime / CallsHandled。',
  },
  undefinedWhen: { en: 'No answered contact with a known wait.', zh: '没有等待时长已知的接通联络。' },
  compute: byVariant('asa_sec', variants),
};
