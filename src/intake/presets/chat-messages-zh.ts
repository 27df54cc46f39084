import type { Preset } from './preset.js';

/**
 * Messages of a Chinese online service desk, one per row: those of a customer that lie no more than half an hour apart are one chat.
 * Messages with the robot (云小蜜, login `yunxiaomi`) are its menu; a chat that goes no further was completed there.
 */
export const chatMessagesZh: Preset = {
  name: 'chat-messages-zh',
  title: { en: 'Chat messages of an online service desk', zh: '在线客服聊天记录（逐条消息）' },
  source: 'Header of the export: clientId, msgContent, msgType, opTime, sendType, serverLoginNum, serverName',
  table: 'contacts',
  match: {
    header: ['clientId', 'msgType', 'opTime', 'sendType', 'serverLoginNum', 'serverName'],
    layout: ['id', 'clientName', 'companyId', 'msgContent', 'readFlag', 'serAgentId', 'times', 'msgTag'],
  },
  columns: {
    contact_id: 'id',
    caller_id: 'clientId',
    arrived_at: 'opTime',
    answered_at: 'opTime',
    agent_id: 'serverName',
  },
  values: { channel: 'chat', direction: 'inbound' },
  outcome: [
    { when: { serverLoginNum: 'yunxiaomi' }, is: 'ivr_completed' },
    { when: { msgType: '0', sendType: '0' }, is: 'abandoned' },
    { is: 'answered' },
  ],
  contact: { by: 'clientId', gapSec: 1800, talk: 'span', outcome: ['abandoned', 'ivr_completed'] },
};
