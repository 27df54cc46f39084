import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { noWholeWindow } from './no-whole-window.js';
import { ratio } from './ratio.js';

const variants: readonly KpiVariant[] = [
  {
    id: 'first',
    label: { en: 'Of the first contacts', zh: '占首次联络' },
    formula: 'first_resolved / first_contacts',
    source: {
      en: 'Repeat window of 7 days (Call Centre Helper); two-sided window of Chinese systems.',
      zh: '7天重复来电窗口（Call Centre Helper）；国内系统的双向窗口。',
    },
    compute: (s) => ratio(s.first_resolved, s.first_contacts),
  },
  {
    id: 'once',
    label: { en: 'Contacts that came once, of all', zh: '仅来电一次/全部' },
    formula: 'first_resolved / fcr_known',
    source: {
      en: 'Call count: calls received only once in the interval, of all calls; with the same window back and forward.',
      zh: '按来电次数：期间内仅来电一次的通话/全部通话；前后窗口取相同长度。',
    },
    compute: (s) => ratio(s.first_resolved, s.fcr_known),
  },
];

/** First contact resolution by the repeat window. Of 9,586 first contacts 3,854 without a repeat give 0.4020. */
export const windowResolution: Kpi = {
  id: 'fcr_window',
  label: { en: 'FCR by repeat window', zh: '首次解决率（重复来电窗口）' },
  unit: 'share',
  worse: 'lower',
  onRequest: 'figures',
  definition: {
    en: 'Answered contacts after which the same caller was not answered again within the window of --fcr-window. `7d` looks forward only, every contact counts as a first one; `3d/7d` also looks back, and first is who was not answered in the 3 days before. Only contacts of known callers around which the whole window lies within the data, taken in whole days of the local clock (another --tz can so move contacts at the first and last day in or out). --fcr-by caller,queue: the same caller at the same queue. Calls made to a customer are no first contacts; the legs of one contact (same contact_id, at several queues) are one.',
    zh: '在 --fcr-window 窗口内同一主叫未再次接通的接通量所占比例。7d 只向后看，每个接通都算首次；3d/7d 同时向前看，前3天内未接通过的才算首次。仅统计主叫可识别、且整个窗口（按当地整日，换 --tz 时首末日的联络可能随之进出）落在数据内的联络。--fcr-by caller,queue 表示同一主叫在同一队列。呼出不算首次联络；同一联络（contact_id 相同）在多个队列的各段只算一次。',
  },
  formula: variants[0].formula,
  variants,
  source: {
    en: 'There is no standard (ICMI survey 2003: no answer reached 50 %); say the window with the figure.',
    zh: '无统一标准（ICMI 2003年调查，无一种定义过半）；引用时须注明窗口。',
  },
  undefinedWhen: noWholeWindow,
  compute: byVariant('fcr_window', variants),
};
