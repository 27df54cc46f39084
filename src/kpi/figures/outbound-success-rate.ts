import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { ratio } from './ratio.js';

const variants: readonly KpiVariant[] = [
  {
    id: 'connected',
    label: { en: 'Of the connected with a mark', zh: '占有标记的外呼接通量' },
    formula: 'outbound_success / outbound_marked',
    source: {
      en: 'By the mark of the export, of the connected calls.',
      zh: '按导出文件的结果标记，以外呼接通量为分母。',
    },
    compute: (s) => ratio(s.outbound_success, s.outbound_marked),
  },
  {
    id: 'attempts',
    label: { en: 'Of all attempts', zh: '占外呼次数' },
    formula: 'outbound_success / outbound_attempts',
    source: {
      en: 'Mayi Kefu 外呼成功率: outbound successes / outbound calls.',
      zh: '蚂蚁客服：外呼成功率 = 外呼成功数/外呼数量。',
    },
    compute: (s) => ratio(s.outbound_success, s.outbound_attempts),
  },
];

/** Share of the connected outbound contacts that reached their aim. 30 of 120 give 0.25. */
export const outboundSuccessRate: Kpi = {
  id: 'outbound_success_rate',
  label: { en: 'Outbound success rate', zh: '外呼成功率' },
  unit: 'share',
  worse: 'lower',
  onRequest: 'figures',
  definition: {
    en: 'Connected outbound contacts that the export marks as resolved (aim reached, sale made), of those with a mark.',
    zh: '导出文件标记为已解决（达成目的、成交）的外呼，占有标记的外呼接通量的比例。',
  },
  formula: variants[0].formula,
  variants,
  source: {
    en: 'Share of successful outbound calls, 外呼成功率 of Chinese service desks, by the mark of the export.',
    zh: '国内客服系统的外呼成功率，按导出文件的结果标记统计。',
  },
  undefinedWhen: { en: 'No connected outbound contact has a mark.', zh: '没有带结果标记的外呼接通。' },
  compute: byVariant('outbound_success_rate', variants),
};
