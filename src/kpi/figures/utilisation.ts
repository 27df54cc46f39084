import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { ratio } from './ratio.js';

const variants: readonly KpiVariant[] = [
  {
    id: 'login',
    label: { en: 'Denominator: logged in', zh: '分母：签入时长' },
    formula: 'busy_sec / login_sec',
    source: { en: 'Handling time / total logged-in time.', zh: '处理时长/签入总时长。' },
    compute: (s) => ratio(s.busy_sec, s.login_sec),
  },
  {
    id: 'paid',
    label: { en: 'Denominator: paid time of the roster', zh: '分母：计薪工时（排班，不含用餐）' },
    formula: 'busy_sec / scheduled_sec',
    source: { en: 'For head count: paid time, meals out.', zh: '用于人力编制：计薪工时，不含用餐。' },
    compute: (s) => ratio(s.busy_sec, s.scheduled_sec),
  },
  {
    id: 'shift',
    label: { en: 'Denominator: whole shift', zh: '分母：班次时长（含用餐）' },
    formula: 'busy_sec / shift_sec',
    source: { en: 'For rosters: the whole shift, meals included.', zh: '用于排班：整个班次，含用餐。' },
    compute: (s) => ratio(s.busy_sec, s.shift_sec),
  },
];

/** Time on contacts over working time. 5 h on contacts of 8 paid hours give 0.625. */
export const utilisation: Kpi = {
  id: 'utilisation',
  label: { en: 'Utilisation', zh: '工时利用率' },
  unit: 'share',
  worse: 'lower',
  onRequest: 'activity',
  definition: {
    en: 'Time on contacts over the working time; what working time is, is said by the variant: there is no common definition, agree on one first.',
    zh: '处理联络的时长占工时的比例；分母由口径指明：行业无统一定义，使用前须先约定。',
  },
  formula: variants[0].formula,
  variants,
  source: {
    en: 'Discussion of 工时利用率 in the Chinese trade press: the denominator depends on the purpose.',
    zh: '国内行业文章对工时利用率的讨论：分母取决于用途。',
  },
  undefinedWhen: {
    en: 'No activity (--activity) or, for shift and paid time, no roster (--roster) was given.',
    zh: '未提供坐席状态（--activity），或分母所需的排班表（--roster）。',
  },
  compute: byVariant('utilisation', variants),
};
