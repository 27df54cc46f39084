import type { KpiVariant } from '../kpi.js';
import { combine, ratio } from './ratio.js';

/** A way to compute the service level; the threshold is the target's seconds, short abandons have a limit of their own. */
export type ServiceLevelRule = KpiVariant;

/** The service-level rules by name, the default first. Numbered ICMI rules: ICMI, "Service Level Calculations" (2005). */
export const serviceLevelRules: readonly ServiceLevelRule[] = [
  {
    id: 'offered',
    label: { en: 'Over offered', zh: '阈值内接通量/进线量' },
    formula: 'answered_in_target / offered',
    source: {
      en: 'The usual contract definition: whatever was not answered in time has missed the target.',
      zh: '合同常用口径：凡未在阈值内接通均视为未达标。',
    },
    compute: (s) => ratio(s.answered_in_target, s.offered),
  },
  {
    id: 'positive',
    label: { en: 'Abandoned in target count as met', zh: '阈值内放弃计为达标' },
    formula: '(answered_in_target + abandoned_in_target) / (answered + abandoned)',
    source: {
      en: 'ICMI no. 1; 4PS formula 1; Cisco UCCX "With Abandoned Calls Counted Positively".',
      zh: 'ICMI 第1种；4PS 公式一；Cisco UCCX“With Abandoned Calls Counted Positively”（放弃计为达标）。',
    },
    compute: (s) =>
      ratio(combine([s.answered_in_target, s.abandoned_in_target]), combine([s.answered, s.abandoned])),
  },
  {
    id: 'answered-only',
    label: { en: 'Over answered', zh: '阈值内接通量/接通量' },
    formula: 'answered_in_target / answered',
    source: {
      en: 'ICMI no. 2 (not recommended there); 4PS formula 2; Cisco UCCX "Only Handled"; Easemob 20s answer rate.',
      zh: 'ICMI 第2种（ICMI不推荐）；4PS 公式二；Cisco UCCX“Only Handled”（仅计已处理来电）；环信20s应答率。',
    },
    compute: (s) => ratio(s.answered_in_target, s.answered),
  },
  {
    id: 'negative',
    label: { en: 'Abandoned count as missed', zh: '放弃均计为未达标' },
    formula: 'answered_in_target / (answered + abandoned)',
    source: {
      en: 'ICMI no. 3 ("pure"); 4PS formula 3; Cisco UCCX "Counted Negatively".',
      zh: 'ICMI 第3种（“纯”口径）；4PS 公式三；Cisco UCCX“Counted Negatively”（放弃计为未达标）。',
    },
    compute: (s) => ratio(s.answered_in_target, combine([s.answered, s.abandoned])),
  },
  {
    id: 'late-abandons',
    label: { en: 'Only late abandons count', zh: '仅计阈值后放弃' },
    formula: 'answered_in_target / (answered + abandoned - abandoned_in_target)',
    source: {
      en: 'ICMI no. 4; 4PS formula 4; Cisco UCCX "With No Abandoned Calls"; Bright Pattern.',
      zh: 'ICMI 第4种；4PS 公式四；Cisco UCCX“With No Abandoned Calls”（不计放弃）；Bright Pattern。',
    },
    compute: (s) => ratio(s.answered_in_target, combine([s.answered, s.abandoned], [s.abandoned_in_target])),
  },
  {
    id: 'short-as-met',
    label: { en: 'Short abandons count as met', zh: '短时放弃计为达标' },
    formula: '(answered_in_target + short_abandoned) / (answered + abandoned)',
    source: { en: 'ICMI no. 5.', zh: 'ICMI 第5种。' },
    compute: (s) =>
      ratio(combine([s.answered_in_target, s.short_abandoned]), combine([s.answered, s.abandoned])),
  },
  {
    id: 'short-out',
    label: { en: 'Short abandons left out', zh: '剔除短时放弃' },
    formula: 'answered_in_target / (answered + abandoned - short_abandoned)',
    source: {
      en: 'Classic Genesys ServiceFactor with a second time range; RingCentral abandonedThresholdSeconds.',
      zh: '经典 Genesys ServiceFactor（第二时间段）；RingCentral abandonedThresholdSeconds。',
    },
    compute: (s) => ratio(s.answered_in_target, combine([s.answered, s.abandoned], [s.short_abandoned])),
  },
  {
    id: 'genesys',
    label: {
      en: 'Genesys Cloud: over answered and abandoned',
      zh: 'Genesys Cloud：阈值内接通量/（接通量+放弃量）',
    },
    formula: 'answered_in_target / (answered + abandoned)',
    source: {
      en: 'Genesys Cloud: (answered − answered over SLA) / (answered + abandoned); short abandons in, flow-outs out.',
      zh: 'Genesys Cloud：（接通−超时接通）/（接通+放弃）；含短时放弃，不含流出。',
    },
    compute: (s) => ratio(s.answered_in_target, combine([s.answered, s.abandoned])),
  },
  {
    id: 'genesys-flow-outs',
    label: { en: 'Genesys Cloud, with flow-outs', zh: 'Genesys Cloud：分母另含流出（溢出）量' },
    formula: 'answered_in_target / (answered + abandoned + overflowed)',
    source: { en: 'Genesys Cloud with flow-outs switched on.', zh: 'Genesys Cloud，开启计入流出。' },
    compute: (s) => ratio(s.answered_in_target, combine([s.answered, s.abandoned, s.overflowed])),
  },
  {
    id: 'genesys-no-short',
    label: { en: 'Genesys Cloud, without short abandons', zh: 'Genesys Cloud：分母不含短时放弃' },
    formula: 'answered_in_target / (answered + abandoned - short_abandoned)',
    source: {
      en: 'Genesys Cloud with short abandons switched off.',
      zh: 'Genesys Cloud，关闭计入短时放弃。',
    },
    compute: (s) => ratio(s.answered_in_target, combine([s.answered, s.abandoned], [s.short_abandoned])),
  },
  {
    id: 'genesys-no-abandons',
    label: { en: 'Genesys Cloud, without abandons', zh: 'Genesys Cloud：分母不含放弃' },
    formula: 'answered_in_target / answered',
    source: { en: 'Genesys Cloud with abandons switched off.', zh: 'Genesys Cloud，关闭计入放弃。' },
    compute: (s) => ratio(s.answered_in_target, s.answered),
  },
  {
    id: 'amazon',
    label: {
      en: 'Amazon Connect: left the queue in target, over queued',
      zh: 'Amazon Connect：阈值内离开队列量/进入队列量',
    },
    formula: '(answered_in_target + abandoned_in_target) / offered',
    source: {
      en: 'Amazon Connect: contacts removed from the queue within X seconds, for whatever reason, over contacts queued.',
      zh: 'Amazon Connect：X秒内因任何原因离开队列的联络数/进入队列的联络数。',
    },
    compute: (s) => ratio(combine([s.answered_in_target, s.abandoned_in_target]), s.offered),
  },
  {
    id: 'aliyun',
    label: {
      en: 'Alibaba Cloud CCC: waits within target, over queued',
      zh: '阿里云云联络中心：阈值内等待的通话/进入队列的通话',
    },
    formula:
      '(answered_in_target + abandoned_in_target - queued_again_in_target) / (offered - overflowed - queued_again)',
    source: {
      en: 'Alibaba Cloud Call Center ServiceLevel20: calls with a wait of at most 20 s over CallsQueued, a call in several queues once: one that overflowed in the queue where it went, one that was passed on after that in the first.',
      zh: '阿里云云联络中心 ServiceLevel20：等待不超过20秒的通话数/CallsQueued（进入队列数），进入多个队列的通话只计一次：溢出的计入其去往的队列，其后再转入其他队列的只计首个队列。',
    },
    compute: (s) =>
      ratio(
        combine([s.answered_in_target, s.abandoned_in_target], [s.queued_again_in_target ?? 0]),
        combine([s.offered], [s.overflowed ?? 0, s.queued_again ?? 0]),
      ),
  },
];
