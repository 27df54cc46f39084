import type { Preset } from './preset.js';
import { reportDate } from './shared/report-date.js';

/** Easemob, work of the agents. What an agent neither idled nor rested within the time logged in is calls and work after them. */
export const easemobAgents: Preset = {
  name: 'easemob-agents',
  title: { en: 'Easemob agent report', zh: '环信 坐席统计' },
  source: 'Easemob documentation: call center, agent analytics',
  table: 'agent_summary',
  match: {
    header: ['客服', '呼叫量', '接待量', '登录时长', '总通话时长'],
    layout: [
      '接待率',
      '空闲时长',
      '小休时长',
      '平均通话时长',
      '总话后处理时长',
      '平均话后处理时长',
      '满意率',
      '满意度',
    ],
  },
  columns: {
    agent_id: ['工号', '客服'],
    agent_name: '客服',
    period_start: reportDate,
    offered: '呼叫量',
    handled: '接待量',
    logged_in_sec: '登录时长',
    on_queue_sec: { column: '登录时长', minus: ['小休时长'] },
    off_queue_sec: '小休时长',
    idle_sec: '空闲时长',
    talk_sec: '总通话时长',
    acw_sec: '总话后处理时长',
  },
};
