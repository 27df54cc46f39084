import type { Preset } from './preset.js';
import { agentOfChannel, asteriskDirection, asteriskOutcome } from './shared/asterisk.js';

/** The MySQL table `cdr` of Asterisk and FreePBX, exported with its column names. It has no time of answer: wait is duration less billsec. */
export const asteriskCdrMysql: Preset = {
  name: 'asterisk-cdr-mysql',
  title: {
    en: 'Asterisk and FreePBX call records (MySQL table cdr)',
    zh: 'Asterisk/FreePBX 话单（MySQL cdr 表）',
  },
  source: 'Asterisk documentation: MySQL CDR backend; FreePBX asteriskcdrdb.cdr',
  table: 'contacts',
  match: {
    header: ['calldate', 'clid', 'src', 'dst', 'dcontext', 'duration', 'billsec', 'disposition'],
    layout: [
      'channel',
      'dstchannel',
      'lastapp',
      'lastdata',
      'amaflags',
      'accountcode',
      'uniqueid',
      'userfield',
      'did',
      'linkedid',
    ],
  },
  columns: {
    contact_id: 'uniqueid',
    caller_id: 'src',
    called_number: 'dst',
    arrived_at: 'calldate',
    wait_sec: { column: 'duration', minus: ['billsec'] },
    talk_sec: 'billsec',
    agent_id: agentOfChannel,
  },
  contact: { by: 'linkedid' },
  values: { channel: 'voice' },
  outcome: asteriskOutcome,
  answeredBy: 'switch',
  direction: [{ when: { did: 'not empty' }, is: 'inbound' }, ...asteriskDirection],
};
