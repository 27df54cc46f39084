import type { Kpi } from '../kpi.js';
import { serviceLevelRules } from './service-level-rules.js';

/** Service level by the rule chosen. 860 of 1,060 offered answered within 20 s give 0.8113 by the default rule. */
export const serviceLevel: Kpi = {
  id: 'service_level',
  label: { en: 'Service level', zh: '服务水平' },
  alsoCalled: ['SL', '服务水平率', '服务级别'],
  unit: 'share',
  worse: 'lower',
  definition: {
    en: 'Share of the contacts answered within the target seconds (a wait of exactly the target counts as within). What counts besides is said by the rule, --sl-rule; by default everything offered. An answered contact whose wait is unknown does not count as within.',
    zh: '在目标秒数内（含恰好等于）接通的比例。放弃等如何计入由口径 --sl-rule 决定，默认分母为进线量。等待时长未知的接通不计为阈值内。',
  },
  formula: serviceLevelRules[0].formula,
  variants: serviceLevelRules,
  source: {
    en: 'ICMI, "Service Level Calculations" (2005), and the documentation of the systems named at each rule.',
    zh: 'ICMI“Service Level Calculations”（2005）及各口径所列系统的文档。',
  },
  undefinedWhen: {
    en: 'The denominator is 0, or no wait is known that the rule needs.',
    zh: '分母为0，或口径所需的等待时长未知。',
  },
  compute: (s, { slRule }) => slRule.compute(s),
};
