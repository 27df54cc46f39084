import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { hold, partVariants } from './handle-time.js';
import { ratio } from './ratio.js';

const variants: readonly KpiVariant[] = [
  ...partVariants(hold),
  {
    id: 'held',
    label: { en: 'Over the contacts that were put on hold', zh: '分母：发生保持的联络' },
    formula: 'hold_sec / held',
    source: {
      en: 'Alibaba Cloud AverageHoldTime = TotalHoldTime / CallsHold.',
      zh: '阿里云 AverageHoldTime = TotalHoldTime / CallsHold。',
    },
    compute: (s) => ratio(s.hold_sec, s.held),
  },
];

/** Mean hold time over all handled contacts, also those without hold, in seconds: a part of the average handle time. 2,000 s over 10 handled contacts give 200 s. */
export const averageHoldTime: Kpi = {
  id: 'hold_avg_sec',
  label: { en: 'Hold, average (s)', zh: '平均保持时长（秒）' },
  unit: 'seconds',
  worse: 'higher',
  definition: {
    en: 'Mean hold time of the handled contacts whose hold time is known, also those without hold, in seconds.',
    zh: '保持时长已知的已处理联络（含未保持的）的平均保持时长，单位秒。',
  },
  formula: variants[0].formula,
  variants,
  source: {
    en: 'Part of AHT; Alibaba Cloud divides by the contacts on hold instead (TotalHoldTime / CallsHold).',
    zh: 'AHT的组成部分；阿里云改以发生保持的通话数为分母（TotalHoldTime / CallsHold）。',
  },
  undefinedWhen: {
    en: 'No handled contact, or the export does not hold this part.',
    zh: '没有处理时长已知的联络，或导出文件没有该部分。',
  },
  compute: byVariant('hold_avg_sec', variants),
};
