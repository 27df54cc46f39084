import type { Slot } from '../../calendar/day-info.js';
import type { Text } from '../../text/text.js';
import { isoDate } from '../../time/calendar-date.js';
import type { Reason } from '../model.js';
import type { PastSlot } from './past.js';

const yearlyWeight = 0.8;
/** Contacts that pull a learned factor towards 1. */
const pull = 1;
/** Fewer usual contacts than these in a slot are no base for a factor; the contacts themselves are learned. */
const leastUsual = 1;
/** Spread of the factor (standard deviation of its logarithm) while fewer than three past slots tell it, and at least. */
const unknownSpread = 0.3;
const leastSpread = 0.1;
/** The course within the slot is that of the past from about so many contacts on. */
const halfTrust = 50;

/** What a coming slot brings beyond the usual. */
export interface SlotLift extends Reason {
  readonly slot: Slot;
  /** Further contacts by bin of the day. */
  readonly bins: Float64Array;
  readonly total: number;
  /** Standard deviation of the total, in contacts, without the noise of counting. */
  readonly sd: number;
  /** Neither a past slot nor a factor tells what it brings. */
  readonly unknown: boolean;
}

/**
 * What a slot brings: by its own factor where it has one, else by the past slots of its event, contacts over usual contacts, each year back counting 0.8 of
 * the next; nothing is known of it without either. Where hardly anyone calls without a slot, the contacts beyond the usual are
 * learned instead. `usual` is what the bins of the day bring without it, `inside` how much of each is in the slot.
 */
export function slotLift(
  slot: Slot,
  day: number,
  usual: Float64Array,
  inside: Float64Array,
  known: readonly PastSlot[],
): SlotLift {
  const past = known.filter((one) => one.event === slot.event && one.day < day);
  const weights = past.map((one) => yearlyWeight ** ((day - one.day) / 365.25));
  const expected = usual.map((value, k) => value * inside[k]);
  const baseline = sumOf(expected);
  const learned = past.length === 0 ? null : learn(past, weights, baseline);
  const total = slot.factor === null ? (learned ?? 0) : (slot.factor - 1) * baseline;
  const spread = spreadOf(past);
  const bins = course(expected, inside, past, slot.factor === null).map((share) => share * total);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    slot,
    bins,
    total,
    sd: Math.abs(baseline + total) * spread * Math.sqrt(1 + 1 / Math.max(1, past.length)),
    unknown: slot.factor === null && learned === null,
    baseline,
    factor: baseline > 0 ? (baseline + total) / baseline : (slot.factor ?? 1),
    past: past.map((one, i) => ({
      date: isoDate(one.day),
      volume: one.actual,
      baseline: one.expected,
      factor: one.expected > 0 ? one.actual / one.expected : 1,
      weight: weights[i] / all,
    })),
    rule: slot.factor !== null ? rules.given : learned === null ? rules.unknown : rules.learned,
  };
}

/** Contacts beyond the usual ones by the past slots. */
function learn(past: readonly PastSlot[], weights: readonly number[], baseline: number): number {
  const weighted = (of: (one: PastSlot) => number) =>
    past.reduce((sum, one, i) => sum + weights[i] * of(one), 0);
  const [actual, expected, all] = [
    weighted((one) => one.actual),
    weighted((one) => one.expected),
    weighted(() => 1),
  ];
  if (expected < leastUsual * all || baseline < leastUsual) return (actual - expected) / all;
  return baseline * ((actual + pull) / (expected + pull) - 1);
}

/** How far factors of the past were from each other, beyond the noise of counting. */
function spreadOf(past: readonly PastSlot[]): number {
  if (past.length < 3) return unknownSpread;
  const logs = past.map((one) => Math.log((one.actual + 0.5) / (one.expected + 0.5)));
  const centre = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const squares = logs.reduce((sum, log) => sum + (log - centre) ** 2, 0) / (logs.length - 1);
  const counting = past.reduce((sum, one) => sum + 1 / (one.actual + 0.5), 0) / past.length;
  return Math.max(leastSpread, Math.sqrt(Math.max(0, squares - counting)));
}

/** How the further contacts spread over the bins of the slot: like the usual ones, and like those of past slots as far as these tell. */
function course(
  expected: Float64Array,
  inside: Float64Array,
  past: readonly PastSlot[],
  learns: boolean,
): Float64Array {
  const bins = [...inside.keys()].filter((k) => inside[k] > 0);
  const plain = sumOf(expected) > 0 ? expected : inside;
  const whole = sumOf(plain);
  const seen = bins.map((_, i) =>
    Math.max(
      0,
      past.reduce((sum, one) => sum + (one.excess[i] ?? 0), 0),
    ),
  );
  const contacts = seen.reduce((sum, value) => sum + value, 0);
  const trust = learns && contacts > 0 ? contacts / (contacts + halfTrust) : 0;
  const shares = new Float64Array(expected.length);
  bins.forEach((k, i) => {
    shares[k] = (1 - trust) * (plain[k] / whole) + (trust > 0 ? trust * (seen[i] / contacts) : 0);
  });
  return shares;
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

const rules = {
  given: { en: 'the factor of the events file', zh: '采用事件文件给定的因子' },
  learned: {
    en: 'past slots of the event against the rest of their days, each year back counting 0.8 of the next',
    zh: '历次同类时段相对当日其余时段的倍数，每早一年权重乘以 0.8',
  },
  unknown: { en: 'no past slot and no factor: nothing is added', zh: '无历史时段也未给定因子，不作加量' },
} as const satisfies Record<string, Text>;
