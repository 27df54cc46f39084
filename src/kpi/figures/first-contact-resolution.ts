import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { ratio } from './ratio.js';

const variants: readonly KpiVariant[] = [
  {
    id: 'marked',
    label: { en: 'Of the answered with a mark', zh: '占有标记的接通量' },
    formula: 'resolved / resolved_known',
    source: {
      en: 'There is no standard (ICMI survey 2003: no answer reached 50 %); compare only with yourself.',
      zh: '无统一标准（ICMI 2003年调查，无一种定义过半）；只宜与自身比较。',
    },
    compute: (s) => ratio(s.resolved, s.resolved_known),
  },
  {
    id: 'gross',
    label: { en: 'Gross: of all answered', zh: '毛口径：占全部接通量' },
    formula: 'resolved / answered',
    source: {
      en: 'Gross FCR: resolved / all calls; without a mark is not resolved. Net FCR leaves out what cannot be resolved at once: choose the others with --where.',
      zh: '毛首次解决率：已解决/全部；无标记视为未解决。净口径剔除无法当场解决的联络：用 --where 选出其余联络。',
    },
    compute: (s) => ratio(s.resolved, s.answered),
  },
];

/** First contact resolution by the export's own flag. 3,646 resolved of 4,054 known give 0.8994. */
export const firstContactResolution: Kpi = {
  id: 'fcr',
  label: { en: 'FCR', zh: '首次解决率' },
  alsoCalled: ['一次解决率', '一解率'],
  unit: 'share',
  worse: 'lower',
  definition: {
    en: "First contact resolution by the export's own flag: answered contacts marked as resolved, of the answered contacts with a mark.",
    zh: '首次解决率（FCR），按导出文件自带标记：标记为已解决的接通量占有标记的接通量的比例。',
  },
  formula: variants[0].formula,
  variants,
  source: {
    en: 'There is no standard (ICMI survey 2003: no answer reached 50 %); compare only with yourself.',
    zh: '无统一标准（ICMI 2003年调查，无一种定义过半）；只宜与自身比较。',
  },
  undefinedWhen: { en: 'No answered contact has a mark.', zh: '没有带解决标记的接通联络。' },
  compute: byVariant('fcr', variants),
};
