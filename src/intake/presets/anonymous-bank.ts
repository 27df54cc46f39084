import type { Preset } from './preset.js';

/**
 * The call list of an Israeli bank that much research on call centers rests on: tab separated, a month per file. A call meets the voice menu
 * (`vru_`), then perhaps the queue (`q_`), then perhaps an agent (`ser_`); it is offered once it has reached the queue. Customer 0 is not
 * known; clocks that ran backwards give negative times.
 */
export const anonymousBank: Preset = {
  name: 'anonymous-bank',
  title: { en: 'Bank call list, one row per call', zh: '银行呼叫明细（每行一个呼叫）' },
  source: 'Mandelbaum, Sakov and Zeltyn (2000): Empirical analysis of a call center; data of a bank, 1999',
  table: 'contacts',
  match: {
    header: [
      'vru+line',
      'call_id',
      'date',
      'vru_entry',
      'vru_time',
      'q_time',
      'outcome',
      'ser_time',
      'server',
    ],
    layout: ['customer_id', 'priority', 'type', 'vru_exit', 'q_start', 'q_exit', 'ser_start', 'ser_exit'],
  },
  dates: { format: 'yyMMdd' },
  columns: {
    contact_id: 'call_id',
    arrived_at: { date: 'date', time: 'vru_entry' },
    caller_id: { column: 'customer_id', unknown: ['0'] },
    ivr_sec: { column: 'vru_time', negative: 'unknown' },
    wait_sec: { column: 'q_time', negative: 'unknown' },
    talk_sec: { column: 'ser_time', negative: 'unknown' },
    agent_id: { column: 'server', unknown: ['NO_SERVER'] },
  },
  values: { queue: 'bank', channel: 'voice' },
  setAside: [{ reason: 'phantom', when: { outcome: 'PHANTOM' } }],
  outcome: [
    { when: { outcome: 'AGENT' }, is: 'answered' },
    { when: { outcome: 'HANG', q_time: '> 0' }, is: 'abandoned' },
    { is: 'abandoned_in_ivr' },
  ],
};
