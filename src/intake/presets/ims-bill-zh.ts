import type { Preset } from './preset.js';

/** Bill of an IMS line: only connected calls that the line made are billed, so all rows are answered outbound calls. */
export const imsBillZh: Preset = {
  name: 'ims-bill-zh',
  title: { en: 'Chinese IMS line bill', zh: 'IMS 专线话费清单' },
  source: 'Bill of an IMS line (目的地号码, 本地/长途 …), as published in open importers',
  table: 'contacts',
  match: { header: ['主叫号码', '被叫号码', '目的地号码', '通话开始时间', '本地/长途', '时长'] },
  columns: {
    caller_id: '主叫号码',
    called_number: '被叫号码',
    arrived_at: '通话开始时间',
    talk_sec: '时长',
  },
  values: { channel: 'voice', direction: 'outbound', outcome: 'answered' },
};
