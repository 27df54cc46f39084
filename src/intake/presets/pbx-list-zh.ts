import type { Preset } from './preset.js';

/** Call list of small Chinese PBX systems: the state says in words whether a call was answered. */
export const pbxListZh: Preset = {
  name: 'pbx-list-zh',
  title: { en: 'Chinese small PBX call list', zh: '小型交换机通话清单' },
  source: 'Call list of small PBX systems (分机号, 通道, 状态 …), as published in open importers',
  table: 'contacts',
  match: {
    header: ['分机号', '状态', '主叫号码', '被叫号码', '通话开始时间', '时长'],
    layout: ['用户名', '通道', '坐席编号', '客户编号'],
  },
  columns: {
    caller_id: '主叫号码',
    called_number: '被叫号码',
    arrived_at: '通话开始时间',
    talk_sec: '时长',
    agent_id: '坐席编号',
    outcome: '状态',
  },
  values: { channel: 'voice' },
};
