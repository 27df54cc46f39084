import type { Preset } from './preset.js';

const CLOSED = { en: 'outside opening hours', zh: '非服务时间来电' };
const BLOCKED = { en: 'blocked caller', zh: '黑名单或限制地区来电' };

/**
 * Tencent Cloud Contact Center, telephone records as the API gives them and pushes them: seconds since 1970, 0 for what never was. The contact arrives when it
 * enters the queue; one that never did, when the call began. `Duration` goes from the start where nobody answered, so talking is taken from the times.
 */
export const tencentCcc: Preset = {
  name: 'tencent-ccc',
  title: { en: 'Tencent Cloud Contact Center calls', zh: '腾讯云联络中心电话话单' },
  source: 'Tencent Cloud documentation: Cloud Contact Center, TelCdrInfo; data push of telephone records',
  table: 'contacts',
  match: {
    header: [
      'SessionId',
      'StartTimestamp',
      'QueuedTimestamp',
      'AcceptTimestamp',
      'EndedTimestamp',
      'EndStatusString',
    ],
    layout: [
      'Caller',
      'Callee',
      'Direction',
      'CallType',
      'Duration',
      'SkillGroup',
      'IVRDuration',
      'RingTimestamp',
      'HungUpSide',
      'QueuedSkillGroupId',
      'QueuedSkillGroupName',
      'SeatUser.Name',
    ],
  },
  columns: {
    contact_id: 'SessionId',
    queue: ['QueuedSkillGroupName', 'SkillGroup'],
    caller_id: 'Caller',
    called_number: 'Callee',
    arrived_at: { column: 'QueuedTimestamp', orElse: 'StartTimestamp' },
    answered_at: 'AcceptTimestamp',
    ended_at: 'EndedTimestamp',
    ivr_sec: 'IVRDuration',
    agent_id: ['SeatUser.Name', 'SeatUser.UserId'],
  },
  values: { channel: 'voice' },
  outcome: [
    { when: { AcceptTimestamp: '> 0' }, is: 'answered' },
    { when: { EndStatusString: 'ivrGiveUp' }, is: 'abandoned_in_ivr' },
    { when: { EndStatusString: 'ivrEnd' }, is: 'ivr_completed' },
    { when: { EndStatusString: ['error', 'unconnected'] }, is: 'failed' },
    { is: 'abandoned' },
  ],
  direction: [
    { when: { Direction: 0 }, is: 'inbound' },
    { when: { Direction: 1 }, is: 'outbound' },
  ],
  setAside: [
    { reason: CLOSED, when: { EndStatusString: 'notWorkTime' } },
    { reason: BLOCKED, when: { EndStatusString: ['blackList', 'restrictedArea'] } },
  ],
};
