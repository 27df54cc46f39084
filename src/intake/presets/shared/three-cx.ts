import type { Rule } from '../preset.js';
import { looks } from './patterns.js';

/** The columns of a 3CX call record in the order in which the CDR service writes them by default. */
export const threeCxNames = [
  'historyid',
  'callid',
  'duration',
  'time-start',
  'time-answered',
  'time-end',
  'reason-terminated',
  'from-no',
  'to-no',
  'from-dn',
  'to-dn',
  'dial-no',
  'reason-changed',
  'final-number',
  'final-dn',
  'bill-code',
  'bill-rate',
  'bill-cost',
  'bill-name',
  'chain',
] as const;

/** What the cells of a 3CX call record look like. */
export const threeCxCells = {
  duration: '(\\d\\d:\\d\\d:\\d\\d)?',
  'time-start': looks.slashedTime,
  'time-answered': looks.slashedTimeOrEmpty,
  'time-end': looks.slashedTime,
  'from-dn': '(Ext\\.)?\\S*',
  chain: '(Chain: .*)?',
};

/** Trunks have extension numbers of five digits that begin with 1: a call from one comes from outside, a call to one goes there. */
export const threeCxDirection: readonly Rule[] = [
  { when: { 'from-dn': ['like Ext.1????', 'like 1????'] }, is: 'inbound' },
  { when: { 'final-dn': ['like Ext.1????', 'like 1????'] }, is: 'outbound' },
  { when: { 'to-dn': ['like Ext.1????', 'like 1????'] }, is: 'outbound' },
];

/** Where each field comes from. */
export const threeCxColumns = {
  contact_id: 'historyid',
  caller_id: 'from-no',
  called_number: 'to-no',
  arrived_at: 'time-start',
  answered_at: 'time-answered',
  ended_at: 'time-end',
  agent_id: { column: 'final-dn', extract: '^(?:Ext\\.)?(\\d{2,4})$' },
} as const;
