import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { combine, ratio } from './ratio.js';
import { reception, ringingKnown } from './reception.js';

const variants: readonly KpiVariant[] = [
  {
    id: 'queued',
    label: { en: 'Over the contacts queued', zh: '分母：进入队列的进线量' },
    formula: 'abandoned / offered',
    source: {
      en: 'Amazon Connect: contacts abandoned / contacts queued.',
      zh: 'Amazon Connect：放弃联络数/进入队列联络数。',
    },
    compute: (s) => ratio(s.abandoned, s.offered),
  },
  {
    id: 'net',
    label: { en: 'Without short abandons', zh: '剔除短时放弃' },
    formula: '(abandoned - short_abandoned) / (offered - short_abandoned)',
    source: {
      en: 'RingCentral abandonedThresholdSeconds; Genesys short abandons. The same as net_abandonment_rate.',
      zh: 'RingCentral abandonedThresholdSeconds；Genesys 短时放弃。同净放弃率。',
    },
    compute: (s) =>
      ratio(combine([s.abandoned], [s.short_abandoned]), combine([s.offered], [s.short_abandoned])),
  },
  {
    id: 'aliyun-instance',
    label: { en: 'IVR, queue and ringing, over all calls', zh: 'IVR、排队、振铃放弃/全部来电' },
    formula: '(abandoned_in_ivr + abandoned) / (offered + ivr_completed + abandoned_in_ivr)',
    source: {
      en: 'Alibaba Cloud AbandonRate per instance: CallsAbandoned (InIVR + InQueue + InRing) / CallsOffered.',
      zh: '阿里云实例 AbandonRate：CallsAbandoned（InIVR+InQueue+InRing）/CallsOffered。',
    },
    compute: (s) =>
      ratio(
        combine([s.abandoned_in_ivr, s.abandoned]),
        combine([s.offered, s.ivr_completed ?? 0, s.abandoned_in_ivr]),
      ),
  },
  {
    id: 'aliyun-skill-group',
    label: { en: 'Queue and ringing, over queued', zh: '排队、振铃放弃/进入队列' },
    formula: '(abandoned_in_queue + abandoned_in_ring) / offered',
    source: {
      en: 'Alibaba Cloud AbandonRate per skill group: (InQueue + InRing) / CallsQueued.',
      zh: '阿里云技能组 AbandonRate：（InQueue+InRing）/CallsQueued。',
    },
    compute: (s) => (ringingKnown(s) ? ratio(s.abandoned, s.offered) : null),
  },
  {
    id: 'easemob',
    label: { en: '1 − 接待率', zh: '1−接待率' },
    formula: '1 - (answered + outbound_connected) / (answered + abandoned_in_ring + outbound_attempts)',
    source: { en: 'Easemob: 1 - 接待率 (ringing and dialling).', zh: '环信：1−接待率（振铃与拨号）。' },
    compute: (s) => {
      const served = reception(s);
      return served === null ? null : 1 - served;
    },
  },
];

/** Abandonment rate of the queue. 3,080 abandoned of 30,140 offered give 0.1022. */
export const abandonmentRate: Kpi = {
  id: 'abandonment_rate',
  label: { en: 'Abandonment rate', zh: '放弃率' },
  alsoCalled: ['呼损率', 'ABN'],
  unit: 'share',
  worse: 'higher',
  definition: {
    en: 'Contacts that left the queue before an answer, of all contacts that reached it. Contacts lost in the voice menu are not in it.',
    zh: '接通前离开队列的联络占进线量的比例，不含IVR中放弃。',
  },
  formula: variants[0].formula,
  variants,
  source: {
    en: 'Amazon Connect: contacts abandoned / contacts queued.',
    zh: 'Amazon Connect：放弃联络数/进入队列联络数。',
  },
  undefinedWhen: { en: 'Nothing was offered.', zh: '无进线。' },
  compute: byVariant('abandonment_rate', variants),
};
