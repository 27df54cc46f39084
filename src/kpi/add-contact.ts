import { type Contact, isNoDemand } from '../tables/contacts.js';
import type { BaseSumName } from '../tables/sums.js';
import { type Accumulator, add, at, isNumber, joinTarget } from './accumulator.js';
import type { Rules } from './rules.js';

/** Outcomes as numbers, as far as it matters which one it is. */
const ANSWERED = 0;
const ABANDONED = 1;
const OVERFLOWED = 2;
const IVR_COMPLETED = 3;
const ABANDONED_IN_IVR = 4;
const FAILED = 5;
const OTHER_OUTCOME = 6;
const NO_OUTCOME = 7;
const OUTCOMES: ReadonlyMap<unknown, number> = new Map<unknown, number>([
  ['answered', ANSWERED],
  ['abandoned', ABANDONED],
  ['overflowed', OVERFLOWED],
  ['ivr_completed', IVR_COMPLETED],
  ['abandoned_in_ivr', ABANDONED_IN_IVR],
  ['failed', FAILED],
  [null, NO_OUTCOME],
  [undefined, NO_OUTCOME],
]);

/** Yes, no and unknown as numbers. */
const NO = 0;
const YES = 1;
const UNKNOWN = 2;

/** A column of words by their numbers: `codes[ids[row]]`. */
export interface CodeColumn {
  readonly ids: Int32Array;
  readonly codes: Uint8Array;
}

/** What of contacts is counted, in columns; unknown numbers are NaN. So nothing has to be made for each contact of millions. */
export interface CountableColumns {
  readonly outcome: CodeColumn;
  readonly transferred: CodeColumn;
  readonly resolved: CodeColumn;
  readonly waitSec: Float64Array;
  readonly talkSec: Float64Array;
  readonly holdSec: Float64Array;
  readonly acwSec: Float64Array;
  readonly csat: Float64Array;
}

/** The number of an outcome. `outcomeCode('answered')` is 0. */
export function outcomeCode(outcome: unknown): number {
  return OUTCOMES.get(outcome) ?? OTHER_OUTCOME;
}

/** The number of a flag. `flagCode(true)` is 1. */
export function flagCode(flag: unknown): number {
  return typeof flag !== 'boolean' ? UNKNOWN : flag ? YES : NO;
}

/** The number of a direction: whether it is no demand. `directionCode('outbound')` is 1. */
export function directionCode(direction: unknown): number {
  return isNoDemand(direction) ? YES : NO;
}

/**
 * Whether the contact counts: it reached the queue, or the voice menu completed it. Failed ones reached it if they waited. Calls made
 * and calls within the center are no demand; they count where the rules do not leave them out.
 */
export function counts(
  { outcome, direction, wait_sec }: Pick<Contact, 'outcome' | 'direction' | 'wait_sec'>,
  rules: Pick<Rules, 'inboundOnly'> = {},
): boolean {
  return codesCount(outcomeCode(outcome), directionCode(direction), isNumber(wait_sec), rules);
}

/** The same by the numbers of outcome and direction, and whether the wait is known. */
export function codesCount(
  outcome: number,
  direction: number,
  hasWait: boolean,
  { inboundOnly }: Pick<Rules, 'inboundOnly'>,
): boolean {
  if (inboundOnly && direction === YES) return false;
  if (outcome === ABANDONED_IN_IVR) return false;
  return outcome !== FAILED || hasWait;
}

/** Makes what gives a contact as columns of one row; they are filled in anew for each. */
export function oneContact(): (contact: Contact) => CountableColumns {
  const code = (): CodeColumn => ({ ids: new Int32Array(1), codes: new Uint8Array(1) });
  const number = () => new Float64Array(1);
  const columns: CountableColumns = {
    outcome: code(),
    transferred: code(),
    resolved: code(),
    waitSec: number(),
    talkSec: number(),
    holdSec: number(),
    acwSec: number(),
    csat: number(),
  };
  return (contact) => {
    columns.outcome.codes[0] = outcomeCode(contact.outcome);
    columns.transferred.codes[0] = flagCode(contact.transferred);
    columns.resolved.codes[0] = flagCode(contact.resolved);
    columns.waitSec[0] = contact.wait_sec ?? Number.NaN;
    columns.talkSec[0] = contact.talk_sec ?? Number.NaN;
    columns.holdSec[0] = contact.hold_sec ?? Number.NaN;
    columns.acwSec[0] = contact.acw_sec ?? Number.NaN;
    columns.csat[0] = contact.csat ?? Number.NaN;
    return columns;
  };
}

