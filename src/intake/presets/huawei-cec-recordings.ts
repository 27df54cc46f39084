import type { Preset } from './preset.js';
import { looks } from './shared/patterns.js';

/**
 * Huawei Cloud CEC, index of recordings: no header, columns by their order. A recording exists only of an answered call, so the file says nothing
 * of the calls that were lost.
 */
export const huaweiCecRecordings: Preset = {
  name: 'huawei-cec-recordings',
  title: { en: 'Huawei Cloud CEC index of recordings', zh: '华为云 CEC 录音索引文件' },
  source: 'Huawei Cloud documentation: CEC, recording index file',
  table: 'contacts',
  match: {
    cells: {
      cc_id: looks.whole,
      agent_id: looks.whole,
      call_id: '\\d+-\\d+',
      caller_no: '[\\d+*#]+',
      callee_no: '[\\d+*#]+',
      call_begin: looks.dashedTime,
      call_end: looks.dashedTime,
    },
  },
  read: {
    headerRow: 'none',
    names: [
      'developer',
      'account_id',
      'cc_id',
      'agent_id',
      'call_id',
      'caller_no',
      'callee_no',
      'call_begin',
      'call_end',
      'further 1',
      'further 2',
      'further 3',
      'further 4',
      'further 5',
      'further 6',
      'further 7',
      'further 8',
    ],
  },
  columns: {
    contact_id: 'call_id',
    caller_id: 'caller_no',
    called_number: 'callee_no',
    arrived_at: 'call_begin',
    ended_at: 'call_end',
    agent_id: 'agent_id',
  },
  values: { channel: 'voice', outcome: 'answered' },
};
