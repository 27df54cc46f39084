import type { Preset } from './preset.js';

const NO_TIME = { en: 'without a time', zh: '没有时间' };

/** Call table of a BI model: type 2 is inbound; the counts (0 or 1) say whether an inbound call was answered. */
export const biCallsZh: Preset = {
  name: 'bi-calls-zh',
  title: { en: 'Chinese BI call table', zh: 'BI 通话明细表（呼入接通次数）' },
  source: 'BI model of a call center with 20秒接通率, as published in open analyses',
  table: 'contacts',
  match: {
    header: ['Call ID', '通话类型', '通话应答时间', '通话时长(秒)', '呼入次数', '呼入接通次数'],
    layout: ['20秒接通次数'],
  },
  columns: {
    contact_id: 'Call ID',
    arrived_at: '通话应答时间',
    talk_sec: '通话时长(秒)',
  },
  values: { channel: 'voice' },
  outcome: [
    { when: { 呼入接通次数: '> 0' }, is: 'answered' },
    { when: { 通话类型: 2 }, is: 'abandoned' },
    { when: { '通话时长(秒)': '> 0' }, is: 'answered' },
    { is: 'abandoned' },
  ],
  direction: [{ when: { 通话类型: 2 }, is: 'inbound' }, { is: 'outbound' }],
  setAside: [{ reason: NO_TIME, when: { 通话应答时间: 'empty' } }],
};
