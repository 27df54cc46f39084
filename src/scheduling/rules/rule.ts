import type { Text } from '../../text/text.js';
import type { PersonLine } from '../line.js';
import type { Problem, RuleValue } from '../problem.js';

/** A rule of the roster: a hard one is never broken, a soft one costs its weight. */
export interface Rule {
  /** The key in the rules sheet. */
  readonly key: string;
  readonly name: Text;
  /** One or two sentences for the rules sheet: what it asks, what counts, what an empty value means. */
  readonly doc: Text;
  readonly kind: 'hard' | 'soft';
  /** What stands in the value cell; `none`: the rule always holds and has no value. */
  readonly value: 'number' | 'pairs' | 'none';
  readonly unit?: Text;
  /** Smallest and largest value that makes sense. */
  readonly range?: readonly [number, number];
  readonly fallback: RuleValue;
  /** Where a finished line breaks the rule, in plain terms of days and times. Rules that compare people have none. */
  check?(line: PersonLine, problem: Problem): readonly Breach[];
}

/** One place where a line breaks a rule. */
export interface Breach {
  readonly date: string;
  readonly text: Text;
}

/** A broken rule in a roster. */
export interface Violation extends Breach {
  readonly rule: string;
  readonly kind: 'hard' | 'soft';
  readonly personId: string;
}

/** The value of a number rule in this problem: what the user set, else the rule's default; null when off. */
export function numberOf(
  problem: Pick<Problem, 'rules'>,
  rule: Pick<Rule, 'key' | 'fallback'>,
): number | null {
  const value = problem.rules[rule.key];
  const chosen = value === undefined ? rule.fallback : value;
  return typeof chosen === 'number' ? chosen : null;
}
