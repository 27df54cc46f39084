import type { EventKind } from '../events/settings.js';
import type { Preset } from './preset.js';
import { agentKinds, queueLogAgent, queueLogNobody } from './shared/queue-log.js';

const wait = { wait_sec: 'htime' };
const ended = { wait_sec: 'htime', talk_sec: 'ttime' };
const end: EventKind = { means: 'end', takes: ended };
const transfer: EventKind = { means: 'transfer', takes: ended };
/** An outbound call is told of when it is over; the seconds that it was talked stand beside it. */
const call: EventKind = { means: 'call', takes: { talk_sec: 'ttime' } };

/** Asterisk's queue events with the parameters taken apart: waiting (`htime`) and talking (`ttime`) have columns of their own. */
export const queueLogColumns: Preset = {
  name: 'queue-log-columns',
  title: {
    en: 'Asterisk queue log with columns for waiting and talking',
    zh: 'Asterisk 队列日志（含等待、通话时长列）',
  },
  source: 'Header of the export: uid, date_time, callid, queue_name, type, event, param1 …, htime, ttime',
  table: 'events',
  match: {
    header: ['date_time', 'callid', 'queue_name', 'type', 'event', 'htime', 'ttime'],
    layout: ['uid', 'param1', 'param2', 'param3', 'entpos', 'expos', 'time'],
  },
  columns: {
    event_at: 'date_time',
    event: 'event',
    contact_id: 'callid',
    queue: 'queue_name',
    agent_id: queueLogAgent('type'),
  },
  values: { channel: 'voice', direction: 'inbound' },
  events: {
    kinds: {
      ENTERQUEUE: { means: 'enter', takes: { caller_id: 'param1' } },
      RINGNOANSWER: { means: 'ring', takes: { ring_sec: { column: 'htime', unit: 'milliseconds' } } },
      CONNECT: { means: 'answer', takes: wait },
      COMPLETEAGENT: end,
      COMPLETECALLER: end,
      TRANSFER: transfer,
      BLINDTRANSFER: transfer,
      ATTENDEDTRANSFER: transfer,
      ABANDON: { means: 'abandon', takes: wait },
      EXITWITHTIMEOUT: { means: 'overflow', takes: wait },
      EXITWITHKEY: { means: 'overflow', takes: wait },
      EXITEMPTY: { means: 'fail', takes: wait },
      OUTANSWER: call,
      OUTTRANSFER: call,
      ...agentKinds({ since: 'param2', reason: 'param1' }),
    },
    nobody: queueLogNobody,
  },
};