// Looked up once: these run for every contact of millions.
const { offered, answered, abandoned, overflowed, ivr_completed, outcome_known, handled } = at;
const { answer_wait_sec, answer_wait_known, answered_in_target } = at;
const { abandon_wait_sec, abandon_wait_known, abandoned_in_target, short_abandoned } = at;
const { talk_sec, talk_known, hold_sec, hold_known, acw_sec, acw_known } = at;
const { transferred, transfer_known, resolved, resolved_known, csat_sum, csat_count } = at;
const EVERY_CONTACT = bits('offered', 'outcome_known');
const EVERY_OUTCOME = bits('answered', 'abandoned', 'overflowed');
const OF_IVR_COMPLETED = bits('ivr_completed');
const OF_ANSWER_WAIT = bits('answer_wait_sec', 'answer_wait_known', 'answered_in_target');
const OF_ABANDON_WAIT = bits(
  'abandon_wait_sec',
  'abandon_wait_known',
  'abandoned_in_target',
  'short_abandoned',
);
const OF_TRANSFER = bits('transferred', 'transfer_known');
const OF_RESOLUTION = bits('resolved', 'resolved_known');
const OF_CSAT = bits('csat_sum', 'csat_count');
const OF_HANDLED = bits('handled');
const OF_TALK = bits('talk_sec', 'talk_known');
const OF_HOLD = bits('hold_sec', 'hold_known');
const OF_ACW = bits('acw_sec', 'acw_known');

/** Bits of the first word; these sums all stand in it. */
function bits(...names: readonly BaseSumName[]): number {
  return names.reduce((all, name) => all | (1 << at[name]), 0);
}

/** Adds the contact in a row, which counts (see `counts`), to the sums of its group. */
export function addContact(group: Accumulator, columns: CountableColumns, row: number, rules: Rules): void {
  const { values } = group;
  const outcome = codeAt(columns.outcome, row);
  joinTarget(group, rules.targetSec, rules.targetShare ?? null);
  group.known[0] |= EVERY_CONTACT;
  if (outcome === IVR_COMPLETED) {
    group.known[0] |= EVERY_OUTCOME | OF_IVR_COMPLETED;
    values[ivr_completed]++;
    return;
  }
  values[offered]++;
  // Of those of which nobody knows how they ended, nothing is counted.
  if (outcome !== NO_OUTCOME) addOutcome(group, outcome, columns, row, rules);
  const csat = columns.csat[row];
  if (Number.isNaN(csat)) return;
  group.known[0] |= OF_CSAT;
  add(group, csat_sum, csat);
  values[csat_count]++;
}

/** The number of the word in a row. */
export function codeAt({ ids, codes }: CodeColumn, row: number): number {
  return codes[ids[row]];
}

function addOutcome(
  group: Accumulator,
  outcome: number,
  columns: CountableColumns,
  row: number,
  rules: Rules,
): void {
  const { values } = group;
  group.known[0] |= EVERY_OUTCOME;
  values[outcome_known]++;
  if (outcome === ANSWERED) {
    values[answered]++;
    addWait(group, columns.waitSec[row], rules);
    addFlags(group, columns, row);
    addHandling(group, columns.talkSec[row], columns.holdSec[row], columns.acwSec[row]);
  } else if (outcome === ABANDONED) {
    values[abandoned]++;
    addAbandonWait(group, columns.waitSec[row], rules);
  } else if (outcome === OVERFLOWED) values[overflowed]++;
}

function addWait(group: Accumulator, wait: number, { targetSec }: Rules): void {
  if (Number.isNaN(wait)) return;
  const { values } = group;
  group.known[0] |= OF_ANSWER_WAIT;
  add(group, answer_wait_sec, wait);
  values[answer_wait_known]++;
  if (wait <= targetSec) values[answered_in_target]++;
}

function addAbandonWait(group: Accumulator, wait: number, { targetSec, shortAbandonSec }: Rules): void {
  if (Number.isNaN(wait)) return;
  const { values } = group;
  group.known[0] |= OF_ABANDON_WAIT;
  add(group, abandon_wait_sec, wait);
  values[abandon_wait_known]++;
  if (wait <= targetSec) values[abandoned_in_target]++;
  if (wait <= shortAbandonSec) values[short_abandoned]++;
}

function addFlags(group: Accumulator, columns: CountableColumns, row: number): void {
  const { values } = group;
  const wasTransferred = codeAt(columns.transferred, row);
  if (wasTransferred !== UNKNOWN) {
    group.known[0] |= OF_TRANSFER;
    values[transferred] += wasTransferred;
    values[transfer_known]++;
  }
  const wasResolved = codeAt(columns.resolved, row);
  if (wasResolved === UNKNOWN) return;
  group.known[0] |= OF_RESOLUTION;
  values[resolved] += wasResolved;
  values[resolved_known]++;
}

/** The parts of the handling time that are known, where there was any. */
function addHandling(group: Accumulator, talk: number, hold: number, acw: number): void {
  const hasTalk = !Number.isNaN(talk);
  const hasHold = !Number.isNaN(hold);
  const hasAcw = !Number.isNaN(acw);
  if ((hasTalk ? talk : 0) + (hasHold ? hold : 0) + (hasAcw ? acw : 0) <= 0) return;
  const { values } = group;
  values[handled]++;
  if (hasTalk) {
    add(group, talk_sec, talk);
    values[talk_known]++;
  }
  if (hasHold) {
    add(group, hold_sec, hold);
    values[hold_known]++;
  }
  if (hasAcw) {
    add(group, acw_sec, acw);
    values[acw_known]++;
  }
  group.known[0] |= OF_HANDLED | (hasTalk ? OF_TALK : 0) | (hasHold ? OF_HOLD : 0) | (hasAcw ? OF_ACW : 0);
}
