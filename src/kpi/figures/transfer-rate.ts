import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Share of the answered contacts that the agent transferred. 30 of 1,000 give 0.03. */
export const transferRate: Kpi = {
  id: 'transfer_rate',
  label: { en: 'Transfer rate', zh: '转接率' },
  alsoCalled: ['转交率'],
  unit: 'share',
  worse: 'higher',
  definition: {
    en: 'Answered contacts that the agent transferred, of the answered contacts whose export says whether they were.',
    zh: '接通后由坐席转接的联络占注明是否转接的接通量的比例。',
  },
  formula: 'transferred / transfer_known',
  source: {
    en: 'Amazon Connect: contacts transferred out / contacts handled.',
    zh: 'Amazon Connect：转出联络数/处理联络数。',
  },
  undefinedWhen: {
    en: 'Nothing was answered, or the export does not say what was transferred.',
    zh: '无接通，或导出文件未注明转接。',
  },
  compute: (s) => ratio(s.transferred, s.transfer_known),
};
