import type { Cell, Row } from '../../tables/table.js';
import type { Leg } from './leg.js';
import { type ContactSettings, OUTCOME_ORDER, type TalkRule } from './settings.js';
import { heardBySwitch, type SwitchLegs } from './switch-legs.js';

/** What the rules of a contact need to know about it. */
export interface ContactRules {
  readonly talk: TalkRule;
  readonly outcome: readonly string[];
  readonly switchLegs?: SwitchLegs;
}

/** The rules of a preset, with what holds where it says nothing. */
export function rulesOf(settings: ContactSettings): ContactRules {
  return {
    talk: settings.talk ?? 'union',
    outcome: settings.outcome ?? OUTCOME_ORDER,
    switchLegs: settings.switchLegs,
  };
}

/** Fields that are known by the first leg that has them, and by the last. */
export const FIRST = ['contact_id', 'channel', 'direction', 'caller_id', 'called_number'];
const LAST = ['resolved', 'csat'];

/**
 * Puts the legs of one contact together. It arrives with its first leg, and is of the queue that the first leg after the menu names; the first answered leg tells agent, time of answer and ringing;
 * waiting runs from the first leg that is no voice menu to that answer, or to the last end where nobody answered; the time before is
 * time in the menu. Talking follows the rule, hold and after-call work are added over answered legs. It was transferred if a leg says
 * so, or if a later leg was answered by another agent. Further columns come from the first leg; `parts` counts the rows.
 */
export function contactOf(legs: readonly Leg[], rules: ContactRules): Row {
  const inOrder = (legs.length === 1 ? legs : [...legs].sort((a, b) => a.start - b.start)).map((leg, i) =>
    heardBySwitch(leg, rules.switchLegs, i === 0),
  );
  const answered = inOrder.filter((leg) => leg.answered).sort((a, b) => since(a) - since(b));
  const [opening] = inOrder;
  if (inOrder.length === 1) return alone(opening);
  const [answer] = answered;
  const last = inOrder.reduce((latest, leg) => (leg.end > latest.end ? leg : latest), opening);
  return {
    ...opening.row,
    ...known(FIRST, inOrder),
    ...known(
      ['queue'],
      [...inOrder].sort((a, b) => Number(a.isMenu) - Number(b.isMenu)),
    ),
    ...known(LAST, [...inOrder].reverse()),
    answered_at: answer ? momentText(answer.row.answered_at, opening.row.arrived_at, answer.answer) : null,
    ended_at: momentText(last.row.ended_at, opening.row.arrived_at, last.end),
    outcome: answer ? 'answered' : outcomeOf(inOrder, rules.outcome),
    ...waiting(inOrder, answer),
    ring_sec: answer?.row.ring_sec ?? null,
    talk_sec: talkOf(answered, last, rules.talk),
    hold_sec: sumOf(answered, 'hold_sec'),
    acw_sec: sumOf(answered, 'acw_sec'),
    agent_id: answer?.row.agent_id ?? null,
    transferred: transferredOf(inOrder, answered),
    parts: inOrder.length,
  };
}

/** A contact of one row stays as it is; but nobody answered what was not answered, and a further agent would have a row. */
function alone(leg: Leg): Row {
  const { row, answered } = leg;
  const transferred = transferredOf([leg], answered ? [leg] : []);
  return { ...row, answered_at: answered ? row.answered_at : null, transferred, parts: 1 };
}

/** When a leg was answered; its start where that is not known. */
function since({ answer, start }: Leg): number {
  return Number.isNaN(answer) ? start : answer;
}

/** What each of these fields holds in the first leg that knows it. */
export function known(fields: readonly string[], legs: readonly Leg[]): Record<string, Cell> {
  return Object.fromEntries(
    fields.map((field) => [field, legs.find(({ row }) => row[field] !== null)?.row[field] ?? null]),
  );
}

/** A moment as its row writes it; else made from the seconds, with the offset of the contact's arrival. */
export function momentText(written: Cell | undefined, arrived: Cell, epochSec: number): Cell {
  if (typeof written === 'string') return written;
  if (Number.isNaN(epochSec) || typeof arrived !== 'string') return null;
  const offset = arrived.slice(19);
  const [hours, minutes] = [Number(offset.slice(0, 3)), Number(offset.slice(4))];
  const wall = epochSec + hours * 3600 + (offset.startsWith('-') ? -60 : 60) * minutes;
  return `${new Date(Math.floor(wall) * 1000).toISOString().slice(0, 19)}${offset}`;
}

function outcomeOf(legs: readonly Leg[], order: readonly string[]): Cell {
  const there = new Set(legs.map(({ row }) => row.outcome));
  return order.find((outcome) => there.has(outcome)) ?? legs[0].row.outcome;
}

function waiting(legs: readonly Leg[], answer: Leg | undefined): Record<string, Cell> {
  const queued = legs.filter((leg) => !leg.isMenu);
  const menu = sumOf(legs, 'ivr_sec');
  if (queued.length === 0) return { ivr_sec: menu, wait_sec: null };
  const from = queued[0].start;
  const until = answer ? answer.answer : Math.max(...queued.map(({ end }) => end));
  const inMenu = queued.length < legs.length && from > legs[0].start ? from - legs[0].start : null;
  return { ivr_sec: menu ?? inMenu, wait_sec: lasting(until - from) };
}

/** A length of time to the millisecond; null where it is unknown or below zero. */
export function lasting(seconds: number): number | null {
  return seconds >= 0 ? Math.round(seconds * 1000) / 1000 : null;
}

/** The sum of a field over the legs that know it; null where none does. */
export function sumOf(legs: readonly Leg[], field: string): number | null {
  const values = legs.map(({ row }) => row[field]).filter((value) => typeof value === 'number');
  return values.length === 0 ? null : lasting(values.reduce((sum, value) => sum + value, 0));
}

function talkOf(answered: readonly Leg[], last: Leg, rule: TalkRule): number | null {
  if (answered.length === 0) return null;
  if (rule === 'span') return lasting(last.end - answered[0].answer);
  if (rule === 'sum') return sumOf(answered, 'talk_sec');
  const spans = answered.filter(({ row }) => typeof row.talk_sec === 'number');
  if (spans.length === 0) return null;
  if (spans.some(({ answer }) => Number.isNaN(answer))) return sumOf(seenOnce(spans), 'talk_sec');
  let until = Number.NEGATIVE_INFINITY;
  let total = 0;
  for (const { answer, row } of spans) {
    const end = answer + (row.talk_sec as number);
    total += Math.max(0, end - Math.max(until, answer));
    until = Math.max(until, end);
  }
  return lasting(total);
}

/** Legs that talk as long, and begin together or one when the other has rung, are the two ends of one conversation, such as the row of the queue and that of its agent. */
function seenOnce(legs: readonly Leg[]): readonly Leg[] {
  return legs.filter(
    ({ start, row }, i) =>
      !legs
        .slice(0, i)
        .some(
          (other) =>
            row.talk_sec === other.row.talk_sec &&
            (start === other.start || start === other.start + Number(other.row.ring_sec ?? 0)),
        ),
  );
}

function transferredOf(legs: readonly Leg[], answered: readonly Leg[]): boolean | null {
  if (legs.some(({ row }) => row.transferred === true)) return true;
  const agents = answered.filter(({ row }) => row.agent_id !== null);
  const [first] = agents;
  if (agents.some((leg) => leg.row.agent_id !== first.row.agent_id && since(leg) > since(first))) return true;
  return agents.length > 0 || legs.some(({ row }) => row.transferred === false) ? false : null;
}
