import type { Preset } from './preset.js';
import { looks } from './shared/patterns.js';

/** Huawei Cloud CEC, file of the agents' operations: no header, columns by their order, the kind of operation as a number. */
export const huaweiCecOperations: Preset = {
  name: 'huawei-cec-operations',
  title: { en: 'Huawei Cloud CEC agent operations', zh: '华为云 CEC 坐席操作文件' },
  source: 'Huawei Cloud documentation: CEC, agent operation file',
  table: 'activity',
  match: {
    cells: {
      agent_id: looks.whole,
      begin_time: looks.dashedTime,
      end_time: looks.dashedTimeOrEmpty,
      op_type: looks.whole,
      op_cause: '\\d*',
      media_type: '\\d*',
    },
  },
  read: {
    headerRow: 'none',
    names: [
      'id',
      'developer_id',
      'account_id',
      'agent_id',
      'service_no',
      'skill_id',
      'call_id',
      'begin_time',
      'end_time',
      'op_type',
      'op_object',
      'op_cause',
      'media_type',
      'vdn_id',
      'cc_id',
      'agent_type',
      'phone_no',
      'further 1',
      'further 2',
      'further 3',
    ],
  },
  columns: {
    agent_id: 'agent_id',
    state: 'op_type',
    start_at: 'begin_time',
    end_at: 'end_time',
  },
};
