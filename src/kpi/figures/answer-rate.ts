import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { combine, ratio } from './ratio.js';
import { reception } from './reception.js';

const variants: readonly KpiVariant[] = [
  {
    id: 'queued',
    label: { en: 'Over the contacts queued', zh: '分母：进入队列的进线量' },
    formula: 'answered / offered',
    source: {
      en: 'Alibaba Cloud HandleRate per skill group (CallsHandled / CallsQueued).',
      zh: '阿里云技能组 HandleRate（CallsHandled / CallsQueued）。',
    },
    compute: (s) => ratio(s.answered, s.offered),
  },
  {
    id: 'aliyun-instance',
    label: { en: 'Over all calls that entered the centre', zh: '分母：进入呼叫中心的全部来电（含IVR）' },
    formula: 'answered / (offered + ivr_completed + abandoned_in_ivr)',
    source: {
      en: 'Alibaba Cloud HandleRate per instance (CallsHandled / CallsOffered).',
      zh: '阿里云实例 HandleRate（CallsHandled / CallsOffered）。',
    },
    compute: (s) => ratio(s.answered, combine([s.offered, s.ivr_completed ?? 0, s.abandoned_in_ivr])),
  },
  {
    id: 'easemob',
    label: { en: '应答率 of Easemob', zh: '环信应答率' },
    formula: 'answered / offered',
    source: { en: 'Easemob 应答率: answered / calls in.', zh: '环信：应答率 = 应答量/呼入量。' },
    compute: (s) => ratio(s.answered, s.offered),
  },
  {
    id: 'easemob-reception',
    label: { en: '接待率 of Easemob: ringing and dialling', zh: '环信接待率：振铃与拨号' },
    formula: '(answered + outbound_connected) / (answered + abandoned_in_ring + outbound_attempts)',
    source: {
      en: 'Easemob 接待率: served / calls, calls being those that rang plus those dialled.',
      zh: '环信：接待率 = 接待量/呼叫量，呼叫量 = 振铃次数 + 拨号次数。',
    },
    compute: reception,
  },
  {
    id: 'mayi',
    label: { en: '呼入接通率 of Mayi', zh: '蚂蚁客服呼入接通率' },
    formula: 'answered / offered',
    source: {
      en: 'Mayi Kefu 呼入接通率: calls in that were connected / calls in.',
      zh: '蚂蚁客服：呼入接通率 = 呼入成功数/呼入。',
    },
    compute: (s) => ratio(s.answered, s.offered),
  },
];

/** Answer rate of the agents. 27,060 answered of 30,140 offered give 0.8978. */
export const answerRate: Kpi = {
  id: 'answer_rate',
  label: { en: 'Answer rate', zh: '接通率' },
  alsoCalled: ['应答率', '人工接通率', '电话接通率'],
  unit: 'share',
  worse: 'lower',
  definition: {
    en: 'Contacts answered by an agent, of all contacts that reached the queue.',
    zh: '人工接通量占进入队列的进线量的比例（人工接通率）。',
  },
  formula: variants[0].formula,
  variants,
  source: {
    en: 'Alibaba Cloud HandleRate per skill group (CallsHandled / CallsQueued).',
    zh: '阿里云技能组 HandleRate（CallsHandled / CallsQueued）。',
  },
  undefinedWhen: { en: 'Nothing was offered.', zh: '无进线。' },
  compute: byVariant('answer_rate', variants),
};
